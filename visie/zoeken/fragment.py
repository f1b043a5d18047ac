"""What of a passage a reader sees in the results: the piece that answers, with what was found marked. Pure."""

from visie.tekst.zoekvraag import stukken
from visie.zoeken import analyse

LENGTE = 230  # characters of a fragment
VOORAF = 60  # what is shown before the first word that was found


def hits(text: str, stammen: frozenset, index) -> list[tuple[int, int]]:
    """Return where in a text the stems stand: whole words, or the part of a compound that was found."""
    plaatsen = []
    for woord in analyse.woorden(text):
        if not stammen.isdisjoint(analyse.stammen(woord.vorm, index.taal)):
            plaatsen.append((woord.begin, woord.eind))
        elif len(woord.vorm) == woord.eind - woord.begin:
            plaatsen += _in_woord(woord, stammen, index)
    return [plaats for plaats in plaatsen if not _is_loose_letter(text, plaats, plaatsen)]


def _is_loose_letter(text, plaats, plaatsen):
    """Tell whether a place is a letter that stands by itself: the J of 'Br J Gen Pract', but of somebody's initials."""
    begin, eind = plaats
    los = eind == begin + 1 and text[begin].isalpha()
    return los and not any(ander != plaats and ander[0] - 1 <= eind and begin - 1 <= ander[1] for ander in plaatsen)


def _in_woord(woord, stammen, index):
    """Return where inside a word its parts were found; overlapping parts are one place, the longest."""
    gevonden = [
        (woord.begin + deel.begin, woord.begin + deel.eind)
        for deel in index.delen(woord.vorm)
        if not stammen.isdisjoint(analyse.stammen(deel.vorm, index.taal))
    ]
    plaatsen = []
    for begin, eind in sorted(gevonden, key=lambda plaats: (plaats[0] - plaats[1], plaats[0])):
        if all(eind <= b or begin >= e for b, e in plaatsen):
            plaatsen.append((begin, eind))
    return sorted(plaatsen)


def fragment(text: str, stammen: frozenset, index) -> list[tuple[str, bool]]:
    """Return the piece of a text in which most was found, as [(piece, whether found)]; '…' stands for the rest."""
    plaatsen = hits(text, stammen, index)
    if len(text) <= LENGTE:
        return stukken(text, plaatsen)
    begin = _beste_begin(text, plaatsen)
    eind = len(text) if len(text) - begin <= LENGTE else text.rfind(" ", begin, begin + LENGTE)
    eind = eind if eind > begin else begin + LENGTE
    rij = stukken(text[begin:eind], [(b - begin, e - begin) for b, e in plaatsen if begin <= b and e <= eind])
    return [*([("… ", False)] if begin else []), *rij, *([(" …", False)] if eind < len(text) else [])]


def _beste_begin(text, plaatsen):
    """Return where the window begins that has most different words that were found: at a word, near a sentence."""
    if not plaatsen or plaatsen[-1][1] <= LENGTE:
        return 0

    def verschillend(vanaf):
        return len({text[b:e].lower() for b, e in plaatsen if vanaf <= b and e <= vanaf + LENGTE - VOORAF})

    eerste = max((b for b, _ in plaatsen), key=lambda b: (verschillend(b), -b))
    if eerste <= VOORAF:
        return 0
    zin = text.rfind(". ", max(0, eerste - 2 * VOORAF), eerste)
    return zin + 2 if zin >= 0 else text.find(" ", eerste - VOORAF) + 1
