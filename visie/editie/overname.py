"""The overnamecorrecties of a part: read with it, in the same query, and shown where their words still stand."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.translation import gettext as _

from visie.editie.models import Overnamecorrectie
from visie.editie.naast import with_part
from visie.tekst.html import plat
from visie.tekst.overname import found, put_marks, stands, visible


def of_part():
    """Return the expression that gives a part its corrections: None or a list of dicts."""
    return with_part(Overnamecorrectie.objects.all(), "bron", "lezing", "volgorde")


@dataclass(frozen=True)
class Correctie:
    """A correction, and the id on a page of the text that its mark opens."""

    bron: str
    lezing: str
    id: str


def _all(deel):
    rijen = sorted(getattr(deel, "overname", None) or [], key=lambda rij: (rij["volgorde"], rij["id"]))
    return [Correctie(rij["bron"], rij["lezing"], f"correctie-{rij['id']}") for rij in rijen]


def in_text(deel):
    """Return the corrections of a part of which the words stand in its text: each has a mark there."""
    return found(deel.tekst or "", _all(deel))


def in_words(deel, woorden):
    """Return the corrections of a part of which the words stand in these words: its title, its label, a quotation."""
    return [c for c in _all(deel) if visible(c) and stands(plat(woorden or ""), c.lezing, c.bron)]


def text_with_marks(deel):
    """Return the text of a part as HTML, with a mark behind what was corrected."""
    return put_marks(deel.tekst or "", in_text(deel), mark)


def mark(correctie):
    """Return the mark that opens what the source has. It has no words itself: nobody copies, cites or reads them."""
    knop = '<button class="bv" popovertarget="{}" aria-label="{}"></button>'
    return format_html(knop, correctie.id, _("In de bron anders"))
