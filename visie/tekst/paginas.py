"""Page numbers of a reference, as people type them: any dash, letters, several ranges. Pure."""

import re

_VOOR = re.compile(r"(?:pages?|pagina'?s?|bladzijden?|blz|pp?)(?:\.\s*|\s+)(?=\w)", re.IGNORECASE)
_STREEP = re.compile("\\s*[-\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]+\\s*")
_TUSSEN = re.compile(r"\s*[,;&]\s*(?:en\s+|and\s+)?|\s+(?:en|and|\+)\s+")


def ranges(tekst: str) -> list[tuple[str, str]]:
    """Return [(first, last)] of every range, last is '' of a single page: [('e12', 'e19')] of 'pp. e12–e19'."""
    kaal = _VOOR.sub("", tekst.strip(), count=1) if _VOOR.match(tekst.strip()) else tekst.strip()
    delen = [_STREEP.split(deel.strip(), maxsplit=1) for deel in _TUSSEN.split(kaal.rstrip(".")) if deel.strip()]
    return [(eerste, "".join(rest)) for eerste, *rest in delen]


def tidy(tekst: str, streep: str) -> str:
    """Return the pages with one sign between the ends of a range: '12–15, 20–22'."""
    return ", ".join(streep.join(filter(None, bereik)) for bereik in ranges(tekst))


def first_and_last(tekst: str) -> tuple[str, str]:
    """Return the ends of the one range; of several ranges all of it and '': no page in between is claimed."""
    alle = ranges(tekst)
    return alle[0] if len(alle) == 1 else (tidy(tekst, "-"), "")
