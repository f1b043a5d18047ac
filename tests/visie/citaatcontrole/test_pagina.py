"""The page: what it asks, gives and refuses, and that nothing of a text stays anywhere."""

import io
import logging
import re
from urllib.parse import quote, urlencode

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.visie.front.vraag import nieuw, vraag
from visie.citaatcontrole import controle, geheugen, plakken
from visie.logs import Json, Mens

pytestmark = pytest.mark.django_db
ADRES, NIETS = "/citaatcontrole/", "Plak geen gegevens van patiënten. Wij bewaren niets."
TEAM = "In 2035 heeft elke inwoner van Nederland een vertrouwd huisartsenteam dicht bij huis."
TEKORT = "Zo kampt de huisartsenzorg dan naar verwachting met een personeelstekort van ruim 7.900 zorgprofessionals."
FORMULIER = "application/x-www-form-urlencoded"

DELEN = "multipart/form-data; boundary=x"


def deel(tekst, erbij=""):
    return f'--x\r\nContent-Disposition: form-data; name="tekst"{erbij}\r\n\r\n{tekst}\r\n--x--\r\n'.encode()


def stuur(client, tekst):
    return client.post(ADRES, {"tekst": tekst})


def oordelen(response):
    return re.findall(r'data-oordeel="?([a-z-]+)', response.text)


def in_het_veld(response):
    return re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", response.text, re.S)[1]


def test_the_form_says_first_what_not_to_paste(client):
    html = client.get(ADRES).text

    assert html.index(NIETS) < html.index("<textarea")
    assert "20.000 woorden" in html
    assert oordelen(client.get(ADRES)) == []


def test_each_sentence_has_its_judgement_its_part_and_its_fixed_address(client):
    response = stuur(client, f"Beste lezer,\n\n{TEAM} Daar zijn <b>wij</b> blij mee.")

    assert (response.status_code, oordelen(response)) == (200, ["niet", "letterlijk", "niet"])
    assert 'href="/hoofddoel/#hoofddoel-p1"' in response.text
    assert 'href="/edities/1/hoofddoel/#hoofddoel-p1"' in response.text
    assert "Daar zijn &lt;b&gt;wij&lt;/b&gt; blij mee." in response.text
    assert re.findall(r"<b>(\d+)</b>", response.text) == ["1", "2"]
    assert in_het_veld(response).startswith(f"Beste lezer,\n\n{TEAM}")


def test_a_difference_and_a_whole_sentence_are_shown(client):
    wijkt_af = stuur(client, TEAM.replace("dicht bij", "ver van")).text
    verkort = stuur(client, "een vertrouwd huisartsenteam dicht bij huis").text
    correctie = stuur(client, "Huisartsteam kunnen ervoor kiezen om extra aanbod te bieden.").text

    assert [re.findall(rf"<{el}><span class=\"zw\">\w+: </span>(.*?)</{el}>", wijkt_af) for el in ("del", "ins")] == [
        ["dicht bij"],
        ["ver van"],
    ]
    assert f'<p class="woordelijk">{TEAM}</p>' in verkort
    assert 'href="/edities/1/hoofddoel/#hoofddoel-p1"' in wijkt_af
    assert 'href="/verantwoording/"' in correctie.split("<footer")[0]


def test_each_sentence_with_another_wrong_note_shows_its_own_difference(client):
    html = stuur(client, f"{TEKORT}7\n\n{TEKORT}8").text

    assert re.findall(r"<ins><span class=\"zw\">\w+: </span>(.*?)</ins>", html) == [
        "zorgprofessionals.7", "zorgprofessionals.8",
    ]  # fmt: skip


def test_each_quotation_has_its_judgement_and_a_small_letter_is_said(client):
    response = stuur(client, f"Er staat “i{TEAM[1:-1]}”, en ook “{TEAM.replace('elke', 'bijna iedere')}”.")

    assert oordelen(response) == ["verkort", "wijkt-af"]
    assert response.text.count("In de visie begint deze zin met een hoofdletter.") == 1


def test_nothing_of_an_answer_is_kept_by_anybody_and_no_cookie_is_set(client):
    response = stuur(client, TEAM)

    assert response["Cache-Control"] == "no-store"
    assert (response.cookies, "cookie" in response.get("Vary", "").lower()) == ({}, False)


