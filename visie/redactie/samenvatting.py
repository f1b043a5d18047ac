"""What changed, counted in one line of words: '3 gewijzigde onderdelen (1.3, 4.2 en 4.6), 1 nieuw onderdeel'. Pure."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

BIJ_NAAM = 8  # parts that are called by their names; the list says the others


def in_het_kort(rijen) -> list[str]:
    """Return what a comparison found (Deelverschil), kind by kind: 'N gewijzigde onderdelen (…)', '2 noten erbij'."""
    noten = [rij for rij in rijen if _is_noot(rij)]
    delen = [rij for rij in rijen if not _is_noot(rij)]
    tellingen = (
        (_changed(delen), lambda n: ngettext("%(n)s gewijzigd onderdeel", "%(n)s gewijzigde onderdelen", n)),
        (_only_moved(delen), lambda n: ngettext("%(n)s verplaatst onderdeel", "%(n)s verplaatste onderdelen", n)),
        (_with(delen, "toegevoegd"), lambda n: ngettext("%(n)s nieuw onderdeel", "%(n)s nieuwe onderdelen", n)),
        (_with(delen, "verwijderd"), lambda n: ngettext("%(n)s vervallen onderdeel", "%(n)s vervallen onderdelen", n)),
        (_changed(noten), lambda n: ngettext("%(n)s gewijzigde noot", "%(n)s gewijzigde noten", n)),
        (_only_moved(noten), lambda n: ngettext("%(n)s verplaatste noot", "%(n)s verplaatste noten", n)),
        (_with(noten, "toegevoegd"), lambda n: ngettext("%(n)s noot erbij", "%(n)s noten erbij", n)),
        (_with(noten, "verwijderd"), lambda n: ngettext("%(n)s noot vervallen", "%(n)s noten vervallen", n)),
    )
    return [f"{zin(len(groep)) % {'n': len(groep)}} ({_names(groep)})" for groep, zin in tellingen if groep]


def opsomming(delen) -> str:
    """Return strings as one enumeration: 'a, b en c'."""
    return get_text_list(list(delen), _("en"))


def _is_noot(rij):
    return rij.anker != "visie" and rij.deel.deelsoort.noot


def _with(rijen, soort):
    return [rij for rij in rijen if soort in rij.soorten]


def _changed(rijen):
    return [rij for rij in rijen if {"gewijzigd", "hernoemd"} & set(rij.soorten)]


def _only_moved(rijen):
    return [rij for rij in rijen if rij.soorten == ["verplaatst"]]


def _names(rijen):
    namen = [kort(rij) for rij in rijen[:BIJ_NAAM]]
    if over := len(rijen) - len(namen):
        namen.append(ngettext("%(n)s ander", "%(n)s andere", over) % {"n": over})
    return opsomming(namen)


def kort(rij) -> str:
    """Return what the part of a Deelverschil is called among others: '4.6', 'oproep 7', 'noot 31', else its title."""
    if rij.anker == "visie":
        return _("de titel van de visie")
    deel = rij.deel
    if deel.deelsoort.in_ouder_geteld:
        return deel.volnummer
    naam = deel.kop if deel.eigen_titel else f"{deel.kop[0].lower()}{deel.kop[1:]}"  # 'Oproep 7' is no title
    return deel.aanduiding or naam
