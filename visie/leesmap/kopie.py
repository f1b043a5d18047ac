"""A leesmap to paste into Word or a mail: literal text with the numbers of its notes, the notes, and fixed links.

The words are written by the kit for newsletters (visie/nieuwsbrief/vormen.py), which leaves nothing but plain elements.
A note keeps the number that it has in the vision, as words before its text: a list would be counted anew by who pastes.
"""

import re
from dataclasses import dataclass
from html import escape

from django.utils.translation import gettext as _

from bronnen.noten import missing_text
from visie import nieuwsbrief
from visie.bestanden import colofon, vullen
from visie.tekst.html import NOOT, escape_words, noot_sleutels, plat


@dataclass(frozen=True)
class Stuk:
    """One block as the kit for newsletters writes it."""

    kop: str
    herkomst: str
    html: str
    links: tuple


def als_html(document, delen, adres, vast) -> str:
    """Return a leesmap as HTML of headings, paragraphs, lists and links. `vast` is its own address, `adres` that of
    the portal, without a slash at the end.
    """
    kop, noten = _opening(document, vast), _notes(document, delen)
    stukken = [_part(document, deel, adres, "<sup>%s</sup>") for deel in delen]
    regels = [nieuwsbrief.opgemaakt([kop], 1), nieuwsbrief.opgemaakt(stukken, 2)]
    if noten:
        regels += [f"<h2>{_('Noten')}</h2>", *(_note_html(document, noot) for noot in noten)]
    return "\n".join(regels)


def als_tekst(document, delen, adres, vast) -> str:
    """Return a leesmap as plain text."""
    kop, noten = _opening(document, vast), _notes(document, delen)
    stukken = [_part(document, deel, adres, "[%s]") for deel in delen]
    tekst = nieuwsbrief.als_tekst([kop, *stukken])
    regels = [_note_text(document, noot) for noot in noten]
    return "\n".join([tekst, "", _("Noten"), "", *regels, ""]) if noten else tekst


def _opening(document, vast):
    wanneer = {"editie": str(document.editie).lower(), "wanneer": document.editie.vastgesteld}
    herkomst = _("LHV, NHG en InEen, %(editie)s, vastgesteld %(wanneer)s") % wanneer
    return Stuk(title(), herkomst, _about(vullen.uitgave(document)), ((_("Deze leesmap"), vast),))


def _about(uitgave):
    """Return what has to be known before the words, such as that they were withdrawn, and how they may be used."""
    meldingen = [f"<p><strong>{escape_words(melding)}</strong></p>" for melding in colofon.meldingen(uitgave)]
    rechten = f"{_('Rechten op de tekst')}: {uitgave.rechten}"
    return "\n".join([*meldingen, f"<p>{escape_words(rechten)}</p>"])


def _part(document, deel, adres, merk):
    html = NOOT.sub(lambda noten: merk % ", ".join(_sign(document, s) for s in noten[1].split()), deel.tekst)
    naam = _("Vaste link (%(editie)s)") % {"editie": str(document.editie).lower()}
    vast = adres + document.editie.get_absolute_url().rstrip("/") + deel.get_absolute_url()
    return Stuk(heading(deel), place(deel), "\n".join([html, *_errata(document, deel)]), ((naam, vast),))


def _errata(document, deel):
    return [f"<p>{escape_words(erratum.op_een_regel)}</p>" for erratum in vullen.errata(document, deel)]


def title() -> str:
    """Return what every leesmap is called."""
    return _("Leesmap uit de Visie Huisartsenzorg 2035")


def heading(deel) -> str:
    """Return the heading over the words of a part."""
    return deel.kop if deel.deelsoort.noot else nieuwsbrief.kop(deel)


def place(deel) -> str:
    """Return the number of a part, for a paragraaf its chapter; '' when there is none or the heading says it."""
    return "" if deel.deelsoort.noot else nieuwsbrief.plaats(deel)


def _sign(document, sleutel):
    return document.noten[sleutel].teken if sleutel in document.noten else sleutel


def _notes(document, delen):
    """Return the notes that the parts name, each once, as they come."""
    sleutels = dict.fromkeys(sleutel for deel in delen for sleutel in noot_sleutels(deel.tekst))
    return [document.noten[sleutel] for sleutel in sleutels if sleutel in document.noten]


def _text_of(noot):
    return noot.tekst or str(missing_text())


def _note_html(document, noot):
    """Return a note with its number before its first words, and its errata."""
    html, nummer = _text_of(noot), escape(f"{noot.teken}. ")
    met_nummer = re.sub(r"^<p>", f"<p>{nummer}", html) if html.startswith("<p>") else f"<p>{nummer.strip()}</p>\n{html}"
    return "\n".join([met_nummer, *_errata(document, noot)])


def _note_text(document, noot):
    """Return the same as plain text, a line each."""
    stukken = [f"{noot.teken}. {plat(_text_of(noot))}", *map(plat, _errata(document, noot))]
    return "\n".join(" ".join(stuk.split()) for stuk in stukken)
