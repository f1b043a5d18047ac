"""From what a template writes to XML: the same words, in a form that a program which is strict accepts. Pure."""

import re
from html import unescape

_LEEG = re.compile(r"<(br|img|link|meta|wbr)\b([^<>]*?) ?/?>")
_ENTITEIT = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[a-zA-Z][a-zA-Z0-9]*;")
# What XML 1.0 cannot hold in any form.
_NOOIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
KOP = '<?xml version="1.0" encoding="utf-8"?>\n'


def xml(tekst: str) -> bytes:
    """Return a document of which the markup is XML already."""
    return (KOP + _NOOIT.sub("", tekst).strip() + "\n").encode()


def page(html: str) -> bytes:
    """Return an XHTML page of HTML that closes every element but the empty ones."""
    html = _ENTITEIT.sub(lambda m: unescape(m[0]), _LEEG.sub(r"<\1\2/>", html))
    return xml("<!DOCTYPE html>\n" + "\n".join(regel for regel in html.splitlines() if regel.strip()))
