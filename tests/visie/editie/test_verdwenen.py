"""What the page about a part that left the text (410) says: in which editie it went, and why."""

import datetime

import pytest
from django.utils import timezone

from doelstellingen.models import Oproep, Thema
from tests.hulp import publiceer
from tests.site.lezer import boom, woorden
from tests.visie.twee_edities import maak_editie_2, maak_editie_3, verander
from visie.editie.models import Editie, Intrekking, Reden

pytestmark = pytest.mark.django_db


def trek_in(nummer, reden="Te vroeg."):
    Intrekking.objects.create(editie=Editie.objects.get(nummer=nummer), reden=reden, datum=timezone.localdate())


def waarom(client, adres="/oproepen/24/"):
    """Return what stands between where a part stood last and its last words, and the addresses on the page."""
    response = client.get(adres)
    assert response.status_code == 410
    tekst = next(boom(response).iter("main"))
    return " ".join(woorden(list(tekst.iter("p"))[2])), [a.get("href") for a in tekst.iter("a")]


@pytest.mark.parametrize("adres", ["/oproepen/24/", "/o24", "/citeren/oproep-24.txt"])
def test_it_says_in_which_editie_and_why_and_leads_to_the_last_one_that_had_it(client, adres):
    maak_editie_2()

    assert waarom(client, adres) == ("Verwijderd in editie 2. Reden: Een reden.", ["/edities/1/oproepen/24/", "/"])


@pytest.mark.parametrize("tekst", [None, "", " \n"])
def test_without_a_reason_it_says_nothing_of_one(client, tekst):
    maak_editie_2()
    redenen = Reden.objects.filter(onderdeel="oproep-24")
    redenen.delete() if tekst is None else redenen.update(tekst=tekst)

    assert waarom(client)[0] == "Verwijderd in editie 2."


def test_it_keeps_naming_the_editie_that_took_it_out(client):
    maak_editie_2()
    maak_editie_3()

    assert waarom(client)[0] == "Verwijderd in editie 2. Reden: Een reden."


def test_of_a_part_that_went_twice_it_gives_the_last_reason(client):
    maak_editie_2()
    werkversie = Editie.objects.werkversie()
    thema = Thema.objects.filter(editie=werkversie).last()
    Oproep.objects.create(editie=werkversie, thema=thema, anker="oproep-24", nummer=24, tekst_nl="<p>Terug.</p>")
    publiceer(werkversie, vastgesteld_op="2026-07", geldt_vanaf=datetime.date(2026, 7, 1))
    werkversie = Editie.objects.werkversie()
    Oproep.objects.get(editie=werkversie, nummer=24).delete()
    Reden.objects.create(editie=werkversie, onderdeel="oproep-24", tekst="Nu <echt>.")
    publiceer(werkversie, vastgesteld_op="2026-08", geldt_vanaf=datetime.date(2026, 8, 1))

    assert waarom(client) == ("Verwijderd in editie 4. Reden: Nu <echt>.", ["/edities/3/oproepen/24/", "/"])


def test_the_reason_of_a_withdrawn_editie_that_took_it_out_holds_for_the_next_without_it(client):
    maak_editie_2()
    trek_in(2)
    maak_editie_3()

    assert waarom(client)[0] == "Verwijderd in editie 3. Reden: Een reden."


def test_what_only_a_withdrawn_editie_had_says_that_it_was_withdrawn(client):
    werkversie = Editie.objects.werkversie()
    thema = Thema.objects.filter(editie=werkversie).last()
    Oproep.objects.create(editie=werkversie, thema=thema, anker="oproep-25", nummer=25, tekst_nl="<p>Nieuw.</p>")
    publiceer(werkversie, vastgesteld_op="2026-06-01", geldt_vanaf=datetime.date(2026, 6, 1))
    trek_in(2)

    gezegd = waarom(client, "/oproepen/25/")

    assert gezegd == ("Editie 2 is ingetrokken. Reden: Te vroeg.", ["/edities/2/oproepen/25/", "/"])


MET, ZONDER = True, False


@pytest.mark.parametrize(
    ("verloop", "ingetrokken", "zin"),
    [
        # Whether each editie after the first has the part, and which were withdrawn.
        ([MET, ZONDER], [2], "Verwijderd in editie 3."),
        ([MET, MET, ZONDER], [2, 3], "Verwijderd in editie 4."),
        ([MET, MET, ZONDER], [3], "Verwijderd in editie 4."),
        ([MET, ZONDER, ZONDER], [2, 3], "Verwijderd in editie 4."),
        ([ZONDER, MET, ZONDER], [3], "Editie 3 is ingetrokken. Reden: Te vroeg."),
        ([ZONDER, MET], [3], "Editie 3 is ingetrokken. Reden: Te vroeg."),
        ([ZONDER], [1], "Verwijderd in editie 2."),
    ],
)
def test_a_withdrawal_is_the_reason_only_of_what_the_editie_before_had_not(client, verloop, ingetrokken, zin):
    vorig = MET
    for nummer, heeft in enumerate(verloop, 2):
        zet(heeft, vorig)
        verander(Editie.objects.werkversie(), "zelfzorg", tekst_nl=f"<p>Editie {nummer}.</p>")
        vorig = heeft
        dag = datetime.date(2026, nummer, 1)
        publiceer(Editie.objects.werkversie(), vastgesteld_op=dag.isoformat(), geldt_vanaf=dag)
    for nummer in ingetrokken:
        trek_in(nummer)
    Reden.objects.filter(onderdeel="oproep-24").delete()

    assert waarom(client)[0] == zin


def zet(heeft, vorig):
    """Put call 24 in the werkversie, or take it out."""
    werkversie = Editie.objects.werkversie()
    if heeft and not vorig:
        thema = Thema.objects.filter(editie=werkversie).last()
        Oproep.objects.create(editie=werkversie, thema=thema, anker="oproep-24", nummer=24, tekst_nl="<p>Terug.</p>")
    elif vorig and not heeft:
        Oproep.objects.get(editie=werkversie, nummer=24).delete()
