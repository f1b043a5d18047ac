"""The whole vision as JSON. Boek in, Gemaakt out; no database."""

import datetime

from visie.bestanden.boek import Boek, Gemaakt


def visie(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the file."""
    return Gemaakt(boek.naam.encode())
