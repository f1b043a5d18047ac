"""Every promise about headers and cookies, on a portal with an https address and two processes."""

import json
import subprocess
import sys
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from tests.conftest import ROOT, free_port, portal_environment
from tests.gevuld import copy_of_folder, start
from tests.portaal import WACHTWOORD, Browser
from tests.totp import totp
from tests.wachten import GEDULD, end, wait_until, wait_until_it_answers

ADRES, GEHEIM = "https://visie.voorbeeld.nl", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
INLOG, STAP = "/beheer/aanmelden/", "/beheer/aanmelden/tweede-stap/"
VAST = {
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Frame-Options": "DENY",
}
ONBEVEILIGD = ("unsafe-inline", "unsafe-eval", "*", "http:", "https:")


class Veilig:
    """A running portal with an https address, as its proxy speaks to it."""

    def __init__(self, folder):
        self.port = free_port()
        own = {"VISIE_ADRES": ADRES, "VISIE_WERKERS": "2", "VISIE_LOG": "toegang"}
        self.environment = portal_environment(copy_of_folder(folder), self.port, **own)
        self.log = folder.parent / "log"
        self.process = start(self.environment, self.log)
        wait_until_it_answers(f"http://127.0.0.1:{self.port}/gezond/leeft/", self.process)

    def browser(self, plaats="203.0.113.9"):
        """Return a session of a reader at this address, behind one proxy."""
        proxy = {"X-Forwarded-Proto": "https", "X-Forwarded-For": plaats, "Referer": ADRES + "/"}
        return Browser(self.port, Host="visie.voorbeeld.nl", **proxy)

    def adres(self, pad):
        """Return a path, or where the static file of this name is."""
        if pad.startswith("/"):
            return pad
        folder = Path(self.environment["VISIE_DATA"]) / "static"
        return "/static/" + json.loads((folder / "staticfiles.json").read_text())["paths"][pad]

    def manage(self, *words, **more):
        environment = self.environment | {"VISIE_WACHTWOORD": WACHTWOORD} | more
        return subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT, env=environment, capture_output=True, text=True, timeout=GEDULD, check=False,
        )  # fmt: skip


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    veilig = Veilig(tmp_path_factory.mktemp("veilig") / "data")
    for naam, geheim in (("anna", GEHEIM), ("bas", "")):
        veilig.manage("maak_gebruiker", naam, "--rol", "beheerder", VISIE_TOTP=geheim)
    yield veilig
    end(veilig.process)


def koeken(answer):
    """Return {name: morsel} of the cookies that an answer sets."""
    jar = SimpleCookie()
    for regel in answer.headers.get_all("Set-Cookie", []):
        jar.load(regel)
    return dict(jar)


def meld_aan(browser, naam, wachtwoord=WACHTWOORD):
    return browser.post(INLOG, browser.form(INLOG) | {"login": naam, "password": wachtwoord})


