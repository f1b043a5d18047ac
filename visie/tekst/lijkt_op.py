"""Which parts a mistyped or broken address may have meant. Pure."""

from difflib import get_close_matches

HOOGSTENS, GELIJKENIS = 3, 0.65


def similar(pad: str, delen) -> list:
    """Return at most three of these parts, best first, whose anker resembles the last words of a path.

    A path that was cut off ('…/regionale-huisartsen') means what begins with it.
    """
    per_anker = {deel.anker: deel for deel in delen}
    for stap in reversed([stap.lower() for stap in pad.split("/") if stap]):
        afgekapt = [anker for anker in per_anker if len(stap) > 3 and anker.startswith(stap)]
        gevonden = [*afgekapt, *get_close_matches(stap, per_anker, HOOGSTENS, GELIJKENIS)]
        if gevonden:
            return [per_anker[anker] for anker in dict.fromkeys(gevonden)][:HOOGSTENS]
    return []
