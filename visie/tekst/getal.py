"""Whole numbers in what somebody sent."""

MOST_DIGITS = 18  # what a column of the largest kind holds; Python refuses to read some thousands of them


def as_number(tekst) -> int | None:
    """Return the whole number that something is when written, in the digits 0 to 9; None for anything else."""
    tekst = str(tekst)
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) <= MOST_DIGITS else None
