"""What readers see: at a part, in the list of oproepen, at a partij and on her sheet; nothing when there is none."""

import datetime
import re

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bronnen.models import Linkcontrole
from doelstellingen.models import Adressering
from tests.visie.actueel.hulp import GEWOON, getoond, iemand, schrijf
from visie.actueel import lezen, tonen
from visie.actueel.models import Gezocht, Stuk
from visie.editie.models import Portaalgegevens

pytestmark = pytest.mark.django_db
DAG = datetime.date(2026, 4, 3)


def lees(client, pad):
    """Return the words of a page in order, without its markup."""
    html = client.get(pad).content.decode()
    return " ".join(re.sub(r"<[^>]*>", " ", html[html.index("<main") : html.index("</main")]).split())


def html(client, pad):
    return client.get(pad).content.decode()


def test_at_an_oproep_stand_its_steps_the_newest_first_with_quotation_and_copy(client):
    oud = getoond("oproep-1", citaat="Dat onderzoeken wij.", archief_adres="https://voorbeeld.nl/kopie")
    nieuw = getoond("oproep-1", "oproep-2", titel="Besluit", datum=datetime.date(2026, 5, 1))
    schrijf("oproep-1", titel="Wacht nog")

    tekst, bron = lees(client, "/oproepen/1/"), html(client, "/oproepen/1/")

    assert [[stuk.pk for stuk in rij] for rij in lezen.bij(["oproep-1", "oproep-2"]).values()] == [
        [nieuw.pk, oud.pk], [nieuw.pk],
    ]  # fmt: skip
    assert (
        "Stappen en reacties 1 mei 2026 · Ministerie van VWS Besluit 2 maart 2026 · Ministerie van VWS Kamerbrief over "
        "klachten Gearchiveerde kopie van Kamerbrief over klachten ‘Dat onderzoeken wij.’"
    ) in tekst
    assert '<a href="https://voorbeeld.nl/brief" rel="noreferrer">Besluit</a>' in bron
    assert "Wacht nog" not in tekst


def test_a_page_without_any_has_nothing_of_it(client):
    for pad in ("/oproepen/1/", "/oproepen/", "/oproepen/overheid/", "/oproepen/overheid/blad/", "/voorwoord/"):
        assert [
            woord for woord in ("#stukken", "stukken.css", "Stappen", "reactie") if woord in html(client, pad)
        ] == []


@pytest.mark.parametrize(
    ("soort", "anker", "pad", "kop"),
    [
        ("praktijk", "zelfzorg", "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/",
         "Voorbeelden uit de praktijk 2 maart 2026 · Ministerie van VWS · Drenthe"),
        ("aangehaald", "voorwoord", "/voorwoord/", "Aangehaald door 2 maart 2026"),
        ("aangehaald", "noot-31", "/noten/31/", "Aangehaald door 2 maart 2026"),
        ("aangehaald", "persoonlijke-continuiteit", "/hoofddoel/persoonlijke-continuiteit/", "Aangehaald door"),
        ("aangehaald", "oproepen", "/oproepen/", "Aangehaald door"),
        ("aangehaald", "doelstellingen", "/doelstellingen/", "Aangehaald door"),
        ("aangehaald", "notendop", "/notendop/", "Aangehaald door"),
        ("nieuws", "24-7-toegankelijk-voor-spoed", "/doelstellingen/24-7-toegankelijk-voor-spoed/", "Nieuws 2"),
        ("stap", "oproep-1", "/edities/1/oproepen/1/", "Stappen en reacties"),
    ],
)  # fmt: skip
def test_each_kind_stands_at_its_part_under_its_own_heading(client, soort, anker, pad, kop):
    getoond(anker, soort=soort, regio="Drenthe" if soort == "praktijk" else "")

    assert kop in lees(client, pad)


def test_a_preview_of_the_werkversie_has_the_same(redacteur):
    getoond("oproep-1")

    assert "Kamerbrief over klachten" in lees(redacteur, "/werkversie/oproepen/1/")


def test_a_partij_and_her_sheet_list_what_is_said_at_her_oproepen_by_date(client):
    getoond("oproep-1", "oproep-12", titel="Eerst", datum=datetime.date(2026, 1, 1))
    getoond("oproep-2", titel="Later")
    getoond("oproep-4", titel="Van een ander")

    assert "Stappen en reacties Oproep 2 2 maart 2026 · Ministerie van VWS Later Oproep 1 Oproep 12 1 januari" in lees(
        client, "/oproepen/overheid/"
    )
    assert (
        "Stappen en reacties Ministerie van VWS , 2 maart 2026 : Later . Oproep 2. "
        "Ministerie van VWS , 1 januari 2026 : Eerst . Oproep 1, Oproep 12."
    ) in lees(client, "/oproepen/overheid/blad/")


