"""What another editie had literally, and the current one otherwise or no longer."""

import pytest

from tests.visie.twee_edities import PALLIATIEF, ZELFZORG, maak_editie_2, maak_editie_3
from visie.citaatcontrole import controle
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db
ZIN = (
    "We bieden patiënten digitaal (medische) informatie over mogelijke zelfzorg zodat ze weten of en wanneer het nodig "
    "is om contact op te nemen met de (spoedeisende) huisartsenzorg."
)


def regel(tekst):
    [regel] = controle.check(tekst, find_document())
    return regel


def anders(regel):
    return [(stuk.soort, stuk.kern) for stuk in regel.verschil if stuk.soort != "gelijk"]


def test_what_an_earlier_editie_had_otherwise_says_what_has_changed():
    oproep = find_document().per_anker["oproep-24"].woorden
    assert regel(ZIN).soort == "letterlijk"

    maak_editie_2()

    oud = regel(ZIN)
    assert (oud.soort, oud.naam) == ("gewijzigd", "Gewijzigd sinds editie 1")
    assert anders(oud) == [("eruit", "digitaal"), ("erin", "online")]
    plek = f"{ZELFZORG}#zelfzorg-p1"
    assert [(p.adres, p.vast) for p in oud.plaatsen] == [(plek, f"/edities/1{plek}")]
    assert regel(ZIN.replace("digitaal", "online")).plaatsen[0].vast == f"/edities/2{plek}"
    titel = regel("Palliatieve zorg")
    assert (titel.soort, titel.plaatsen[0].adres) == ("gewijzigd", PALLIATIEF)
    weg = regel(oproep)  # it left the text: read in its own editie
    assert (weg.soort, weg.verschil) == ("gewijzigd", ())
    assert [p.adres for p in weg.plaatsen] == ["/edities/1/oproepen/24/#oproep-24-p1"]


def test_the_newest_editie_that_has_it_so_is_named_and_one_that_is_back_is_literal():
    maak_editie_2()
    maak_editie_3()

    assert regel(ZIN).soort == "letterlijk"
    online = regel(ZIN.replace("digitaal", "online"))
    assert (online.soort, online.editie) == ("gewijzigd", 2)
