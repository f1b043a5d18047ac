"""From a Boek to the values that Typst sets: a tree of words, without markup. Pure; words of our own by gettext."""

import re
from html import unescape
from itertools import groupby

from django.utils.translation import gettext as _

from bronnen.noten import missing_sentence
from visie.bestanden.boek import Boek, Deel
from visie.bestanden.boom import above
from visie.tekst import webadres
from visie.tekst.html import NOOT

_BLOK = re.compile(r"<(p|li)>(.*)</\1>")
_STUK = re.compile(r"<[^>]*>|[^<]+")
_NIVEAU = {"hoofdstuk": 1, "paragraaf": 2, "doelstelling": 2, "thema": 2, "oproep": 3, "activiteit": 4}


class Zetter:
    """Sets the parts of one file in reading order: a note stands where it is cited first, a later marker leads there.

    So every note stands on the page of its marker, and no word of it twice.
    """

    def __init__(self, boek: Boek, voor: str = ""):
        """`voor` is the slug of the partij whose sheet this is: an oproep then says only whom else it addresses."""
        self._boek, self._voor = boek, voor
        self._gezet = set()

    def delen(self, minder: int = 0, vlak: int = 0) -> list[dict]:
        """Return all parts. Headings are `minder` levels higher than in the whole, or all at level `vlak`."""
        return [self._deel(deel, vlak or self._niveau(deel) - minder) for deel in self._boek.delen]

    def _niveau(self, deel):
        boven = next((ander for ander in self._boek.delen if ander.anker == deel.boven), None)
        zonder_kop = deel.soort == "activiteit" and boven and not boven.veld("kop_activiteiten")
        return _NIVEAU[deel.soort] - (1 if zonder_kop else 0)

    def _deel(self, deel, niveau):
        return {
            "anker": deel.anker, "soort": deel.soort, "niveau": niveau, "nummer": deel.nummer, "kop": deel.kop,
            "titel": deel.titel, "kort": deel.veld("korte_titel"), "doe": self._lead(deel), "adres": deel.adres,
            "kleur": int(deel.kleur.removeprefix("d") or 0), "boven": above(self._boek, deel), "aan": self._to(deel),
            "doel": deel.nummer.partition(".")[0] if deel.kleur else "", "in": deel.boven,
            "blokken": self._blokken(deel.html), "errata": [errata(erratum) for erratum in deel.errata],
        }  # fmt: skip

    def _lead(self, deel):
        """Return the line above the activiteiten of a goal; '' when none of them follows, as may be in a leesmap."""
        op = self._boek.delen.index(deel)
        volgt = any(ander.boven == deel.anker for ander in self._boek.delen[op + 1 : op + 2])
        return deel.veld("kop_activiteiten") if volgt else ""

    def _to(self, deel):
        """Return whom an oproep addresses, '' for a part of another kind."""
        if deel.soort != "oproep":
            return ""
        partijen = [een for een in self._boek.partijen if een.slug in deel.aan and een.slug != self._voor]
        namen = {"namen": ", ".join(een.naam for een in partijen)}
        if self._voor:
            return _("Ook gericht aan: %(namen)s") % namen if partijen else ""
        return _("Gericht aan: %(namen)s") % namen if partijen else _("Geen partij genoemd")

    def _blokken(self, html):
        regels = [blok.groups() for blok in map(_BLOK.fullmatch, html.splitlines()) if blok]
        return [
            {"soort": soort, "stukken": [self._stukken(inhoud) for _soort, inhoud in groep]}
            for soort, groep in groupby(regels, key=lambda regel: regel[0])
        ]

    def _stukken(self, html):
        """Return a block as its runs: words with their marks, the end of a line, notes."""
        stukken, aan, adres = [], set(), ""
        for stuk in _STUK.findall(webadres.link(html)):
            if noten := NOOT.match(stuk + "</sup>"):
                stukken.append({"noten": [self._noot(sleutel) for sleutel in noten[1].split()]})
            elif stuk == "<br>":
                stukken.append({"einde": True})
            elif stuk.startswith("<a "):
                adres = unescape(stuk.split('"')[1])
            elif stuk == "</a>":
                adres = ""
            elif stuk.startswith("</"):
                aan.discard(stuk[2:-1])
            elif stuk.startswith("<"):
                aan.add(stuk[1:-1])
            else:
                stukken.append({"tekst": unescape(stuk), "adres": adres} | dict.fromkeys(aan & {"em", "strong"}, True))
        return stukken

    def _noot(self, sleutel):
        noot = self._boek.noot(sleutel)
        if noot is None:
            return {"teken": f"[{sleutel}]", "anker": "", "blokken": None}
        if sleutel in self._gezet:
            return {"teken": noot.teken, "anker": noot.anker, "blokken": None}
        self._gezet.add(sleutel)
        blokken = self._blokken(self._boek.tekst_van(noot)) if noot.html else missing_text()
        fouten = [errata(erratum) for erratum in noot.errata]
        return {"teken": noot.teken, "anker": noot.anker, "taal": noot.taal, "blokken": blokken, "errata": fouten}


def missing_text() -> list[dict]:
    """Return the blocks of a note without text."""
    return [{"soort": "p", "stukken": [[{"tekst": missing_sentence(), "adres": ""}]]}]


def errata(erratum) -> dict:
    """Return an Erratum as three lines."""
    return {"kop": erratum.kop, "lezing": erratum.lees, "reden": erratum.reden}


def kort(deel: Deel) -> str:
    """Return the name of a part in a running head."""
    return deel.veld("korte_titel") or deel.titel or deel.kop
