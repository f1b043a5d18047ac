"""White space that nobody sees: templates are indented for who works on them, and readers fetch nothing of that.

Words, attributes, `pre`, `textarea`, scripts and styles (the content policy names those by their hash) stay as they
are. Why no package does this: docs/besluiten/0046-witruimte.md.
"""

import re

from visie.pagina.headers import BEHEER
from visie.pagina.leesmodus import mark

# What begins and ends a line, in our own style too: white space beside it is never shown.
BLOKKEN = (
    "html|head|meta|link|title|body|header|main|footer|nav|section|article|aside|div|form|fieldset|details|summary|"
    "h[1-6]|p|ol|ul|li|dl|dt|dd|option|blockquote|figure|figcaption|hr|br|table|caption|thead|tbody|tr|th|td"
)
BLOK = re.compile(rf"</?(?:{BLOKKEN})\b|<!doctype".encode(), re.I)
# The words of two edities beside each other keep their lines: `white-space` in static/stijl/bij_deel.css.
LETTERLIJK = r"""<!--.*?-->|<(?P<naam>pre|textarea|script|style)\b.*?</(?P=naam)>|<p\ class="woordelijk">.*?</p>"""
# No possessive quantifiers: Python 3.11.2, of Debian 12, matches them wrongly.
TAG = r"""<[!/a-z](?:"[^"]*"|'[^']*'|[^"'>])*>"""  # a bracket may stand in an attribute
STUK = re.compile(rf"(?P<letterlijk>{LETTERLIJK})|(?P<tag>{TAG})".encode(), re.S | re.I)
RUIMTE = re.compile(rb"\s+")
IN_TAG = re.compile(rb"""("[^"]*"|'[^']*')|\s+(>?)""")


def fold(html: bytes) -> bytes:
    """Return a page without the white space that a browser does not show."""
    gevouwen, vanaf, na_blok = [], 0, True
    for stuk in STUK.finditer(html):
        blok = stuk["tag"] is not None and BLOK.match(stuk["tag"]) is not None
        gevouwen.append(_text(html[vanaf : stuk.start()], na_blok, blok))
        gevouwen.append(stuk["letterlijk"] or IN_TAG.sub(lambda m: m[1] or m[2] or b" ", stuk["tag"]))
        vanaf, na_blok = stuk.end(), blok
    return b"".join([*gevouwen, _text(html[vanaf:], na_blok, True)])


def _text(woorden, na_blok, voor_blok):
    """Return what stands between two tags: runs of white space are one space, beside a block none."""
    woorden = RUIMTE.sub(b" ", woorden)
    woorden = woorden.removeprefix(b" ") if na_blok else woorden
    return woorden.removesuffix(b" ") if voor_blok else woorden


def fold_pages(get_response):
    """Fold every page for readers, whoever asks for it: the front, the export, the browser of an editor."""

    def middleware(request):
        response = get_response(request)
        if _is_page(request, response):
            response.content = mark(fold(response.content))
            if response.has_header("Content-Length"):
                response["Content-Length"] = str(len(response.content))
        return response

    return middleware


def _is_page(request, response):
    html = response.get("Content-Type", "").startswith("text/html")
    return html and not response.streaming and not request.path.startswith(BEHEER)
