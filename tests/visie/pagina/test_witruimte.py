"""White space that nobody sees is not sent: of every page, and of nothing that is read literally."""

import pytest

from tests.vergelijk_export import read
from tests.visie.front.vraag import nieuw, vraag
from visie.front.weergave import render
from visie.pagina.witruimte import fold


@pytest.mark.parametrize(
    ("html", "uit"),
    [
        ("<div>\n  <p>\n    een <b>twee</b>, drie\n  </p>\n</div>\n", "<div><p>een <b>twee</b>, drie</p></div>"),
        ("<p><a>een</a>\n  <a>twee</a></p>", "<p><a>een</a> <a>twee</a></p>"),
        ("<a\n  href='/'\n  class=\"een  twee\"\n>x</a>", "<a href='/' class=\"een  twee\">x</a>"),
        ("<li >een</li>", "<li>een</li>"),
        ('<i title="1 > 0  <p> ">x</i>', '<i title="1 > 0  <p> ">x</i>'),
        ("<p>een\u00a0 twee</p>", "<p>een\u00a0 twee</p>"),
        ("<p>een<br>\n twee</p>", "<p>een<br>twee</p>"),
    ],
)
def test_white_space_that_does_not_show_disappears(html, uit):
    assert fold(html.encode()).decode() == uit


@pytest.mark.parametrize(
    "html",
    [
        "<pre>  een\n\n  twee</pre>",
        "<textarea>\n  een\n\n  twee </textarea>",
        "<style>a  {\n}</style>",
        '<script type="application/ld+json">{"a":  "</p> <p>"}</script>',
        '<p class="woordelijk">een\n<del>twee</del>\n</p>',
        "<!-- een\n  twee -->",
    ],
)
def test_what_is_read_literally_stays(html):
    assert fold(html.encode()).decode() == html


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["/", "/doelstellingen/werkplezier/", "/oproepen/", "/hele-visie/", "/bestaat-niet/"])
def test_a_page_says_the_same_without_it(client, pad, monkeypatch):
    gevouwen = client.get(pad).content.decode()
    monkeypatch.setattr("visie.pagina.witruimte.fold", lambda html: html)

    zoals_gemaakt = client.get(pad).content.decode()

    assert len(gevouwen) < len(zoals_gemaakt)
    assert read(gevouwen) == read(zoals_gemaakt)


@pytest.mark.django_db
@pytest.mark.usefixtures("open_verbinding")
def test_length_and_etag_are_those_of_what_is_sent_and_the_front_sends_the_same():
    front, django = nieuw()
    pagina = vraag(django, "/oproepen/")

    opnieuw = vraag(django, "/oproepen/", if_none_match=pagina.koppen["ETag"])

    assert (pagina.koppen["Content-Length"], opnieuw.status) == (str(len(pagina.body)), 304)
    assert pagina.body == fold(pagina.body) == vraag(front, "/oproepen/").body == render("/oproepen/").body


@pytest.mark.django_db
def test_other_files_and_the_admin_are_left_alone(client):
    ongevouwen = [client.get(pad).content for pad in ("/feed.xml", "/robots.txt", "/beheer/aanmelden/wachtwoord/")]

    assert [b"\n" in inhoud for inhoud in ongevouwen] == [True, True, True]
