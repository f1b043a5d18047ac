"""The front answers as Django does, from memory, without the database."""

import gzip

import brotli
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.visie.front.vraag import nieuw, vraag
from visie.front import wandeling
from visie.front.antwoord import preferred

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_verbinding")]
KEUZE = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.fixture(scope="module")
def warm(open_verbinding, django_db_setup, django_db_blocker):
    """A front that knows every page of edition 1, and the Django behind it. Tests of this module change nothing."""
    with django_db_blocker.unblock():
        front, django = nieuw()
        assert front.warm()
        yield front, django


def without(koppen, *namen):
    return {naam: waarde for naam, waarde in koppen.items() if naam not in namen}


def test_every_page_is_byte_for_byte_and_header_for_header_what_django_sends(warm, gedeeld):
    front, django = warm
    anders = [pad for pad in wandeling.begin() if vraag(front, pad) != vraag(django, pad)]

    assert anders == []


@pytest.mark.parametrize("codering", ["br", "gzip"])
def test_every_compressed_page_is_the_same_page(warm, gedeeld, codering):
    front, django = warm

    for pad in [*front.tafel.vast][::5]:  # every fifth: a minute less, and one way of compressing for all
        kort, heel = vraag(front, pad, accept_encoding=codering), vraag(django, pad)
        if "Content-Encoding" not in kort.koppen:
            assert kort == heel
            continue
        assert KEUZE[codering](kort.body) == heel.body, pad
        lengte, etag = str(len(kort.body)), f'W/{heel.koppen["ETag"][:-1]}-{codering}"'
        assert kort.koppen == heel.koppen | {"Content-Length": lengte, "Content-Encoding": codering, "ETag": etag}


def test_what_is_remembered_takes_no_query_and_sets_no_cookie(warm):
    front, _ = warm

    with CaptureQueriesContext(connection) as queries:
        cookies = [pad for pad in front.tafel.vast if "Set-Cookie" in vraag(front, pad, cookie="sessie=x").koppen]

    assert (len(queries), cookies) == (0, [])


def test_the_walk_finds_every_page_that_the_sitemap_names_and_every_short_code(warm):
    front, _ = warm

    assert {*map(str, wandeling.begin())} <= set(front.tafel.vast)
    assert {"/", "/d4.6", "/o12", "/n31", "/oproepen/gemeenten/", "/sitemap.xml", "/robots.txt", "/edities/"} <= set(
        front.tafel.vast
    )


@pytest.mark.parametrize("codering", ["", "br", "gzip"])
@pytest.mark.parametrize("vorm", ["{}", "W/{0}", '"x", {}', "*", '"x",W/{0} , "y"'])
def test_a_page_that_the_reader_has_is_not_sent_again(warm, vorm, codering):
    front, _ = warm
    etag = vraag(front, "/", accept_encoding=codering).koppen["ETag"]

    antwoord = vraag(front, "/", if_none_match=vorm.format(etag.removeprefix("W/")), accept_encoding=codering)

    assert (antwoord.status, antwoord.body, antwoord.koppen["ETag"]) == (304, b"", etag)


@pytest.mark.parametrize("gegeven", ['"x"', "x", "", '"x", "y"', '"ééñ'])
def test_a_page_that_the_reader_has_not_is_sent(warm, gegeven):
    front, _ = warm

    assert vraag(front, "/", if_none_match=gegeven) == vraag(front, "/")


def test_not_modified_has_the_headers_of_django_and_says_what_it_depends_on(warm):
    front, django = warm
    etag = vraag(django, "/").koppen["ETag"]

    van_front, van_django = (vraag(wie, "/", if_none_match=etag) for wie in (front, django))

    assert van_front == van_django._replace(koppen=van_django.koppen | {"Vary": "Accept-Encoding"})


def test_head_has_the_headers_of_get_and_no_body(warm):
    front, _ = warm
    get = vraag(front, "/", accept_encoding="br")

    assert vraag(front, "/", "HEAD", accept_encoding="br") == (get.status, get.koppen, b"")


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "local host", "", "[::1", "localhost:x"])
def test_a_host_that_is_not_ours_is_refused(warm, host):
    front, django = warm

    assert vraag(front, "/", host=host).status == vraag(django, "/", host=host).status == 400


