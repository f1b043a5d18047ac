"""The end of an address that leads to words on a page, as browsers read it: `:~:text=`. Pure functions.

What they are and how they are matched: https://wicg.github.io/scroll-to-text-fragment/. The same is made in the browser
for selected words: static/citaat.js.
"""

import re
from urllib.parse import quote

from visie.tekst.zinnen import NOOTTEKEN

HEEL = 200  # characters: longer words are named by where they begin and end
RAND = 6  # words at a beginning or an end
OMGEVING = 4  # words around those that occur more than once


def encode(woorden: str) -> str:
    """Return words as they stand in a directive: its own signs (`-`, `,`, `&`) and what a mail program cuts off too."""
    return re.sub(r"[-.~]", lambda teken: f"%{ord(teken[0]):02X}", quote(woorden, safe=""))


def directive(zin: str, voor="", na="", dubbel=False) -> str:
    """Return `:~:text=…` for a sentence with its note marks, between the words of its block before and after it.

    A mark is a number on the page, so words on both sides of one are named by their beginning and end. `dubbel` says
    that the words occur more than once on the page: then those around them are named as well.
    """
    stukken = [" ".join(stuk.split()) for stuk in zin.split(NOOTTEKEN) if stuk.strip()]
    eerste, laatste = stukken[0].split(), stukken[-1].split()
    if len(stukken) > 1 or len(stukken[0]) > HEEL:
        kern = [encode(" ".join(eerste[:RAND])), encode(" ".join(laatste[-RAND:]))]
    else:
        kern = [encode(stukken[0])]
    if dubbel:
        voor, na = voor.rpartition(NOOTTEKEN)[2].split()[-OMGEVING:], na.partition(NOOTTEKEN)[0].split()[:OMGEVING]
        kern = [encode(" ".join(voor)) + "-"] * bool(voor) + kern + ["-" + encode(" ".join(na))] * bool(na)
    return ":~:text=" + ",".join(kern)
