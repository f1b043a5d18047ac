"""Descriptions of pages: literal by default, of the editors where they wrote one."""

import pytest

from tests.site.lezer import boom
from visie.editie.models import Paginaomschrijving

pytestmark = pytest.mark.django_db


def omschrijving(client, adres):
    return boom(client.get(adres)).find(".//meta[@name='description']").get("content")


@pytest.mark.parametrize(
    ("adres", "anker", "begin"),
    [
        ("/doelstellingen/", "doelstellingen", "Om onze doelstellingen te realiseren, vertalen we ze naar"),
        ("/doelstellingen/werkplezier/", "werkplezier", "Huisartsenzorg is betekenisvol en dynamisch; het"),
        ("/oproepen/", "oproepen", "Om die doelen te bereiken, is de inzet van andere partijen essentieel."),
        ("/oproepen/7/", "oproep-7", "We vragen de overheid zich in te zetten om medische desinformatie"),
        ("/hoofddoel/", "hoofddoel", "In 2035 heeft elke inwoner van Nederland een vertrouwd huisartsenteam dicht bij"),
        ("/totstandkoming/vaststelling/", "vaststelling", "De 99%-versie van de visie is vervolgens gedeeld"),
    ],
)
def test_a_page_is_described_by_its_own_words_unless_editors_wrote_a_description(client, adres, anker, begin):
    assert omschrijving(client, adres).startswith(begin)

    Paginaomschrijving.objects.create(onderdeel=anker, tekst="Geschreven door de redactie.")

    assert omschrijving(client, adres) == "Geschreven door de redactie."
