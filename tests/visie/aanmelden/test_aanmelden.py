"""Signing in: one answer for who may not enter, limits that no header lifts, a forgotten password by mail."""

import re
import threading

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.auth.models import User
from django.core import mail
from django.urls import NoReverseMatch, reverse

from tests.wachten import GEDULD
from visie.aanmelden import afkomst

pytestmark = pytest.mark.django_db
WACHTWOORD, INLOG = "een-lang-wachtwoord-2035", "/beheer/aanmelden/"
ONJUIST, TE_VAAK = "Deze combinatie van naam en wachtwoord is niet juist.", "Er zijn te veel mislukte pogingen gedaan."
GEHASHT = []


class Geteld(MD5PasswordHasher):
    """A hasher that counts how often a password is worked out."""

    def encode(self, password, salt):
        GEHASHT.append(password)
        return super().encode(password, salt)


@pytest.fixture
def anna():
    return User.objects.create_user("anna", "anna@voorbeeld.nl", WACHTWOORD, is_staff=True, first_name="Anna")


def meld_aan(client, naam="anna", wachtwoord=WACHTWOORD, adres=INLOG, **headers):
    return client.post(adres, {"login": naam, "password": wachtwoord}, **headers)


def kaart(response):
    """Return what the page says, without what differs by form token or by the name that was typed."""
    tekst = response.content.decode().split('class="kaart"')[1]
    return re.sub(r'csrfmiddlewaretoken" value="\w+"|name="login" value="[^"]*"', "", tekst)


def post():
    """Return the mails that were sent, when the ones under way have gone."""
    for draad in threading.enumerate():
        if draad.name == "post":
            draad.join(timeout=GEDULD)
    return mail.outbox


def vraag_link(client, adres="anna@voorbeeld.nl"):
    client.post("/beheer/aanmelden/wachtwoord/", {"email": adres})
    return re.search(r"http://localhost:8000(/\S+)", post()[-1].body)[1]


@pytest.mark.parametrize("naam", ["anna", "anna@voorbeeld.nl", "Anna@Voorbeeld.nl", " anna "])
def test_one_signs_in_by_name_or_address(client, anna, naam):
    response = meld_aan(client, naam)

    assert (response.status_code, response["Location"]) == (302, "/beheer/")
    assert client.session["_auth_user_id"] == str(anna.pk)


@pytest.mark.parametrize(
    ("volgende", "gaat_naar"),
    [("/werkversie/", "/werkversie/"), ("https://elders.nl/", "/beheer/"), ("//localhost/", "/beheer/")],
)
def test_after_signing_in_one_goes_on_within_the_portal_only(client, anna, volgende, gaat_naar):
    vraag = client.get("/beheer/login/", {"next": volgende})["Location"]

    response = meld_aan(client, adres=vraag)

    assert response["Location"] == gaat_naar


@pytest.mark.parametrize("naam", ["niemand", "niemand@voorbeeld.nl", "anna@voorbeeld.nl", "dicht", "gast"])
def test_who_may_not_enter_hears_what_a_wrong_password_hears_after_the_same_work(client, anna, settings, naam):
    settings.PASSWORD_HASHERS = [f"{__name__}.Geteld"]
    User.objects.create_user("dicht", password=WACHTWOORD, is_staff=True, is_active=False)
    User.objects.create_user("gast", password=WACHTWOORD)
    GEHASHT.clear()
    onjuist = meld_aan(client, "anna", "een-heel-ander-wachtwoord")
    werk = len(GEHASHT)
    GEHASHT.clear()

    response = meld_aan(client, naam, WACHTWOORD if naam in {"dicht", "gast"} else "een-heel-ander-wachtwoord")

    assert ONJUIST in kaart(response)
    assert (response.status_code, kaart(response), len(GEHASHT)) == (onjuist.status_code, kaart(onjuist), werk)


def test_after_five_wrong_passwords_an_account_waits_and_forged_headers_do_not_help(client, anna, settings):
    settings.ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
    for poging in range(5):
        assert ONJUIST in kaart(meld_aan(client, wachtwoord=f"niet-het-goede-{poging}"))

    antwoorden = [
        kaart(meld_aan(client, naam, HTTP_X_FORWARDED_FOR=f"10.0.0.{n}", HTTP_HOST=host))
        for n, (naam, host) in enumerate([("anna", "localhost:1"), ("ANNA", "127.0.0.1:2"), ("anna", "testserver:3")])
    ]

    assert [TE_VAAK in tekst for tekst in antwoorden] == [True, True, True]
    assert "_auth_user_id" not in client.session


def test_ten_wrong_names_a_minute_from_one_place_is_the_most_whatever_the_header_says(client, anna):
    for poging in range(10):
        meld_aan(client, f"naam-{poging}", HTTP_X_FORWARDED_FOR=f"10.0.0.{poging}")

    response = meld_aan(client, "anna", HTTP_X_FORWARDED_FOR="10.0.0.99")

    assert TE_VAAK in kaart(response)


