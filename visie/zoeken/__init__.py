"""Search: one index in memory for each edition and language. How results are ordered: docs/zoeken.md.

Pure, from text to results: analyse, samenstelling, tikfout, woordenlijst, index, vraag, score, codes, fragment.
`passages` reads the rows, `geheugen` keeps what was built, `views` shows, `meten` measures.
"""

from visie.zoeken.uitslag import Uitslag, search

__all__ = ["Uitslag", "search"]
