"""What surrounds the vision, works and stukken: in an index of its own, so its words weigh nothing in the other."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from visie.actueel.models import Stuk
from visie.tekst import datums
from visie.tekst.html import op_een_regel, plat
from visie.tekst.zinnen import zinnen
from visie.verwant.models import Werk, Werkdeel
from visie.zoeken.index import Passage
from visie.zoeken.uitslag import search

WERK, STUK = SOORTEN = "werk", "stuk"
HOOGSTENS = 10  # hits of each kind that are listed under those of the vision
NAAM_IS_TEKST = {Werkdeel.Soort.OPSTELLER, Werkdeel.Soort.LENGTE}


def passages() -> list[Passage]:
    """Return every work and every part of one that can be found, in their order; then the stukken, newest first."""
    werken = [p for werk in Werk.objects.prefetch_related("delen") for p in (_work(werk), *_parts(werk))]
    return [*werken, *(_stuk(stuk) for stuk in Stuk.objects.getoond())]


def _stuk(stuk):
    boven = [capfirst(stuk.get_soort_display()), stuk.organisatie, datums.in_woorden(stuk.datum.isoformat())]
    tekst = "\n".join(filter(None, [stuk.citaat, plat(stuk.tekst), stuk.regio]))
    return _passage(stuk, f"stuk-{stuk.pk}", stuk.titel, tekst, " · ".join(boven))


def _work(werk):
    tekst = " ".join(filter(None, [werk.ondertitel, werk.datum, werk.citaat]))
    return _passage(werk, f"werk-{werk.slug}", werk.titel, tekst, _when(werk))


def _parts(werk):
    for deel in werk.delen_op_rij:
        kop, tekst = _named(werk, deel)
        boven = _when(werk) if kop == werk.titel else f"{werk.titel} · {_when(werk)}"
        yield _passage(deel, f"werk-{werk.slug}-{deel.anker}", kop, tekst, boven)


def _named(werk, deel):
    """Return (heading, text) of a part: one that is counted is named by its kind and number."""
    if deel.soort in NAAM_IS_TEKST:
        return deel.tekst, ""
    if deel.soort == Werkdeel.Soort.TEKST:
        return deel.kop or werk.titel, deel.tekst
    return f"{capfirst(deel.get_soort_display())} {deel.nummer}", deel.tekst


def _passage(rij, anker, kop, tekst, boven):
    tekst = op_een_regel(tekst)
    return Passage(
        anker=anker, soort=anker.partition("-")[0], adres=rij.get_absolute_url(), kop=op_een_regel(kop),
        tekst=tekst, boven=boven, zinnen=tuple(zinnen(tekst)),
    )  # fmt: skip


def _when(werk):
    return str(werk.jaar or _("jaar niet genoemd"))


def find(index, text, laatste_onaf=False):
    """Return (Vraag, {kind: hits}) for a query in this index: hits that have every word of it, as typed."""
    uitslag = search(index, text, laatste_onaf)
    vraag = uitslag.vraag
    if vraag.onbekend or vraag.hersteld or any(eis.samen for eis in vraag.eisen):
        return vraag, {}
    treffers = [treffer for treffer in uitslag.treffers if _has_all(vraag, treffer)]
    per_soort = {soort: [t for t in treffers if t.passage.soort == soort][:HOOGSTENS] for soort in SOORTEN}
    return vraag, {soort: rij for soort, rij in per_soort.items() if rij}


def _has_all(vraag, treffer):
    return all(any(_has(keuze, treffer) for keuze in eis.keuzes) for eis in vraag.eisen)


def _has(keuze, treffer):
    return all(not treffer.stammen.isdisjoint(groep) for groep in keuze.groepen)
