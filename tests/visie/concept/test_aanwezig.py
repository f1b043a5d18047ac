"""Two editors in one part know of each other, and what says so is gone within a minute."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from visie.concept.models import MINUUT, Aanwezig
from visie.editie.models import Stand, Wijziging

pytestmark = pytest.mark.django_db
ADRES = "/beheer/concept/aanwezig/"


@pytest.fixture
def bram():
    return get_user_model().objects.create_user("bram")


def past(seconds):
    """Let every sign of life be so much older."""
    moment = timezone.now() - timedelta(seconds=seconds)
    Aanwezig.objects.update(sinds=moment, gezien=moment)


def test_who_opens_a_part_hears_who_has_it_open_and_not_of_himself(redacteur, bram):
    Aanwezig.objects.beat(bram, "zelfzorg")
    Aanwezig.objects.beat(bram, "investeren")

    antwoord = redacteur.post(ADRES, {"anker": "zelfzorg"}).json()

    assert [een["naam"] for een in antwoord["anderen"]] == ["bram"]
    assert {anker: [naam for naam, _ in wie] for anker, wie in Aanwezig.objects.open_now().items()} == {
        "zelfzorg": ["bram", "rea"],
        "investeren": ["bram"],
    }
    assert set(Aanwezig.objects.open_now(bram)) == {"zelfzorg"}


def test_who_gave_no_sign_of_life_for_a_minute_is_gone_and_comes_back_as_new(bram):
    Aanwezig.objects.beat(bram, "zelfzorg")
    past(MINUUT.total_seconds())
    weg = Aanwezig.objects.open_now()

    Aanwezig.objects.beat(bram, "zelfzorg")

    [[(naam, sinds)]] = Aanwezig.objects.open_now().values()
    assert (weg, naam, sinds > timezone.now() - MINUUT) == ({}, "bram", True)


def test_a_sign_of_life_overwrites_the_one_row_and_leaves_since_when(bram):
    Aanwezig.objects.beat(bram, "zelfzorg")
    past(30)
    eerder = Aanwezig.objects.get()

    Aanwezig.objects.beat(bram, "zelfzorg")

    nu = Aanwezig.objects.get()
    assert (nu.pk, nu.sinds, nu.gezien > eerder.gezien) == (eerder.pk, eerder.sinds, True)


def test_what_is_past_is_removed_when_somebody_comes(bram, redacteur):
    Aanwezig.objects.beat(bram, "investeren")
    past(60)

    redacteur.post(ADRES, {"anker": "zelfzorg"})

    assert list(Aanwezig.objects.values_list("anker", flat=True)) == ["zelfzorg"]


def test_who_leaves_is_gone_at_once(redacteur):
    redacteur.post(ADRES, {"anker": "zelfzorg"})

    redacteur.post(ADRES, {"anker": "zelfzorg", "weg": "1"})

    assert Aanwezig.objects.count() == 0


def test_a_sign_of_life_raises_no_stand_is_not_on_record_and_keeps_no_session_alive(redacteur):
    sessie, stand, spoor = redacteur.session, Stand.objects.get().teller, Wijziging.objects.count()
    verloopt = sessie.get_expiry_date(modification=timezone.now() - timedelta(hours=11))
    sessie.model.objects.filter(session_key=sessie.session_key).update(expire_date=verloopt)

    response = redacteur.post(ADRES, {"anker": "zelfzorg"})

    na = sessie.model.objects.get(session_key=sessie.session_key).expire_date
    assert (Stand.objects.get().teller, Wijziging.objects.count(), na) == (stand, spoor, verloopt)
    assert (response.cookies.keys() & {"sessie"}, "no-store" in response["Cache-Control"]) == (set(), True)


def test_nobody_is_told_without_signing_in(client, bram):
    Aanwezig.objects.beat(bram, "zelfzorg")

    response = client.post(ADRES, {"anker": "zelfzorg"}, headers={"Accept": "application/json"})

    assert (response.status_code, "bram" in response.text, Aanwezig.objects.count()) == (403, False, 1)


@pytest.mark.parametrize("anker", ["", "x" * 500, "\x00"])
def test_a_strange_name_of_a_part_is_no_failure(redacteur, anker):
    response = redacteur.post(ADRES, {"anker": anker})

    assert response.json() == {"anderen": []}


def test_the_form_of_a_part_names_the_part_and_that_of_a_bron_does_not(redacteur, zelfzorg):
    deel = redacteur.get(f"/beheer/doelstellingen/activiteit/{zelfzorg.pk}/change/").text
    bron = redacteur.get("/beheer/bronnen/bron/add/").text

    assert ('data-concept="doelstellingen.activiteit:zelfzorg"' in deel, 'data-anker="zelfzorg"' in deel) == (
        True,
        True,
    )
    assert ('data-concept="bronnen.bron:nieuw"' in bron, "data-anker" in bron) == (True, False)
