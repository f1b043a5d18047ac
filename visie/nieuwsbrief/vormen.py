"""Blocks of a newsletter in three forms. Pure: blocks in, text out.

A mail tool may throw away classes, styles or both. So the meaning is in plain elements (a heading, paragraphs, a list,
links), and style only adds to it. No colour is set for words or links: they take that of the mail, in the light and
in the dark. Only the rule above a block has one, and it shows on both.
"""

import re
from html import escape

from django.utils.safestring import mark_safe

from visie.tekst.html import blokken as regels_van
from visie.tekst.html import plat

LETTER = "font-family:Georgia,'Times New Roman',serif"
KLEIN = "font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5"
STIJLEN = {
    "h2": f"{LETTER};font-size:22px;line-height:1.25;font-weight:bold;margin:0 0 4px 0",
    "p": f"{LETTER};font-size:17px;line-height:1.55;margin:0 0 14px 0",
    "ul": f"{LETTER};font-size:17px;line-height:1.55;margin:0 0 14px 0;padding:0 0 0 22px",
    "li": "margin:0 0 6px 0",
    "a": "color:inherit;text-decoration:underline",
}
_ZONDER_STIJL = re.compile(r"<(h2|p|ul|li|a)(?! style=)(?=[ >])")


def opgemaakt(blokken, niveau=2) -> str:
    """Return blocks as HTML of headings, paragraphs, lists and links alone: what is copied, and shown to select."""
    return "\n".join(_inhoud(blok, niveau) for blok in blokken)


def mailveilig(blokken) -> str:
    """Return blocks as HTML for the source of a mail: one table, a row a block, every style on its own element."""
    rijen = "\n".join(
        '<tr><td style="padding:22px 0 8px 0;border-top:2px solid #868073;text-align:left;vertical-align:top">\n'
        f"{_met_stijl(_inhoud(blok, 2))}\n</td></tr>"
        for blok in blokken
    )
    return (
        '<table role="presentation" lang="nl" width="100%" cellpadding="0" cellspacing="0" border="0" '
        f'style="width:100%;max-width:600px;border-collapse:collapse">\n{rijen}\n</table>'
    )


def als_tekst(blokken) -> str:
    """Return blocks as plain text, with every address written out."""
    return "\n\n\n".join(_regels(blok) for blok in blokken) + "\n" if blokken else ""


def vormen_van(blokken) -> dict:
    """Return the three forms of blocks, as the template `visie/nieuwsbrief/_vormen.html` shows them."""
    return {"opgemaakt": mark_safe(opgemaakt(blokken, 3)), "html": mailveilig(blokken), "tekst": als_tekst(blokken)}


def _inhoud(blok, niveau):
    links = " · ".join(f'<a href="{escape(adres)}">{escape(naam)}</a>' for naam, adres in blok.links)
    regels = [
        f"<h{niveau}>{escape(blok.kop, quote=False)}</h{niveau}>",
        f"<p><small>{escape(blok.herkomst, quote=False)}</small></p>",
        blok.html,
        f"<p><small>{links}</small></p>",
    ]
    return "\n".join(filter(None, regels))


def _met_stijl(html):
    html = re.sub(r"<p><small>(.*?)</small></p>", rf'<p style="{KLEIN};margin:0 0 14px 0">\1</p>', html)
    return _ZONDER_STIJL.sub(lambda tag: f'<{tag[1]} style="{STIJLEN[tag[1]]}"', html)


def _regels(blok):
    links = [f"{naam}: {adres}" for naam, adres in blok.links]
    woorden = [_plat(blok.html), ""] if blok.html else []
    return "\n".join([blok.kop, blok.herkomst, "", *woorden, *links])


def _plat(html):
    """Return the words of a text: a blank line between paragraphs, a dash before an item of a list."""
    stukken = []
    for regel in regels_van(html):
        if regel.startswith("<li>"):
            stukken.append("\n- " + plat(regel))
        elif woorden := plat(regel):
            stukken.append("\n\n" + woorden)
        elif regel == "<ul>":
            stukken.append("\n")
    return "".join(stukken).strip()
