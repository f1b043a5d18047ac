"""Each check, as a pure function: it finds what it is for, and nothing in a text that is in order."""

import datetime
from itertools import count
from types import SimpleNamespace

import pytest

from bronnen.models import Bron, Noot
from doelstellingen.models import Activiteit, Doelstelling, Oproep
from visie.editie.document import Document
from visie.editie.models import Editie, Hoofdstuk, Paragraaf
from visie.redactie import controles
from visie.redactie.controles import fouten, waarschuwingen

PK = count(1)


def maak(model, anker, tekst="<p>Een zin.</p>", **velden):
    """Return a part that is in no database."""
    tekst = {"tekst_nl": tekst} if "tekst" in model.digest_velden else {}
    deel = model(pk=next(PK), anker=anker, **tekst, **velden)
    if model is Hoofdstuk:
        deel.paragrafen = []
    return deel


EEN = maak(Hoofdstuk, "toekomstbeeld", nummer=1, titel_nl="Toekomstbeeld")


def document(*delen):
    """Return a Document of these parts, in this order, without a query."""
    document = Document(Editie(pk=next(PK), nummer=2, titel_nl="De visie"))
    document.leesvolgorde = list(delen)
    return document


def noot(nummer, tekst="<p>Een noot.</p>"):
    return maak(Noot, f"noot-{nummer}", tekst, nummer=nummer)


def paragraaf(anker, tekst, titel="Een kop", **velden):
    return maak(Paragraaf, anker, tekst, titel_nl=titel, **{"hoofdstuk": EEN} | velden)


def doel(nummer, titel="Een doel."):
    return maak(Doelstelling, f"doel-{nummer}", nummer=nummer, korte_titel_nl="Doel", titel_nl=titel)


def activiteit(anker, nummer, ouder):
    return maak(Activiteit, anker, nummer=nummer, titel_nl="Iets doen", doelstelling=ouder)


def gevonden(bevindingen):
    return [(b.controle, b.ernst, b.anker) for b in bevindingen]


def test_a_marker_to_a_missing_note_is_an_error_once_a_part():
    werkversie = document(
        paragraaf("goed", '<p>Zin.<sup data-noot="1"></sup></p>'),
        paragraaf("fout", '<p>Zin.<sup data-noot="1 99"></sup> Zin.<sup data-noot="99"></sup></p>'),
        noot(1),
    )

    bevindingen = fouten.onbekende_noot(werkversie)

    assert gevonden(bevindingen) == [("onbekende-noot", "fout", "fout")]
    assert bevindingen[0].tekst == (
        "Een kop verwijst naar noot 99, die niet bestaat. Haal de verwijzing uit de tekst of kies een bestaande noot."
    )


def test_an_empty_required_text_is_an_error_and_an_empty_optional_one_is_not():
    werkversie = document(
        maak(Hoofdstuk, "zonder-tekst", "", titel_nl="Een kop"),
        maak(Hoofdstuk, "zonder-titel", titel_nl=" "),
        maak(Oproep, "oproep-1", '<p> <sup data-noot="1"></sup></p>', nummer=1),
        maak(Oproep, "oproep-2", nummer=2),
        noot(1, ""),
    )

    bevindingen = fouten.lege_tekst(werkversie)

    assert gevonden(bevindingen) == [("lege-tekst", "fout", "zonder-titel"), ("lege-tekst", "fout", "oproep-1")]
    assert bevindingen[1].tekst == "Oproep 1 mist een tekst. Vul die in."


def test_an_editie_without_a_title_is_an_error():
    werkversie = document(noot(1))
    werkversie.editie.titel_nl = ""

    bevindingen = fouten.lege_tekst(werkversie)

    assert gevonden(bevindingen) == [("lege-tekst", "fout", "visie")]
    assert bevindingen[0].tekst == "De visie als geheel mist een titel. Vul die in."


def test_a_note_without_text_is_an_error_until_it_is_acknowledged():
    werkversie = document(noot(17), noot(18, ""))
    door = SimpleNamespace(door_naam="A. Jansen", wanneer=datetime.datetime(2027, 6, 1, 23, tzinfo=datetime.UTC))

    open_ = controles.check(werkversie)
    bevestigd = controles.check(werkversie, bevestigingen={("noot-zonder-tekst", "noot-18"): door})

    assert gevonden(open_.fouten) == [("noot-zonder-tekst", "fout", "noot-18")]
    assert [b.bevestigbaar for b in open_.fouten] == [True]
    assert bevestigd.fouten == []
    assert "Noot 18: bekend hiaat, bevestigd door A. Jansen op 2 juni 2027." in bevestigd.in_orde


