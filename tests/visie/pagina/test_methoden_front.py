"""Methods other than reading, from the front as from Django: nothing of a reader's page, no cookie."""

import pytest
from django.core.handlers.wsgi import WSGIHandler

from tests.visie.front.vraag import nieuw, vraag

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_verbinding")]
ONBEKEND = ["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO", "get"]
LEZEN = "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "pad",
    ["/", "/d4", "/voorwoord", "/static/bestaat-niet.css", "/gezond/", "/feed.xml", "/x/y/z", "/zoeken.json",
     "/beheer/aanmelden/", "/werkversie/", "/robots.txt"],
)  # fmt: skip
def test_the_front_answers_what_django_answers_and_sets_no_cookie(pad):
    front, django = nieuw()
    bestaat = vraag(front, pad).status != 404
    for method in [*ONBEKEND, "OPTIONS"]:
        van_front, van_django = (vraag(wie, pad, method) for wie in (front, django))

        gelijk = van_front.status, van_front.body, van_front.koppen.get("Allow")
        assert gelijk == (van_django.status, van_django.body, van_django.koppen.get("Allow"))
        assert van_front.status == (404 if not bestaat else 204 if method == "OPTIONS" else 405)
        assert "Set-Cookie" not in van_front.koppen


def test_nothing_follows_where_there_is_nothing_to_say():
    status, koppen, body = vraag(nieuw()[0], "/", "OPTIONS")

    assert (status, koppen["Allow"], koppen["Cache-Control"], body) == (204, LEZEN, "no-store", b"")
    assert {"Content-Length", "Content-Type", "Set-Cookie"} & set(koppen) == set()


@pytest.mark.parametrize("method", ["TRACE", "POST", "FOO", "OPTIONS"])
def test_a_static_file_answers_as_a_page_does(settings, tmp_path, method):
    settings.STATIC_ROOT, settings.WHITENOISE_AUTOREFRESH = tmp_path, True
    (tmp_path / "letter.woff2").write_bytes(b"letter")

    status, koppen, _ = vraag(WSGIHandler(), "/static/letter.woff2", method)

    assert (status, koppen["Allow"]) == (204 if method == "OPTIONS" else 405, LEZEN)
