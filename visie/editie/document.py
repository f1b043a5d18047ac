"""One editie as readers walk through it: every part once, in reading order, with parents, neighbours and notes."""

from contextlib import suppress
from functools import cached_property, reduce
from operator import or_

from django.db import models
from django.http import Http404

from visie.editie import cijfers, errata, herkomst, overname
from visie.editie.models import Editie, Erratum, Hoofdstuk, Paginaomschrijving, part_models
from visie.editie.naast import BIJ_DEEL
from visie.tekst.html import noot_sleutels, plat
from visie.tekst.leestijd import count_words, minutes


def published_edities():
    """Return the published edities, newest first, each with its withdrawal and its errata: one query."""
    velden = [veld.attname for veld in Erratum._meta.concrete_fields]
    met_errata = {f"erratum_{veld}": models.F(f"errata__{veld}") for veld in velden}
    edities = {}
    for rij in Editie.objects.published().select_related("intrekking").annotate(**met_errata).order_by("-nummer"):
        editie = edities.setdefault(rij.pk, rij)
        waarden = {veld: rij.__dict__.pop(f"erratum_{veld}") for veld in velden}
        editie.alle_errata = [*getattr(editie, "alle_errata", []), *([Erratum(**waarden)] if waarden["id"] else [])]
    lijst = list(edities.values())
    for editie, eerdere in zip(lijst, [*lijst[1:], None], strict=False):
        editie.herstel_van = eerdere if editie.soort == Editie.Soort.HERSTEL else None
    return lijst


def _parts(model):
    """Return the parts of a model, each with `omschrijving`, what editors wrote about its page, or None, and with
    `overname`, `in_beeld` and what other subjects read along: see visie/editie/overname.py, cijfers.py and naast.py.
    """
    eigen = Paginaomschrijving.objects.filter(onderdeel=models.OuterRef("anker")).values("tekst")[:1]
    return model.objects.annotate(
        omschrijving=models.Subquery(eigen),
        overname=overname.of_part(),
        in_beeld=cijfers.of_part(),
        **{naam: make() for naam, make in BIJ_DEEL.items()},
    )


class Gone(Exception):
    """A part that a published editie had and the current one has not; `onderdeel` is its last form."""

    def __init__(self, onderdeel):
        super().__init__(onderdeel.anker)
        self.onderdeel = onderdeel


class Moved(Exception):
    """A part that has this address or number no longer; `onderdeel` is where it is now, in the same editie."""

    def __init__(self, onderdeel):
        super().__init__(onderdeel.anker)
        self.onderdeel = onderdeel


