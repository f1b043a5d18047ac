"""Whatever is pasted becomes the small HTML of a text field: a walk over the cleaned tree, block by block.

What the editor does with a clipboard before (static/beheer/plakken.js) is done here too: not every text comes that way.
"""

import re
from html import escape
from html.parser import HTMLParser
from os.path import commonprefix
from typing import NamedTuple

import nh3

from visie.tekst import hoogte, stijl
from visie.tekst.onzichtbaar import clean

CELLEN = {"table", "tr", "td", "th", "caption"}
KOPPEN = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = {
    "p", "li", "ul", "ol", "div", "section", "article", "blockquote", "pre", "dl", "dt", "dd", *CELLEN, *KOPPEN,
}  # fmt: skip
LEESBAAR = {"b", "strong", "i", "em", "span", "font", "a", "sup", "sub", "br", "ins", "u"}
NIET = {"script", "style", "title", "del", "s", "strike"}
SLEUTELS = re.compile(r"[a-z0-9-]+( [a-z0-9-]+)*")
BR = "<br>"
_OPSOMMING = re.compile(r"[•·▪◦●‣]\s+(?=\S)")
_RAND = re.compile(r"(?: |<br>)+$")


def blokken(html: str) -> list[tuple[str, str]]:
    """Return [('p' or 'li', content)] of any HTML. Words are kept, but for what was deleted, hidden or a script."""
    walker = _Walker(stijl.regels(html))
    walker.feed(
        nh3.clean(
            html,
            tags=BLOCKS | LEESBAAR,
            clean_content_tags=NIET,
            attributes={"*": {"style", "class", "hidden"}, "sup": {"data-noot"}, "a": {"href"}},
            link_rel=None,
        )
    )
    walker.close()
    walker.end_block()
    return walker.blocks


class _Open(NamedTuple):
    """An open tag: the marks of its words, and what it does with them."""

    tag: str
    marks: tuple[str, ...] = ()
    weg: bool = False
    stand: str = ""


class _Walker(HTMLParser):
    def __init__(self, blad):
        super().__init__(convert_charrefs=True)
        self.blad = blad
        self.blocks, self.runs, self.open = [], [], [_Open("")]
        self.in_li = 0  # how deep we are in list items; a list inside an item continues the outer list
        self.item = self.kop = False  # whether the block at hand is an item of Word, or a heading
        self.hoog = []  # the words of what is raised or lowered

    def end_block(self):
        """Close the block at hand; what is empty is left out."""
        runs, los = _tidy(self.runs), False
        if runs and not self.in_li and (m := _OPSOMMING.match(runs[0][1])):
            runs, los = _tidy([(runs[0][0], runs[0][1][m.end() :]), *runs[1:]]), True
        if self.kop and all("strong" in marks or not tekst.strip() for marks, tekst in runs):
            runs = _tidy([(tuple(m for m in marks if m != "strong"), tekst) for marks, tekst in runs])
        if runs:
            self.blocks.append(("li" if self.in_li or self.item or los else "p", _html(runs)))
        self.runs, self.item, self.kop = [], False, False

    def handle_starttag(self, tag, attrs):
        attributen, hier = dict(attrs), self.open[-1]
        if tag == "br":
            return self._write(BR)
        eigen = stijl.van(tag, attributen, self.blad)
        if tag == "sup" and "data-noot" in attributen:
            return self.open.append(_Open(tag, hier.marks, self._marker(attributen["data-noot"]) or hier.weg))
        open_ = _Open(
            tag,
            _marks(tag, eigen, hier.marks),
            hier.weg or stijl.is_gone(attributen, eigen),
            hier.stand or (stijl.raised(tag, eigen) if tag not in BLOCKS else ""),
        )
        self.open.append(open_)
        if not open_.weg and tag in BLOCKS:
            self._start_block(tag, stijl.is_item(eigen))
        return None

    def _start_block(self, tag, item):
        if tag == "li":
            self.end_block()
            self.in_li += 1
        elif self.in_li and tag not in ("ul", "ol"):
            self._write(BR)
        else:
            self.end_block()
            self.item, self.kop = item and tag not in KOPPEN, tag in KOPPEN

    def _marker(self, sleutels):
        """Write a note marker; return whether it is one, of which the content is not text."""
        sleutels = " ".join((sleutels or "").split())
        is_marker = bool(SLEUTELS.fullmatch(sleutels))
        if is_marker:
            self._write(f'<sup data-noot="{sleutels}"></sup>')
        return is_marker

    def handle_endtag(self, tag):
        if len(self.open) == 1:
            return
        was = self.open.pop()
        if was.stand and not self.open[-1].stand:
            woorden, self.hoog = "".join(self.hoog), []
            self._write(escape(hoogte.written(woorden, was.stand), quote=False))
        if was.weg or tag not in BLOCKS:
            return
        if tag == "li":
            self.end_block()
            self.in_li = max(0, self.in_li - 1)
        elif self.in_li:
            self._write(BR)
        else:
            self.end_block()

    def handle_data(self, data):
        woorden = re.sub(r"\s+", " ", clean(data))
        if self.open[-1].stand:
            if not self.open[-1].weg:
                self.hoog.append(woorden)
        else:
            self._write(escape(woorden, quote=False))

    def _write(self, html):
        if html and not self.open[-1].weg:
            self.runs.append((self.open[-1].marks, html))


