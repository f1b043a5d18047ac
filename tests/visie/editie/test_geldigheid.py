"""Which days an editie may hold from: the current editie is always that of today, and none loses all its days."""

import datetime
from itertools import product
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.visie.twee_edities import maak_editie_2
from visie.editie.geldigheid import why_not_adopted, why_not_from
from visie.editie.models import Editie, Intrekking, newest_in_force
from visie.lezen.op import in_force_on

DAG = datetime.date
DAGEN = [DAG(2026, 1, n) for n in range(1, 6)]


def editie(nummer, vanaf):
    return SimpleNamespace(nummer=nummer, geldt_vanaf=vanaf, ingetrokken=False)


def test_whatever_is_allowed_leaves_the_current_editie_the_one_of_today_and_each_editie_a_day():
    geteld = 0
    for eerste, tweede, vandaag in product(DAGEN, DAGEN, DAGEN):
        oud, nieuw = editie(1, eerste), editie(2, tweede)
        if why_not_from(eerste, vandaag, []) or why_not_from(tweede, vandaag, [oud]):
            continue
        edities = [nieuw, oud]
        assert newest_in_force(edities) is in_force_on(edities, vandaag)
        assert in_force_on(edities, eerste) is oud or eerste == tweede == vandaag
        geteld += 1
    assert geteld > 20


def test_today_can_always_be_chosen():
    geweigerd = [
        (eerste, vandaag)
        for eerste, vandaag in product(DAGEN, DAGEN)
        if why_not_from(vandaag, vandaag, [editie(1, eerste)])
    ]

    assert geweigerd == []  # also after an editie that was planned ahead by an older portal


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (DAG(2026, 1, 2), "Editie 2 geldt vanaf 3 januari 2026. Kies een dag daarna: anders zou die editie op geen "),
        (DAG(2026, 1, 3), "Editie 2 geldt vanaf 3 januari 2026. Kies een dag daarna: anders zou die editie op geen "),
        (DAG(2026, 1, 4), ""),
        (DAG(2026, 1, 6), "Een editie geldt zodra zij is gepubliceerd: kies vandaag of een dag die voorbij is. "),
    ],
)
def test_a_day_is_refused_in_words(dag, zin):
    eerdere = [editie(2, DAG(2026, 1, 3)), editie(1, DAG(2026, 1, 1))]

    waarom = why_not_from(dag, DAG(2026, 1, 5), eerdere)

    assert waarom.startswith(zin) and bool(waarom) == bool(zin)


def test_after_an_editie_of_today_only_today_is_left():
    waarom = why_not_from(DAG(2026, 1, 4), DAG(2026, 1, 5), [editie(2, DAG(2026, 1, 5))])

    assert waarom == "Editie 2 geldt vanaf vandaag. Kies ook vandaag."


@pytest.mark.parametrize(
    ("datum", "kan"),
    [("2026-01-05", True), ("2026-01-06", False), ("2026-01", True), ("2026-02", False), ("2025-12", True)],
)
def test_a_month_of_adoption_may_be_this_one_and_not_the_next(datum, kan):
    assert (why_not_adopted(datum, DAG(2026, 1, 5), "2025-12-31") == "") == kan


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("vanaf", "kan"),
    [("2025-03-31", False), ("2025-03-30", False), ("2999-01-01", False), ("2025-04-01", True), (None, True)],
)
def test_the_database_refuses_a_day_that_publishing_would_refuse(vanaf, kan):
    nu, werkversie = timezone.now(), Editie.objects.filter(nummer=2)
    dag = vanaf or timezone.localdate(nu)
    waarden = {"status": "gepubliceerd", "vastgesteld_op": "2025-03", "digest_nl": "d" * 64, "gepubliceerd_op": nu}

    try:
        with transaction.atomic():
            werkversie.update(geldt_vanaf=dag, **waarden)
    except IntegrityError as error:
        assert "Een editie geldt niet vanaf een dag die nog komt" in str(error)

    assert werkversie.filter(status="gepubliceerd").exists() == kan


@pytest.mark.django_db
def test_the_database_refuses_a_withdrawal_of_a_day_to_come():
    editie_2, dag = maak_editie_2(), timezone.localdate() + datetime.timedelta(days=3)

    with pytest.raises(IntegrityError), transaction.atomic():
        Intrekking.objects.create(editie=editie_2, reden="Fout", datum=dag)

    assert Editie.objects.current() == editie_2
