"""From the edities and the other works to the passages that a pasted text is compared with."""

from itertools import combinations

from django.utils.text import capfirst

from visie.citaatcontrole.passage import CORRECTIE, EERDER, VISIE, WERK, Blok, Passage
from visie.editie import overname
from visie.editie.document import Document
from visie.editie.velden import in_taal
from visie.tekst.html import NOOT, alineas, noot_sleutels, op_een_regel
from visie.tekst.zinnen import NOOTTEKEN
from visie.verwant.models import Werkdeel

MEEST = 4  # corrections in one place of which every mixture is known


def passages(document) -> list[Passage]:
    """Return everything that a reader can have copied: of the Document of the current editie first."""
    anders = [e for e in document.edities if e.pk != document.editie.pk]
    documenten = Document.load_together([document.editie, *anders])
    huidig = [*_title(document.editie), *(_part(documenten[0], deel) for deel in documenten[0].leesvolgorde)]
    uit = [*huidig, *_corrections(documenten[0]), *_earlier(documenten[1:], huidig), *_works()]
    return [passage for passage in uit if passage.blokken]


def _title(editie):
    blokken = tuple(Blok(tekst) for veld in editie.digest_velden if (tekst := in_taal(editie, veld, "nl")))
    return [Passage(VISIE, "visie", editie.titel, blokken, "/", editie.get_absolute_url(), editie.nummer)]


def _part(document, deel, soort=VISIE, blokken=None):
    adres, editie = deel.get_absolute_url(), document.editie
    return Passage(
        soort, deel.anker, name(deel), blokken or tuple(_blocks(document, deel)), adres,
        editie.get_absolute_url().rstrip("/") + adres, editie.nummer, deel.volnummer,
    )  # fmt: skip


def name(deel):
    """Return what readers call a part: its kind and number, and its title."""
    delen = [capfirst(str(deel.aanduiding)), str(deel.kop)]
    return ": ".join(dict.fromkeys(d for d in delen if d))


def _blocks(document, deel):
    """Yield the titles of a part, then each paragraph of its text."""
    for veld in deel.digest_velden:
        waarde = in_taal(deel, veld, "nl")
        if veld == "tekst":
            yield from _paragraphs(document, deel.anker, waarde or "")
        elif isinstance(waarde, str) and waarde.strip():
            yield Blok(op_een_regel(waarde))


def _paragraphs(document, anker, html):
    namen = [document.noten[s].teken if s in document.noten else s for s in noot_sleutels(html)]
    met_tekens = NOOT.sub(lambda groep: NOOTTEKEN * len(groep[1].split()), html)
    for n, alinea in enumerate(alineas(met_tekens, ""), 1):
        aantal = alinea.count(NOOTTEKEN)
        yield Blok(alinea, tuple(namen[:aantal]), f"#{anker}-p{n}")
        namen = namen[aantal:]


def _corrections(document):
    """Yield the blocks as the text has them that this portal was made of, where a correction shows."""
    for deel in document.leesvolgorde:
        for blok in _blocks(document, deel):
            hier = overname.in_words(deel, blok.tekst.replace(NOOTTEKEN, ""))
            for tekst in _source_forms(blok.tekst, hier):
                yield _part(document, deel, CORRECTIE, (Blok(tekst, blok.noten, blok.plek),))


def _source_forms(tekst, correcties):
    """Return a text with one or more of these corrections taken back."""
    uit = {}
    for n in range(1, min(len(correcties), MEEST) + 1):
        for samen in combinations(correcties, n):
            terug = tekst
            for correctie in samen:
                terug = terug.replace(correctie.lezing, correctie.bron)
            uit[terug] = None
    return [terug for terug in uit if terug != tekst]


def _earlier(documenten, huidig):
    """Yield the passages of other published edities, the newest first, that are not there already."""
    gezien = {(passage.anker, _texts(passage)) for passage in huidig}
    for document in documenten:
        for deel in document.leesvolgorde:
            passage = _part(document, deel, EERDER)
            sleutel = passage.anker, _texts(passage)
            if sleutel not in gezien:
                gezien.add(sleutel)
                yield passage


def _texts(passage):
    return tuple(blok.tekst for blok in passage.blokken)


def _works():
    for deel in Werkdeel.objects.select_related("werk"):
        teksten = [deel.kop, *deel.tekst.split("\n")]
        blokken = tuple(Blok(op_een_regel(tekst)) for tekst in teksten if tekst.strip())
        yield Passage(WERK, deel.anker, deel.kop, blokken, deel.get_absolute_url(), van=deel.werk.titel)