class Document:
    """The parts of one editie. Loading costs one query a model, whatever the number of parts.

    `prefix` stands before every address inside this document: '' for the current editie, '/edities/1' for a frozen
    one, '/werkversie' for the text in the making. `huidige` tells whether this is what readers get at '/'. `edities`
    are all published ones, for who has them already.
    """

    def __init__(self, editie, prefix="", huidige=True, edities=None):
        self.editie, self.prefix, self.huidige, self._edities = editie, prefix, huidige, edities
        self.werkversie = not editie.gepubliceerd
        self._los = []
        self._loaded = {}  # {model: its rows}, when loaded together with another editie
        self.bewerkbaar = frozenset()  # the models of parts that this reader may change
        self.getypt = False  # whether it shows what somebody types and has not saved
        self._asked = {}  # {model: [what `find` was asked for]}, of the werkversie: the parts that its page is about

    @cached_property
    def _rows(self):
        """{model: its parts in order}; children hang under their parent as the list that `in_ouder` names."""
        rows, by_pk = {}, {}
        for model in part_models():
            rows[model] = self._load(model)
            by_pk[model] = {deel.pk: deel for deel in rows[model]}
            if model.ouder_veld:
                ouders, kolom = by_pk[model.ouder_model()], model._meta.get_field(model.ouder_veld).attname
                for ouder in ouders.values():
                    setattr(ouder, model.in_ouder, [])
                for deel in rows[model]:
                    ouder = ouders.get(getattr(deel, kolom))
                    if ouder is None:
                        self._los.append((deel.anker, str(model.ouder_model()._meta.verbose_name)))
                        continue
                    setattr(deel, model.ouder_veld, ouder)
                    getattr(ouder, model.in_ouder).append(deel)
        return rows

    def read(self):
        """Read the parts now, not when somebody asks for one; return this Document."""
        _ = self._rows
        return self

    @property
    def edities(self):
        """The published edities, newest first."""
        if self._edities is None:
            self._edities = published_edities()
        return self._edities

    @property
    def losse(self):
        """[(anker, kind of parent)] of parts whose parent is of another editie: they stand nowhere in this text."""
        return sorted(self._los) if self._rows else []

    def _load(self, model):
        return self._loaded[model] if model in self._loaded else list(_parts(model).filter(editie=self.editie))

    @classmethod
    def load_together(cls, edities, ankers=()):
        """Return the Documents of some edities: still one query a model.

        `ankers` are those of parts that come along from every other published editie: each Document has them as
        `elders`, {(key of the editie, anker): part}, without the parts around them.
        """
        documenten, elders = {editie.pk: cls(editie) for editie in edities}, {}
        ook = models.Q(editie__status=Editie.Status.GEPUBLICEERD, anker__in=ankers)
        for model in part_models():
            for document in documenten.values():
                document._loaded[model], document.elders = [], elders
            for rij in _parts(model).filter(models.Q(editie__in=documenten) | ook):
                if rij.editie_id in documenten:
                    documenten[rij.editie_id]._loaded[model].append(rij)
                else:
                    elders[rij.editie_id, rij.anker] = rij
        return list(documenten.values())

    def alle(self, model):
        """Return the parts of one model in reading order."""
        return [deel for deel in self.leesvolgorde if type(deel) is model]

    @cached_property
    def leesvolgorde(self):
        """Every part in reading order: each chapter with what stands in it, then the notes."""

        def walk(deel):
            yield deel
            for kind in self.kinderen(deel):
                yield from walk(kind)

        roots = [deel for model, delen in self._rows.items() if not model.ouder_veld for deel in delen]
        return [deel for root in roots for deel in walk(root)]

    def kinderen(self, deel):
        """Return the parts that stand in a part of this Document, in reading order."""
        modellen = [model for model in self._rows if model.ouder_model() is type(deel)]
        return [kind for model in modellen for kind in getattr(deel, model.in_ouder)]

    @cached_property
    def _woorden(self):
        """{anker: the number of words of a part itself}: a page asks for many sums of them."""
        return {deel.anker: count_words(deel.eigen_titel, plat(deel.eigen_tekst)) for deel in self.leesvolgorde}

    def aantal_woorden(self, deel):
        """Return the number of words of a part and of all that stands in it: titles and text, without notes."""
        return self._woorden[deel.anker] + sum(self.aantal_woorden(kind) for kind in self.kinderen(deel))

    @cached_property
    def alle_woorden(self):
        """The number of words of the whole text, without notes."""
        return sum(self.aantal_woorden(hoofdstuk) for hoofdstuk in self.hoofdstukken)

    def minuten(self, deel=None):
        """Return the whole minutes in which a part with all that stands in it is read; without a part, the whole."""
        return minutes(self.aantal_woorden(deel) if deel else self.alle_woorden)

    @cached_property
    def per_anker(self):
        return {deel.anker: deel for deel in self.leesvolgorde}

    def find(self, model, *, binnen=None, **waarden):
        """Return the one part of `model` with these values of fields; with `binnen`, in the parent with that anker.

        In the current editie: raises Moved when an earlier editie had it so and it is elsewhere now, Gone when only an
        earlier published editie has it. Raises Http404 when none has.
        """
        vraag = models.Q(**waarden) if binnen is None else models.Q(**waarden, **{f"{model.ouder_veld}__anker": binnen})
        if self.werkversie:  # a published Document may serve thousands of pages
            self._asked.setdefault(model, []).append(vraag)
        for deel in self._rows[model]:
            hier = binnen is None or deel.ouder.anker == binnen
            if hier and all(getattr(deel, naam) == waarde for naam, waarde in waarden.items()):
                return deel
        eerder = model.objects.filter(vraag, editie__in=Editie.objects.published())
        if self.huidige and (laatste := eerder.select_related("editie").order_by("-editie__nummer").first()):
            raise Moved(self.per_anker[laatste.anker]) if laatste.anker in self.per_anker else Gone(laatste)
        raise Http404

    def part(self, anker):
        """Return the part with this anker, as `find` does: raises Moved, Gone, Http404."""
        if anker in self.per_anker:
            return self.per_anker[anker]
        for model in part_models():
            with suppress(Http404):
                return self.find(model, anker=anker)
        raise Http404

    def ook_openbaar(self):
        """Tell whether the current editie has every part that `find` was asked for: only then it has this page."""
        huidige = Editie.objects.in_force().values("pk")[:1]
        return all(
            model.objects.filter(reduce(or_, vragen), editie=huidige).count() == len(vragen)
            for model, vragen in self._asked.items()
        )

    @cached_property
    def hoofdstukken(self):
        return self.alle(Hoofdstuk)

    @cached_property
    def bladzijden(self):
        """The pages that together are the whole text: the chapters, and the goals inside theirs."""
        return [deel for deel in self.leesvolgorde if deel.deelsoort.bladzijde]

    def buren(self, deel):
        """Return (previous, next): among the pages of the text, else among the parts of the same kind."""
        rij = self.bladzijden if deel in self.bladzijden else self.alle(type(deel))
        plaats = rij.index(deel)
        return (rij[plaats - 1] if plaats else None, rij[plaats + 1] if plaats + 1 < len(rij) else None)

    @cached_property
    def errata(self):
        """{anker: the errata beside it, newest first}: its own, and those of other edities about the same words."""
        with herkomst.instead():
            gevonden = errata.beside(self.editie, self.edities, self.per_anker)
        return herkomst.PerAnker(gevonden, self.editie.pk, "errata")

    @cached_property
    def cijfers(self):
        """{anker: the numbers of that part, or of that note, that are drawn}: see visie/editie/cijfers.py."""
        with herkomst.instead():
            gevonden = cijfers.beside(self)
        return herkomst.PerAnker(gevonden, self.editie.pk, "cijfers")

    @cached_property
    def noten(self):
        """{key: note}."""
        return {deel.sleutel: deel for deel in self.leesvolgorde if deel.deelsoort.noot}

    @cached_property
    def aanhalingen(self):
        """{key of a note: [(citing part, n)]}, n counting the places of that note within the part, from 1."""
        gevonden = {}
        for deel in self.leesvolgorde:
            sleutels = noot_sleutels(deel.eigen_tekst)
            for plaats, sleutel in enumerate(sleutels):
                gevonden.setdefault(sleutel, []).append((deel, sleutels[: plaats + 1].count(sleutel)))
        return gevonden

    def onbekende_noten(self):
        """Return [(part, key)] for markers that name no note of this editie."""
        return [
            (deel, sleutel)
            for sleutel, plaatsen in self.aanhalingen.items()
            if sleutel not in self.noten
            for deel, _ in plaatsen
        ]

    def cites_notes(self, *delen):
        """Tell whether the text of any of these parts names a note."""
        return any(noot_sleutels(deel.tekst or "") for deel in delen)
