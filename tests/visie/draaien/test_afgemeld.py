"""A form without a session, or with an old token, gives its text back and saves at the next press."""

import logging

import pytest
from django.contrib.auth.models import User
from django.test import Client
from lxml import html

from doelstellingen.models import Activiteit
from visie.beheer import spoor
from visie.logs import Json

pytestmark = pytest.mark.django_db
GETYPT = "<p>Een zin & <em>nog</em> een.</p><ul><li>Een</li><li>Twee</li></ul>"


@pytest.fixture
def streng(redacteur):
    """The browser of an editor, which has to send a token."""
    streng = Client(enforce_csrf_checks=True)
    streng.cookies = redacteur.cookies
    return streng


def velden(deel, **anders):
    return {
        "doelstelling": deel.doelstelling_id, "titel_nl": "Zelf & zorg", "tekst_nl": GETYPT, "reden": "Om <dit>.",
        "vanaf_versie": deel.versie, "_continue": "x", "meer": ["a", "b"],
    } | anders  # fmt: skip


def adres(deel):
    return f"/beheer/doelstellingen/activiteit/{deel.pk}/change/?_changelist_filters=q"


def given_back(response):
    """Return [(name, value)] of the form on the page, as a browser reads it, and where it goes."""
    form = html.fromstring(response.content.decode()).get_element_by_id("opnieuw")
    paren = [(naam, waarde.removeprefix("\n")) for naam, waarde in form.form_values()]  # the first line end of a field
    return paren, form.action


def test_without_a_session_the_page_has_the_whole_form_and_a_way_to_sign_in_beside_it(client, zelfzorg):
    response = client.post(adres(zelfzorg), velden(zelfzorg))

    paren, actie = given_back(response)
    assert (response.status_code, response["Cache-Control"], actie) == (403, "no-store", adres(zelfzorg))
    assert [paar for paar in paren if paar[0] != "csrfmiddlewaretoken"] == [
        ("doelstelling", str(zelfzorg.doelstelling_id)), ("titel_nl", "Zelf & zorg"), ("tekst_nl", GETYPT),
        ("reden", "Om <dit>."), ("vanaf_versie", str(zelfzorg.versie)), ("_continue", "x"), ("meer", "a"),
        ("meer", "b"),
    ]  # fmt: skip
    leesbaar = "Een zin &amp; nog een.\n\nEen\nTwee</textarea>"
    assert [deel in response.text for deel in ("U bent niet meer aangemeld", leesbaar, "<em>")] == [
        True, True, False,
    ]  # fmt: skip
    naar = 'href="/beheer/aanmelden/?next=%2Fbeheer%2Fconcept%2Faangemeld%2F" target="_blank"'
    assert naar in response.text


def test_with_an_old_token_the_next_press_saves(streng, zelfzorg):
    response = streng.post(adres(zelfzorg), velden(zelfzorg, csrfmiddlewaretoken="a" * 64))
    paren, actie = given_back(response)
    nog_niet = Activiteit.objects.get(pk=zelfzorg.pk).tekst_nl

    opgeslagen = streng.post(actie, dict(paren))

    assert (response.status_code, "U bent aangemeld als rea." in response.text) == (403, True)
    assert (opgeslagen.status_code, nog_niet) == (302, zelfzorg.tekst_nl)
    assert "Een zin" in Activiteit.objects.get(pk=zelfzorg.pk).tekst_nl


def test_who_saved_in_between_is_not_written_over(streng, zelfzorg):
    paren, actie = given_back(streng.post(adres(zelfzorg), velden(zelfzorg, csrfmiddlewaretoken="a" * 64)))
    voor, zelfzorg.tekst_nl, zelfzorg.versie = spoor.waarden(zelfzorg), "<p>Van iemand anders.</p>", zelfzorg.versie + 1
    zelfzorg.save()
    spoor.record(User.objects.get(), "gewijzigd", zelfzorg, voor, spoor.waarden(zelfzorg))

    response = streng.post(actie, dict(paren))

    assert (response.status_code, "Iemand anders was u voor" in response.text) == (409, True)


