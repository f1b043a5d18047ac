"""The tables: CSV that a Dutch Excel opens by double click. Boek in, Gemaakt out; no database.

A column is said once, for the file and for the page that explains it. A row of a table is a line of its file: some
programs break a line inside a cell in two, so paragraphs of a text have a ¶ between them. The number of an activiteit
stands in two columns: Excel would read 4.6 as a day.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from visie.bestanden.boek import Boek, Gemaakt, Noot
from visie.bestanden.gegevens import regels
from visie.tekst.csv import rows_to_csv
from visie.tekst.html import noot_sleutels

ALINEA = " ¶ "
GETOOND = 12  # words of an example


@dataclass(frozen=True)
class Kolom:
    """One column: its name, what stands in it, and how that follows from (Boek, row).

    `visie` tells whether its cells are words of the vision.
    """

    naam: str
    uitleg: str
    waarde: Callable
    visie: bool = False


@dataclass(frozen=True)
class Tabel:
    """One file: its name, what it is called, what a row is, its columns, and the rows of a Boek."""

    naam: str
    titel: str
    rij: str
    kolommen: tuple[Kolom, ...]
    rijen: Callable

    def cellen(self, boek, rij):
        """Return the cells of one row, in the order of the columns."""
        return [kolom.waarde(boek, rij) for kolom in self.kolommen]

    def voorbeeld(self, boek):
        """Return [(column, first words of its cell in the first row, whether there are more)].

        The cells are empty in a table without rows.
        """
        eerste = next(iter(self.rijen(boek)), None)
        cellen = [""] * len(self.kolommen) if eerste is None else self.cellen(boek, eerste)
        woorden = [str(cel or "").split() for cel in cellen]
        rij = zip(self.kolommen, woorden, strict=True)
        return [(kolom, " ".join(alle[:GETOOND]), len(alle) > GETOOND) for kolom, alle in rij]


def activiteiten(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return a row for each activiteit."""
    return _csv(ACTIVITEITEN, boek)


