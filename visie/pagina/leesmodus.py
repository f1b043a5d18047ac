"""Ids that a reading mode takes for the furniture of a page, as 'sociale-cohesie' or 'contact': docs/besluiten/0060-leesmodus.md.

Firefox judges an element by its class and id (Readability, of Mozilla): one that names a banner, comments or a sidebar is
left out, with the text in it. The anker of a part is made of its title and stays for ever, so it may name anything. The
class `content` outweighs every such name but one.
"""

import re

# The words of `unlikelyCandidates` and `negative` there; a test holds them against each other.
MEUBILAIR = re.compile(
    rb"-ad-|ai2html|banner|breadcrumbs|com-|combx|comment|community|contact|cover-wrap|disqus|extra|footer|gdpr|"
    rb"header|hid|legends|masthead|media|menu|meta|outbrain|pager|pagination|popup|promo|related|remark|replies|rss|"
    rb"scroll|share|shopping|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|tags|widget|yom-remote|ad-break|"
    rb"agegate",
    re.I,
)
# What this names goes whatever its class, unless the name stands on an element without words.
DELEN = re.compile(rb"(?<![a-z0-9])share(?:daddy)?(?![a-z0-9])", re.I)
ID = re.compile(rb' id="([^"]*)"')
KLASSE = re.compile(rb' class="')
TEKST = re.compile(rb"<(?:p|li|div|section|h[1-6])\s")


def mark(tag: bytes) -> bytes:
    """Return a start tag as a reading mode keeps it, with what follows it; most are returned as they are."""
    naam = ID.search(tag)
    if not naam or not MEUBILAIR.search(naam[1]) or not TEKST.match(tag):
        return tag
    if DELEN.search(naam[1]) and not naam[1].endswith(b"-kop"):  # a heading that names its part keeps its id
        return tag.replace(naam[0], b"", 1) + b"<a" + naam[0] + b"></a>"
    if KLASSE.search(tag):
        return KLASSE.sub(b' class="content ', tag, count=1)
    return tag.replace(naam[0], b' class="content"' + naam[0], 1)
