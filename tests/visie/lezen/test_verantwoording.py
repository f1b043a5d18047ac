"""The page that accounts for the text: its corrections."""

import pytest

from tests.site.lezer import boom

pytestmark = pytest.mark.django_db


@pytest.fixture
def pagina(client):
    return boom(client.get("/verantwoording/"))


def test_each_reading_is_one_element_so_that_a_marked_letter_stays_in_its_word(pagina):
    cellen = [cel for cel in pagina.iter("td") if cel.get("data-kop") in ("Bron", "Portaal")]

    assert len(cellen) == 20
    assert [((cel.text or "").strip(), len(cel)) for cel in cellen] == [("", 1)] * 20
