"""What the page of results shows: the answer first, then the word itself and related words, one page at a time."""

from collections import Counter
from functools import partial
from itertools import chain
from typing import NamedTuple
from urllib.parse import urlencode

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from visie.editie.models import Erratum, OpenPunt
from visie.tekst.getal import as_number
from visie.zoeken import antwoord, eromheen, tonen, waarom
from visie.zoeken.index import Index
from visie.zoeken.passages import kinds
from visie.zoeken.vraag import Vraag

PER_PAGINA, GENOEMD = 15, 8  # hits on a page; words that are named in a sentence


class Zoekt(NamedTuple):
    """What is searched, and for what."""

    index: Index
    vraag: Vraag


def context(index, uitslag, keuze, buiten):
    """Return the context of the page; `keuze` is what a reader chose: `soort` and `p`; `buiten` has the hits in
    what surrounds the vision, as (Zoekt, {kind: hits}): under all hits of the vision, so on the last page.
    """
    aantallen = Counter(treffer.passage.soort for treffer in uitslag.treffers)
    soort = keuze.get("soort") if keuze.get("soort") in aantallen else ""
    treffers = [t for t in uitslag.treffers if not soort or t.passage.soort == soort]
    adres = partial(_adres, uitslag.vraag.tekst)
    blad = _page(Zoekt(index, uitslag.vraag), treffers, as_number(keuze.get("p")) or 1, partial(adres, soort=soort))
    return {
        "q": uitslag.vraag.tekst,
        "uitslag": uitslag,
        "aantal": len(treffers),
        "soorten": [(naam, aantallen[s], adres(soort=s), s == soort) for s, naam in kinds().items() if aantallen[s]],
        "alles": (len(uitslag.treffers), adres(), not soort),
        "noindex": True,
        **_words(index, uitslag),
        **blad,
        "bij": _parts([*filter(None, [blad["antwoord"]]), *blad["zelf"], *blad["verwant"]]),
        "eromheen": [] if soort else _around(*buiten, blad["laatste"]),
    }


def _around(zoekt, treffers, laatste):
    """Return a group for each kind of what surrounds the vision: its heading, id, and hits as the template shows them;

    on a page before the last one, the address of that.
    """
    koppen = {eromheen.WERK: _("In andere visies"), eromheen.STUK: _("Reacties en berichten")}
    return [
        {"kop": koppen[soort], "id": f"in-{soort}", "aantal": len(rij), "laatste": laatste,
         "regels": [] if laatste else [_hit(zoekt, treffer, None) for treffer in rij]}
        for soort, rij in treffers.items()
    ]  # fmt: skip


def _adres(q, **keuze):
    return "?" + urlencode({"q": q} | {naam: waarde for naam, waarde in keuze.items() if waarde})


def _words(index, uitslag):
    """Return what is said about the words of the query themselves."""
    vraag = uitslag.vraag
    gezocht, weg = tonen.left_out(vraag, index) if vraag.eisen else ([], [])
    voorkomend = tonen.occurring(vraag, index)[:GENOEMD] if uitslag.leeg else []
    return {
        "gezocht": " ".join(gezocht),
        "weg": _enumeration(weg),
        "weg_aantal": len(weg),
        "bedoeld": [(typte, woord, _meant(vraag.tekst, typte, woord)) for typte, woord in vraag.hersteld.items()],
        "voorkomend": [(woord, _adres(woord)) for woord in voorkomend],
    }


def _parts(regels):
    """Return the query that names the parts among hits, for the page on which a leesmap is chosen."""
    gevonden = [regel["passage"] for regel in regels]
    return urlencode([("bij", p.anker) for p in gevonden if p.zinnen and p.soort != "noot"])


def _enumeration(woorden):
    """Return words between quotation marks as one piece of a sentence; of many only the first."""
    rij = [f"‘{woord}’" for woord in woorden[:GENOEMD]] + [_("andere")] * (len(woorden) > GENOEMD)
    return get_text_list(rij, _("en"))


def _meant(tekst, typte, woord):
    """Return the address of the query with the word that was meant, when it stands in it as typed; else of the word."""
    return _adres(tekst.lower().replace(typte, woord) if typte in tekst.lower() else woord)


