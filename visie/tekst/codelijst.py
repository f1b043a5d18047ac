"""The list of codes in the address of a leesmap, 'd1.2-d5.3-o14', also as mail and print damage it. Pure."""

import re

from visie.tekst.adres import as_code, plain

STREEP = "-"
LANGST = 6_000  # characters: longer than any list that is shown


def codes_in(tekst: str) -> list:
    """Return the codes that a list names, in its order, each once and in small letters.

    Whatever is no sign of a code divides two: 'D1.2,d5.3–o14'. What is none of ours stays, to be named as missing.
    """
    stukken = re.split(r"[^a-z0-9._*]+", plain(tekst[:LANGST]).lower())
    return list(dict.fromkeys(as_code(kaal) or kaal for stuk in stukken if (kaal := stuk.strip("._"))))


def as_list(codes) -> str:
    """Return codes as one step of an address."""
    return STREEP.join(codes)
