"""One search for editors: parts by number, title and words, notes by the work behind them, and the screens."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bronnen.models import Bronvermelding
from doelstellingen.models import Activiteit
from tests.portaal import in_werkversie
from visie.editie.models import Editie, part_models

pytestmark = pytest.mark.django_db


def zoek(client, q):
    return client.get("/beheer/zoek/", {"q": q})


def groepen(response):
    """Return {name of a group: [(kind and number or '', name)]} as they stand on the page."""
    return {
        str(naam): [(f"{t.soort} {t.nummer}".strip(), "".join(stuk for stuk, _ in t.kop)) for t in treffers]
        for naam, treffers in response.context["groepen"]
    }


@pytest.mark.parametrize(
    ("q", "soort", "anker"),
    [
        ("4.2", "activiteit 4.2", "gezamenlijke-inspanning"),
        ("d4.2", "activiteit 4.2", "gezamenlijke-inspanning"),
        ("Activiteit 4.2", "activiteit 4.2", "gezamenlijke-inspanning"),
        ("doel 4", "doelstelling 4", "24-7-toegankelijk-voor-spoed"),
        ("oproep 12", "oproep 12", "oproep-12"),
        ("voetnoot 31", "noot 31", "noot-31"),
        ("noot *", "noot *", "noot-asterisk"),
        ("h2", "hoofdstuk 2", "hoofddoel"),
    ],
)
def test_a_number_finds_its_part_first_and_leads_to_its_form(redacteur, q, soort, anker):
    response = zoek(redacteur, q)

    assert groepen(response)["In de tekst"][0][0] == soort
    eerste = response.context["groepen"][0][1][0].adres
    deel = next(r for m in part_models() if (r := m.objects.filter(editie__nummer=2, anker=anker).first()))
    assert redacteur.get(eerste).context["original"] == deel


def test_a_bare_number_finds_every_part_that_has_it(redacteur):
    assert [soort for soort, _naam in groepen(zoek(redacteur, "4"))["In de tekst"][:4]] == [
        "doelstelling 4", "hoofdstuk 4", "oproep 4", "noot 4",
    ]  # fmt: skip


def test_words_are_found_in_titles_first_through_accents_and_shown_in_their_sentence(redacteur):
    wijken, zelfzorg = (in_werkversie(Activiteit, anker) for anker in ("wijkverbanden", "zelfzorg"))
    wijken.tekst_nl = "<p>Eerst dit. Wij <strong>coör</strong>dineren de Xyzzy.</p>"
    wijken.save()
    zelfzorg.titel_nl = "Xyzzy & <zorg>"
    zelfzorg.save()

    response = zoek(redacteur, "xyzzy")

    assert groepen(response)["In de tekst"] == [
        ("activiteit 4.5", "Xyzzy & <zorg>"),
        ("activiteit 3.3", "Wijkverbanden"),
    ]
    assert "<mark>Xyzzy</mark> &amp; &lt;zorg&gt;" in response.text
    assert "Wij coördineren de <mark>Xyzzy</mark>." in response.text
    assert groepen(zoek(redacteur, '"COORDINEREN de xyzzy"'))["In de tekst"] == [("activiteit 3.3", "Wijkverbanden")]
    assert "In de tekst" not in groepen(zoek(redacteur, '"xyzzy coordineren"'))


def test_a_note_is_found_by_the_work_behind_it(redacteur):
    vermelding = Bronvermelding.objects.select_related("bron").first()
    vermelding.bron.auteurs.create(volgorde=1, naam="Xyzzy", voorletters="Q.")

    response = zoek(redacteur, "xyzzy")

    noten = {f"noot-{soort.removeprefix('noot ')}" for soort, _naam in groepen(response)["In de tekst"]}
    assert noten == set(Bronvermelding.objects.filter(bron=vermelding.bron).values_list("noot", flat=True))
    assert "Bron: <mark>Xyzzy</mark> Q" in response.text


def test_contact_finds_the_screen_with_the_details_of_the_portal(redacteur):
    response = zoek(redacteur, "contact")

    assert ("", "Gegevens van het portaal") in groepen(response)["Schermen"]
    assert "/beheer/visie/portaalgegevens/" in [t.adres for t in dict(response.context["groepen"])["Schermen"]]


@pytest.mark.parametrize(
    ("rol", "q", "scherm", "staat_er"),
    [
        ("redacteur", "publiceren vastgesteld", "Publiceren", False),
        ("eindredacteur", "publiceren vastgesteld", "Publiceren", True),
        ("redacteur", "wachtwoord", "Wachtwoord wijzigen", True),
        ("redacteur", "passkey", "Tweede stap", True),
        ("redacteur", "gebruikersnaam", "Gebruikers", False),
        ("beheerder", "gebruikersnaam", "Gebruikers", True),
    ],
)
def test_only_screens_that_one_may_open_are_found(als, rol, q, scherm, staat_er):
    gevonden = groepen(zoek(als(rol), q)).get("Schermen", [])

    assert (("", scherm) in gevonden) is staat_er


def test_every_screen_that_is_found_opens(als):
    client = als("beheerder")

    schermen = [t for naam, treffers in zoek(client, "e").context["groepen"] if naam != "In de tekst" for t in treffers]

    assert len(schermen) > 30
    assert {t.adres: s for t in schermen if (s := client.get(t.adres, follow=True).status_code) != 200} == {}


def test_a_chapter_of_the_handbook_is_found_at_its_heading(redacteur):
    adressen = [t.adres for t in dict(zoek(redacteur, "handboek noten").context["groepen"])["In het handboek"]]

    assert adressen[0] == "/beheer/handboek/#noten"
    assert 'id="noten"' in redacteur.get("/beheer/handboek/").text


def test_nothing_found_says_where_was_looked_and_an_empty_query_what_can_be_asked(redacteur):
    assert "Niets gevonden voor ‘xyzzy’." in zoek(redacteur, "xyzzy").text
    assert "naar de bronnen achter de noten" in zoek(redacteur, "xyzzy").text
    for leeg in ("", "   ", "…"):
        assert zoek(redacteur, leeg).context["aantal"] == 0
    assert "Vul een woord in, een nummer" in zoek(redacteur, " ").text


@pytest.mark.parametrize("q", ["a" * 5000, "x " * 2000, '"' * 300, "<script>alert(1)</script>", "%00", "\0"])
def test_whatever_is_typed_is_answered_and_shown_as_words(redacteur, q):
    response = zoek(redacteur, q)

    assert response.status_code == 200
    assert "<script>alert" not in response.text
    assert ("Uw vraag is lang" in response.text) is (len(q.strip()) > 200)


def test_without_werkversie_the_screens_are_still_found(redacteur):
    Editie.objects.filter(status=Editie.Status.WERKVERSIE).delete()

    assert list(groepen(zoek(redacteur, "handboek"))) == ["Schermen", "In het handboek"]


def test_a_search_takes_as_many_queries_whatever_is_found(redacteur):
    aantallen = {}
    for q in ("xyzzy", "zorg", "e"):
        with CaptureQueriesContext(connection) as queries:
            zoek(redacteur, q)
        aantallen[q] = len(queries)

    assert len(set(aantallen.values())) == 1
    assert aantallen["e"] <= 19


def test_only_who_works_in_the_admin_can_search(client):
    assert zoek(client, "zorg").status_code == 302
