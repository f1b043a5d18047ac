"""Whatever is pasted becomes the small HTML of a text field: a walk over the cleaned tree, block by block."""

import re
import unicodedata
from html import escape
from html.parser import HTMLParser

import nh3

BLOCKS = {
    "p", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "blockquote", "pre",
    "table", "tr", "td", "th", "dl", "dt", "dd",
}  # fmt: skip
INLINE = {"strong": "strong", "b": "strong", "em": "em", "i": "em"}
SLEUTELS = re.compile(r"[a-z0-9-]+( [a-z0-9-]+)*")
# Controls that nobody sees and that can make a text read otherwise than it is stored; spaces and emoji joiners stay.
_ONZICHTBAAR = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_LEEG = re.compile(r"<(strong|em)>(\s*)</\1>")


def blokken(html: str) -> list[tuple[str, str]]:
    """Return [('p' or 'li', content)] of any HTML. Words are kept, also those of tags that are not; scripts are not."""
    walker = _Walker()
    walker.feed(
        nh3.clean(
            html,
            tags=BLOCKS | set(INLINE) | {"br", "sup"},
            clean_content_tags={"script", "style"},
            attributes={"sup": {"data-noot"}},
            link_rel=None,
        )
    )
    walker.close()
    walker.end_block()
    return walker.blocks


class _Walker(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.parts, self.inline = [], [], []
        self.in_li = 0  # how deep we are in list items; a list inside an item continues the outer list
        self.markers = []  # for each open sup: whether it is a note marker, of which the content is not text

    def end_block(self):
        """Close the block at hand; what is empty is left out."""
        content = "".join(self.parts) + "".join(f"</{tag}>" for tag in reversed(self.inline) if tag)
        content = re.sub(r"\s+", " ", content)
        while (shorter := _LEEG.sub(r"\2", content)) != content:
            content = shorter
        content = re.sub(r"(?: ?<br> ?)+", "<br>", re.sub(r"\s+", " ", content))
        content = re.sub(r"^(?:<br>| )+|(?:<br>| )+$", "", content)
        if content:
            self.blocks.append(("li" if self.in_li else "p", content))
        self.parts = [f"<{tag}>" for tag in self.inline if tag]

    def handle_starttag(self, tag, attrs):
        if tag == "li":
            self.end_block()
            self.in_li += 1
        elif tag in BLOCKS and self.in_li and tag not in {"ul", "ol"}:
            self._write("<br>")
        elif tag in BLOCKS:
            self.end_block()
        elif tag in INLINE and INLINE[tag] not in self.inline:
            self.inline.append(INLINE[tag])
            self.parts.append(f"<{INLINE[tag]}>")
        elif tag in INLINE:
            self.inline.append("")  # already on: the matching end tag takes this one away
        elif tag == "br":
            self._write("<br>")
        elif tag == "sup":
            self._start_marker(" ".join((dict(attrs).get("data-noot") or "").split()))

    def _start_marker(self, sleutels):
        is_marker = bool(SLEUTELS.fullmatch(sleutels))
        if is_marker:
            self._write(f'<sup data-noot="{sleutels}"></sup>')
        self.markers.append(is_marker)

    def handle_endtag(self, tag):
        if tag == "li":
            self.end_block()
            self.in_li = max(0, self.in_li - 1)
        elif tag in BLOCKS and not (self.in_li and tag not in {"ul", "ol"}):
            self.end_block()
        elif tag in BLOCKS:
            self._write("<br>")
        elif tag in INLINE and self.inline:
            if closed := self.inline.pop():
                self.parts.append(f"</{closed}>")
        elif tag == "sup" and self.markers:
            self.markers.pop()

    def handle_data(self, data):
        self._write(escape(unicodedata.normalize("NFC", _ONZICHTBAAR.sub("", data)), quote=False))

    def _write(self, text):
        if not any(self.markers):
            self.parts.append(text)
