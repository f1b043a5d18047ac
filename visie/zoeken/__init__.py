"""Search: one index in memory for each edition and language. How results are ordered: docs/zoeken.md.

Pure, in the order in which a query goes through them: analyse, samenstelling, tikfout, woordenlijst, tijdschrift and
index make what is searched; vraagwoorden and kader, vraag, eisen, score, uitslag find; waarom and fragment show.
`passages` reads the rows, `geheugen` keeps what was built, `views` shows, `meten` measures.
"""

from visie.zoeken.uitslag import Uitslag, search

__all__ = ["Uitslag", "search"]
