"""Works beside the vision: searched in an index of their own, so that their words weigh nothing in the other."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from visie.tekst.html import op_een_regel
from visie.tekst.zinnen import zinnen
from visie.verwant.models import Werk, Werkdeel
from visie.zoeken.index import Passage
from visie.zoeken.uitslag import search

SOORT = "werk"
HOOGSTENS = 10  # hits that are listed under those of the vision
NAAM_IS_TEKST = {Werkdeel.Soort.OPSTELLER, Werkdeel.Soort.LENGTE}


def passages() -> list[Passage]:
    """Return every work and every part of one that can be found, in their order."""
    return [p for werk in Werk.objects.prefetch_related("delen") for p in (_work(werk), *_parts(werk))]


def _work(werk):
    tekst = " ".join(filter(None, [werk.ondertitel, werk.datum, werk.citaat]))
    return _passage(werk, f"werk-{werk.slug}", werk.titel, tekst, _when(werk))


def _parts(werk):
    geteld = {}
    for deel in werk.delen.all():
        n = geteld[deel.soort] = geteld.get(deel.soort, 0) + 1
        kop, tekst = _named(werk, deel, n)
        boven = _when(werk) if kop == werk.titel else f"{werk.titel} · {_when(werk)}"
        yield _passage(deel, f"werk-{werk.slug}-{deel.anker}", kop, tekst, boven)


def _named(werk, deel, n):
    """Return (heading, text) of a part: one that is counted is named by its kind and number."""
    if deel.soort in NAAM_IS_TEKST:
        return deel.tekst, ""
    if deel.soort == Werkdeel.Soort.TEKST:
        return deel.kop or werk.titel, deel.tekst
    return f"{capfirst(deel.get_soort_display())} {n}", deel.tekst


def _passage(rij, anker, kop, tekst, boven):
    tekst = op_een_regel(tekst)
    return Passage(
        anker=anker, soort=SOORT, adres=rij.get_absolute_url(), kop=op_een_regel(kop), tekst=tekst, boven=boven,
        zinnen=tuple(zinnen(tekst)),
    )  # fmt: skip


def _when(werk):
    return str(werk.jaar or _("jaar niet genoemd"))


def find(index, text, laatste_onaf=False):
    """Return (Vraag, hits) for a query in the index of these works: hits that have every word of it, as typed."""
    uitslag = search(index, text, laatste_onaf)
    vraag = uitslag.vraag
    if vraag.onbekend or vraag.hersteld or any(eis.samen for eis in vraag.eisen):
        return vraag, []
    return vraag, [treffer for treffer in uitslag.treffers if _has_all(vraag, treffer)][:HOOGSTENS]


def _has_all(vraag, treffer):
    return all(any(_has(keuze, treffer) for keuze in eis.keuzes) for eis in vraag.eisen)


def _has(keuze, treffer):
    return all(not treffer.stammen.isdisjoint(groep) for groep in keuze.groepen)
