"""Short codes: what is made can be read, what is listed answers."""

import re

import pytest
from django.http import Http404

from bronnen.models import Noot
from visie.editie import codes
from visie.editie.document import Document
from visie.editie.models import Editie
from visie.pagina.decorators import find_document
from visie.zoeken.passages import passages

pytestmark = pytest.mark.django_db
TE_LANG = pytest.param("d4." + "9" * 5000, id="d4.9…")  # more digits than Python reads as a number


def test_every_code_leads_to_the_part_that_has_it():
    document = find_document()

    gevonden = {code: codes.find(document, code).code for code in codes.listed(document)}

    assert gevonden == {code: code for code in gevonden}
    assert len(gevonden) == 4 + 7 + 43 + 24 + len(document.alle(Noot))


def test_every_code_that_is_listed_has_an_address(client):
    document = find_document()

    antwoorden = {code: client.get(f"/{code}") for code in codes.listed(document)}

    assert {code: a.headers.get("Location", "").split("#")[0] for code, a in antwoorden.items()} == {
        deel.code: deel.get_absolute_url() for deel in document.leesvolgorde if deel.code
    }


def test_the_note_without_a_number_has_the_code_that_its_address_answers(client):
    ster = Noot.objects.get(editie=Editie.objects.current(), nummer=None)

    assert client.get("/n*").headers["Location"] == ster.get_absolute_url()
    assert [rij["code"] for rij in client.get("/zoeken.json", {"q": "n*"}).json()["treffers"]] == ["n*"]


def test_search_knows_the_codes_that_are_listed_and_no_other():
    document = find_document()

    assert [p.code for p in passages(document) if p.code] == codes.listed(document)


@pytest.mark.parametrize("code", ["d8", "d4.99", "o99", "n99", "h9"])
def test_a_code_of_no_part_is_not_found(code):
    with pytest.raises(Http404):
        codes.find(Document(Editie.objects.werkversie(), huidige=False), code)


@pytest.mark.parametrize(
    "woord", ["x1", "d", "d4.", "o1.2", "h*", "d4.6.1", "n4.6", "d٤", "d4.²", "D4.6", "d4.06", TE_LANG]
)
def test_what_has_not_the_form_of_a_code_is_none(woord):
    assert re.fullmatch(codes.pattern(), woord) is None


@pytest.mark.parametrize("voor", ["/", "/edities/1/", "/werkversie/"])
@pytest.mark.parametrize("woord", ["d٤", "d4.6.1", "n0", "h1.2", TE_LANG])
def test_what_is_no_code_of_a_part_is_a_page_that_is_not_there(als, voor, woord):
    assert als("redacteur").get(voor + woord).status_code == 404
