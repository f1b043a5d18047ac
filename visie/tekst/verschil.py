"""The difference between two texts word by word, with difflib. Pure functions over strings: see docs/besluiten/0008."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from visie.tekst.html import plat
from visie.tekst.onzichtbaar import clean

# A note marker, a word or a sign, each with the white space after it: a marker or a full stop changes no word.
_WOORD = re.compile(r"(?:\[noot [^\]\s]+\]|\w+(?:[-./'’]\w+)*|[^\w\s])\s*")
_NOOT = re.compile(r'\s*<sup data-noot="([^"]*)"></sup>')
LEESTEKENS = ".,;:?!)"
KORT, RAND = 2, 12  # in words: what is too short to stand alone between changes; what is shown around a change


@dataclass(frozen=True)
class Stuk:
    """A run of words: 'gelijk' in both texts, 'eruit' only in the old one, 'erin' only in the new one."""

    soort: str
    tekst: str

    @property
    def kern(self):
        """The words without the white space after them, which is `staart`."""
        return self.tekst.rstrip()

    @property
    def staart(self):
        return self.tekst[len(self.kern) :]


def count_notes(teksten):
    """Return how many note markers stand in these texts."""
    return sum(woord.startswith("[noot ") for t in teksten for woord in _WOORD.findall(t))


def count(teksten):
    """Return how many words stand in these texts, without signs and note markers."""
    return sum(woord[0].isalnum() for t in teksten for woord in _WOORD.findall(t))


def fragmenten(stukken):
    """Return the runs, of which long equal ones are cut to the words around a change."""
    laatste = len(stukken) - 1
    return [
        Stuk(stuk.soort, _cut(stuk.tekst, n > 0, n < laatste)) if stuk.soort == "gelijk" else stuk
        for n, stuk in enumerate(stukken)
    ]


def _cut(gelijk, begin, einde):
    """Return a text that did not change without its middle: some words after one change, some before the next."""
    woorden = _WOORD.findall(gelijk)
    if len(woorden) <= (begin + einde) * RAND + 4:
        return gelijk
    voor, na = woorden[:RAND] if begin else [], woorden[-RAND:] if einde else []
    return "".join(voor).rstrip() + (" … " if voor else "… ") + "".join(na)


def _words(html):
    """Return the words of a text, each with the white space after it; a block ends in a newline, a marker is a word."""
    html = _NOOT.sub(lambda m: " " + " ".join(f"[noot {sleutel}]" for sleutel in m[1].split()) + " ", clean(html))
    return _WOORD.findall(re.sub(r"[ \t]+", " ", re.sub(r"\] ([.,;:?!)])", r"]\1", plat(html))))


def _runs(a, b):
    """Return the opcodes between two lists of words; a word or two between two replacements go with them."""
    # Compared without the white space after a word: a moved line end is no change of words.
    a, b = [w.rstrip() for w in a], [w.rstrip() for w in b]
    runs = []
    for code in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        soorten = [vorige[0] for vorige in runs[-2:]] + [code[0]]
        if soorten == ["replace", "equal", "replace"] and runs[-1][2] - runs[-1][1] <= KORT:
            runs[-2:] = [("replace", runs[-2][1], code[2], runs[-2][3], code[4])]
        else:
            runs.append(code)
    return _whole_sentences(runs, a, b)


def _whole_sentences(runs, a, b):
    """Return the opcodes, in which '. A sentence' before a full stop has become 'A sentence.' after one."""
    for n in range(1, len(runs) - 1):
        soort, i1, i2, j1, j2 = runs[n]
        vorige, volgende = runs[n - 1], runs[n + 1]
        if soort not in ("insert", "delete") or (vorige[0], volgende[0]) != ("equal", "equal"):
            continue
        woorden, begin, einde = (b, j1, j2) if soort == "insert" else (a, i1, i2)
        if woorden[begin] in LEESTEKENS and woorden[begin] == b[volgende[3]]:
            runs[n - 1] = (vorige[0], vorige[1], vorige[2] + 1, vorige[3], vorige[4] + 1)
            runs[n] = (soort, i1 + 1, i2 + 1, j1 + 1, j2 + 1)
            runs[n + 1] = (volgende[0], volgende[1] + 1, volgende[2], volgende[3] + 1, volgende[4])
    return [run for run in runs if run[2] > run[1] or run[4] > run[3]]


def own_letters(een, ander):
    """Return [(a run of letters of one reading, whether the other has it not)]."""
    runs = SequenceMatcher(None, een, ander, autojunk=False).get_opcodes()
    return [(een[i1:i2], soort != "equal") for soort, i1, i2, _j1, _j2 in runs if i2 > i1]


def word_diff(oud, nieuw) -> list[Stuk]:
    """Return the runs of words that lead from one text (small HTML or plain) to the other, word by word."""
    a, b = (_words("" if waarde is None else str(waarde)) for waarde in (oud, nieuw))
    stukken = []

    def add(soort, woorden):
        # The last word of a text has no white space after it, but may now stand before another.
        if stukken and woorden[0][0] not in LEESTEKENS and not stukken[-1].staart:
            stukken[-1] = Stuk(stukken[-1].soort, stukken[-1].tekst + " ")
        stukken.append(Stuk(soort, "".join(woorden)))

    for soort, i1, i2, j1, j2 in _runs(a, b):
        if soort == "equal":
            add("gelijk", b[j1:j2])
            continue
        if i2 > i1:
            add("eruit", a[i1:i2])
        if j2 > j1:
            add("erin", b[j1:j2])
    return stukken