@pytest.mark.usefixtures("open_verbinding")
def test_the_front_remembers_the_form_and_never_a_text():
    front, _django = nieuw()
    leeg = vraag(front, ADRES)

    body = urlencode({"tekst": TEAM}).encode()
    environ = {"wsgi.input": io.BytesIO(body), "CONTENT_TYPE": FORMULIER, "CONTENT_LENGTH": str(len(body))}
    gezegd = []
    request = {
        "REQUEST_METHOD": "POST", "SCRIPT_NAME": "", "PATH_INFO": ADRES, "QUERY_STRING": "", "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000", "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.url_scheme": "http", "HTTP_HOST": "localhost:8000",
        "wsgi.errors": io.StringIO(),
    } | environ  # fmt: skip
    uitkomst = b"".join(front(request, lambda status, koppen, exc=None: gezegd.append(status)))

    assert (gezegd, b"data-oordeel" in uitkomst) == (["200 OK"], True)
    assert vraag(front, ADRES).body == leeg.body
    assert TEAM.encode() not in leeg.body


@pytest.mark.parametrize(
    ("tekst", "status", "fout"),
    [
        ("", 400, "Plak eerst een tekst."),
        (" \r\n\x00\t ", 400, "Plak eerst een tekst."),
        ("woord " * 20_001, 413, "20.001 woorden; het kan met hoogstens 20.000"),
    ],
)
def test_what_cannot_be_checked_is_refused_with_words_and_given_back(client, tekst, status, fout):
    response = stuur(client, tekst)

    assert (response.status_code, fout in response.text, oordelen(response)) == (status, True, [])
    assert in_het_veld(response).split() == tekst.replace("\x00", "").split()


@pytest.mark.parametrize(
    ("soort", "body", "status"),
    [
        (FORMULIER, b"tekst=" + b"a" * 3_000_000, 413),
        (FORMULIER, b"x=1&" * 2000, 400),
        (f"{FORMULIER}; charset=utf-16", b"tekst=abc", 200),
        (f"{DELEN}; charset=hex", deel("abc"), 200),
        (f"{DELEN}; charset=unicode_escape", deel("ab\\ud800c"), 200),
        (DELEN, deel("abc", '; filename="a.txt"'), 400),
        ("multipart/form-data; boundary=\xff", b"x", 400),
        ("multipart/form-data", b"x", 400),
        ("application/json", b'{"tekst": "abc"}', 400),
        (FORMULIER, b"tekst=%ed%a0%80%00%ff%zz+zorg", 200),
    ],
)  # fmt: skip
def test_whatever_is_sent_is_answered_with_a_page(client, soort, body, status):
    response = client.generic("POST", ADRES, body, content_type=soort)

    assert (response.status_code, NIETS in response.text) == (status, True)


def test_one_text_at_a_time_and_the_other_comes_back_in_its_form(client):
    with controle.alone():
        bezet = stuur(client, TEAM)

    assert (bezet.status_code, bezet["Retry-After"], in_het_veld(bezet)) == (503, "5", TEAM)
    assert oordelen(stuur(client, TEAM)) == ["letterlijk"]


def test_a_failure_says_nothing_of_the_text_in_a_log_or_a_mail(client, monkeypatch, caplog):
    geheim = "Mevrouw Jansen uit Zwolle"

    def stuk(tekst):
        raise TypeError(tekst)  # the words of this kind are logged, for they come from code

    monkeypatch.setattr(plakken, "in_zinnen", stuk)
    client.raise_request_exception = False
    with caplog.at_level(logging.DEBUG):
        response = stuur(client, geheim)

    assert (response.status_code, "Jansen" in response.text) == (500, False)
    regels = [vorm.format(record) for record in caplog.records for vorm in (Json(), Mens())]
    assert any("ControleMislukt: TypeError" in regel for regel in regels)
    assert [regel for regel in regels if "Jansen" in regel or quote("Jansen") in regel] == []
    assert mail.outbox == []
    monkeypatch.undo()
    assert oordelen(stuur(client, TEAM)) == ["letterlijk"]  # whoever comes next does not find it busy


def test_a_check_asks_little_of_the_database_and_nothing_for_each_sentence(client):
    stuur(client, TEAM)
    with CaptureQueriesContext(connection) as een:
        stuur(client, TEAM)
    with CaptureQueriesContext(connection) as veel:
        stuur(client, "\n\n".join(f"{TEAM} Zin {n}." for n in range(50)))

    assert len(een) == len(veel) <= 12
    geheugen.forget()
    with CaptureQueriesContext(connection) as koud:
        stuur(client, TEAM)
    assert len(koud) <= 25
