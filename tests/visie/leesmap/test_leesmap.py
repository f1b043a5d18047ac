import pytest

pytestmark = pytest.mark.django_db


def test_x(client):
    r = client.get("/leesmap/d4.6-o14/", follow=True)
    print(r.redirect_chain, r.status_code, len(r.content))
    import gzip

    print(len(gzip.compress(r.content, 6)))
    for pad in (
        "/leesmap/",
        "/edities/1/leesmap/?deel=d4.6&deel=o14",
        "/leesmap/?deel=zelfzorg&deel=oproep-14",
        "/leesmap/D4.6%2Co14–n31",
        "/edities/1/leesmap/d4.6-o14.txt",
        "/edities/1/leesmap/d4.6-o14.html",
        "/edities/1/leesmap/d4.6-o14-n31.pdf",
        "/leesmap/d9.9/",
        "/leesmap/d4.6-o99/",
        "/leesmap/---/",
        "/leesmap/d1.2.",
        "/leesmap/d4.6-o14-persoonlijke_continuiteit",
    ):
        r = client.get(pad)
        print(pad, r.status_code, r.get("Location"), r.get("X-Robots-Tag"), len(gzip.compress(r.content, 6)))
    print(client.get("/edities/1/leesmap/d4.6-o14.txt").text)
    print(client.get("/edities/1/leesmap/d4.6-o14.html").text)
    for pad in ("/oproepen/", "/doelstellingen/24-7-toegankelijk-voor-spoed/"):
        print(pad, len(gzip.compress(client.get(pad).content, 6)))
