"""Whatever is typed, the page is a page."""

import random

import pytest

from tests.site.lezer import boom

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]
STUKKEN = [
    "\0", "spoed", "(a+)+$", ".*" * 50, "' OR 1=1 --", "\"; DROP TABLE visie_editie; --", "{{ 7*7 }}",
    "{% load x %}", "<script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", "مرحبا",
    "\u202eabc\u202c", "🙂🏥", "ﬁ", "ß", "İ", "ǆ", "a\u0301" * 40, "\ud800", "%00", "../../etc/passwd", "\n\r\t",
    '"', '""', "“”", "“", "d4.6", "noot", "-" * 200, "%", "%s %d", "99999999999999999999", "1.2.3.4.5",
    "24/7/365", "𝔥𝔲𝔦𝔰", "½", "Ⅷ", "٣", "zorg" * 300, "huisartsenspoedposten" * 30, "\\", "\x7f", "e-" * 100,
    "((((", "))))", "a" * 1000, "é" * 500, "en de het", "NULL", "${jndi:ldap://x}", "\u200b", "\ufeff",
]  # fmt: skip


def vragen(aantal):
    loting = random.Random(2035)
    for _ in range(aantal):
        yield loting.choice(["", " "]).join(loting.choices(STUKKEN, k=loting.randint(1, 6)))


def test_hostile_queries_get_a_correct_page(client, rondes):
    fout = []
    for q in vragen(rondes(200, 1000)):
        response = client.get("/zoeken/", {"q": q.encode("utf-8", "surrogatepass")})
        inhoud = response.content
        goed = response.status_code == 302 or (
            response.status_code == 200 and inhoud.count(b"<h1>") == 1 and b"<script>alert" not in inhoud
            and b"<img src=x" not in inhoud and len(inhoud) < 100_000
        )  # fmt: skip
        fout += [] if goed else [(q, response.status_code)]

    assert fout == []


@pytest.mark.parametrize("q", ["z" * 100_000, "zorg " * 20_000, "🙂" * 25_000, '"' * 100_000, "1." * 50_000])
def test_a_hundred_kilobytes_get_a_correct_page(client, q):
    response = client.get("/zoeken/", {"q": q})

    assert response.status_code == 200
    [kop] = boom(response).iter("h1")
    assert len(" ".join(kop.itertext()).strip()) < 90
    assert "Uw vraag is lang" in response.content.decode()


@pytest.mark.parametrize(
    "ruw", ["q=%00", "q=%ff%fe", "q=%", "q", "q=a&q=b", "q[]=x", "q=spoed&soort=bestaatniet&p=1e9"]
)
def test_a_broken_query_string_gets_a_page(client, ruw):
    response = client.get(f"/zoeken/?{ruw}")

    assert (response.status_code, response.content.count(b"<h1>")) == (200, 1)
