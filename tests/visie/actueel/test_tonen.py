"""What readers see of a stuk changes in four ways: shown by another, hidden by anybody, expired, corrected."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.visie.actueel.hulp import getoond, iemand, schrijf
from visie.actueel import tonen
from visie.actueel.models import Stuk
from visie.draaien.models import Taak
from visie.editie.models import Stand, Wijziging

pytestmark = pytest.mark.django_db
GISTEREN = timezone.localdate() - datetime.timedelta(days=1)


def staat(stuk):
    stuk.refresh_from_db()
    return stuk.status


def spoor():
    return [(w.door_naam, w.handeling, w.velden["status"]) for w in Wijziging.objects.order_by("pk")]


def test_who_wrote_it_does_not_show_it_and_another_does():
    stuk = schrijf("oproep-1")

    with pytest.raises(tonen.Refused, match="U hebt dit zelf geschreven"):
        tonen.show(stuk, iemand("ada"))
    eerst = staat(stuk)
    tonen.show(stuk, iemand("bo"))

    assert (eerst, staat(stuk), stuk.getoond_op) == ("wacht", "getoond", timezone.localdate())
    assert spoor() == [("bo", "getoond", ["wacht", "getoond"])]


def test_an_account_that_is_made_again_is_still_who_wrote_it():
    stuk = schrijf("oproep-1")
    iemand("ada").delete()
    stuk.refresh_from_db()

    with pytest.raises(tonen.Refused):
        tonen.show(stuk, iemand("ada"))

    assert (staat(stuk), stuk.door) == ("wacht", None)


def test_one_editor_hides_it_at_once_and_says_why():
    stuk = getoond("oproep-1")

    with pytest.raises(tonen.Refused, match="Geef een reden"):
        tonen.hide(stuk, iemand("ada"), "  ")
    tonen.hide(stuk, iemand("ada"), "Het klopt niet.")

    assert (staat(stuk), stuk.verborgen_om) == ("verborgen", "Het klopt niet.")
    assert list(Stuk.objects.getoond()) == []
    with pytest.raises(tonen.Refused, match="al niet meer"):
        tonen.hide(stuk, iemand("ada"), "Nog eens.")


def test_what_was_hidden_and_is_shown_again_with_the_same_words_is_no_correction():
    stuk = getoond("oproep-1")
    tonen.hide(stuk, iemand("ada"), "Even niet.")

    tonen.show(stuk, iemand("bo"))

    assert (staat(stuk), stuk.gecorrigeerd_op, stuk.verborgen_om) == ("getoond", None, "")


def test_other_words_wait_for_a_second_editor_and_are_then_called_a_correction():
    stuk = getoond("oproep-1")

    tonen.reword(stuk, iemand("bo"))
    wacht = staat(stuk)
    with pytest.raises(tonen.Refused):
        tonen.show(stuk, iemand("bo"))
    tonen.show(stuk, iemand("ada"))

    assert (wacht, staat(stuk), stuk.gecorrigeerd_op) == ("wacht", "getoond", timezone.localdate())


def test_words_that_changed_before_anybody_saw_them_are_no_correction():
    stuk = schrijf("oproep-1")
    tonen.reword(stuk, iemand("cas"))

    tonen.show(stuk, iemand("ada"))

    assert (staat(stuk), stuk.gecorrigeerd_op) == ("getoond", None)


def test_the_task_takes_away_what_has_expired_and_raises_stand_only_then(capsys):
    oud, nieuw = getoond("oproep-1"), getoond("oproep-2", verloopt_op=timezone.localdate())
    altijd = getoond("oproep-3")
    Stuk.objects.filter(pk=oud.pk).update(verloopt_op=GISTEREN)
    voor = Stand.objects.get().teller
    Wijziging.objects.all().delete()

    call_command("verloop")
    eens = Stand.objects.get().teller
    call_command("verloop")

    assert [staat(stuk) for stuk in (oud, nieuw, altijd)] == ["verlopen", "getoond", "getoond"]
    assert (voor < eens, Stand.objects.get().teller) == (True, eens)
    assert [(door, wat) for door, wat, _velden in spoor()] == [("Portaal", "verlopen")]
    assert capsys.readouterr().out == "1 expired.\n"
    assert Taak.objects.get(naam="verloop").mislukt_op is None


def test_what_has_expired_is_not_shown_again_before_its_day_is_later():
    stuk = getoond("oproep-1")
    Stuk.objects.filter(pk=stuk.pk).update(verloopt_op=GISTEREN)
    tonen.expire(timezone.localdate())

    with pytest.raises(tonen.Refused, match="is voorbij"):
        tonen.show(stuk, iemand("bo"))
    Stuk.objects.filter(pk=stuk.pk).update(verloopt_op=timezone.localdate())
    tonen.show(stuk, iemand("bo"))

    assert (staat(stuk), stuk.gecorrigeerd_op) == ("getoond", None)
