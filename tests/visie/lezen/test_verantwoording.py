"""The page that accounts for the text: its corrections, and how the digest is computed."""

import pytest

from tests.site.lezer import boom, klassen, woorden

pytestmark = pytest.mark.django_db


@pytest.fixture
def pagina(client):
    return boom(client.get("/verantwoording/"))


def test_each_reading_is_one_element_so_that_a_marked_letter_stays_in_its_word(pagina):
    cellen = [cel for cel in pagina.iter("td") if cel.get("data-kop") in ("Bron", "Portaal")]

    assert len(cellen) == 20
    assert [((cel.text or "").strip(), len(cel)) for cel in cellen] == [("", 1)] * 20


def test_a_reader_finds_all_that_the_digest_is_computed_from(pagina):
    lijst = next(e for e in next(pagina.iter("main")).iter("ul") if "uit" in klassen(e))

    regels = [(woorden(li)[0], " ".join(woorden(li)[1:])) for li in lijst]

    assert regels == [
        ("Editie", "titel, ondertitel"),
        ("Hoofdstuk", "titel, tekst"),
        ("Paragraaf", "titel, tekst"),
        ("Doelstelling", "nummer, korte_titel, titel, tekst, kop_activiteiten"),
        ("Activiteit", "nummer, titel, tekst"),
        ("Thema", "titel"),
        ("Oproep", "nummer, tekst"),
        ("Noot", "nummer, tekst"),
    ]