def test_another_of_our_hosts_gets_the_same_page(warm):
    front, _ = warm

    assert vraag(front, "/", host="127.0.0.1:9") == vraag(front, "/")


@pytest.mark.parametrize("query", ["utm_source=nieuwsbrief", "q=x", "van=1&naar=1", "%00", "&&=="])
def test_a_query_changes_and_fills_nothing(warm, query):
    front, _ = warm
    before = len(front.tafel.vast), front.tafel.recent.omvang, front.tafel.overig.omvang

    with CaptureQueriesContext(connection) as queries:
        antwoorden = [vraag(front, pad, query=query) == vraag(front, pad) for pad in ("/", "/hele-visie/", "/edities/")]

    assert (antwoorden, len(queries)) == ([True, True, True], 0)
    assert (len(front.tafel.vast), front.tafel.recent.omvang, front.tafel.overig.omvang) == before


def test_a_page_that_reads_the_query_gets_it(warm):
    front, django = warm

    met, zonder = vraag(front, "/edities/vergelijken/", query="van=1&naar=1"), vraag(front, "/edities/vergelijken/")

    assert (met.status, zonder.status) == (400, 200)
    assert met == vraag(django, "/edities/vergelijken/", query="van=1&naar=1")


@pytest.mark.parametrize("pad", ["/beheer/", "/werkversie/", "/voorbeeld/x/", "/gezond/", "/static/x"])
def test_what_is_not_a_page_of_the_text_goes_to_django_each_time(warm, pad):
    front, django = warm

    assert vraag(front, pad, query="a=1").status == vraag(django, pad, query="a=1").status
    assert front.tafel.find(pad) is None


@pytest.mark.parametrize(("pad", "status"), [("*", 404), ("d4.6", 404), ("", 200)])
def test_what_is_no_path_is_answered_by_django(warm, pad, status):
    front, django = warm

    assert vraag(front, pad) == vraag(django, pad)
    assert vraag(front, pad).status == status


def test_a_missing_slash_is_answered_with_the_query_it_came_with(warm):
    front, _ = warm

    plaatsen = [vraag(front, "/voorwoord", query=query).koppen["Location"] for query in ("", "a=1", "b=2", "")]

    assert plaatsen == ["/voorwoord/", "/voorwoord/?a=1", "/voorwoord/?b=2", "/voorwoord/"]


def test_a_post_goes_to_django(warm):
    front, _ = warm

    assert vraag(front, "/beheer/aanmelden/", "POST").status == 403  # it asks for the token of the form


@pytest.mark.parametrize(
    ("accept_encoding", "verwacht"),
    [("", 2), ("br", 0), ("gzip, deflate, br", 0), ("gzip", 1), ("br;q=0, gzip", 1), ("gzip;q=0.9, br;q=0.5", 1),
     ("*", 0), ("br;q=0, *", 1), ("identity", 2), ("identity;q=1, br;q=0.5", 2), ("br;q=x", 2), ("BR", 0)],
)  # fmt: skip
def test_the_reader_chooses_the_encoding(accept_encoding, verwacht):
    assert preferred(accept_encoding) == verwacht


def test_https_is_asked_for_as_django_does(warm, settings):
    _, django = warm
    settings.HTTPS = settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_HSTS_SECONDS = 100
    front, django = nieuw()

    onveilig, veilig = (vraag(front, "/", x_forwarded_proto=proto) for proto in ("http", "https"))

    assert (onveilig.status, onveilig.koppen["Location"]) == (301, "https://localhost:8000/")
    assert (veilig.status, veilig.koppen["Strict-Transport-Security"]) == (200, "max-age=100")


def test_memory_is_bounded_whatever_is_asked():
    front, _ = nieuw(grens=1_000_000)

    for n in range(60):
        assert vraag(front, f"/oproepen/{'0' * n}1/").status == 200
        vraag(front, f"/bestaat-niet-{n}/")

    assert front.tafel.recent.omvang + front.tafel.overig.omvang <= 1_000_000
    assert front.tafel.vast == {}
