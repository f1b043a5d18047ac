"""DOIs, in every form in which people copy one. Pure."""

import re
from urllib.parse import unquote, urlsplit

ADRES = "https://doi.org/"
_VOOR = re.compile(r"(?:urn:doi|info:doi|doi(?!\.))\s*[:/=]?\s*", re.IGNORECASE)
_ADRES = re.compile(r"(?:https?:)?(?://)?(?:www\.|dx\.)?doi\.org(?::\d+)?/", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_HAKEN = {")": "(", "]": "[", ">": "<", "}": "{"}
# The signs of a DOI that mean something else in an address, with what stands there instead; '%' first.
TEKENS = {teken: f"%{ord(teken):02X}" for teken in '%"#<>?[\\]^`{|}'}


def bare(tekst: str) -> str:
    """Return the DOI in a text that is one: '10.1/x' of 'https://doi.org/10.1/x', 'doi: 10.1/x' and the like.

    '' stays ''. Raises ValueError for anything else.
    """
    kaal = _without_brackets(re.sub("[\u2010\u2011]", "-", tekst).replace("\uff1a", ":"))
    if not kaal:
        return ""
    zonder = _VOOR.sub("", kaal, count=1) if _VOOR.match(kaal) else kaal
    if adres := _ADRES.match(zonder):
        delen = urlsplit("https://doi.org/" + zonder[adres.end() :])
        zonder = _VOOR.sub("", unquote(delen.path.lstrip("/")), count=1)
    elif re.match(r"10\.[\d.]+%2F", zonder, re.IGNORECASE):
        zonder = unquote(zonder)
    doi = _without_tail(zonder.strip())
    if not _DOI.fullmatch(doi):
        raise ValueError(f"no DOI: {tekst!r}")
    return doi


def _without_brackets(tekst):
    """Return a text without the quotation marks and the brackets around all of it."""
    kaal = tekst.strip(" \t\r\n\u00a0\"'‘’“”„«»")
    if kaal[:1] in _HAKEN.values():
        return kaal[1:].removesuffix({open_: dicht for dicht, open_ in _HAKEN.items()}[kaal[0]])
    return kaal


def _without_tail(doi):
    """Return a DOI without the signs of the sentence that it stood in."""
    while doi and (doi[-1] in ".,;:/" or (doi[-1] in _HAKEN and doi.count(doi[-1]) > doi.count(_HAKEN[doi[-1]]))):
        doi = doi[:-1]
    return doi


def address(doi: str) -> str:
    """Return the address of a bare DOI."""
    return ADRES + "".join(TEKENS.get(teken, teken) for teken in doi)
