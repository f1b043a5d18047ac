"""A text as sentences, each literal: put together again they are the text. Pure functions, no database."""

import re

from visie.tekst.html import NOOT, alineas, noot_sleutels, op_een_regel, plat

NOOTTEKEN = "\ufffc"  # stands where a note is cited; no sign of any text
# What may be a sentence's end: its sign, what closes behind it, and then what a sentence begins with.
_EINDE = re.compile(rf"[.!?…][”’\"'»)\]{NOOTTEKEN}]*\s+(?=[“‘„\"'«(\[]*[A-ZÀ-ÖØ-Þ0-9])|[^\S\n]*\n\s*")
# Words that end in a full stop of their own; then letters with stops ('o.a', 'd.w.z'), and the initial of a name.
_AFGEKORT = re.compile(
    r"(?i:afb|art|bijvb?|blz|ca|cf|dhr|drs?|ds|evt|fig|hfdst|incl|ir|jg|jl|mevr|mr|mw|nrs?|ong|pag|pp|prof|resp|vgl|vol|"
    r"zgn)|(?:\w\.)+\w|[A-Z]"
)

_KORT = 60  # characters: no abbreviation is longer


def in_zinnen(woorden: str) -> list[str]:
    """Return the sentences of words without markup, white space and all: ''.join() of them gives the words back.

    The end of a line ends a sentence too. After an abbreviation or an initial ('bijv.', 'o.a.', 'M.') it goes on.
    """
    zinnen, vanaf = [], 0
    for einde in _EINDE.finditer(woorden):
        # The last words are enough: a text of initials is not read again and again.
        laatste = woorden[max(vanaf, einde.start() - _KORT) : einde.start()]
        if "\n" in einde[0] or not _is_short(laatste, einde[0]):
            zinnen.append(woorden[vanaf : einde.end()])
            vanaf = einde.end()
    return [zin for zin in (*zinnen, woorden[vanaf:]) if zin]


def zinnen(woorden: str) -> list[str]:
    """Return the sentences of a text without markup, in order, each on one line."""
    return [zin for stuk in in_zinnen(woorden) if (zin := op_een_regel(stuk))]


def zin_rond(woorden: str, begin: int, eind: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that holds `begin` to `eind` of a text without markup."""
    vanaf, tot, plek = 0, len(woorden), 0
    for zin in in_zinnen(woorden):
        vanaf = plek if plek <= begin else vanaf
        plek += len(zin)
        if plek >= eind:
            tot = plek - (len(zin) - len(zin.rstrip()))
            break
    return vanaf, tot


def eerste_zin(html: str) -> str:
    """Return the literal first sentence of a text, without markup."""
    return next((zin.strip() for zin in in_zinnen(plat(html)) if zin.strip()), "")


def laatste_zin(html: str) -> str:
    """Return the literal last sentence of a text, without markup."""
    return next((zin.strip() for zin in reversed(in_zinnen(plat(html))) if zin.strip()), "")


def zin_bij_noot(html: str, sleutel: str, n: int) -> str:
    """Return the literal sentence in which a normalised text cites a note for the n-th time."""
    alle = noot_sleutels(html)
    plaats = [i for i, ander in enumerate(alle) if ander == sleutel][n - 1]
    # Notes that share a marker share its place; each is counted, so the markers are as many signs as they have notes.
    tekens = NOOT.sub(lambda groep: NOOTTEKEN * len(groep[1].split()), html)
    for alinea in alineas(tekens, ""):
        for zin in in_zinnen(alinea):
            plaats -= zin.count(NOOTTEKEN)
            if plaats < 0:
                return op_een_regel(zin.replace(NOOTTEKEN, ""))
    return ""


def _is_short(zin, einde):
    """Tell whether a full stop after these words belongs to the last of them."""
    if einde.rstrip() != ".":
        return False
    woord = re.split(r"[\s(\[“‘„\"'«/]", zin)[-1]
    return _AFGEKORT.fullmatch(woord) is not None or zin.endswith(" et al")
