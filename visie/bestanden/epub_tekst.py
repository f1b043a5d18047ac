"""The text of a Boek as the pages of an e-book: which page a part is on, references to notes, the stylesheet."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from bronnen.noten import missing_text, place_id
from visie.bestanden import boom
from visie.bestanden.boek import Boek, Deel, Noot
from visie.tekst import webadres
from visie.tekst.html import NOOT

EIGEN = ("hoofdstuk", "doelstelling")  # what has a page of its own
_KLEUR = re.compile(r"--(d\d): (#[0-9a-f]{6})")
_STIJL = "templates/visie/bestanden/epub/stijl.css"


class Tekst(NamedTuple):
    """`noten` are (Noot, its text, addresses of the places that cite it), in the order of the editie."""

    hoofdstukken: list[boom.Tak]
    noten: list[tuple[Noot, str, list[str]]]


def file(deel: Deel) -> str:
    """Return the name of the page of a chapter or a goal."""
    return f"deel-{deel.anker}"


def set_text(boek: Boek) -> Tekst:
    """Return the text, each part with its address within the book."""
    plaatsen, paginas = {}, {}
    noten = {noot.sleutel: noot for noot in boek.noten}

    def zet(deel):
        paginas[deel.anker] = file(deel) if deel.soort in EIGEN else paginas[deel.boven]
        return _with_notes(deel.html, noten, plaatsen, paginas[deel.anker])

    hoofdstukken = boom.grow(boek, zet)
    for tak in boom.walk(hoofdstukken):
        tak.adres = f"{paginas[tak.anker]}.xhtml#{tak.plek}"
    return Tekst(hoofdstukken, [(noot, _note(boek, noot), plaatsen.get(noot.sleutel, [])) for noot in boek.noten])


def _note(boek, noot):
    return mark_safe(webadres.link(boek.tekst_van(noot))) if noot.html else missing_text()


def _with_notes(html, noten, plaatsen, pagina):
    """Return a text with its markers as references; `plaatsen` gets the address of each, by the key of its note."""

    def reference(sleutel):
        if sleutel not in noten:
            return format_html("[{}]", sleutel)
        eerder = plaatsen.setdefault(sleutel, [])
        plaats = place_id(sleutel, len(eerder) + 1)
        eerder.append(f"{pagina}.xhtml#{plaats}")
        noot = noten[sleutel]
        return format_html(
            '<a epub:type="noteref" role="doc-noteref" id="{}" href="noten.xhtml#{}" aria-label="{}">{}</a>',
            plaats, noot.anker, noot.kop, noot.teken,
        )  # fmt: skip

    def group(match):
        return '<sup class="ref">' + ", ".join(reference(sleutel) for sleutel in match[1].split()) + "</sup>"

    return mark_safe(NOOT.sub(group, webadres.link(html)))


@cache
def css() -> str:
    """Return the stylesheet, with the hues of the goals as the portal has them on paper."""
    basis = (Path(settings.BASE_DIR) / "static" / "stijl" / "basis.css").read_text()
    licht = basis.partition("prefers-color-scheme: dark")[0]
    return (Path(settings.BASE_DIR) / _STIJL).read_text() + "".join(map(_hue, _KLEUR.findall(licht)))


def _hue(kleur):
    naam, waarde = kleur
    return (
        f".{naam} > header {{ border-color: {waarde}; }}\n"
        f".boog.{naam} {{ stroke: {waarde}; }}\n.stop.{naam} {{ fill: {waarde}; }}\n"
    )