def _marks(tag, eigen, marks):
    """Return the marks inside an element, in the order in which they were opened."""
    for mark, zegt in (("strong", stijl.is_bold), ("em", stijl.is_italic)):
        aan = None if tag in BLOCKS and tag not in CELLEN and tag not in ("p", "div", "li") else zegt(tag, eigen)
        if aan and mark not in marks:
            marks = (*marks, mark)
        elif aan is False:
            marks = tuple(m for m in marks if m != mark)
    return marks


def _tidy(runs):
    """Return runs of [(marks, HTML)] with one space between words, none beside a line break or at an end."""
    netjes = []
    for marks, html in runs:
        if html == BR:
            netjes = _without_end(netjes)
            stuk = BR if netjes else ""
        else:
            stuk = html.lstrip(" ") if not netjes or netjes[-1][1].endswith((" ", BR)) else html
        _add(netjes, marks, stuk)
    return _blank_unmarked(_without_end(netjes))


def _add(rij, marks, html):
    """Add words to a list of runs: to the last one when its marks are the same."""
    if html and rij and rij[-1][0] == marks:
        rij[-1] = (marks, rij[-1][1] + html)
    elif html:
        rij.append((marks, html))


def _without_end(runs):
    """Return runs without the white space and line breaks that they end in."""
    runs = list(runs)
    while runs and not (over := _RAND.sub("", runs[-1][1])):
        runs.pop()
    return [*runs[:-1], (runs[-1][0], over)] if runs else []


def _blank_unmarked(runs):
    """Return runs in which white space is bold only beside what is bold."""
    rij = []
    for n, (marks, html) in enumerate(runs):
        if html in (" ", BR):
            naast = [buur[0] for buur in (*rij[-1:], *runs[n + 1 : n + 2])]
            _add(rij, max((commonprefix([marks, buur]) for buur in naast), key=len), html)
        else:
            _add(rij, marks, html)
    return rij


def _html(runs):
    """Return runs as HTML: a tag stays open as long as it is at the same place among the marks."""
    delen, aan = [], ()
    for marks, html in [*runs, ((), "")]:
        samen = len(commonprefix([aan, marks]))
        delen += [f"</{mark}>" for mark in reversed(aan[samen:])]
        delen += [f"<{mark}>" for mark in marks[samen:]]
        delen.append(html)
        aan = marks
    return "".join(delen)