def test_an_acknowledgement_of_something_else_does_not_count():
    werkversie = document(noot(18, ""), paragraaf("fout", '<p>Zin.<sup data-noot="99"></sup></p>'))
    door = SimpleNamespace(door_naam="A. Jansen", wanneer=datetime.datetime(2027, 6, 1, tzinfo=datetime.UTC))
    ander = {("noot-zonder-tekst", "noot-17"): door, ("onbekende-noot", "fout"): door}

    uitslag = controles.check(werkversie, bevestigingen=ander)

    assert [b.controle for b in uitslag.fouten] == ["onbekende-noot", "noot-zonder-tekst"]


def test_a_part_outside_its_parent_is_an_error():
    bevindingen = fouten.buiten_ouder([("oproep-7", "thema")])

    assert gevonden(bevindingen) == [("buiten-ouder", "fout", "oproep-7")]
    assert bevindingen[0].tekst == (
        "Onderdeel oproep-7 staat niet in een thema van deze editie. Kies een thema voor dit onderdeel."
    )


def test_an_anker_of_two_parts_is_an_error():
    werkversie = document(paragraaf("een", "<p>A.</p>"), paragraaf("twee", "<p>B.</p>"), paragraaf("een", "<p>C.</p>"))

    assert gevonden(fouten.dubbel_anker(werkversie)) == [("dubbel-anker", "fout", "een")]
    assert fouten.dubbel_anker(document(paragraaf("een", "<p>A.</p>"))) == []


def test_a_changed_part_without_a_reason_is_an_error():
    huidige = document(paragraaf("een", "<p>A.</p>"), paragraaf("twee", "<p>B.</p>"), paragraaf("weg", "<p>C.</p>"))
    werkversie = document(paragraaf("een", "<p>Anders.</p>"), paragraaf("twee", "<p>Anders.</p>"), noot(1))

    bevindingen = fouten.zonder_reden(werkversie, huidige, {"twee"})

    waarom = "Geef een reden voor deze wijziging."
    assert {b.anker: b.tekst for b in bevindingen} == {
        "een": f"Een kop is gewijzigd zonder reden. {waarom}",
        "noot-1": f"Noot 1 is toegevoegd zonder reden. {waarom}",
        "weg": f"Een kop is verwijderd zonder reden. {waarom}",
    }


def test_the_first_editie_needs_no_reasons():
    assert fouten.zonder_reden(document(noot(1)), None, set()) == []


@pytest.mark.parametrize("tekst", ["<div>Zin.</div>", "<p>A</p><script>x()</script>", '<p class="MsoNormal">Zin.</p>'])
def test_html_outside_the_subset_is_an_error(tekst):
    werkversie = document(paragraaf("goed", "<p>Een <strong>zin</strong>.</p>"), paragraaf("fout", tekst))

    assert gevonden(fouten.vreemde_opmaak(werkversie)) == [("vreemde-opmaak", "fout", "fout")]


VIER, VIJF = doel(4), doel(5)
EERDER = [
    (("activiteit", "doel-4"), "hulp", 1, 1),
    (("activiteit", "doel-4"), "zelfzorg", 2, 1),
    (("activiteit", "doel-4"), "spoed", 3, 2),
    (("noot", ""), "noot-asterisk", None, 1),
    (("oproep", ""), "oproep-1", 1, 1),
]


@pytest.mark.parametrize(
    ("deel", "tekst"),
    [
        (activiteit("zelfzorg", 2, VIER), None),
        (activiteit("nieuw", 4, VIER), None),
        (activiteit("nieuw", 1, VIJF), None),  # counts within its goal
        (activiteit("zelfzorg", 1, VIJF), None),  # moved to a goal where the number was never given
        (maak(Oproep, "oproep-2", nummer=2), None),
        (maak(Noot, "noot-asterisk"), None),
        (maak(Hoofdstuk, "oproep-1", nummer=1), None),  # chapters have no permanent number
        (
            activiteit("nieuw", 3, VIER),
            "Activiteit 4.3 (Iets doen) heeft een nummer dat in editie 2 van een ander onderdeel was (spoed). Geef het "
            "nummer 4: een nummer wordt niet opnieuw gebruikt.",
        ),
        (
            activiteit("zelfzorg", 1, VIER),
            "Activiteit 4.1 (Iets doen) had in editie 1 nummer 2. Zet dat terug: een nummer verandert nooit.",
        ),
        (
            maak(Oproep, "oproep-2", nummer=1),
            "Oproep 1 heeft een nummer dat in editie 1 van een ander onderdeel was (oproep-1). Geef het nummer 2: een "
            "nummer wordt niet opnieuw gebruikt.",
        ),
        (
            maak(Noot, "noot-asterisk", nummer=40),
            "Noot 40 had in editie 1 geen nummer. Haal het nummer weer weg: het verandert nooit.",
        ),
    ],
)
def test_a_number_that_was_of_another_or_that_changed_is_an_error(deel, tekst):
    bevindingen = fouten.nummers(document(deel), EERDER, controles.nummer_plaats)

    assert [(b.anker, b.tekst) for b in bevindingen] == ([(deel.anker, tekst)] if tekst else [])


