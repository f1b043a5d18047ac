"""The notes of the source: taken apart from the running text, and checked against the markers in it."""

import re

from visie.brontekst.blokken import ALINEA, Blok
from visie.brontekst.deel import Deel
from visie.brontekst.fout import Bronfout
from visie.brontekst.opmaak import ASTERISK, inline, marker_keys, text

AANTAL_NUMMERS = 38
ZONDER_TEKST = ("18",)  # the source has the marker and no note; the gap is shown, never filled
_NOOT = re.compile(r"(?:<sup>(\d+)</sup>|(\d+)|(\\\*)) (?=\S)")


def split_off(blokken: list[Blok]) -> tuple[list[Blok], list[Blok]]:
    """Return the running text and the notes at the feet of the pages."""
    noten = [blok for blok in blokken if _is_note(blok)]
    return [blok for blok in blokken if not _is_note(blok)], noten


def _is_note(blok):
    return blok.soort == ALINEA and bool(_NOOT.match(blok.tekst))


def read(lopend: list[Blok], notenblokken: list[Blok]) -> list[Deel]:
    """Return the notes in the order of their markers.

    Raises Bronfout for a marker without a note, unless it is the known gap; a note without a marker; one of
    either that comes twice; and when the numbers do not run from 1 to 38.
    """
    paren = [(key, blok.regel) for blok in lopend for groep in marker_keys(blok.tekst) for key in groep]
    markeringen = _unique(paren, "markering")
    noten = _unique([(_key(blok), blok.regel) for blok in notenblokken], "noot")
    _check_pairs(markeringen, noten)
    _check_numbers(markeringen, lopend[-1].regel)
    blokken = {_key(blok): blok for blok in notenblokken}
    return [_part(key, regel, blokken.get(key)) for key, regel in markeringen.items()]


def _check_pairs(markeringen, noten):
    for key, regel in noten.items():
        if key not in markeringen:
            raise Bronfout(regel, f"noot {key} heeft geen markering in de tekst")
        if key in ZONDER_TEKST:
            raise Bronfout(regel, f"noot {key} staat bekend als noot zonder tekst, en heeft hier tekst")
    for key, regel in markeringen.items():
        if key not in noten and key not in ZONDER_TEKST:
            raise Bronfout(regel, f"de markering {key} heeft geen noot")


def _key(blok):
    sup, cijfer, _ster = _NOOT.match(blok.tekst).groups()
    return sup or cijfer or ASTERISK


def _unique(paren, wat):
    """Return pairs of key and line as a dict. Raises Bronfout when a key comes twice."""
    gevonden = {}
    for key, regel in paren:
        if key in gevonden:
            raise Bronfout(regel, f"{wat} {key} komt twee keer voor")
        gevonden[key] = regel
    return gevonden


def _check_numbers(markeringen, laatste_regel):
    verwacht = {str(n) for n in range(1, AANTAL_NUMMERS + 1)} | {ASTERISK}
    for key, regel in markeringen.items():
        if key not in verwacht:
            raise Bronfout(regel, f"onverwachte noot {key}: verwacht 1 tot en met {AANTAL_NUMMERS}")
    if ontbreekt := verwacht - set(markeringen):
        raise Bronfout(laatste_regel, f"de tekst heeft geen markering {', '.join(sorted(ontbreekt))}")


def _part(key, regel, blok):
    tekst = ""
    if blok:
        if len(blok.regels) > 1:
            raise Bronfout(blok.regel + 1, f"onverwachte regelafbreking in noot {key}")
        woorden = blok.tekst[_NOOT.match(blok.tekst).end() :]
        tekst = text([f"<p>{inline(woorden, blok.regel)}</p>"], blok.regel)
    velden = {"nummer": None if key == ASTERISK else int(key), "tekst_nl": tekst}
    return Deel("bronnen.noot", blok.regel if blok else regel, velden, vast_anker=f"noot-{key}")
