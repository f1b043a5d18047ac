"""From a Document and what stands beside it to a Boek: the only place where files ask the database."""

from copy import copy

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bronnen import regels
from doelstellingen import partijen
from doelstellingen.models import Doelstelling, Oproep
from visie.actueel.lezen import stappen_bij
from visie.bestanden.boek import Boek, Bron, Deel, Erratum, Noot, Partij, Stap, Uitgave
from visie.editie import digest
from visie.editie.models import Editie, newest_in_force
from visie.editie.velden import in_taal, of_digest
from visie.pagina.context import portaalgegevens
from visie.pagina.gedeeld import per_stand
from visie.tekst import datums
from visie.tekst.html import noot_sleutels


def los(document, anker) -> Boek:
    """Return the Boek of one part or note of a published Document, with the notes that it cites.

    It asks what stands beside that part and nothing else, so that a remark at another leaves it as it is. Its partijen
    have this oproep only. Raises KeyError.
    """
    deel = document.per_anker[anker]
    zelf = deel.deelsoort.noot
    sleutels = [deel.sleutel] if zelf else dict.fromkeys(noot_sleutels(deel.eigen_tekst))
    noten = [document.noten[sleutel] for sleutel in sleutels if sleutel in document.noten]
    aan = partijen.geadresseerden() if isinstance(deel, Oproep) else {}
    return Boek(
        uitgave=uitgave(document),
        naam=str(deel.kop),
        delen=() if zelf else (_deel(document, deel, aan),),
        noten=tuple(_noten(document, noten, regels.bronnen())) if noten else (),
        partijen=tuple(
            Partij(partij.slug, partij.naam, (anker,), **_adressen(document.editie, partij))
            for partij in aan.get(anker, [])
        ),
    )


def velden(document):
    """Return [(anker, fields of the digest)] of a Document: of the editie itself, then of each part and note."""
    return digest.onderdelen(document.editie, document.leesvolgorde, _velden)


@per_stand
def boek(document) -> Boek:
    """Return the Boek of a published Document, in the language of the moment."""
    aan, achter = partijen.geadresseerden(), regels.bronnen()
    return Boek(
        uitgave=uitgave(document),
        naam=document.editie.titel,
        delen=tuple(_deel(document, deel, aan) for deel in document.leesvolgorde if not deel.deelsoort.noot),
        noten=tuple(_noten(document, document.noten.values(), achter)),
        partijen=tuple(_partijen(document, aan)),
        bronnen=tuple(_bronnen(document, achter)),
        doelen=tuple((deel.volnummer, deel.kleur, deel.korte_titel) for deel in document.alle(Doelstelling)),
    )


def uitgave(document) -> Uitgave:
    """Return which text a Document is, and what has to be said of it today."""
    editie = document.editie
    herstelt, portaal = getattr(editie, "herstel_van", None), portaalgegevens()
    geen_rechten = _("De organisaties hebben nog niet vastgelegd hoe deze tekst mag worden hergebruikt.")
    return Uitgave(
        nummer=editie.nummer, naam=str(editie), titel=editie.titel, ondertitel=editie.ondertitel,
        van="LHV, NHG en InEen", soort=editie.soort, vastgesteld=editie.vastgesteld,
        vastgesteld_op=editie.vastgesteld_op, geldt_vanaf=editie.geldt_vanaf.isoformat(), taal=get_language(),
        digest=in_taal(editie, "digest", get_language()), velden=_velden(editie), adres=_vast(editie, "/"),
        geldend=_vast(editie, reverse("geldend")), oproepen=_vast(editie, reverse("oproepen")),
        verantwoording=settings.VISIE_ADRES + reverse("verantwoording"),
        herstel_van=_("herstel van editie %(nummer)s") % {"nummer": herstelt.nummer} if herstelt else "",
        proef="" if portaal.openbaar else _("Proefexemplaar, nog niet vrijgegeven"),
        opgevolgd=_followed(document), ingetrokken=_withdrawn(editie), rechten=portaal.rechten or geen_rechten,
    )  # fmt: skip


def _followed(document):
    """Return the sentence that another editie took the place of this one, '' for the current and a withdrawn one."""
    huidige = newest_in_force(document.edities)
    if document.huidige or document.editie.ingetrokken or huidige is None or huidige == document.editie:
        return ""
    zin = _("Dit is niet meer de geldende editie. Sinds %(dag)s geldt editie %(nummer)s.")
    return zin % {"dag": _day(huidige.geldt_vanaf), "nummer": huidige.nummer}


