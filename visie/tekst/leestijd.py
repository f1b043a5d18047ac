"""How long a text is, and how long somebody reads it. Pure functions, no database."""

PER_MINUUT = 200  # words; slow enough for a text of policy


def count_words(*teksten: str) -> int:
    """Return the number of words of some texts without markup: what white space separates and has a letter or digit."""
    return sum(any(map(str.isalnum, woord)) for tekst in teksten for woord in tekst.split())


def minutes(woorden: int) -> int:
    """Return the whole minutes in which a number of words is read: at least one."""
    return max(1, round(woorden / PER_MINUUT))
