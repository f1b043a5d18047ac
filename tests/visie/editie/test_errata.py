"""Errata stand beside the text and never in it; a withdrawn editie stays readable under a bar."""

import datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.site.lezer import boom, klassen, visietekst, woorden
from tests.visie.twee_edities import (
    PALLIATIEF,
    SPOED,
    ZELFZORG,
    maak_editie_2,
    maak_editie_3,
    maak_editie_met,
    verander,
)
from visie.editie.document import Document, published_edities
from visie.editie.models import Editie, Erratum, Intrekking

pytestmark = pytest.mark.django_db
WAAR = {
    "zelfzorg": [ZELFZORG, SPOED, "/hele-visie/"],
    "24-7-toegankelijk-voor-spoed": [SPOED, "/hele-visie/"],
    "oproep-14": ["/oproepen/14/", "/oproepen/", "/hele-visie/", "/oproepen/gemeenten/"],
    "persoonlijke-continuiteit": ["/hoofddoel/persoonlijke-continuiteit/", "/hoofddoel/", "/hele-visie/"],
    "voorwoord": ["/voorwoord/", "/hele-visie/"],
    "doelstellingen": ["/doelstellingen/", "/hele-visie/"],
    "oproepen": ["/oproepen/", "/hele-visie/"],
    "noot-31": ["/noten/31/", "/bronnen/"],
}


def maak(anker, nummer=1, **velden):
    standaard = {
        "editie": Editie.objects.get(nummer=nummer), "onderdeel": anker, "passage": "zoals het er staat",
        "lezing": "zoals het bedoeld is", "reden": "Schrijffout.", "datum": datetime.date(2026, 7, 1),
    }  # fmt: skip
    return Erratum.objects.create(**standaard | velden)


def errata(client, adres):
    response = client.get(adres)
    assert response.status_code == 200
    return [e for e in boom(response).iter("div") if "erratum" in klassen(e)]


@pytest.mark.parametrize(("anker", "adres"), [(anker, adres) for anker, waar in WAAR.items() for adres in waar])
def test_an_erratum_shows_on_every_page_that_shows_the_part(client, anker, adres):
    maak(anker)

    [erratum] = errata(client, adres)

    assert " ".join(woorden(erratum)) == (
        "Erratum, 1 juli 2026 ‘zoals het er staat’ lees: ‘zoals het bedoeld is’ Schrijffout."
    )


def test_an_erratum_leaves_the_words_of_the_vision_as_they_are(client):
    voor = [woorden(e) for e in visietekst(boom(client.get("/hele-visie/")))]

    maak("zelfzorg")

    assert [woorden(e) for e in visietekst(boom(client.get("/hele-visie/")))] == voor


def test_an_erratum_on_words_that_only_one_editie_has_stands_beside_that_one(client):
    maak_editie_2()  # in which 'digitaal' is 'online'
    maak("zelfzorg", passage="digitaal (medische)")

    assert errata(client, ZELFZORG) == []
    assert len(errata(client, f"/edities/1{ZELFZORG}")) == 1


@pytest.mark.parametrize("nummer", [1, 2, 3])
def test_an_erratum_stands_beside_every_editie_with_the_same_words_and_names_its_own(client, nummer):
    maak_editie_2()
    maak_editie_3()
    maak("palliatieve-zorg", nummer=nummer, passage="palliatieve zorg")

    koppen = [woorden(errata(client, f"{voor}{PALLIATIEF}")[0])[:4] for voor in ("/edities/1", "/edities/2", "")]

    verwacht = [["Erratum", "bij", "editie", f"{nummer},"]] * 3
    verwacht[nummer - 1] = ["Erratum,", "1", "juli", "2026"]
    assert koppen == verwacht


def test_an_erratum_returns_with_its_words(client):
    maak_editie_2()
    maak("zelfzorg", passage="digitaal (medische)")
    maak_editie_3()  # 'digitaal' again

    assert len(errata(client, ZELFZORG)) == 1


