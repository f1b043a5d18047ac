"""What a kind of part is: said once, by its model. Nothing else in the portal asks which kind it has in hand."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Deelsoort:
    """A kind of part.

    `plaats`: its place among the kinds in the reading order, and so in the digest and in the menu of the admin.
    `letter`: of its short code (d4.6); '' for a kind without one. `in_ouder_geteld`: its numbers count within its
    parent, as in 4.6. `noot`: it is a note, at the end of the text. `bladzijde`: with the others that are, it makes
    the whole text, page after page. `eigen_rijen`: every editor adds, moves and removes these parts; of others a
    redacteur changes the words, and an eindredacteur does the rest (visie/aanmelden/rollen.py). `vaste_ouder`: the
    anker of the one part that they stand in, because the pages of readers look for them there.
    """

    plaats: int
    letter: str = ""
    in_ouder_geteld: bool = False
    noot: bool = False
    bladzijde: bool = False
    eigen_rijen: bool = False
    vaste_ouder: str = ""
