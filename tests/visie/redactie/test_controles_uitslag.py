"""All checks together, on the database: what they read, what publishing does with it, and what it costs."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bronnen.models import Bron, Linkcontrole
from doelstellingen.models import Oproep, Thema
from tests.hulp import geef_redenen
from tests.visie.editie.bevroren import concept
from visie.editie import guards
from visie.editie.models import Bevestiging, Editie, Reden
from visie.redactie import controles
from visie.redactie.publicatie import PublicationRefused, publish

pytestmark = pytest.mark.django_db
DATED = {"vastgesteld_op": "2026-06", "geldt_vanaf": datetime.date(2026, 7, 1)}


def gevonden(bevindingen):
    return [(b.controle, b.ernst, b.anker) for b in bevindingen]


def test_edition_1_is_in_order_with_its_known_gap_acknowledged():
    uitslag = controles.uitslag(Editie.objects.werkversie())

    hiaten = [regel.rpartition(" op ")[0] for regel in uitslag.in_orde if "hiaat" in regel]
    assert (uitslag.fouten, uitslag.waarschuwingen) == ([], [])
    assert hiaten == ["Noot 18: bekend hiaat, bevestigd door Overname"]
    assert len(uitslag.in_orde) == len(controles.NAMEN)


def test_the_checks_read_the_werkversie_and_what_stands_beside_it():
    deel, bron = concept(Oproep), Bron.objects.first()
    Oproep.objects.filter(pk=deel.pk).update(tekst_nl='<p>Anders.<sup data-noot="31"></sup></p>', nummer=25)
    Bevestiging.objects.all().delete()
    Reden.objects.create(editie=deel.editie, onderdeel=deel.anker, tekst=" ")
    Bron.objects.create(slug="nog-een", titel=bron.titel.upper(), soort=bron.soort, url="https://voorbeeld.nl/")
    Linkcontrole.objects.create(bron=Bron.objects.get(slug="nog-een"), adres="https://voorbeeld.nl/", uitkomst="dood")

    uitslag = controles.uitslag(deel.editie)

    assert gevonden(uitslag.fouten) == [
        ("noot-zonder-tekst", "fout", "noot-18"),
        ("zonder-reden", "fout", deel.anker),
        ("nummers", "fout", deel.anker),
    ]
    assert sorted(b.controle for b in uitslag.waarschuwingen) == ["dezelfde-bron", "dood-adres"]


def test_an_oproep_in_a_theme_of_another_editie_is_found():
    guards.remove()
    deel, thema = concept(Oproep), Thema.objects.filter(editie__nummer=1).first()
    Oproep.objects.filter(pk=deel.pk).update(thema=thema)

    uitslag = controles.uitslag(deel.editie)

    assert gevonden(uitslag.fouten) == [("buiten-ouder", "fout", deel.anker)]
    with pytest.raises(PublicationRefused, match="staat niet in een thema van deze editie"):
        publish(deel.editie, **DATED)


def test_publishing_refuses_with_the_words_of_the_checks():
    Oproep.objects.filter(pk=concept(Oproep).pk).update(tekst_nl="<p>Anders.</p>")

    with pytest.raises(PublicationRefused, match="is gewijzigd zonder reden"):
        publish(Editie.objects.werkversie(), **DATED)

    geef_redenen(Editie.objects.werkversie())
    assert publish(Editie.objects.werkversie(), **DATED).nummer == 3


def test_the_number_of_queries_does_not_depend_on_what_there_is_to_say():
    werkversie = Editie.objects.werkversie()
    with CaptureQueriesContext(connection) as eerst:
        controles.uitslag(werkversie)

    Oproep.objects.filter(editie=werkversie).update(tekst_nl="<div>Anders</div>")
    for bron in Bron.objects.all():
        bron.url = f"https://voorbeeld.nl/{bron.slug}"
        bron.save()
        for _ in range(3):
            Linkcontrole.objects.create(bron=bron, adres=bron.url, uitkomst="dood")
    with CaptureQueriesContext(connection) as later:
        uitslag = controles.uitslag(werkversie)

    assert len(uitslag.waarschuwingen) == Bron.objects.count()
    assert (len(eerst), len(later)) == (18, 18)
