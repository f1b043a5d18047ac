"""A second editie beside edition 1, for the tests that compare: one part changed, one renamed, one gone."""

import datetime

from doelstellingen.models import Activiteit, Oproep
from tests.hulp import publiceer
from visie.editie.models import Editie

SPOED = "/doelstellingen/24-7-toegankelijk-voor-spoed/"
ZELFZORG, PALLIATIEF = SPOED + "zelfzorg/", SPOED + "palliatieve-zorg/"


def verander(editie, anker, **velden):
    activiteit = Activiteit.objects.get(editie=editie, anker=anker)
    for naam, waarde in velden.items():
        setattr(activiteit, naam, waarde)
    activiteit.save()


def maak_editie_met(anker, tekst):
    """Publish one more editie, in which one activiteit has this text."""
    werkversie = Editie.objects.werkversie()
    verander(werkversie, anker, tekst_nl=tekst)
    dag = datetime.date(2026, 1, 1 + Editie.objects.published().count())
    publiceer(werkversie, vastgesteld_op=dag.isoformat(), geldt_vanaf=dag)


def maak_editie_2(soort="herziening"):
    werkversie = Editie.objects.werkversie()
    oud = Activiteit.objects.get(editie=werkversie, anker="zelfzorg").tekst_nl
    verander(werkversie, "zelfzorg", tekst_nl=oud.replace("digitaal", "online"))
    verander(werkversie, "palliatieve-zorg", titel_nl="Zorg in de laatste fase")
    Oproep.objects.get(editie=werkversie, nummer=24).delete()
    publiceer(werkversie, vastgesteld_op="2025-03", geldt_vanaf=datetime.date(2026, 6, 1), soort=soort)
    return Editie.objects.get(nummer=2)


def maak_editie_3():
    """Take the word of editie 2 back; the text of editie 1 holds again."""
    werkversie = Editie.objects.werkversie()
    nu = Activiteit.objects.get(editie=werkversie, anker="zelfzorg").tekst_nl
    verander(werkversie, "zelfzorg", tekst_nl=nu.replace("online", "digitaal"))
    publiceer(werkversie, vastgesteld_op="2026-09", geldt_vanaf=datetime.date(2026, 9, 30))
    return Editie.objects.get(nummer=3)
