"""The year in a date as somebody wrote it down: '14 november 2012', '16 maart, 2020', '2019', 'najaar'."""

import re

_JAAR = re.compile(r"\b(?:19|20)\d\d\b", re.ASCII)


def year_apart(datum: str) -> tuple[str, str]:
    """Return (the year, the rest of the date without it); '' for what the date does not say."""
    jaar = _JAAR.search(datum)
    if not jaar:
        return "", datum.strip()
    rest = datum[: jaar.start()] + datum[jaar.end() :]
    return jaar[0], " ".join(rest.replace(",", " ").split())
