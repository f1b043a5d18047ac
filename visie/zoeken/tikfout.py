"""The word that a reader meant, when what was typed occurs nowhere. Pure functions over folded words."""

KORTSTE = 5  # letters of a word that is repaired, and of what it is repaired to


def afstand(een: str, twee: str, hoogstens: int) -> int:
    """Return how many letters to add, drop, change or swap with a neighbour; `hoogstens` + 1 when it is more."""
    if abs(len(een) - len(twee)) > hoogstens:
        return hoogstens + 1
    eerder, vorige = [], list(range(len(twee) + 1))
    for i, a in enumerate(een, 1):
        rij = [i]
        for j, b in enumerate(twee, 1):
            kosten = min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (a != b))
            if i > 1 and j > 1 and a == twee[j - 2] and een[i - 2] == b:
                kosten = min(kosten, eerder[j - 2] + 1)
            rij.append(kosten)
        if min(rij) > hoogstens:
            return hoogstens + 1
        eerder, vorige = vorige, rij
    return min(vorige[-1], hoogstens + 1)


def letters(woord: str) -> int:
    """Return which letters a word has, as bits: two words of few changes differ in few bits."""
    bits = 0
    for teken in woord:
        bits |= 1 << (ord(teken) & 31)
    return bits


def repair(woord: str, woorden: dict[str, tuple[int, int]]) -> str:
    """Return the word of `woorden` ({word: (its letters, how often it occurs)}) that is nearest, or ''.

    A short word may differ by one change, from eight letters by two. The first letter is the same, but for a long
    word with one change. Words of less than five letters and words with a digit are never repaired.
    """
    if len(woord) < KORTSTE or len(woord) > 40 or not woord.isalpha():
        return ""
    hoogstens, bits = (2 if len(woord) >= 8 else 1), letters(woord)
    beste = (hoogstens + 1, 0, "")
    for ander, (ander_bits, aantal) in woorden.items():
        if (bits ^ ander_bits).bit_count() > 2 * hoogstens or len(ander) < KORTSTE:
            continue
        ver = afstand(woord, ander, hoogstens)
        if ver <= hoogstens and (woord[0] == ander[0] or (ver == 1 and hoogstens == 2)):
            beste = min(beste, (ver, -aantal, ander))
    return beste[2]