def _withdrawn(editie):
    if not editie.ingetrokken:
        return ""
    zin = _("Deze editie is ingetrokken op %(dag)s: %(reden)s")
    return zin % {"dag": _day(editie.intrekking.datum), "reden": editie.intrekking.reden}


def _deel(document, deel, aan):
    oproep = isinstance(deel, Oproep)
    return Deel(
        anker=deel.anker, soort=deel._meta.model_name, code=deel.code, nummer=deel.volnummer, kop=str(deel.kop),
        titel=deel.eigen_titel, html=deel.eigen_tekst, boven=deel.ouder.anker if deel.ouder else "", kleur=deel.kleur,
        velden=_velden(deel),
        aan=tuple(partij.slug for partij in aan.get(deel.anker, [])) if oproep else (),
        errata=errata(document, deel), **_adressen(document.editie, deel),
    )  # fmt: skip


def _noten(document, noten, achter):
    for noot in noten:
        gegevens = regels.gegevens(noot)
        yield Noot(
            anker=noot.anker, sleutel=noot.sleutel, teken=noot.teken, kop=noot.kop, html=noot.eigen_tekst,
            soort=gegevens.soort if gegevens else "", taal=gegevens.taal if gegevens else "", velden=_velden(noot),
            bronnen=tuple(bron.slug for bron in achter.get(noot.anker, [])),
            waar=tuple(deel.anker for deel, _n in document.aanhalingen.get(noot.sleutel, [])),
            errata=errata(document, noot), **_adressen(document.editie, noot),
        )  # fmt: skip


def _partijen(document, aan):
    gevraagd = partijen.met_aantallen(partijen.aangesproken(aan), document.alle(Oproep), aan)
    for partij in gevraagd:
        if partij.oproepen:
            ankers = tuple(oproep.anker for oproep in partij.oproepen)
            stappen = tuple(_stap(stuk, bij) for stuk, bij in stappen_bij(partij.oproepen))
            yield Partij(partij.slug, partij.naam, ankers, stappen=stappen, **_adressen(document.editie, partij))


def _stap(stuk, oproepen):
    ankers = tuple(oproep.anker for oproep in oproepen)
    return Stap(ankers, stuk.titel, stuk.organisatie, _day(stuk.datum), settings.VISIE_ADRES + stuk.get_absolute_url())


def _bronnen(document, achter):
    """Yield the works behind the notes of this editie, in the order of the notes that cite them first."""
    noten, rijen = {}, {}
    for noot in document.noten.values():
        for bron in achter.get(noot.anker, []):
            noten.setdefault(bron.pk, []).append(noot.anker)
            rijen[bron.pk] = copy(bron)  # the row itself serves other pages too
    prefetch_related_objects(list(rijen.values()), "auteurs")
    for pk, ankers in noten.items():
        bron = rijen[pk]
        yield Bron(
            slug=bron.slug, soort=bron.soort, titel=bron.titel, makers=bron.namen, jaar=str(bron.jaar or ""),
            taal=bron.taal, uitgever=bron.uitgever, tijdschrift=bron.tijdschrift, doi=bron.doi,
            vindplaats=bron.vindplaats, noten=tuple(ankers), **_adressen(document.editie, bron),
        )  # fmt: skip


def errata(document, deel) -> tuple[Erratum, ...]:
    """Return the errata beside a part or note of a Document."""
    gevonden = document.errata.get(deel.anker, [])
    return tuple(Erratum(e.passage, e.lezing, e.reden, _day(e.datum)) for e in gevonden)


def _velden(deel):
    """Return the fields of the digest as text, in their order and in the language of the moment."""
    waarden = of_digest(deel, get_language())
    return tuple((veld, "" if waarde is None else str(waarde)) for veld, waarde in waarden)


def _adressen(editie, ding):
    pad = ding.get_absolute_url()
    return {"adres": _vast(editie, pad), "huidig": settings.VISIE_ADRES + pad}


def _vast(editie: Editie, pad):
    return settings.VISIE_ADRES + editie.get_absolute_url().rstrip("/") + pad


def _day(dag):
    return datums.in_woorden(dag.isoformat())
