"""Note markers in a text become references that a reader can open in place. Pure functions, no database."""

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from visie.tekst import webadres
from visie.tekst.html import NOOT, met_ids

# The last word before a marker and the marker (or two) stay on one line; of a long word its end: all of it would not
# fit on the line of a small screen with large text. Not from the middle of '&quot;'.
_WOORD_EN_NOOT = re.compile(r"((?<![^\s<>&;])[^\s<>&;]{0,9}|[^\s<>&;]{0,8})" + NOOT.pattern)


def place_id(sleutel: str, n: int) -> str:
    """Return the id of the n-th place on a page where a note is cited."""
    return f"verwijzing-{sleutel}" if n == 1 else f"verwijzing-{sleutel}-{n}"


def _classes(n, noot):
    """Return the class of a reference: which note of its page it is the first to cite, and a star as a shape."""
    namen = [*([f"v{n}"] if n else []), *([] if noot.nummer else ["ster"])]
    return format_html(' class="{}"', " ".join(namen)) if namen else ""


def put_notes(html: str, noten, aangehaald: dict) -> str:
    """Return a text with its markers as references.

    `noten` maps keys to notes. `aangehaald` maps keys to the ids of the places seen so far; it is added to, so that a
    page with several texts counts on and its list of notes can lead back to each place.
    """

    def reference(sleutel):
        if sleutel not in noten:
            return format_html('<span class="onbekend">[{}]</span>', sleutel)
        plaatsen = aangehaald.setdefault(sleutel, [])
        plaatsen.append(place_id(sleutel, len(plaatsen) + 1))
        noot = noten[sleutel]
        # Browsers with popovers show the button, others the link: see static/stijl/noten.css.
        return format_html(
            '<span id="{plaats}"{klasse}><button popovertarget="{anker}" aria-label="{kop}">{teken}</button>'
            '<a href="#{anker}" role="doc-noteref" aria-label="{kop}">{teken}</a></span>',
            plaats=plaatsen[-1],
            klasse=_classes(len(aangehaald) if len(plaatsen) == 1 else 0, noot),
            anker=noot.anker,
            kop=noot.kop,
            teken=noot.teken,
        )

    def group(match):
        woord, sleutels = match[1], match[2].split()
        eerste, *verder = (reference(sleutel) for sleutel in sleutels)
        if not verder:
            return f'<span class="nb">{woord}<sup class="ref">{eerste}</sup></span>'
        tweede, *rest = (format_html('<span class="k">,</span>{}', verwijzing) for verwijzing in verder)
        return f'<span class="nb">{woord}<sup class="ref reeks">{eerste}{tweede}</sup></span>' + (
            f'<sup class="ref reeks">{format_html_join("", "<wbr>{}", ((r,) for r in rest))}</sup>' if rest else ""
        )

    return _WOORD_EN_NOOT.sub(group, html)


def show(html: str, anker: str, noten, aangehaald: dict, naam=""):
    """Return a normalised text ready for a page: ids on its blocks, references for markers, links for addresses.

    With the name of its part every block has a link to itself as well.
    """

    def link(n):
        kop = _("Link naar %(deel)s, alinea %(nummer)s") % {"deel": naam, "nummer": n}
        # Behind the words, without words of its own, outside the order of tabs: docs/besluiten/0066.
        return format_html('<a class="al" href="#{}-p{}" aria-label="{}" tabindex="-1"></a>', anker, n, kop)

    return mark_safe(put_notes(met_ids(webadres.link(html), anker, link if naam else lambda n: ""), noten, aangehaald))


def missing_sentence() -> str:
    """Return what a note without text says, as plain words."""
    return _("De tekst van deze noot ontbreekt in de tekst waaruit dit portaal is gemaakt.")


def missing_text():
    """Return what a note without text says."""
    return format_html("<p><em>{}</em></p>", missing_sentence())
