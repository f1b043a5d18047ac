"""How the tests of the site read: rendered pages as words, and the source text as words, by independent ways."""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

import html5lib

ROOT = Path(__file__).resolve().parent.parent.parent
BLOKKEN = {"p", "li", "br", "h1", "h2", "h3", "h4", "div", "ol", "ul", "section", "span"}


def boom(response):
    """Return the parsed page. Raises on any HTML parse error. Do not change it: pages are parsed once."""
    return _ontleed(response.content.decode())


@cache
def _ontleed(html):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(html)


def klassen(element):
    return (element.get("class") or "").split()


def woorden(element):
    """Return the words of an element in reading order; a note marker is one word: '⟦31⟧'."""
    delen = []

    def loop(e):
        if not isinstance(e.tag, str):
            return
        if "ref" in klassen(e):
            delen.extend(f" ⟦{b.get('popovertarget').removeprefix('noot-')}⟧ " for b in e.iter("button"))
            return
        # A span is inline: it separates words only where the text has a space itself.
        rand = " " if e.tag in BLOKKEN - {"span"} else ""
        delen.append(rand + (e.text or ""))
        for kind in e:
            loop(kind)
            delen.append(kind.tail or "")
        delen.append(rand)

    loop(element)
    return "".join(delen).split()


def visietekst(element):
    """Return the elements that a page marks as words of the vision, in order."""
    return [e for e in element.iter() if isinstance(e.tag, str) and "data-visie" in e.attrib]


def vind(element, id):
    return next(e for e in element.iter() if isinstance(e.tag, str) and e.get("id") == id)


def correcties():
    rijen = json.loads((ROOT / "fixtures" / "redactie" / "overnamecorrecties.json").read_text())
    return [(rij["fields"]["bron"], rij["fields"]["lezing"]) for rij in rijen]


NOOT = re.compile(r"^(?:<sup>)?(\d+|\\\*)(?:</sup>)? +(\S.*)$")
MEUBILAIR = re.compile(r"^(HOOFDSTUK *|\*\*\d\*\*|## HOOFDSTUK \d|---)$")


def kaal(markdown):
    """Return markdown as words; markers as '⟦31⟧'."""
    tekst = re.sub(r"<sup>([\d,]+)</sup>", lambda m: "".join(f" ⟦{n}⟧ " for n in m[1].split(",")), markdown)
    tekst = tekst.replace("\\*", " ⟦asterisk⟧ ")
    tekst = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", tekst)
    return unicodedata.normalize("NFC", re.sub(r"[*#]", "", tekst)).split()


def brontekst(bron):
    """Return (lines of the text, {note: words}) of the source: only furniture and notes taken out, corrections made."""
    begin, einde = bron.index("# Voorwoord"), bron.rindex("# Visie Huisartsenzorg 2035")
    inhoud, verder = bron.index("# Inhoudsopgave"), bron.index("# Toekomstbeeld 2035")
    tekst = bron[begin:inhoud] + bron[verder:einde]
    for fout, goed in correcties():
        # An extract may be broken over lines in the source, and stand inside emphasis.
        patroon = r"\s+".join(re.escape(woord) for woord in fout.split())
        tekst = re.sub(patroon, lambda _, goed=goed: goed, tekst, count=1)
    regels, noten = [], {}
    for regel in tekst.splitlines():
        if gevonden := NOOT.match(regel):
            noten["asterisk" if gevonden[1] == "\\*" else gevonden[1]] = kaal(gevonden[2])
        elif regel.strip() and not MEUBILAIR.match(regel.strip()):
            regels.append(regel)
    return regels, noten


def onderdelen(regels):
    """Return the source as [(words of a heading, [words of each appeal, or of the whole text])]."""
    delen, in_hoofdstuk_3 = [], False
    for regel in regels:
        in_hoofdstuk_3 |= "vormgeven richting 2035" in regel
        is_nummer = "DOELSTELLING" in regel
        if is_nummer and in_hoofdstuk_3:
            continue  # the number over a title; pages show it as 'Doelstelling 4 van 7'
        if regel.startswith("#") and not is_nummer:
            delen.append((kaal(regel), []))
        elif regel.startswith("- ") or not delen[-1][1]:
            delen[-1][1].append(kaal(regel.removeprefix("- ")))
        else:
            delen[-1][1][-1].extend(kaal(regel))
    return delen
