"""Dates that are known to the day or only to the month: '2025-03-28' or '2025-03'."""

import calendar
import datetime
import re

from django.utils.dates import MONTHS

# date.fromisoformat() alone takes other forms too, such as week dates.
_VORM = re.compile(r"\d{4}-\d{2}(-\d{2})?", re.ASCII)


def eerste_dag(datum: str) -> datetime.date:
    """Return the first day that an ISO date of day or month precision can mean. Raises ValueError for anything else."""
    if not _VORM.fullmatch(datum):
        raise ValueError(f"not a date of day or month precision: {datum!r}")
    return datetime.date.fromisoformat(datum if len(datum) == 10 else f"{datum}-01")


def in_woorden(datum: str) -> str:
    """Return an ISO date of day or month precision in words: '28 maart 2025', 'maart 2025'; '' for ''.

    Raises ValueError for anything else.
    """
    if not datum:
        return ""
    dag = eerste_dag(datum)
    maand = f"{MONTHS[dag.month]} {dag.year}"
    return f"{dag.day} {maand}" if len(datum) == 10 else maand


def laatste_dag(datum: str) -> datetime.date:
    """Return the last day that an ISO date of day or month precision can mean: 31 March 2025 for '2025-03'.

    Raises ValueError for anything else.
    """
    dag = eerste_dag(datum)
    return dag if len(datum) == 10 else dag.replace(day=calendar.monthrange(dag.year, dag.month)[1])