def test_a_note_that_no_text_names_is_a_warning():
    werkversie = document(paragraaf("een", '<p>Zin.<sup data-noot="1"></sup></p>'), noot(1), noot(2))

    bevindingen = waarschuwingen.noot_nergens_aangehaald(werkversie)

    assert gevonden(bevindingen) == [("noot-nergens-aangehaald", "waarschuwing", "noot-2")]


def test_a_note_that_a_part_names_more_than_once_is_one_warning():
    drie = '<p>A.<sup data-noot="1"></sup> B.<sup data-noot="1 2"></sup> C.<sup data-noot="1"></sup></p>'
    werkversie = document(paragraaf("een", drie), paragraaf("twee", '<p>Zin.<sup data-noot="1"></sup></p>'))

    bevindingen = waarschuwingen.noot_twee_keer_in_onderdeel(werkversie)

    assert gevonden(bevindingen) == [("noot-twee-keer-in-onderdeel", "waarschuwing", "een")]


def test_a_goal_that_chapter_2_announces_otherwise_is_a_warning():
    twee = maak(Hoofdstuk, "hoofddoel", nummer=2, titel_nl="Ons hoofddoel")
    drie = maak(Hoofdstuk, "doelstellingen", nummer=3, titel_nl="Doelstellingen")
    lijst = "".join(
        f"<p><strong>DOELSTELLING {n}<br>{titel}</strong></p>\n" for n, titel in [(4, "Een doel."), (5, "Iets anders.")]
    )
    werkversie = document(
        twee,
        paragraaf("zeven", lijst, hoofdstuk=twee),
        drie,
        paragraaf("elders", lijst.replace("Een doel", "Elders"), hoofdstuk=drie),
    )

    bevindingen = waarschuwingen.titels_in_hoofdstuk_2(werkversie, [VIER, VIJF])

    assert gevonden(bevindingen) == [("titels-in-hoofdstuk-2", "waarschuwing", "zeven")]
    assert "noemt doelstelling 5 “Iets anders.”, maar de doelstelling zelf heet “Een doel.”" in bevindingen[0].tekst


@pytest.mark.parametrize(
    ("een", "ander", "dezelfde"),
    [
        ({"doi": "10.1/A"}, {"doi": "10.1/a"}, True),
        ({"url": "https://voorbeeld.nl/"}, {"url": "https://voorbeeld.nl"}, True),
        ({"titel": "Een Rapport"}, {"titel": "een rapport"}, True),
        ({"titel": "Een rapport", "doi": "10.1/a"}, {"titel": "een rapport", "doi": "10.1/a"}, True),
        ({"doi": "10.1/a"}, {"doi": "10.1/b"}, False),
        ({}, {}, False),
    ],
)
def test_the_same_source_twice_is_one_warning(een, ander, dezelfde):
    bronnen = [Bron(slug="een", **{"titel": "Eén"} | een), Bron(slug="ander", **{"titel": "Ander"} | ander)]

    assert [b.deel.slug for b in waarschuwingen.dezelfde_bron(bronnen)] == (["een"] if dezelfde else [])


def test_a_dead_address_is_a_warning():
    bron = Bron(slug="een", titel="Een rapport", url="https://voorbeeld.nl/weg")

    uitslag = controles.check(document(noot(1)), dode_adressen=[(bron, bron.url)])

    dood = [b for b in uitslag.waarschuwingen if b.controle == "dood-adres"]
    assert [(b.deel, b.anker, "https://voorbeeld.nl/weg" in b.tekst) for b in dood] == [(bron, "", True)]


def test_a_text_without_parts_is_refused_for_that_alone():
    assert [b.tekst for b in controles.check(document()).fouten] == ["De werkversie heeft geen tekst."]
