"""The whole vision as plain text, and the text over which its digest is computed. Boek in, Gemaakt out."""

import datetime

from django.utils import translation

from visie.bestanden import platte_tekst
from visie.bestanden.boek import Boek, Gemaakt
from visie.editie import digest


def visie(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the text with its headings, numbers and notes, for who wants no markup."""
    with translation.override(boek.uitgave.taal):
        return Gemaakt(platte_tekst.write(boek, gemaakt))


def canoniek(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the canonical text: the SHA-256 of these bytes is the digest of the editie (docs/digest.md)."""
    waarden = digest.onderdelen(boek.uitgave, (*boek.delen, *boek.noten), lambda deel: deel.velden)
    regels = digest.regels_van(waarden, boek.uitgave.taal)
    return Gemaakt(digest.tekst(regels).encode())
