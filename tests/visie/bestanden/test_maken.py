"""A file is made once, kept, and made again when anything that goes into it has changed."""

import datetime
from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from visie.bestanden import boek as snijden
from visie.bestanden import maken, slot, soorten, vullen
from visie.bestanden.models import Bestand
from visie.editie import herkomst
from visie.editie.models import Editie, Erratum, Intrekking, Portaalgegevens, Stand
from visie.pagina.decorators import find_document
from visie.tekst.html import noot_sleutels

pytestmark = pytest.mark.django_db


@pytest.fixture
def leeg():
    """No file was made yet."""
    Bestand.objects.all().delete()


def boek():
    return vullen.boek(find_document())


def sleutels():
    geheel = boek()
    return {soort.naam: maken.key(soort, soort.uit(geheel)) for soort in soorten.alle(geheel)}


def anders(voor):
    """Return the names of the files that would be made anew since `voor`, what `sleutels` gave."""
    return {naam for naam, sleutel in sleutels().items() if sleutel != voor[naam]}


def test_a_file_is_made_once_and_then_kept(leeg):
    soort = soorten.find(boek(), "visie.txt")

    eerste = maken.make(boek(), soort)
    tweede = maken.make(boek(), soort)

    assert (tweede.pk, tweede.gemaakt_op) == (eerste.pk, eerste.gemaakt_op)
    assert Bestand.objects.count() == 1


def test_making_a_file_leaves_stand_as_it_is(leeg):
    voor = Stand.objects.get().teller

    maken.make(boek(), soorten.find(boek(), "visie.txt"))

    assert Stand.objects.get().teller == voor


def test_a_boek_holds_every_part_and_note_of_the_text_in_its_order():
    geheel, document = boek(), find_document()

    ankers = [deel.anker for deel in geheel.delen] + [noot.anker for noot in geheel.noten]

    assert ankers == [deel.anker for deel in document.leesvolgorde]


def test_a_cut_of_a_boek_has_the_notes_that_it_cites_and_no_others():
    deel = snijden.part(boek(), "24-7-toegankelijk-voor-spoed")

    aangehaald = {sleutel for deel in deel.delen for sleutel in noot_sleutels(deel.html)}

    assert (len(deel.delen), len(aangehaald)) == (7, len(deel.noten))
    assert {noot.sleutel for noot in deel.noten} == aangehaald


def test_an_erratum_makes_the_files_anew_that_show_its_passage():
    voor = sleutels()

    Erratum.objects.create(
        editie=Editie.objects.get(nummer=1), onderdeel="zelfzorg", passage="online", lezing="x", reden="y",
        datum=datetime.date(2026, 6, 2),
    )  # fmt: skip

    gewijzigd = anders(voor)
    assert {naam for naam in gewijzigd if naam.startswith(("doelstelling", "partij"))} == {"doelstelling-4.pdf"}
    assert {"visie.pdf", "visie.epub", "visie.json"} <= gewijzigd


@pytest.mark.parametrize("waarden", [{"status": "openbaar"}, {"rechten": "CC BY 4.0"}])
def test_the_status_and_the_rights_of_the_portal_make_every_file_anew(waarden):
    voor = sleutels()

    Portaalgegevens.objects.update_or_create(pk=1, defaults=waarden)

    assert anders(voor) == set(voor)


def test_a_withdrawal_makes_every_file_anew():
    voor, document = sleutels(), find_document()
    Intrekking.objects.create(editie=document.editie, reden="Een fout.", datum=datetime.date(2026, 6, 2))

    ingetrokken = vullen.uitgave(type(document)(Editie.objects.select_related("intrekking").get(nummer=1)))

    geheel = boek_of_editie(1)
    assert {s.naam for s in soorten.alle(geheel) if maken.key(s, s.uit(geheel)) != voor[s.naam]} == set(voor)
    assert ingetrokken.ingetrokken == "Deze editie is ingetrokken op 2 juni 2026: Een fout."


def boek_of_editie(nummer):
    return vullen.boek(find_document(nummer))


def test_a_file_out_of_date_is_replaced_by_one_that_is_right(leeg):
    geheel = boek()
    soort = soorten.find(geheel, "visie.txt")
    oud = maken.make(geheel, soort)

    nieuw = maken.make(replace(geheel, uitgave=replace(geheel.uitgave, rechten="CC BY 4.0")), soort)

    assert (nieuw.pk, nieuw.sleutel == oud.sleutel) == (oud.pk, False)


def test_the_command_makes_all_and_forgets_what_is_of_no_use(leeg, capsys):
    Bestand.objects.create(
        editie=99, taal="nl", naam="visie.pdf", sleutel="", inhoud=b"", omvang=0, controlegetal="",
        gemaakt_op=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
    )  # fmt: skip

    call_command("maak_bestanden")
    call_command("maak_bestanden")

    aantal = len(soorten.alle(boek()))
    assert Bestand.objects.filter(editie=1).count() == Bestand.objects.count() == aantal
    eerste, tweede = capsys.readouterr().out.splitlines()
    assert (eerste, tweede) == (f"{aantal} files, {aantal} of them made now.", f"{aantal} files, 0 of them made now.")


def test_a_file_that_cannot_be_made_holds_up_no_other_and_is_named(leeg, monkeypatch):
    Bestand.objects.all().delete()
    goed = soorten._van_het_geheel()[3]
    kapot = replace(goed, naam="kapot.txt", maak=fails)
    monkeypatch.setattr(soorten, "alle", lambda geheel: [kapot, goed])

    with pytest.raises(CommandError, match="1/kapot.txt: Het teken ☃ kan niet."):
        call_command("maak_bestanden")

    assert list(Bestand.objects.values_list("naam", flat=True)) == [goed.naam]


def fails(boek, gemaakt):
    raise snijden.Onmaakbaar("Het teken ☃ kan niet.")


def test_inside_an_export_a_file_is_made_and_not_kept(leeg):
    geheel = boek()

    with herkomst.collect():
        rij = maken.make(geheel, soorten.find(geheel, "visie.txt"))

    assert (rij.omvang > 0, Bestand.objects.count()) == (True, 0)


def test_who_makes_a_file_while_another_does_waits_no_longer_than_told():
    with slot.alone(0), pytest.raises(slot.Bezet), slot.alone(0):
        pass


def test_the_lock_is_free_again_whatever_happened_inside():
    with pytest.raises(ZeroDivisionError), slot.alone(0):
        _ = 1 / 0

    with slot.alone(0):
        pass


def test_looking_after_files_that_are_right_writes_nothing_and_asks_no_more_for_more_of_them():
    with CaptureQueriesContext(connection) as vragen:
        gedaan = maken.make_all()

    aan_de_tabel = [vraag["sql"] for vraag in vragen if "visie_bestand" in vraag["sql"]]
    assert (gedaan.aantal, gedaan.gemaakt, gedaan.mislukt) == (30, 0, {})
    assert [sql for sql in aan_de_tabel if not sql.startswith("SELECT")] == []
    assert len(aan_de_tabel) == 2


def test_after_a_save_that_changes_no_file_their_rows_are_brought_up_to_date_at_once():
    Portaalgegevens.objects.update_or_create(pk=1, defaults={"contact_pers": "pers@voorbeeld.nl"})

    with CaptureQueriesContext(connection) as vragen:
        maken.make_all()

    assert [v["sql"].split()[0] for v in vragen if "visie_bestand" in v["sql"]] == ["SELECT", "UPDATE", "SELECT"]
    assert set(Bestand.objects.values_list("gezien", flat=True)) == {maken.now_seen()}
