"""The small HTML of a text field: p, strong, em, ul, li, br and `<sup data-noot="31"></sup>`; one block a line.

Pure functions over strings.
"""

import re
import unicodedata
from html import escape, unescape
from itertools import groupby

from visie.tekst import schoon
from visie.tekst.onzichtbaar import clean

NOOT = re.compile(r'<sup data-noot="([^"]*)"></sup>')
_BLOK = re.compile(r"<(p|li)>(.*)</\1>$")


def normalise(html: str) -> str:
    """Return `html` cleaned to the subset, in Unicode NFC, with one block a line. Twice gives the same as once."""
    regels = []
    for soort, groep in groupby(schoon.blokken(unicodedata.normalize("NFC", html)), key=lambda blok: blok[0]):
        blokken = [f"<{soort}>{inhoud}</{soort}>" for _, inhoud in groep]
        regels += ["<ul>", *blokken, "</ul>"] if soort == "li" else blokken
    return "\n".join(regels)


def blokken(html: str) -> list[str]:
    """Return the lines of a normalised text: `<p>…</p>`, `<ul>`, `<li>…</li>`, `</ul>`."""
    return html.splitlines()


def met_ids(html: str, anker: str, slot=lambda n: "") -> str:
    """Return a normalised text in which every p and li has the id `<anker>-p<n>`, n counting from 1.

    `slot(n)` is put behind the words of the n-th.
    """
    regels, n = [], 0
    for regel in blokken(html):
        if blok := _BLOK.match(regel):
            n += 1
            regels.append(f'<{blok[1]} id="{anker}-p{n}">{blok[2]}{slot(n)}</{blok[1]}>')
        else:
            regels.append(regel)
    return "\n".join(regels)


def alineas(html: str, teken: str) -> list[str]:
    """Return the words of every p and li of a normalised text, as `met_ids` counts them; `teken` for every note."""
    gevonden = (_BLOK.match(regel) for regel in blokken(html))
    return [plat(NOOT.sub(teken, blok[2])) for blok in gevonden if blok]


def noot_sleutels(html: str) -> list[str]:
    """Return the keys of the notes that a text names, in order, with repeats."""
    return [sleutel for groep in NOOT.findall(html) for sleutel in groep.split()]


def plat(html: str) -> str:
    """Return the words of a text without markup and without note markers; blocks end with a newline."""
    html = NOOT.sub("", html)
    html = re.sub(r"<br>", "\n", html)
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def zonder_noten(html: str) -> str:
    """Return a text with its markup and without its note markers."""
    return NOOT.sub("", html)


def escape_words(woorden: str) -> str:
    """Return words as the content of a block."""
    return escape(woorden, quote=False)


def op_een_regel(woorden: str) -> str:
    """Return words, one space between them and nothing that nobody sees: so two texts compare word for word."""
    return " ".join(clean(woorden).split())


def vet(html: str) -> list[str]:
    """Return the literal bold passages of a text, without markup."""
    return [plat(passage) for passage in re.findall(r"<strong>(.*?)</strong>", html)]


def vet_buiten(html: str, titel: str) -> list[str]:
    """Return the bold passages of a text that do not say its title again, each once."""
    gezegd = titel.casefold().rstrip(".")
    return [passage for passage in dict.fromkeys(vet(html)) if passage.casefold().rstrip(".") != gezegd]
