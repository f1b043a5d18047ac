"""Every screen of the admin and of signing in is in Dutch, also what only a screen reader says."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.contrib.staticfiles import finders
from django.urls import reverse

from bronnen.models import Bron, Noot, Nootgegevens
from tests.visie.beheer.formulieren import adres, eerste, met_formulier
from visie.beheer import spoor
from visie.tekst.html import plat
from visie.zoeken.models import Zoekwoord

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
# Words of English that Dutch does not have, of those in which Django, allauth and the text editor say things.
ENGELS = re.compile(
    r"\b(the|and|this|that|with|you|your|are|from|have|has|been|will|which|please|add|added|change|changed|delete|"
    r"deleted|remove|save|select|show|hide|search|view|viewing|history|user|users|group|groups|yes|none|not|clear|"
    r"close|cancel|today|now|next|previous|another|choose|available|sorting|toggle|action|actions|error|errors|can|"
    r"any|log out|skip|welcome|current|currently|required|unknown|sign in|sign up|bold|italic|undo|redo)\b",
    re.IGNORECASE,
)
SCRIPTS = ["calendar", "admin/DateTimeShortcuts", "core", "inlines", "actions", "change_form", "prepopulate"]
HOORBAAR = ("title", "aria-label", "alt", "placeholder", "aria-description", "label", "summary")
# What stands before the words of a row, in a list or in a choice of parts.
VOOR_DE_NAAM = re.compile(r"^(Selecteer dit object voor een actie - |Noot \S+: |Bron: |Zet terug: Noot \S+: )")
GEEN_TEKST = {"script", "style", "textarea", "code"}


class Woorden(HTMLParser):
    """Gathers what somebody sees or hears of a page: its texts, the names of its buttons, its attributes that speak."""

    def __init__(self, html):
        super().__init__()
        self.stukken, self.stil = [], 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.stil += tag in GEEN_TEKST
        waarden = dict(attrs)
        self.stukken += [waarden[naam] for naam in HOORBAAR if waarden.get(naam)]
        if tag == "input" and waarden.get("type") in {"submit", "button"}:
            self.stukken.append(waarden.get("value") or "")

    def handle_endtag(self, tag):
        self.stil -= tag in GEEN_TEKST

    def handle_data(self, data):
        if not self.stil and data.strip():
            self.stukken.append(" ".join(data.split()))


def engels(response, eigen):
    """Return what is English on a page, beside `eigen`: all that stands in the text and its sources."""
    stukken = [VOOR_DE_NAAM.sub("", stuk) for stuk in Woorden(response).stukken]
    return [stuk for stuk in stukken if ENGELS.search(stuk) and stuk.split(" → ")[-1].strip("….")[:100] not in eigen]


@pytest.fixture
def superuser(client):
    user = User.objects.create_superuser("sup", "sup@voorbeeld.nl", "een-lang-wachtwoord-2035")
    client.force_login(user)
    spoor.record(user, "toegevoegd", user, {}, spoor.waarden(user))  # so that there is a history, and a difference
    return client


@pytest.fixture
def eigen():
    """Return the words of the sources and notes, and of what is searched for: some of these are English themselves."""
    rijen = [rij for model in (Bron, Noot, Nootgegevens, Zoekwoord) for rij in model.objects.values_list()]
    return plat(" ".join(str(waarde) for rij in rijen for waarde in rij))


def schermen():
    """Yield (name, address) of each screen of the admin that there is for a superuser."""
    for naam in ("index", "handboek", "prullenbak", "publiceren", "password_change", "password_change_done"):
        yield naam, reverse(f"admin:{naam}")
    yield "opnieuw", reverse("admin:opnieuw", args=[1])
    yield "geen pagina", "/beheer/bestaat-niet/"
    for model in admin.site._registry:
        naam = model._meta.model_name
        yield f"{naam} lijst", adres(model, "changelist")
        yield f"{naam} niets gevonden", adres(model, "changelist") + "?q=qqqq"
        if (rij := eerste(model)) is not None:
            for wat in ("change", "history", "delete"):
                yield f"{naam} {wat}", adres(model, wat, rij.pk)
    for model in met_formulier("add"):
        yield f"{model._meta.model_name} add", adres(model, "add")
    gebruiker = User.objects.get(username="sup").pk
    for naam in ("auth_user_uitnodigen", "auth_user_tweede_stap", "auth_user_password_change"):
        yield naam, reverse(f"admin:{naam}", args=[gebruiker])


def test_no_screen_of_the_admin_has_a_word_of_english(superuser, eigen):
    paginas = {naam: superuser.get(pagina, follow=True).content.decode() for naam, pagina in schermen()}

    assert {naam: woorden for naam, html in paginas.items() if (woorden := engels(html, eigen))} == {}


def test_a_form_that_is_refused_says_so_without_a_word_of_english(superuser, eigen):
    antwoorden = [superuser.post(adres(model, "add"), {}) for model in met_formulier("add")]
    paginas = [antwoord.content.decode() for antwoord in antwoorden if antwoord.status_code == 200]

    assert [woorden for html in paginas if "errorlist" in html and (woorden := engels(html, eigen))] == []
    assert len(paginas) >= len(antwoorden) - 1  # a note may be without a text


@pytest.mark.parametrize("naam", ["login", "logout", "reset_password", "reset_password_done", "reauthenticate"])
def test_no_screen_of_signing_in_has_a_word_of_english(client, superuser, naam):
    if naam in {"login", "reset_password", "reset_password_done"}:
        client.logout()

    pagina = client.get(reverse(f"account_{naam}"), follow=True).content.decode()

    assert (engels(pagina, ""), "<h1>" in pagina) == ([], True)


STAPPEN = ["index", "activate_totp", "add_webauthn", "list_webauthn"]


@pytest.mark.parametrize("naam", STAPPEN)
def test_no_screen_of_the_second_step_has_a_word_of_english(superuser, naam):
    pagina = superuser.get(reverse(f"mfa_{naam}"), follow=True).content.decode()

    assert (engels(pagina, ""), "<h1>" in pagina) == ([], True)


def test_the_calendar_and_every_other_script_of_the_admin_speak_dutch(superuser):
    scripts = [Path(finders.find(f"admin/js/{naam}.js")).read_text() for naam in SCRIPTS]
    gevraagd = {zin for script in scripts for zin in re.findall(r"""[^np]gettext\(['"](.+?)['"]\)""", script)}

    catalogus = superuser.get(reverse("admin:jsi18n")).content.decode()

    assert [zin for zin in sorted(gevraagd) if f"{json.dumps(zin)}: " not in catalogus] == []
    assert len(gevraagd) > 25