@pytest.mark.parametrize(
    "pad",
    ["/", "/hele-visie/", "/bestaat-niet/", "favicon.svg", "/robots.txt", "/voorbeeld/x/", "/gezond/",
     "/.well-known/security.txt", INLOG, "/beheer/"],
)  # fmt: skip
def test_every_answer_has_every_header(portaal, pad):
    answer = portaal.browser().get(portaal.adres(pad))

    verwacht = VAST | ({"Referrer-Policy": "no-referrer"} if pad.startswith("/voorbeeld/") else {})
    assert {naam: answer.headers.get(naam) for naam in verwacht} == verwacht
    beleid = answer.headers["Content-Security-Policy"]
    assert [woord for woord in ONBEVEILIGD if woord in beleid.replace(";", " ").replace("'", "").split()] == []
    vast = ("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
    assert [deel for deel in vast if deel not in beleid] == []


def test_a_static_file_carries_a_policy_that_allows_nothing_in_place_of_that_of_pages(portaal):
    beleid = portaal.browser().get(portaal.adres("favicon.svg")).headers["Content-Security-Policy"]

    assert beleid == "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


@pytest.mark.parametrize("pad", ["/", "/hele-visie/", "/bestaat-niet/", "favicon.svg", "/edities/1/"])
def test_readers_get_no_cookie(portaal, pad):
    assert portaal.browser().get(portaal.adres(pad)).headers.get_all("Set-Cookie") is None


def test_plain_http_is_sent_to_https(portaal):
    browser = portaal.browser()
    browser.headers["X-Forwarded-Proto"] = "http"

    answer = browser.get("/hele-visie/")

    assert (answer.status, answer.location) == (301, f"{ADRES}/hele-visie/")


def test_screens_of_the_admin_are_kept_by_nobody(portaal):
    assert "no-store" in portaal.browser().get(INLOG).headers["Cache-Control"]


def test_the_two_cookies_are_bound_to_this_host_and_closed_to_scripts(portaal):
    browser = portaal.browser()
    eerst = koeken(browser.get(INLOG))
    meld_aan(browser, "anna")
    code = INLOG + "code/"
    token = browser.form(code)["csrfmiddlewaretoken"]
    answer = browser.post(code, {"csrfmiddlewaretoken": token, "code": totp(GEHEIM)})

    alle = eerst | koeken(answer)

    assert (answer.location, sorted(alle)) == ("/beheer/", ["__Host-csrf", "__Host-sessie"])
    velden = ("secure", "httponly", "samesite", "path", "domain")
    assert {tuple(koek[veld] for veld in velden) for koek in alle.values()} == {(True, True, "Lax", "/", "")}
    assert alle["__Host-sessie"]["max-age"] == ""  # ends with the browser
    assert browser.get("/beheer/").status == 200


def test_without_a_second_factor_the_gate_stays_closed(portaal):
    browser = portaal.browser()
    meld_aan(browser, "bas")

    gates = [browser.get(pad).location for pad in ("/beheer/", "/werkversie/", "/beheer/auth/user/")]

    assert gates == [STAP, f"{STAP}?next=%2Fwerkversie%2F", f"{STAP}?next=%2Fbeheer%2Fauth%2Fuser%2F"]
    assert "Stel een tweede stap in" in browser.get(STAP).text
    assert browser.get("/").status == 200


def test_both_processes_count_attempts_together_and_a_forged_address_lifts_nothing(portaal):
    antwoorden = [
        meld_aan(portaal.browser(f"10.0.0.{n}, 198.51.100.7"), "niemand", f"niet-het-goede-{n}").text for n in range(6)
    ]

    laatste = meld_aan(portaal.browser("10.0.0.99, 198.51.100.7"), "niemand")

    assert ["Er zijn te veel mislukte pogingen" in tekst for tekst in antwoorden] == [False] * 5 + [True]
    assert (laatste.status, "Er zijn te veel mislukte pogingen" in laatste.text) == (200, True)


def test_the_check_before_going_live_is_clean_and_names_what_the_organisations_still_owe(portaal):
    words = ("check", "--deploy", "--database", "default", "--fail-level", "WARNING")

    mail = {"VISIE_MAIL": "smtp://jan:geheim@mail.voorbeeld.nl", "VISIE_AFZENDER": "portaal@voorbeeld.nl"}
    answer = portaal.manage(*words, **mail)

    regels = [regel for regel in answer.stderr.splitlines() if regel.startswith("?")]
    assert answer.returncode == 0, answer.stderr
    assert [regel.split("Still empty: ")[1] for regel in sorted(regels)] == [
        "adres van de officiële publicatie", "contact voor beveiliging geldt tot en met",
        "e-mailadres voor beveiliging", "e-mailadres voor de pers", "e-mailadres voor fouten",
        "e-mailadres voor toegankelijkheid", "rechten op de tekst", "verwerker (hosting)",
        "verwerkingsverantwoordelijke",
    ]  # fmt: skip


def test_https_without_mail_is_loud(portaal):
    answer = portaal.manage("check", "--deploy")

    assert answer.returncode == 1
    assert "(visie.E001) No mail goes out" in answer.stderr
    assert '"level": "WARNING", "logger": "visie.start", "message": "No mail goes out' in portaal.log.read_text()


def test_the_server_logs_lines_of_json_without_who_asked_or_what_they_searched_for(portaal):
    zoek = "/zoeken/?q=zeldzame-ziekte"
    voor_django, uit_geheugen = portaal.browser("203.0.113.9"), portaal.browser("2001:db8:1:2::9")

    eerder = len(portaal.log.read_text())
    groot = len(voor_django.get(zoek).text.encode())
    uit_geheugen.get("/voorwoord/")
    uit_geheugen.get("/voorbeeld/1.geheim/")

    verwacht = {
        "/zoeken/": (200, "203.0.113.0/24"),
        "/voorwoord/": (200, "2001:db8:1::/48"),
        "/voorbeeld/…/": (404, "2001:db8:1::/48"),
    }

    def gelogd():
        """Return the lines of our readers; a line comes after the answer has gone, from whichever process gave it."""
        regels = map(json.loads, nieuw_in_log().splitlines())
        van_ons = {"203.0.113.0/24", "2001:db8:1::/48"}
        return {r["path"]: r for r in regels if r["logger"] == "visie.toegang" and r["address"] in van_ons}

    def nieuw_in_log():
        return portaal.log.read_text()[eerder:].rpartition("\n")[0]

    wait_until(lambda: verwacht.keys() <= gelogd().keys(), "lines of the log")
    gevraagd, tekst = gelogd(), nieuw_in_log()
    assert {pad: (r["status"], r["address"]) for pad, r in gevraagd.items()} == verwacht
    assert gevraagd["/zoeken/"]["bytes"] == groot
    geheim = ("zeldzame", "geheim", "203.0.113.9", "2001:db8:1:2", WACHTWOORD)
    assert [woord for woord in geheim if woord in tekst] == []


@pytest.mark.django_db
def test_on_plain_http_the_cookies_have_plain_names_so_that_every_browser_takes_them(client):
    client.get(INLOG)
    client.force_login(User.objects.create_user("anna", is_staff=True))

    alle = {naam: (koek["secure"], koek["httponly"], koek["samesite"]) for naam, koek in client.cookies.items()}

    assert (alle["csrf"], "sessie" in alle, len(alle)) == (("", True, "Lax"), True, 2)
