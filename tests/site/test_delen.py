"""What a service reads when the link of a page is shared."""

import pytest
from django.conf import settings

from tests.site.lezer import boom
from visie.editie.models import Paginaomschrijving, Voorbeeldlink


def deelgegevens(response):
    """Return {name: content} of what stands in the head for sharing."""
    metas = boom(response).iterfind(".//head/meta")
    return {m.get("property") or m.get("name"): m.get("content") for m in metas if m.get("property") or m.get("name")}


def og(response):
    return {naam: waarde for naam, waarde in deelgegevens(response).items() if naam.startswith(("og:", "twitter:"))}


def test_every_page_says_completely_how_it_is_shown(paginas):
    for adres, response in paginas.items():
        gegevens, pagina = deelgegevens(response), boom(response)
        titel = pagina.findtext(".//title").removesuffix(" – Visie Huisartsenzorg 2035")
        beeld = gegevens["og:image"].rpartition("/")[2]

        assert og(response) == {
            "og:title": titel,
            "og:description": gegevens["description"],
            "og:type": "website" if adres == "/" else "article",
            "og:url": settings.VISIE_ADRES + adres,
            "og:image": f"{settings.VISIE_ADRES}/edities/1/beeld/{beeld}",
            "og:image:width": "1200",
            "og:image:height": "630",
            "og:image:alt": titel,
            "og:locale": "nl_NL",
            "og:site_name": "Visie Huisartsenzorg 2035",
            "twitter:card": "summary_large_image",
        }, adres


def test_every_part_with_a_page_of_its_own_has_its_own_card_and_other_pages_that_of_the_whole(paginas, document):
    delen = document.leesvolgorde
    van_delen = {d.get_absolute_url(): d.anker for d in delen if "#" not in d.get_absolute_url()}

    gevonden = {pad: og(response)["og:image"].rpartition("/")[2] for pad, response in paginas.items()}

    assert gevonden == {pad: f"{van_delen.get(pad, 'visie')}.png" for pad in gevonden}


def test_a_frozen_page_names_the_same_card_and_the_address_that_stays_current(lezer):
    assert og(lezer.get("/edities/1/oproepen/14/")) == og(lezer.get("/oproepen/14/"))


@pytest.mark.django_db
def test_the_words_of_editors_describe_a_page_where_they_wrote_some(client):
    Paginaomschrijving.objects.create(onderdeel="oproep-14", tekst='Over "gemeenten" & wijken.')

    assert og(client.get("/oproepen/14/"))["og:description"] == 'Over "gemeenten" & wijken.'


@pytest.mark.django_db
def test_what_is_not_public_says_nothing_for_sharing(client):
    link = Voorbeeldlink.objects.create(voor="Een lezer", verloopt_op="2999-01-01T00:00Z")
    bestaat = client.get(f"{link.pad}oproepen/14/")

    assert (bestaat.status_code, og(bestaat)) == (200, {})
    assert og(client.get("/bestaat-niet/")) == {}
