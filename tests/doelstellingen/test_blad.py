"""What is asked of one party, on one sheet: the same words as on her page."""

import datetime

import pytest
from django.conf import settings

from doelstellingen import partijen
from doelstellingen.models import Oproep, Partij
from tests.hulp import publiceer
from tests.site.lezer import boom, klassen, visietekst, woorden
from visie.editie.models import Editie
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db


def punten(response):
    return [" ".join(woorden(e)) for e in boom(response).iter("div") if "punt" in klassen(e)]


def test_the_sheet_of_every_party_has_its_oproepen_word_for_word_and_the_parts_that_name_it(client):
    document, aan = find_document(), partijen.geadresseerden()
    for partij in Partij.objects.all():
        pagina = boom(client.get(f"/oproepen/{partij.slug}/blad/"))

        gelezen = [woorden(e) for e in visietekst(next(pagina.iter("article"))) if e.tag in {"div", "span"}]
        oproepen = [woorden_van(o.tekst) for o in document.alle(Oproep) if partij in aan.get(o.anker, [])]
        genoemd = partijen.vermeldingen(partij, document.leesvolgorde)
        verwacht = [w.split() for deel, citaat in genoemd for w in (deel.eigen_titel and deel.kop, citaat) if w]
        assert gelezen == oproepen + verwacht, partij.slug


def woorden_van(html):
    return html.replace("<p>", " ").replace("</p>", " ").split()


def test_the_oproepen_stand_under_their_themes(client):
    pagina = boom(client.get("/oproepen/gemeenten/blad/"))

    assert [" ".join(woorden(e)) for e in pagina.iterfind(".//article//h2")][:3] == [
        "Van stagnatie naar versterking en modernisering van de eerste lijn",
        "Van versnippering naar samenwerking",
        "Ook genoemd in de tekst",
    ]
    assert [punt.split()[:2] for punt in punten(client.get("/oproepen/gemeenten/blad/"))[:3]] == [
        ["Oproep", "14"], ["Oproep", "17"], ["Oproep", "18"],
    ]  # fmt: skip


def test_a_party_points_to_the_oproepen_to_another_also_on_the_sheet(client):
    pagina = boom(client.get("/edities/1/oproepen/gemeenten/blad/"))

    zie_ook = [p for p in pagina.iter("p") if "Zie ook" in " ".join(woorden(p))]
    assert [" ".join(woorden(p)) for p in zie_ook] == ["Zie ook de oproepen aan de overheid."]
    assert [a.get("href") for a in zie_ook[0].iter("a")] == ["/edities/1/oproepen/overheid/"]


def test_who_is_asked_together_with_the_party_is_named(client):
    samen = [punt for punt in punten(client.get("/oproepen/overheid/blad/")) if "ook gericht aan" in punt]

    assert [punt[:45] for punt in samen] == ["Oproep 10 · ook gericht aan Zorgverzekeraars "]


def test_the_sheet_carries_edition_date_organisations_and_both_addresses(client):
    tekst = " ".join(woorden(next(boom(client.get("/oproepen/gemeenten/blad/")).iter("article"))))

    assert tekst.startswith("Visie Huisartsenzorg 2035 Editie 1, vastgesteld maart 2025 · LHV, NHG en InEen Wat vragen")
    assert tekst.endswith(
        f"Vaste link (editie 1){settings.VISIE_ADRES}/edities/1/oproepen/gemeenten/"
        f"Huidige tekst{settings.VISIE_ADRES}/oproepen/gemeenten/"
    )


def test_the_page_of_the_party_is_the_one_to_find(client):
    pagina = boom(client.get("/oproepen/gemeenten/blad/"))
    links = [a for a in boom(client.get("/oproepen/gemeenten/")).iter("a") if woorden(a) == ["Op", "één", "A4"]]

    assert [e.get("content") for e in pagina.iterfind(".//meta[@name='robots']")] == ["noindex"]
    assert [e.get("href") for e in pagina.iterfind(".//link[@rel='canonical']")] == [
        f"{settings.VISIE_ADRES}/oproepen/gemeenten/"
    ]
    assert [a.get("href") for a in links] == ["/oproepen/gemeenten/blad/"]
    assert "/blad/" not in client.get("/sitemap.xml").content.decode()


def test_another_name_of_a_party_leads_to_her_sheet_and_no_name_to_none(client):
    Partij.objects.filter(slug="overheid").update(aliassen="VWS, het Rijk")

    response = client.get("/oproepen/het-rijk/blad/")

    assert (response.status_code, response["Location"]) == (302, "/oproepen/overheid/blad/")
    assert client.get("/oproepen/niemand/blad/").status_code == 404


def test_notes_of_an_oproep_stand_on_the_sheet_when_there_are_any(client):
    Oproep.objects.filter(editie__nummer=2, nummer=14).update(tekst_nl='<p>Een zin.<sup data-noot="31"></sup></p>')
    publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 2, 1))

    pagina = boom(client.get("/oproepen/gemeenten/blad/"))

    assert [e.get("id") for e in pagina.iter("li") if e.get("id", "").startswith("noot-")] == ["noot-31"]


def test_the_sheet_of_the_werkversie_has_no_address_to_keep(admin_client):
    pagina = boom(admin_client.get("/werkversie/oproepen/gemeenten/blad/"))

    tekst = " ".join(woorden(next(pagina.iter("article"))))
    assert "Werkversie, niet vastgesteld" in tekst
    assert "http" not in tekst
    assert list(pagina.iterfind(".//link[@rel='canonical']")) == []
