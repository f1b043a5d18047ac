"""Page numbers of a reference, as people type them: any dash, letters, several ranges. Pure."""

import re

_VOOR = re.compile(r"(?:pages?|pagina'?s?|bladzijden?|pag|blz|pp?)(?:\.\s*|\s+)(?=\w)|pp?(?=\d+\D)", re.IGNORECASE)
_LANG = re.compile("\\s*[\u2012-\u2015\u2212]+\\s*|\\s*--+\\s*|\\s+(?:t/m|tot en met|tot|to|through)\\s+")
_KORT = re.compile("\\s*[-\u2010\u2011\u2043\ufe58\ufe63\uff0d]\\s*")
_TUSSEN = re.compile(r"\s*[,;&]\s*(?:en\s+|and\s+)?|\s+(?:en|and|\+)\s+(?!met\b)")


def ranges(tekst: str) -> list[tuple[str, str]]:
    """Return [(first, last)] of every range, last is '' of a single page: [('e12', 'e19')] of 'pp. e12–e19'.

    Where a long dash stands as well, a short one is part of a page number: 'S1-12–S1-15'.
    """
    delen = [_VOOR.sub("", deel.strip(), count=1) for deel in _TUSSEN.split(tekst.strip().rstrip(".")) if deel.strip()]
    return [_range(deel) for deel in delen]


def _range(deel):
    for streep in (_LANG, _KORT):
        einden = streep.split(deel)
        if len(einden) == 2 and all(einden):
            return einden[0], einden[1]
    helft = deel.split("-")
    if len(helft) % 2 == 0 and len(helft) > 2:  # 'A-12-A-15': the dash in the middle is the one between
        return "-".join(helft[: len(helft) // 2]), "-".join(helft[len(helft) // 2 :])
    return deel, ""


def tidy(tekst: str, streep: str) -> str:
    """Return the pages with one sign between the ends of a range: '12–15, 20–22'."""
    return ", ".join(streep.join(filter(None, bereik)) for bereik in ranges(tekst))


def first_and_last(tekst: str) -> tuple[str, str]:
    """Return the ends of the one range; of several ranges all of it and '': no page in between is claimed."""
    alle = ranges(tekst)
    return alle[0] if len(alle) == 1 else (tidy(tekst, "-"), "")