def test_a_sheet_says_how_many_there_are_besides(client):
    for n in range(5):
        getoond("oproep-1", titel=f"Stap {n}", datum=datetime.date(2026, 1, n + 1))

    tekst = lees(client, "/oproepen/overheid/blad/")

    assert re.findall(r"Stap \d", tekst) == ["Stap 4", "Stap 3"]
    assert "Op de pagina van deze partij staan er nog 3." in tekst


def test_the_list_of_oproepen_counts_steps_in_one_query_and_leads_to_them(client):
    with CaptureQueriesContext(connection) as zonder:
        client.get("/oproepen/")
    for n in (1, 2):
        getoond("oproep-1", titel=f"Stap {n}")
        getoond(f"oproep-{n + 1}", titel=f"Ander {n}")
    getoond("oproep-4", soort="aangehaald")
    with CaptureQueriesContext(connection) as met:
        bron = html(client, "/oproepen/")

    assert re.findall(r'href="(/oproepen/\d+/#stukken)"> ?(\d+ [a-z ]+)<', bron) == [
        ("/oproepen/1/#stukken", "2 stappen en reacties"), ("/oproepen/2/#stukken", "1 stap of reactie"),
        ("/oproepen/3/#stukken", "1 stap of reactie"),
    ]  # fmt: skip
    assert len(met) == len(zonder)


def test_a_correction_is_dated_and_a_dead_address_is_said(client):
    stuk = getoond("oproep-1")
    tonen.reword(stuk, iemand("bo"))
    tonen.show(stuk, iemand("ada"))
    Stuk.objects.update(gecorrigeerd_op=DAG)
    Linkcontrole.objects.create(stuk=stuk, adres=stuk.adres, uitkomst="dood")
    Linkcontrole.objects.create(stuk=stuk, adres=stuk.adres, uitkomst="niet gecontroleerd")

    tekst = lees(client, "/oproepen/1/")

    assert "Kamerbrief over klachten Dit adres werkt niet meer. Gecorrigeerd op 3 april 2026." in tekst


def test_who_knows_better_writes_to_the_organisations(client):
    getoond("oproep-1")
    zonder = html(client, "/oproepen/1/")
    Portaalgegevens.objects.update(contact_fouten="fouten@voorbeeld.nl")

    met = html(client, "/oproepen/1/")

    assert re.findall(r'href="mailto:([^"]*)">(\w+)', met.partition("<footer")[0]) == [
        ("fouten@voorbeeld.nl?subject=Klopt%20dit%20niet%3F%20Kamerbrief%20over%20klachten", "Klopt"),
        ("fouten@voorbeeld.nl?subject=Reactie%20bij%20Oproep%201", "Geef"),
    ]
    assert "Klopt dit niet" not in zonder


# A search that found nothing


def gezocht(anker, dag=DAG):
    Gezocht.objects.create(onderdeel=anker, dag=dag, door_naam="ada")


def test_only_a_search_says_that_no_reaction_is_known_and_a_step_takes_that_away(client):
    voor = lees(client, "/oproepen/1/")
    gezocht("oproep-1", DAG - datetime.timedelta(days=30))
    gezocht("oproep-1")
    na = lees(client, "/oproepen/1/")
    getoond("oproep-1", soort="aangehaald")
    ook = lees(client, "/oproepen/1/")
    getoond("oproep-1")

    zin = "De redactie kent geen openbare reactie. Laatst gezocht op 3 april 2026."
    assert [zin in tekst for tekst in (voor, na, ook, lees(client, "/oproepen/1/"))] == [False, True, True, False]


def test_groups_of_people_never_get_that_line(client):
    alleen_groepen = Adressering.objects.filter(partij__is_groep=True).exclude(
        oproep__in=Adressering.objects.filter(partij__is_groep=False).values("oproep")
    )
    ankers = sorted(set(alleen_groepen.values_list("oproep", flat=True)))
    for anker in [*ankers, "oproep-11"]:
        gezocht(anker)

    zin = "De redactie kent geen openbare reactie."
    zeggen = [anker for anker in [*ankers, "oproep-11"] if zin in lees(client, f"/oproepen/{anker[7:]}/")]
    assert (len(ankers) > 0, zeggen) == (True, ["oproep-11"])  # which names no partij at all


# Examples for a trial portal


def test_examples_of_every_kind_and_state_come_once_and_never_on_a_portal_with_https(settings, capsys):
    call_command("voorbeeldgegevens")
    call_command("voorbeeldgegevens")

    assert capsys.readouterr().out.splitlines() == ["10 examples added.", "0 examples added."]
    assert set(Stuk.objects.values_list("soort", flat=True)) == set(Stuk.Soort.values)
    assert set(Stuk.objects.values_list("status", flat=True)) == set(Stuk.Status.values)
    assert not Stuk.objects.exclude(titel__startswith="Voorbeeld: ").exists()
    settings.HTTPS = True
    with pytest.raises(CommandError, match="never on a portal for readers"):
        call_command("voorbeeldgegevens")


def test_the_data_of_these_tests_are_what_a_form_would_take():
    Stuk(soort="stap", **GEWOON).full_clean(exclude=["door", "door_naam"])
