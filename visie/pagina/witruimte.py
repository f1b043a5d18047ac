"""White space that nobody sees: templates are indented for who works on them, and readers fetch nothing of that.

Words, attributes, `pre`, `textarea`, scripts and styles (the content policy names those by their hash) stay as they
are. Why no package does this: docs/besluiten/0046-witruimte.md.
"""

import re

from visie.pagina.headers import BEHEER

# What begins and ends a line, in our own style too: white space beside it is never shown.
BLOKKEN = (
    "html|head|meta|link|title|body|header|main|footer|nav|section|article|aside|div|form|fieldset|details|summary|"
    "h[1-6]|p|ol|ul|li|dl|dt|dd|option|blockquote|figure|figcaption|hr|br|table|caption|thead|tbody|tr|th|td"
)
REST = r"""(?:[^"'<>]|"[^"]*+"|'[^']*+')*+>"""  # of a tag: a bracket may stand in an attribute
BLOK = rf"<(?:!doctype|/?(?:{BLOKKEN}))\b{REST}"
# The words of two edities beside each other keep their lines: `white-space` in static/stijl/bij_deel.css.
LETTERLIJK = r'<(?P<naam>pre|textarea|script|style)\b.*?</(?P=naam)>|<p\ class="woordelijk">.*?</p>|<!--.*?-->'
BEGIN_LETTERLIJK = r'<(?:pre|textarea|script|style)\b|<p\ class="woordelijk">|<!--'
# Words and tags that need nothing go by in long runs: that halves the time of a page.
IN_ORDE = rf"""(?:
    [^<\s]++ | \ (?!\s|{BLOK})
    | (?!{BEGIN_LETTERLIJK}|{BLOK}\s) <(?:[^"'<>\s]++|"[^"]*+"|'[^']*+'|\ (?![\s>]))*+>
)++"""
DEEL = rf"""
    (?P<zo>{LETTERLIJK}|{IN_ORDE})
    | \s*+(?!{BEGIN_LETTERLIJK})(?P<blok>{BLOK})\s*+
    | (?P<tag></?[a-z]{REST})
    | \s++
"""
DELEN = re.compile(DEEL.encode(), re.S | re.I | re.X)
IN_TAG = re.compile(rb"""("[^"]*"|'[^']*')|\s++(>?)""")


def fold(html: bytes) -> bytes:
    """Return a page without the white space that a browser does not show."""
    return DELEN.sub(_fold, html)


def _fold(deel):
    if deel["zo"]:
        return deel["zo"]
    tag = deel["blok"] or deel["tag"]
    return IN_TAG.sub(lambda m: m[1] or m[2] or b" ", tag) if tag else b" "


def fold_pages(get_response):
    """Fold every page for readers, whoever asks for it: the front, the export, the browser of an editor."""

    def middleware(request):
        response = get_response(request)
        if _is_page(request, response):
            response.content = fold(response.content)
            if response.has_header("Content-Length"):
                response["Content-Length"] = str(len(response.content))
        return response

    return middleware


def _is_page(request, response):
    html = response.get("Content-Type", "").startswith("text/html")
    return html and not response.streaming and not request.path.startswith(BEHEER)