def test_an_erratum_stands_beside_the_werkversie_until_its_words_are_mended(admin_client):
    maak("zelfzorg", passage="digitaal (medische)")
    voor = len(errata(admin_client, f"/werkversie{ZELFZORG}"))

    verander(Editie.objects.werkversie(), "zelfzorg", tekst_nl="<p>We bieden patiënten online informatie.</p>")

    assert (voor, len(errata(admin_client, f"/werkversie{ZELFZORG}"))) == (1, 0)


@pytest.mark.parametrize(
    ("passage", "lezing"),
    [
        ("zelf", "zelve"),  # a piece of 'zelfzorg'
        ("contact op", "contact op te nemen"),  # they stand there as they should be
        ("woorden die er niet staan", "andere"),
    ],
)
def test_an_erratum_does_not_stand_beside_an_editie_without_its_words(client, passage, lezing):
    maak_editie_2()
    maak("zelfzorg", passage=passage, lezing=lezing)

    assert errata(client, ZELFZORG) == []


def test_an_erratum_that_was_made_for_both_edities_stands_beside_each_once(client):
    maak_editie_2()
    maak("palliatieve-zorg", passage="palliatieve zorg")
    maak("palliatieve-zorg", passage="palliatieve  zorg", nummer=2, lezing="nog beter")

    assert [woorden(e)[-4:] for e in errata(client, PALLIATIEF)] == [["lees:", "‘nog", "beter’", "Schrijffout."]]
    assert len(errata(client, f"/edities/1{PALLIATIEF}")) == 1


def test_an_erratum_that_was_replaced_is_folded_under_the_one_that_holds(client):
    eerste = maak("zelfzorg")
    tweede = maak("zelfzorg", lezing="beter", datum=datetime.date(2026, 8, 1), vervangt=eerste)
    maak("zelfzorg", lezing="nog beter", datum=datetime.date(2026, 9, 1), vervangt=tweede)

    [erratum] = errata(client, ZELFZORG)

    gevouwen = next(erratum.iter("details"))
    assert " ".join(woorden(erratum)).startswith("Erratum, 1 september 2026 ‘zoals het er staat’ lees: ‘nog beter’")
    assert [t.get("datetime") for t in gevouwen.iter("time")] == ["2026-08-01", "2026-07-01"]


def redenen(nummer):
    """Return the reasons of the errata beside the same part in one editie."""
    edities = published_edities()
    editie = next(e for e in edities if e.nummer == nummer)
    return [e.reden for e in Document(editie, edities=edities).errata["zelfzorg"]]


HAAST = {"passage": "voor spoed", "lezing": "voor haast"}
BEREIKBAAR = {"passage": "toegankelijk voor spoed", "lezing": "bereikbaar voor spoed"}


VERVANGEN = [  # (the days of three, what the second and the third say, who stand beside edities 2 and 3)
    # What was taken back for editie 3 does not return through its twin, nor stay beside editie 2.
    ((1, 2, 3), HAAST, BEREIKBAAR, (["E3"], ["E3"])),
    ((1, 1, 1), HAAST, BEREIKBAAR, (["E3"], ["E3"])),
    ((2, 1, 3), HAAST, BEREIKBAAR, (["E3"], ["E3"])),
    ((1, 2, 3), HAAST | {"passage": "voor  spoed"}, HAAST | {"lezing": "in nood"}, (["E3"], ["E3"])),
    # Said once more afterwards, it is meant.
    ((4, 2, 3), HAAST, BEREIKBAAR, (["E1", "E3"], ["E1", "E3"])),
    # About other words, it is no twin.
    ((1, 2, 3), HAAST | {"passage": "spoed"}, BEREIKBAAR, (["E3", "E1"], ["E3", "E1"])),
    # The new one says nothing about the words of editie 2: that keeps its own, and editie 3 has none of it.
    ((1, 2, 3), HAAST, {"passage": "online voor spoed", "lezing": "x"}, (["E1"], ["E3"])),
]


