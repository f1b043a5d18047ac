"""Tables as files that a Dutch Excel opens by double click: UTF-8 with a mark, semicolons, and text that stays text."""

import csv
import io

BOM = "\ufeff"  # without it Excel takes the letters for those of Windows
FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n")  # a cell that begins so is reckoned, or runs, in a spreadsheet


def rows_to_csv(koppen, rijen) -> str:
    """Return a table as CSV, its columns named by `koppen`; every row is a sequence of cells, None for an empty one.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    bestand = io.StringIO(newline="")
    schrijver = csv.writer(bestand, delimiter=";", lineterminator="\r\n")
    for rij in [koppen, *rijen]:
        schrijver.writerow([_cell(waarde) for waarde in rij])
    return BOM + bestand.getvalue()


def _cell(waarde):
    """Return a cell in which nothing is a formula. A number is one as it is, also below zero."""
    if isinstance(waarde, int | float):
        return waarde
    tekst = "" if waarde is None else str(waarde)
    return f"'{tekst}" if tekst.startswith(FORMULE) else tekst