def test_the_page_can_be_sent_again_and_again_until_somebody_is_signed_in(client, zelfzorg):
    eerste, actie = given_back(client.post(adres(zelfzorg), velden(zelfzorg)))

    nog_eens, _ = given_back(client.post(actie, {naam: waarde for naam, waarde in eerste if naam != "meer"}))

    assert [p for p in nog_eens if p[0] == "tekst_nl"] == [("tekst_nl", GETYPT)]


@pytest.mark.parametrize(
    "koppen", [{"Origin": "https://elders.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
@pytest.mark.parametrize("aangemeld", [True, False])
def test_what_another_site_made_a_browser_send_is_not_put_under_a_button(streng, client, zelfzorg, koppen, aangemeld):
    browser = streng if aangemeld else Client(enforce_csrf_checks=True)

    response = browser.post(adres(zelfzorg), velden(zelfzorg), headers=koppen)

    assert (response.status_code, "Een zin" in response.text, "Deze pagina is verlopen" in response.text) == (
        403, False, True,
    )  # fmt: skip


def test_our_own_site_is_no_stranger(client, zelfzorg):
    koppen = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}

    response = client.post(adres(zelfzorg), velden(zelfzorg), headers=koppen)

    assert "Een zin" in response.text


def test_no_password_is_given_back_and_signing_in_gives_back_nothing(client):
    streng = Client(enforce_csrf_checks=True)
    gebruiker = streng.post(
        "/beheer/auth/user/add/", {"username": "nieuw", "password1": "geheim-1", "usable_password": "x"}
    )
    aanmelden = streng.post("/beheer/aanmelden/", {"login": "rea", "password": "geheim-1"})

    assert ["geheim-1" in r.text for r in (gebruiker, aanmelden)] == [False, False]
    assert [naam for naam, _ in given_back(gebruiker)[0]] == ["csrfmiddlewaretoken", "username"]
    assert (aanmelden.status_code, "Deze pagina is verlopen" in aanmelden.text) == (403, True)
    assert 'href="/beheer/aanmelden/"' in aanmelden.text


def test_nothing_that_was_typed_comes_in_the_log(streng, client, zelfzorg, caplog):
    with caplog.at_level(logging.DEBUG):
        streng.post(adres(zelfzorg), velden(zelfzorg))
        Client().post(adres(zelfzorg), velden(zelfzorg))

    regels = [Json().format(record) for record in caplog.records]
    assert [regel for regel in regels if "zin" in regel] == []
    assert "django.security.csrf" in [record.name for record in caplog.records]


def test_a_script_gets_the_words_in_json(client):
    response = client.post("/beheer/bronnen/noot/nieuw/", {"tekst": "x"}, headers={"Accept": "application/json"})

    assert (response.status_code, response.json()["fout"].startswith("U bent niet meer aangemeld.")) == (403, True)


def test_who_signed_in_in_another_tab_is_told_to_go_back(redacteur, client):
    assert "U bent aangemeld als rea." in redacteur.get("/beheer/concept/aangemeld/").text
    assert Client().get("/beheer/concept/aangemeld/")["Location"] == "/beheer/login/?next=/beheer/concept/aangemeld/"


def test_a_fresh_token_says_who_is_signed_in(redacteur, client):
    antwoord = redacteur.get("/beheer/concept/vers/")

    assert (antwoord.json()["gebruiker"], "no-store" in antwoord["Cache-Control"]) == ("rea", True)
    assert Client().get("/beheer/concept/vers/").json()["gebruiker"] is None


def test_what_nobody_filled_in_goes_along_unseen(client, zelfzorg):
    anders = {"reden_was": "Zoals het was.", "gezien": "a5932cb8", "plaats": "zelfzorg:tekst:3"}

    page = client.post(adres(zelfzorg), velden(zelfzorg, **anders))

    assert anders.items() <= dict(given_back(page)[0]).items()
    labels = [label.text.strip() for label in html.fromstring(page.content.decode()).iter("label")]
    assert [naam for naam in labels if naam in {"Reden was", "Gezien", "Plaats"}] == []