def test_an_erratum_that_was_replaced_does_not_come_back_through_its_twin():
    tekst = "<p>We zijn 24/7 toegankelijk voor spoed.</p>"
    maak_editie_met("zelfzorg", tekst)
    maak_editie_met("zelfzorg", tekst.replace("</p>", " Ook online voor spoed.</p>"))

    gezien = []
    for dagen, tweede, derde, _ in VERVANGEN:
        with transaction.atomic():
            een, twee, drie = (datetime.date(2026, 7, dag) for dag in dagen)
            maak("zelfzorg", 2, reden="E1", datum=een, **HAAST)
            oud = maak("zelfzorg", 3, reden="E2", datum=twee, **tweede)
            maak("zelfzorg", 3, reden="E3", datum=drie, vervangt=oud, **derde)
            gezien.append((redenen(2), redenen(3)))
            transaction.set_rollback(True)

    assert gezien == [verwacht for *_, verwacht in VERVANGEN]


def test_a_twin_that_was_set_aside_is_folded_under_the_new_one_beside_its_own_editie(client):
    maak_editie_2()
    maak("palliatieve-zorg", passage="palliatieve zorg", reden="E1")
    oud = maak("palliatieve-zorg", 2, passage="palliatieve zorg", reden="E2", datum=datetime.date(2026, 7, 2))
    nieuw = {"passage": "palliatieve zorg", "reden": "E3", "datum": datetime.date(2026, 7, 3)}
    maak("palliatieve-zorg", 2, vervangt=oud, **nieuw)

    gevouwen = {
        voor: [t.get("datetime") for t in next(errata(client, voor + PALLIATIEF)[0].iter("details")).iter("time")]
        for voor in ("", "/edities/1")
    }

    assert gevouwen == {"": ["2026-07-02"], "/edities/1": ["2026-07-02", "2026-07-01"]}


def test_two_errata_about_one_passage_of_one_editie_leave_each_other_alone():
    maak("zelfzorg", reden="E1")
    oud = maak("zelfzorg", reden="E2")
    maak("zelfzorg", reden="E3", vervangt=oud, datum=datetime.date(2026, 8, 1))

    assert redenen(1) == ["E3", "E1"]


def test_two_errata_of_one_part_stand_newest_first(client):
    maak("zelfzorg")
    maak("zelfzorg", datum=datetime.date(2026, 8, 1))

    tijden = [next(e.iter("time")).get("datetime") for e in errata(client, ZELFZORG)]

    assert tijden == ["2026-08-01", "2026-07-01"]


@pytest.mark.parametrize("adres", [ZELFZORG, SPOED, "/oproepen/", "/hele-visie/", "/noten/31/"])
def test_errata_cost_no_query(client, adres):
    maak_editie_2()

    def tel():
        with CaptureQueriesContext(connection) as queries:
            client.get(adres)
        return len(queries)

    zonder = tel()
    for anker in WAAR:
        maak(anker)

    assert tel() == zonder


def balk(client, adres):
    balken = [e for e in boom(client.get(adres)).iter("div") if klassen(e) == ["balk", "oud"]]
    return [" ".join(woorden(e)) for e in balken]


def test_a_withdrawn_editie_stays_readable_under_a_bar_and_the_one_before_holds(client):
    Intrekking.objects.create(editie=maak_editie_2(), reden="De verkeerde tekst.", datum=datetime.date(2026, 7, 1))

    ingetrokken = "Editie 2 is ingetrokken op 1 juli 2026: De verkeerde tekst. Naar de huidige editie"
    assert balk(client, f"/edities/2{ZELFZORG}") == [ingetrokken]
    assert balk(client, ZELFZORG) == balk(client, f"/edities/1{ZELFZORG}") == []
    assert "digitaal" in " ".join(woorden(boom(client.get(ZELFZORG))))


def test_the_list_of_edities_says_which_is_withdrawn(client):
    Intrekking.objects.create(editie=maak_editie_2(), reden="De verkeerde tekst.", datum=datetime.date(2026, 7, 1))

    rijen = [" ".join(woorden(li)) for li in boom(client.get("/edities/")).iter("li") if li.find(".//h2") is not None]
    assert "Ingetrokken op 1 juli 2026: De verkeerde tekst." in rijen[0] and "Huidige editie" not in rijen[0]
    assert "Ingetrokken" not in rijen[1] and "Huidige editie" in rijen[1]