def _page(zoekt, treffers, blad, adres):
    """Return the answer and the groups of one page, and what leads to the others. The answer stands on the first."""
    zelf, verwant = [], []
    for treffer in treffers:
        (verwant if tonen.is_related(zoekt.index, zoekt.vraag, treffer) else zelf).append(treffer)
    eerst = _first(antwoord.answers(zoekt.vraag, zelf[:PER_PAGINA]))
    zelf = [treffer for treffer in zelf if eerst is None or treffer is not eerst.treffer]
    rij = [("zelf", *paar) for paar in _with_notes(zoekt, zelf)]
    rij += [("verwant", *paar) for paar in _with_notes(zoekt, verwant)]
    bladen = max(1, -(-len(rij) // PER_PAGINA))
    blad = min(blad, bladen)
    regels = {"zelf": [], "verwant": []}
    for groep, treffer, noot in rij[(blad - 1) * PER_PAGINA : blad * PER_PAGINA]:
        regels[groep].append(_hit(zoekt, treffer, noot))
    return {
        **regels,
        "antwoord": _answer(zoekt, eerst) if eerst and blad == 1 else None,
        "aantal_zelf": len(zelf),
        "verwante_woorden": _enumeration(_related_words(zoekt, verwant)),
        "vorige": adres(p=blad - 1) if blad > 1 else "",
        "volgende": adres(p=blad + 1) if blad < bladen else "",
        "laatste": adres(p=bladen) if blad < bladen else "",
    }


def _with_notes(zoekt, treffers):
    """Return [(hit, the note in which it was found, when that is a hit too)]: they are one, at the part of the text."""
    noten = {str(t.passage.kop).lower(): t.passage for t in treffers if t.passage.soort == "noot"}
    genoemd = {id(t): noten.get(_note(zoekt, t)) for t in treffers if t.passage.soort != "noot"}
    weg = {passage.anker for passage in genoemd.values() if passage}
    return [(t, genoemd.get(id(t))) for t in treffers if t.passage.anker not in weg]


def _note(zoekt, treffer):
    """Return the name of the note through which a hit was found, or ''."""
    redenen = waarom.redenen(zoekt.index, zoekt.vraag, treffer)
    return next((reden.wat for reden in redenen if reden.soort == "noot"), "")


def _first(antwoorden):
    """Return the first answer, or None. A part about which something is still to be decided, or that has an erratum,
    is not quoted as what the vision says; nor is what stands in it.
    """
    if (eerst := next(antwoorden, None)) is None:
        return None
    punten = OpenPunt.objects.still_open().values_list("onderdeel", flat=True)
    zwijgt = set(punten.order_by().union(Erratum.objects.order_by().values_list("onderdeel", flat=True))) - {""}
    passages = (({a.treffer.passage.anker, a.treffer.passage.onder}, a) for a in chain([eerst], antwoorden))
    return next((a for ankers, a in passages if zwijgt.isdisjoint(ankers)), None)


def _related_words(zoekt, treffers):
    """Return the words by which hits were found, each once."""
    keuzes = (keuze for t in treffers for keuze in waarom.ways(zoekt.index, zoekt.vraag, t))
    return list(dict.fromkeys(keuze.via for keuze in keuzes if tonen.is_other(keuze)))


def _answer(zoekt, eerst):
    merken = tonen.marks(zoekt.index, zoekt.vraag, eerst.treffer)
    return {"passage": eerst.treffer.passage, "zin": tonen.html(eerst.zin, merken, zoekt.index)}


def _language(zoekt, passage, noot):
    """Return the language of the words that are shown of a hit: those of a note, its own or the one it was found in."""
    if noot:
        return next((p.taal for p in zoekt.index.passages if p.soort == "noot" and p.kop.lower() == noot), "nl")
    return passage.taal if passage.soort == "noot" else "nl"


def _hit(zoekt, treffer, noot):
    """Return a hit as the template shows it; `noot` is the passage of a note that is shown with it."""
    passage, merken = treffer.passage, tonen.marks(zoekt.index, zoekt.vraag, treffer)
    naam = _note(zoekt, treffer)
    zin = tonen.in_note(zoekt.index, passage, naam, merken) if naam else ""
    zin = zin or tonen.words(zoekt.index, passage, merken)
    kop, tekst = tonen.html(passage.kop, merken, zoekt.index), tonen.html(zin, merken, zoekt.index)
    gezien = {"via"} if 'class="vw"' in kop + tekst else set()
    redenen = waarom.redenen(zoekt.index, zoekt.vraag, treffer)
    return {
        "passage": passage,
        "kop": kop,
        "boven": _above(zoekt, passage, merken, redenen),
        "zin": tekst,
        "taal": _language(zoekt, passage, naam),
        "noot": naam,
        "nootadres": noot.adres if noot else "",
        "waarom": _why(reden for reden in redenen if reden.soort not in gezien | {"noot"}),
    }


def _above(zoekt, passage, merken, redenen):
    """Return the words that say where a hit stands, with what was found marked when it was found only there."""
    rond = any(reden.soort == "rond" for reden in redenen)
    return tonen.html(passage.boven, merken, zoekt.index) if rond else passage.boven


def _why(redenen):
    """Return in words why a hit is there, where the marked words do not say it."""
    zinnen = {
        "via": _("via ‘%(wat)s’"), "kop": _("in de titel"),
        "naam": _("onder een andere naam van de partij"), "rond": _("in het deel waar het bij hoort"),
    }  # fmt: skip
    return capfirst(", ".join(zinnen[reden.soort] % {"wat": reden.wat} for reden in redenen))
