"""What a mistyped or broken address may have meant."""

import pytest

from tests.site.lezer import boom, woorden
from visie.pagina.decorators import find_document
from visie.tekst.lijkt_op import similar

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("pad", "ankers"),
    [
        ("/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzor/", ["zelfzorg"]),
        ("/doelstellingen/24-7-toegankelijk-voor-spoed/regionale-huisartsen", ["regionale-huisartsenspoedposten"]),
        ("/doelstelingen/", ["doelstellingen"]),
        ("/palliatieve_zorg/", ["palliatieve-zorg"]),
        ("/qwertyuiop/", []),
        ("/", []),
        ("//%00/../etc/passwd", []),
    ],
)
def test_a_broken_address_suggests_the_parts_that_it_resembles(pad, ankers):
    assert similar(pad, find_document().per_anker) == ankers


def test_the_page_that_is_not_there_links_to_what_was_meant(client):
    response = client.get("/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzor/")

    lijst = next(e for e in boom(response).iter("ul") if "lijkt" in (e.get("class") or ""))
    assert [a.get("href") for a in lijst.iter("a")] == ["/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/"]
    assert "Zelfzorg" in " ".join(woorden(lijst))
