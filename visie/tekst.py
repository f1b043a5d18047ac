"""The small HTML of a text field: p, strong, em, ul, li, br and `<sup data-noot="31"></sup>`; one block a line.

Pure functions over strings.
"""
import re
import unicodedata
from html import unescape

import nh3

TAGS = {"p", "strong", "em", "ul", "li", "br", "sup"}
SLEUTELS = re.compile(r"[a-z0-9-]+( [a-z0-9-]+)*")
NOOT = re.compile(r'<sup data-noot="([^"]*)"></sup>')
# Controls that nobody sees and that can make a text read otherwise than it is stored; spaces and emoji joiners stay.
_ONZICHTBAAR = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_BLOK = re.compile(r"<(p|li)>(.*)</\1>$")
_ZIN = re.compile(r".+?[.!?](?=\s+[A-Z‘'“\"(]|$)", re.S)


def _attribute(tag, name, value):
    value = " ".join(value.split())
    return value if (tag, name) == ("sup", "data-noot") and SLEUTELS.fullmatch(value) else None


def normalise(html: str) -> str:
    """Return `html` cleaned to the subset, in Unicode NFC, with one block a line. Twice gives the same as once."""
    # Taking out one thing can leave another to take out: a list without items, a character that was an entity.
    while (cleaner := _clean(html)) != html:
        html = cleaner
    return html


def _clean(html):
    html = _ONZICHTBAAR.sub("", unicodedata.normalize("NFC", html))
    html = nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags={"script", "style"},
        attributes={"sup": {"data-noot"}},
        attribute_filter=_attribute,
        link_rel=None,
    )
    html = re.sub(r"<sup>(.*?)</sup>", r"\1", html, flags=re.S)  # m<sup>2</sup> keeps its 2
    html = re.sub(r"(<sup data-noot=\"[^\"]*\">).*?</sup>", r"\1</sup>", html, flags=re.S)
    html = re.sub(r"\s+", " ", html.replace("&nbsp;", " "))
    html = re.sub(r" ?<(/?)(p|ul|li)> ?", r"<\1\2>", html)
    html = re.sub(r"<(p|li)></\1>|<ul></ul>", "", html)
    html = re.sub(r" ?<br> ?", "<br>", html)
    return re.sub(r"(</p>|</li>|<ul>|</ul>)", r"\1\n", html).strip()


def blokken(html: str) -> list[str]:
    """Return the lines of a normalised text: `<p>…</p>`, `<ul>`, `<li>…</li>`, `</ul>`."""
    return html.splitlines()


def met_ids(html: str, anker: str) -> str:
    """Return a normalised text in which every p and li has the id `<anker>-p<n>`, n counting from 1."""
    regels, n = [], 0
    for regel in blokken(html):
        if blok := _BLOK.match(regel):
            n += 1
            regels.append(f'<{blok[1]} id="{anker}-p{n}">{blok[2]}</{blok[1]}>')
        else:
            regels.append(regel)
    return "\n".join(regels)


def noot_sleutels(html: str) -> list[str]:
    """Return the keys of the notes that a text names, in order, with repeats."""
    return [sleutel for groep in NOOT.findall(html) for sleutel in groep.split()]


def plat(html: str) -> str:
    """Return the words of a text without markup and without note markers; blocks end with a newline."""
    html = NOOT.sub("", html)
    html = re.sub(r"<br>", "\n", html)
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def eerste_zin(html: str) -> str:
    """Return the literal first sentence of a text, without markup."""
    eerste_blok = plat(html).split("\n")[0]
    zin = _ZIN.match(eerste_blok)
    return zin[0] if zin else eerste_blok


def laatste_zin(html: str) -> str:
    """Return the literal last sentence of a text, without markup."""
    laatste_blok = plat(html).split("\n")[-1]
    zinnen = [zin.strip() for zin in _ZIN.findall(laatste_blok)]
    return zinnen[-1] if zinnen else laatste_blok


def vet(html: str) -> list[str]:
    """Return the literal bold passages of a text, without markup."""
    return [plat(passage) for passage in re.findall(r"<strong>(.*?)</strong>", html)]