@pytest.mark.parametrize(
    ("remote", "forwarded", "proxies", "adres"),
    [
        ("192.0.2.1", "", 0, "192.0.2.1"),
        ("192.0.2.1", "203.0.113.9", 0, "192.0.2.1"),
        ("192.0.2.1", "203.0.113.9", 1, "203.0.113.9"),
        ("192.0.2.1", "10.0.0.1, 203.0.113.9", 1, "203.0.113.9"),
        ("192.0.2.1", "10.0.0.1, 203.0.113.9, 192.0.2.7", 2, "203.0.113.9"),
        ("192.0.2.1", "203.0.113.9", 2, "192.0.2.1"),
        ("192.0.2.1", "onzin", 1, afkomst.ONBEKEND),
        ("", "", 1, afkomst.ONBEKEND),
        ("192.0.2.1", "[2001:db8::1]", 1, "2001:db8::1"),
    ],
)
def test_the_place_of_a_request_is_what_our_own_proxies_saw(remote, forwarded, proxies, adres):
    assert afkomst.address(remote, forwarded, proxies) == adres


def test_asking_for_a_new_password_says_the_same_for_every_address_and_mails_only_an_account(client, anna):
    antwoorden = [
        client.post("/beheer/aanmelden/wachtwoord/", {"email": adres}, follow=True)
        for adres in ("anna@voorbeeld.nl", "niemand@voorbeeld.nl")
    ]

    assert "dan is er nu een mail onderweg" in kaart(antwoorden[0])
    assert kaart(antwoorden[0]) == kaart(antwoorden[1])
    assert [bericht.to for bericht in post()] == [["anna@voorbeeld.nl"]]


def test_the_mail_is_dutch_says_how_long_and_its_link_works_once(client, anna):
    link = vraag_link(client)
    formulier = client.get(link)["Location"]
    nieuw = "vier losse woorden samen"

    response = client.post(formulier, {"password1": nieuw, "password2": nieuw}, follow=True)

    anna.refresh_from_db()
    tekst = mail.outbox[0].body
    delen = ("Beste Anna,", "drie dagen en één keer", "Met vriendelijke groet,")
    assert [deel for deel in delen if deel not in tekst] == []
    assert "Uw wachtwoord is gewijzigd." in response.content.decode()
    assert anna.check_password(nieuw)
    assert "Deze link werkt niet meer" in client.get(link, follow=True).content.decode()


def test_a_link_for_a_password_expires(client, anna, settings):
    link = vraag_link(client)
    settings.PASSWORD_RESET_TIMEOUT = -1

    response = client.get(link)

    assert "Deze link werkt niet meer" in response.content.decode()


def test_a_link_for_a_password_leads_to_the_portal_whatever_host_was_asked(client, anna, settings):
    settings.ALLOWED_HOSTS = ["testserver", "127.0.0.1"]

    client.post("/beheer/aanmelden/wachtwoord/", {"email": "anna@voorbeeld.nl"}, HTTP_HOST="127.0.0.1:666")

    assert re.findall(r"https?://[^/\s]+", post()[-1].body) == ["http://localhost:8000", "http://localhost:8000"]


@pytest.mark.parametrize(
    ("een", "twee", "melding"),
    [
        ("kort", "kort", "Dit wachtwoord is te kort. Het moet ten minste 12 tekens hebben."),
        ("vier losse woorden", "iets heel anders dan", "De twee wachtwoorden zijn niet gelijk."),
    ],
)
def test_a_password_that_cannot_be_is_refused_at_the_field(client, anna, een, twee, melding):
    formulier = client.get(vraag_link(client))["Location"]

    response = client.post(formulier, {"password1": een, "password2": twee})

    assert response.status_code == 200
    assert re.findall(r'class="melding"[^>]*>([^<]+)<', response.content.decode()) == [melding]


def test_a_mail_that_cannot_be_sent_changes_nothing_in_the_answer(client, anna, settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    response = client.post("/beheer/aanmelden/wachtwoord/", {"email": "anna@voorbeeld.nl"})
    post()

    assert response["Location"] == "/beheer/aanmelden/wachtwoord/verstuurd/"
    assert [regel.message for regel in caplog.records if regel.name == "visie.aanmelden.adapter"] == [
        "A mail could not be sent; see VISIE_MAIL"
    ]


def test_signing_in_gives_a_new_session_that_ends_with_the_browser_and_within_twelve_hours(client, anna, settings):
    client.get(INLOG, {"next": "/werkversie/"})
    client.post("/beheer/aanmelden/wachtwoord/", {"email": "x"})
    client.get(client.get(vraag_link(client))["Location"])  # a session without a user
    eerst = client.cookies["sessie"].value

    response = meld_aan(client)

    koek = response.cookies["sessie"]
    assert koek.value != eerst
    assert (koek["max-age"], koek["expires"], client.session.get_expiry_age()) == ("", "", 12 * 3600)


def test_who_signs_in_without_access_to_the_admin_is_told_so(client):
    client.force_login(User.objects.create_user("gast"))

    response = client.get("/beheer/", follow=True)

    assert (response.status_code, response.redirect_chain) == (403, [("/beheer/login/?next=/beheer/", 302)])


@pytest.mark.parametrize(
    "naam", ["account_signup", "account_email", "account_confirm_login_code", "mfa_trust", "mfa_login_webauthn"]
)
def test_nothing_of_the_sign_in_package_that_the_portal_does_not_need_has_an_address(naam):
    with pytest.raises(NoReverseMatch):
        reverse(naam)
