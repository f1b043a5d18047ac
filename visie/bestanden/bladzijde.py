"""The whole vision as one HTML file that needs nothing else. Boek in, Gemaakt out; no database."""

import datetime

from visie.bestanden.boek import Boek, Gemaakt


def visie(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the file."""
    return Gemaakt(boek.naam.encode())
