"""Why a passage is among the results: in its heading, through another word, or by what stands around it. Pure."""

from typing import NamedTuple

MEESTE = 3  # reasons that are told


class Reden(NamedTuple):
    """`soort` is 'via' (another word, in `wat`), 'kop', 'noot' (its name in `wat`), 'naam' (of a party) or 'rond'."""

    soort: str
    wat: str = ""


def redenen(index, vraag, treffer) -> list[Reden]:
    """Return what a reader cannot see in the words that are marked, or would ask about them; each reason once."""
    passage = treffer.passage
    kop, tekst = index.stems_of(f"{passage.kop} {passage.zoekkop or ''}"), index.stems_of(passage.tekst)
    gevonden = []
    for eis in vraag.eisen:
        if keuze := _best(eis, treffer, kop | tekst):
            gevonden += [Reden("via", keuze.via)] if keuze.via else []
            stammen = {stam for groep in keuze.groepen for stam in groep} & treffer.stammen
            noot = _note(keuze, passage)
            gevonden += [Reden("noot", noot)] if noot else _where(passage, stammen, kop, tekst, index)
    return list(dict.fromkeys(gevonden))[:MEESTE]


def merken(index, vraag, treffer) -> frozenset:
    """Return the stems to mark. Of another term of several words only those that say something: 'werk-privébalans' was
    found for 'werkdruk', and marks no 'werk' in 'samenwerking'.
    """
    stammen = set()
    for keuze in (k for eis in vraag.eisen for k in eis.keuzes if not _note(k, treffer.passage)):
        zwaarte = [max(index.idf[stam] for stam in groep) for groep in keuze.groepen]
        minst = max(zwaarte) / 2 if keuze.via else 0
        stammen.update(*(groep for groep, weegt in zip(keuze.groepen, zwaarte, strict=True) if weegt >= minst))
    return treffer.stammen & stammen


def ways(index, vraag, treffer) -> list:
    """Return the way in which a hit answers each thing that was asked, as far as it does."""
    passage = treffer.passage
    binnen = index.stems_of(f"{passage.kop} {passage.zoekkop or ''}") | index.stems_of(passage.tekst)
    return [keuze for eis in vraag.eisen if (keuze := _best(eis, treffer, binnen))]


def _best(eis, treffer, binnen):
    """Return the way to answer that a reader sees: in the passage itself, and the word itself before another."""
    kan = [keuze for keuze in eis.keuzes if keuze.alleen is None or treffer.passage.anker in keuze.alleen]
    raak = [keuze for keuze in kan if all(not treffer.stammen.isdisjoint(groep) for groep in keuze.groepen)]

    def elsewhere(keuze):
        return bool(_note(keuze, treffer.passage)) or any(binnen.isdisjoint(groep) for groep in keuze.groepen)

    return min(raak, key=lambda keuze: (elsewhere(keuze), bool(keuze.via)), default=None)


def _note(keuze, passage):
    """Return the note that has the name of a journal, for a passage that does not name it itself."""
    return (keuze.alleen or {}).get(passage.anker, "")


def _where(passage, stammen, kop, tekst, index):
    """Return where these stems stand, when it is not in the text of the passage: `kop` and `tekst` are its stems."""
    if stammen & tekst:
        return []
    if stammen & kop:
        return [Reden("kop")]
    if noot := next((naam for naam, tekst in passage.noten if stammen & index.stems_of(tekst)), ""):
        return [Reden("noot", noot)]
    partij = passage.namen or (passage.aan and not stammen & index.stems_of(passage.boven))
    return [Reden("naam") if partij else Reden("rond")]
