"""Ids that a reading mode takes for the furniture of a page, as 'sociale-cohesie' or 'contact'.

Firefox judges an element by its class and id (Readability, of Mozilla): one that names a banner, comments or a sidebar
is left out, with the text in it. The anker of a part is made of its title and stays for ever, so it may name anything.
The class `content` outweighs every such name but one: docs/besluiten/0060-leesmodus.md.
"""

import re

# The words of `unlikelyCandidates` and `negative` there; a test holds them against each other.
MEUBILAIR = re.compile(
    rb"-ad-|ad-break|agegate|ai2html|banner|breadcrumbs|com-|combx|comment|community|contact|cover-wrap|disqus|extra|"
    rb"footer|gdpr|header|hid|legends|masthead|media|menu|meta|outbrain|pager|pagination|popup|promo|related|remark|"
    rb"replies|rss|scroll|share|shopping|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|tags|widget|yom-remote",
    re.I,
)
# What this names goes whatever its class, unless the name stands on an element without words.
DELEN = re.compile(rb"(?<![a-z0-9])share(?:daddy)?(?![a-z0-9])", re.I)
# The tags of a folded page that hold words and have an id.
PLEK = re.compile(rb'<(?:p|li|div|section|h[1-6]) (?:[^>]* )?(id="([^"]*)")[^>]*>')


def mark(html: bytes) -> bytes:
    """Return a folded page as a reading mode keeps it; what needs nothing stays as it is, to the byte."""
    return PLEK.sub(_content, html)


def _content(plek):
    tag, id_, naam = plek[0], plek[1], plek[2]
    if not MEUBILAIR.search(naam):
        return tag
    if DELEN.search(naam) and not naam.endswith(b"-kop"):  # a heading that names its part keeps its id
        return tag.replace(b" " + id_, b"", 1) + b"<a " + id_ + b"></a>"
    if b' class="' in tag:
        return tag.replace(b' class="', b' class="content ', 1)
    return tag.replace(id_, b'class="content" ' + id_, 1)
