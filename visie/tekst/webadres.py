"""An address of the web that stands bare in a text becomes a link to it. Pure functions; no word changes."""

import re

# Names of companies and of websites have a capital ('Rijksoverheid.nl'): only what is written as an address is one.
_LABEL = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EIND = {"com", "eu", "net", "nl", "org"}
_DELEN = re.compile(r"(<[^>]*>|[\s()\[\]‘’“”\"'|]+)")
_NA_DE_ZIN = ".,;:!?…"


def link(html: str) -> str:
    """Return a normalised text, which has no links of its own, with its bare addresses as links."""
    return "".join(deel if n % 2 else _word(deel) for n, deel in enumerate(_DELEN.split(html)))


def _word(woord):
    adres = woord.rstrip(_NA_DE_ZIN)
    zonder = adres.removeprefix("https://").removeprefix("http://")
    if not _is_host(zonder.partition("/")[0]):
        return woord
    naar = adres if adres != zonder else f"https://{zonder}"
    return f'<a href="{naar}" rel="noreferrer">{adres}</a>{woord[len(adres) :]}'


def _is_host(naam):
    *labels, eind = naam.split(".")
    return bool(labels) and eind in _EIND and all(map(_LABEL.fullmatch, labels))
