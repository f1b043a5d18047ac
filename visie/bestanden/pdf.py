"""The PDFs, set by Typst: PDF/UA-1, in the fonts of the portal and no other. Boek in, Gemaakt out; no database."""

import datetime

from visie.bestanden import omlijsting
from visie.bestanden.boek import Boek, Gemaakt
from visie.bestanden.zetsel import Zetter
from visie.bestanden.zetten import compose

# Points, from large to small: the largest at which a sheet is one page. What fits at none goes on, in the last.
BLAD = (12, 11, 10.5, 10, 9.5, 9, 10)
POSTER = (14, 13, 12, 11.5, 11, 10.5, 10)


def visie(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the whole vision."""
    gegevens = omlijsting.boekwerk(boek, gemaakt) | {"delen": Zetter(boek).delen()}
    return compose("visie", gegevens | {"midden": _heart(boek)})


def doelstelling(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return one goal with its activiteiten: a Boek of `boek.part`."""
    return compose("doelstelling", omlijsting.boekwerk(boek, gemaakt) | {"delen": Zetter(boek).delen(minder=1)})


def partij(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the sheet of one partij: a Boek of `boek.of_partij`. One page, unless that needs letters under 9 pt."""
    gegevens = omlijsting.blad(boek, gemaakt)
    return _fit(
        "partij", gegevens, [{"grootte": g, "delen": Zetter(boek, boek.partijen[0].slug).delen()} for g in BLAD]
    )


def poster(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the poster of who is asked what, one side of A3: the whole Boek.

    Its oproepen are whole. When they do not fit in letters of 10 pt, of each its first sentence stands there,
    literally; when that does not fit either, no more than their numbers.
    """
    gegevens = omlijsting.poster(boek, gemaakt)
    teksten = [{"delen": omlijsting.oproepen(boek, lang), "lang": lang} for lang in (True, False)]
    vormen = [{**tekst, "grootte": grootte} for tekst in teksten for grootte in POSTER]
    return _fit("poster", gegevens, [*vormen, {"grootte": POSTER[-1], "delen": [], "lang": True}])


def leesmap(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return chosen parts in the order given: a Boek of `boek.of_parts`."""
    return compose("leesmap", omlijsting.boekwerk(boek, gemaakt) | {"delen": Zetter(boek).delen(vlak=2)})


def _fit(vorm, gegevens, pogingen):
    """Return the first of the attempts that is one page, or else the last."""
    for poging in pogingen:
        if (gezet := compose(vorm, gegevens | poging)).paginas == 1:
            break
    return gezet


def _heart(boek):
    """Return what stands in the middle of the ring: the title of the section of the notendop, '' without one."""
    return next((deel.titel for deel in boek.kinderen("notendop")), "")
