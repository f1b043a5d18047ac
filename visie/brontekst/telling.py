"""Counting what was found."""

from visie.brontekst.fout import Bronfout


def check_count(gevonden: list, aantal: int, ouder_regel: int, wat: str) -> None:
    """Raise Bronfout when there are not `aantal`: at the first one too many, or at the line of their parent.

    `gevonden` are things with a `regel`.
    """
    if len(gevonden) != aantal:
        regel = gevonden[aantal].regel if len(gevonden) > aantal else ouder_regel
        raise Bronfout(regel, f"{len(gevonden)} {wat}, verwacht {aantal}")
