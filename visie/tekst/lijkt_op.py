"""Which parts, pages and codes a mistyped or broken address may have meant. Pure."""

from difflib import SequenceMatcher, get_close_matches

HOOGSTENS, GELIJKENIS = 3, 0.65


def similar(pad: str, namen) -> list:
    """Return at most three of these names, best first, that resemble the last words of a path.

    A path that was cut off ('…/regionale-huisartsen') means what begins with it.
    """
    for stap in reversed([stap.lower() for stap in pad.split("/") if stap]):
        afgekapt = [naam for naam in namen if len(stap) > 3 and naam.startswith(stap)]
        gevonden = [*afgekapt, *get_close_matches(stap, namen, HOOGSTENS, GELIJKENIS)]
        if gevonden:
            return list(dict.fromkeys(gevonden))[:HOOGSTENS]
    return []


def similar_codes(code: str, codes) -> list:
    """Return at most three of these codes, best first: what differs by a digit or a point, then what is nearest."""

    def distance(ander):
        # 'd4.66' differs from 'd4.6' by a key; 'd9.9' from 'd7.9' by a digit and from 'd8.9', were it there, by less.
        gelijk = SequenceMatcher(None, code, ander, autojunk=False).ratio()
        return code[0] != ander[0], -round(gelijk, 2), _away(code, ander), len(ander)

    return sorted((ander for ander in codes if ander[0] == code[0]), key=distance)[:HOOGSTENS]


def _away(code, ander):
    """Return how far the numbers of two codes are apart, number by number."""
    paren = zip(_numbers(code), _numbers(ander), strict=False)
    return [abs(een - twee) for een, twee in paren]


def _numbers(code):
    return [int(nummer) for nummer in code[1:].split(".") if nummer.isdecimal()]