def oproepen(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return a row for each oproep and partij that it addresses; one without a partij has a row too."""
    return _csv(OPROEPEN, boek)


def noten(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return a row for each note."""
    return _csv(NOTEN, boek)


def bronnen(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return a row for each work behind the notes."""
    return _csv(BRONNEN, boek)


def _csv(tabel, boek):
    koppen = [kolom.naam for kolom in tabel.kolommen]
    return Gemaakt(rows_to_csv(koppen, [tabel.cellen(boek, rij) for rij in tabel.rijen(boek)]).encode())


def _number(tekst):
    return int(tekst) if tekst.isdecimal() else tekst


def _words(html):
    return ALINEA.join(regels(html))


def _of_kind(soort):
    return lambda boek: [deel for deel in boek.delen if deel.soort == soort]


def _with_partijen(boek):
    """Return (oproep, partij or None) for every oproep."""
    per_slug = {partij.slug: partij for partij in boek.partijen}
    oproepen = _of_kind("oproep")(boek)
    return [(deel, per_slug.get(slug)) for deel in oproepen for slug in (deel.aan or [None])]


def _signs(boek, deel):
    """Return the signs of the notes that a part cites."""
    noten = (boek.noot(sleutel) for sleutel in noot_sleutels(deel.html))
    return "; ".join(dict.fromkeys(noot.teken for noot in noten if noot))


def _where(boek, noot):
    """Return what cites a note: parts by their code or else their title, notes by what they are called."""
    return "; ".join(ding.kop if isinstance(ding, Noot) else ding.code or ding.titel for ding in boek.aanhalers(noot))


EDITIE = Kolom("editie", _("Het nummer van de editie waaruit de tekst komt."), lambda boek, _rij: boek.uitgave.nummer)
VAST = _("Het vaste adres van de pagina: in deze editie, voor altijd.")
HUIDIG = _("Het adres van de pagina in de huidige editie.")
AANGEHAALD = _("De nootcijfers in de tekst, met een puntkomma ertussen.")
CODE = _("Het korte adres op dit portaal: zet het achter de schuine streep.")

ACTIVITEITEN = Tabel(
    "activiteiten.csv",
    _("Activiteiten"),
    _("Elke rij is één activiteit."),
    (
        Kolom("code", CODE, lambda _b, a: a.code),
        Kolom("doelstelling", _("Het nummer van de doelstelling."), lambda b, a: _number(b.find(a.boven).nummer)),
        Kolom(
            "activiteit",
            _("Het nummer van de activiteit binnen de doelstelling."),
            lambda _b, a: _number(a.veld("nummer")),
        ),
        Kolom("doelstelling_kort", _("De korte naam van de doelstelling."), lambda b, a: b.find(a.boven).kop, True),
        Kolom("titel", _("De titel van de activiteit, letterlijk."), lambda _b, a: a.titel, True),
        Kolom(
            "tekst",
            _("De letterlijke tekst, zonder nootcijfers; ¶ tussen alinea's."),
            lambda _b, a: _words(a.html),
            True,
        ),
        Kolom("noten", AANGEHAALD, _signs),
        Kolom("pagina", HUIDIG, lambda _b, a: a.huidig),
        Kolom("vaste_pagina", VAST, lambda _b, a: a.adres),
        EDITIE,
    ),
    _of_kind("activiteit"),
)
OPROEPEN = Tabel(
    "oproepen.csv",
    _("Oproepen en aan wie"),
    _("Elke rij is één oproep met één partij; een oproep aan twee partijen heeft er twee."),
    (
        Kolom("nummer", _("Het nummer van de oproep."), lambda _b, r: _number(r[0].nummer)),
        Kolom("code", CODE, lambda _b, r: r[0].code),
        Kolom(
            "thema", _("Het thema waaronder de oproep staat, letterlijk."), lambda b, r: b.find(r[0].boven).titel, True
        ),
        Kolom(
            "partij",
            _("De partij aan wie de oproep is gericht; leeg als de tekst er geen noemt."),
            lambda _b, r: r[1] and r[1].naam,
        ),
        Kolom(
            "oproep",
            _("De letterlijke tekst, zonder nootcijfers; ¶ tussen alinea's."),
            lambda _b, r: _words(r[0].html),
            True,
        ),
        Kolom("noten", AANGEHAALD, lambda b, r: _signs(b, r[0])),
        Kolom("pagina", HUIDIG, lambda _b, r: r[0].huidig),
        Kolom("vaste_pagina", VAST, lambda _b, r: r[0].adres),
        Kolom(
            "pagina_van_de_partij",
            _("Het adres van de partij in de huidige editie."),
            lambda _b, r: r[1] and r[1].huidig,
        ),
        EDITIE,
    ),
    _with_partijen,
)
NOTEN = Tabel(
    "noten.csv",
    _("Noten"),
    _("Elke rij is één noot."),
    (
        Kolom("noot", _("Wat er in de tekst staat: een nummer, of *."), lambda _b, n: _number(n.teken)),
        Kolom(
            "tekst",
            _("De letterlijke tekst van de noot; leeg als die ontbreekt in de tekst waaruit dit portaal is gemaakt."),
            lambda _b, n: _words(n.html),
            True,
        ),
        Kolom("soort", _("De soort noot, toegevoegd door de redactie."), lambda _b, n: n.soort),
        Kolom("taal", _("De taal van de noot (nl of en), toegevoegd door de redactie."), lambda _b, n: n.taal),
        Kolom(
            "bronnen",
            _("De bronnen achter de noot: namen uit de kolom ‘naam’ van bronnen.csv, met een puntkomma ertussen."),
            lambda _b, n: "; ".join(n.bronnen),
        ),
        Kolom("staat_in", _("Waar de noot in de tekst staat: de code van het onderdeel, of zijn titel."), _where),
        Kolom("pagina", HUIDIG, lambda _b, n: n.huidig),
        Kolom("vaste_pagina", VAST, lambda _b, n: n.adres),
        EDITIE,
    ),
    lambda boek: boek.noten,
)
BRONNEN = Tabel(
    "bronnen.csv",
    _("Bronnen"),
    _("Elke rij is één werk achter de noten. De gegevens zijn toegevoegd door de redactie."),
    (
        Kolom("naam", _("De naam van de bron in adressen."), lambda _b, w: w.slug),
        Kolom("soort", _("De soort bron."), lambda _b, w: w.soort),
        Kolom("titel", _("De titel van het werk."), lambda _b, w: w.titel),
        Kolom("makers", _("De auteurs of organisaties, in volgorde."), lambda _b, w: w.makers),
        Kolom("jaar", _("Het jaar waarin het verscheen."), lambda _b, w: _number(w.jaar)),
        Kolom("taal", _("De taal van het werk (nl of en)."), lambda _b, w: w.taal),
        Kolom("uitgever", _("De uitgever."), lambda _b, w: w.uitgever),
        Kolom("tijdschrift", _("Het tijdschrift waarin het staat."), lambda _b, w: w.tijdschrift),
        Kolom("doi", _("De DOI, als die is nagegaan."), lambda _b, w: w.doi),
        Kolom("vindplaats", _("Het adres waar het werk te vinden is, buiten dit portaal."), lambda _b, w: w.vindplaats),
        Kolom(
            "noten",
            _("De noten waar het achter staat, met een puntkomma ertussen."),
            lambda b, w: "; ".join(noot.teken for noot in b.noten if noot.anker in w.noten),
        ),
        Kolom("pagina", HUIDIG, lambda _b, w: w.huidig),
        Kolom("vaste_pagina", VAST, lambda _b, w: w.adres),
        EDITIE,
    ),
    lambda boek: boek.bronnen,
)
TABELLEN = (ACTIVITEITEN, OPROEPEN, NOTEN, BRONNEN)
