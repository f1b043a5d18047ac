"""What the page of a leesmap says of each part, and what other rooms make of the whole."""

from dataclasses import dataclass, replace
from typing import NamedTuple
from urllib.parse import urlencode

from visie.bestanden.boek import Boek, Deel, of_parts
from visie.editie.models import Onderdeel
from visie.leesmap import kopie
from visie.leesmap.keuze import code_of, moved, without


@dataclass(frozen=True)
class Regel:
    """A part in a leesmap: its words and place, whom it addresses, and the addresses of the same leesmap changed."""

    deel: Onderdeel
    kop: str
    plaats: str
    boven: Onderdeel | None  # the page that it stands on, None when that is its own
    aan: list
    op: str
    neer: str
    weg: str


def regels(document, keuze, geadresseerden) -> list[Regel]:
    """Return a Regel for each part of a Keuze, in its order. `geadresseerden` are {anker of an oproep: parties}."""
    toonbaar = [code_of(deel) for deel in keuze.delen]
    return [
        Regel(
            deel=deel,
            kop=kopie.heading(deel),
            plaats=kopie.place(deel),
            boven=_page_of(deel),
            aan=geadresseerden.get(deel.anker, []),
            op=moved(document, toonbaar, code_of(deel), -1),
            neer=moved(document, toonbaar, code_of(deel), 1),
            weg=without(document, toonbaar, code_of(deel)),
        )
        for deel in keuze.delen
    ]


class Stop(NamedTuple):
    """A part in the list of contents (visie/pagina/_inhoud.html), which says its number once."""

    anker: str
    volnummer: str
    kop: str
    kleur: str


def stops(delen) -> list[Stop]:
    """Return the list of contents of these parts."""
    return [Stop(d.anker, d.volnummer if d.eigen_titel else "", str(d.kop), d.kleur) for d in delen]


def _page_of(deel):
    ouder = deel.ouder
    while ouder is not None and not ouder.deelsoort.bladzijde:
        ouder = ouder.ouder
    return None if deel.deelsoort.bladzijde else ouder


def newsletters(keuze, hoogstens) -> list:
    """Return [(first, last, query)]: as many newsletters as it takes; notes are no text to send around."""
    ankers = [deel.anker for deel in keuze.delen if not deel.deelsoort.noot]
    stukken = [ankers[plaats : plaats + hoogstens] for plaats in range(0, len(ankers), hoogstens)]
    return [
        (n * hoogstens + 1, n * hoogstens + len(stuk), urlencode([("deel", anker) for anker in stuk]))
        for n, stuk in enumerate(stukken)
    ]


def boek_of(geheel: Boek, keuze, adres) -> Boek:
    """Return the Boek of a leesmap with this address; a note that was chosen is a part of it like the others."""
    ankers = [_name_in_file(deel) for deel in keuze.delen]
    gekozen = {deel.anker for deel in keuze.delen if deel.deelsoort.noot}
    noten = tuple(_as_part(noot) for noot in geheel.noten if noot.anker in gekozen)
    return replace(of_parts(replace(geheel, delen=(*geheel.delen, *noten)), kopie.title(), ankers), adres=adres)


def _name_in_file(deel):
    """Return the anker of a part in its file: a note that was chosen may stand at the foot of another one as well."""
    return f"deel-{deel.anker}" if deel.deelsoort.noot else deel.anker


def _as_part(noot):
    return Deel(
        anker=f"deel-{noot.anker}", soort="noot", code=f"n{noot.teken}", nummer=noot.teken,
        kop=noot.kop, titel="", html=noot.html, boven="", kleur="", adres=noot.adres,
        huidig=noot.huidig, velden=noot.velden, errata=noot.errata,
    )  # fmt: skip
