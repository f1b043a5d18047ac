"""The handbook in the admin: readable for every editor, and true to the roles and the words of the screens."""

import ast
import re
from pathlib import Path

import polib
import pytest
from django.contrib import admin, auth
from django.utils.text import slugify

from tests.conftest import ROOT
from tests.site.lezer import boom, klassen, woorden
from visie.aanmelden import rollen
from visie.redactie.handboek import BEELDEN, TEKST

HANDBOEK = "/beheer/handboek/"
MARKDOWN = TEKST.read_text()
BEELD = re.compile(r"!\[(.*?)\]\((.*?)\)")
WACHTWOORD = "een-lang-wachtwoord-2035"

VIEW = "view"  # any permission to look
PLAATSEN = ("visie.paragraaf", "doelstellingen.activiteit", "doelstellingen.oproep", "bronnen.noot")
BOUW = ("visie.hoofdstuk", "doelstellingen.doelstelling", "doelstellingen.thema")
BIJ_DE_TEKST = (
    "bronnen.bron", "bronnen.auteur", "bronnen.nootgegevens", "bronnen.bronvermelding", "doelstellingen.partij",
    "doelstellingen.adressering", "doelstellingen.vermelding", "visie.aantekening", "visie.cijfer", "visie.openpunt",
    "visie.paginaomschrijving", "visie.zoekwoord", "visie.opvolging",
)  # fmt: skip
ROND_DE_VISIE = (
    "visie.werk", "visie.werkdeel", "visie.verband", "visie.moment", "visie.stuk", "visie.stukdeel", "visie.gezocht"
)  # fmt: skip


def rights(actions, models):
    return {f"{model.split('.')[0]}.{action}_{model.split('.')[1]}" for action in actions for model in models}


# Row of the table in the handbook: the permissions it stands for.
RECHTEN = {
    "De werkversie, alle edities en de lijst van wijzigingen lezen": {VIEW},
    "Teksten wijzigen, redenen geven en een hiaat bevestigen": rights(["change"], [*BOUW, *PLAATSEN]),
    "Paragrafen, activiteiten, oproepen en noten toevoegen, verplaatsen en verwijderen": rights(
        ["add", "change", "delete"], PLAATSEN
    ),
    "Hoofdstukken, doelstellingen en thema's toevoegen, verplaatsen en verwijderen": rights(["add", "delete"], BOUW),
    "Gegevens bij de tekst en open punten toevoegen, wijzigen en verwijderen": rights(
        ["add", "change", "delete"], BIJ_DE_TEKST
    ),
    "Wat rond de visie staat toevoegen, wijzigen, tonen en verbergen": rights(
        ["add", "change", "delete"], ROND_DE_VISIE
    ),
    "Nieuwsbrieven vastleggen, wijzigen en verwijderen": rights(
        ["add", "change", "delete"], ["visie.nieuwsbrief", "visie.nieuwsbriefblok", "visie.nieuwsbriefstuk"]
    ),
    "Voorbeeldlinks maken en intrekken": rights(["add", "change"], ["visie.voorbeeldlink"]),
    "Publiceren en opnieuw beginnen": {"visie.publiceer_editie"},
    "Een erratum toevoegen": {"visie.add_erratum"},
    "Een editie intrekken": {"visie.add_intrekking"},
    "De gegevens van het portaal wijzigen": {"visie.change_portaalgegevens"},
    "Gebruikers en hun rol beheren": rights(["add", "change", "delete"], ["auth.user"]),
}


def headings(tree, level):
    return [" ".join(woorden(kop)) for kop in tree.iter(level)]


@pytest.mark.django_db
def test_a_redacteur_reads_every_heading_and_the_contents_lead_to_them(als):
    response = als("redacteur").get(HANDBOEK)

    tree = boom(response)
    written = re.findall(r"^## (.+)$", MARKDOWN, re.M)
    page = next(e for e in tree.iter("div") if "handboek" in klassen(e))
    links = [a.get("href") for a in next(page.iter("nav")).iter("a")]
    assert response.status_code == 200
    assert headings(tree, "h1") == re.findall(r"^# (.+)$", MARKDOWN, re.M) == ["Handboek voor redacteuren"]
    assert [kop for kop in headings(page, "h2") if kop != "Inhoud"] == written
    assert headings(page, "h3") == re.findall(r"^### (.+)$", MARKDOWN, re.M)
    assert links == [f"#{slugify(kop)}" for kop in written]


@pytest.mark.django_db
def test_every_link_inside_the_handbook_has_its_place(als):
    tree = boom(als("redacteur").get(HANDBOEK))

    ids = [e.get("id") for e in tree.iter() if e.get("id")]
    targets = {href[1:] for a in tree.iter("a") if (href := a.get("href") or "").startswith("#") and len(href) > 1}
    assert len(ids) == len(set(ids))
    assert targets - set(ids) == set()


@pytest.mark.django_db
def test_the_page_has_no_inline_style_or_script_of_its_own(als):
    html = als("redacteur").get(HANDBOEK).content.decode()

    assert " style=" not in html and "<style" not in html
    assert re.findall(r"<script(?![^>]*src=)[^>]*>", html) == []


@pytest.mark.django_db
def test_every_picture_is_served_and_says_in_words_what_it_shows(als):
    client = als("redacteur")

    pictures = BEELD.findall(MARKDOWN)
    assert {Path(path).name for _, path in pictures} == {file.name for file in BEELDEN.glob("*.png")}
    for words, path in pictures:
        response = client.get(HANDBOEK + path)
        assert (response.status_code, response["Content-Type"]) == (200, "image/png")
        assert b"".join(response.streaming_content) == (TEKST.parent / path).read_bytes()
        assert len(words) > 40


def test_no_picture_is_larger_than_120_kb():
    assert [file.name for file in BEELDEN.glob("*.png") if file.stat().st_size > 120_000] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "naam",
    ["../redactie.md", "..%2Fredactie.md", "%2e%2e/start.png", "..%2Fstart.png", "bestaat-niet.png", "%00.png", ""],
)
def test_nothing_else_is_served_than_the_pictures(als, naam):
    assert als("redacteur").get(f"{HANDBOEK}redactie/{naam}").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["", "redactie/publiceren.png"])
def test_who_is_not_signed_in_is_sent_to_sign_in(client, adres):
    response = client.get(HANDBOEK + adres)

    assert response.status_code == 302
    assert response["Location"].startswith("/beheer/login/")


@pytest.mark.django_db
def test_the_first_screen_and_the_menu_lead_to_the_handbook(als):
    tree = boom(als("redacteur").get("/beheer/"))

    links = [" ".join(woorden(a)) for a in tree.iter("a") if a.get("href") == HANDBOEK]
    assert links == ["Handboek"] * 3  # in the head, in its menu, on the screen itself


@pytest.mark.django_db
def test_the_table_of_roles_is_that_of_the_code(als):
    rows = [[" ".join(woorden(cell)) for cell in row] for row in boom(als("redacteur").get(HANDBOEK)).iter("tr")]
    head = next(n for n, row in enumerate(rows) if row[:1] == ["Wat"])
    names = [naam for naam, _ in rollen.ROLLEN.values()]
    granted = [_granted(rol) for rol in rollen.ROLLEN]
    may = {wat: ["ja" if _has(group, rights) else "nee" for group in granted] for wat, rights in RECHTEN.items()}

    assert rows[head] == ["Wat", *names]
    assert {row[0]: row[1:] for row in rows[head + 1 : head + 1 + len(RECHTEN)]} == may
    beyond_looking = {p for p in set().union(*granted) if ".view_" not in p}
    assert beyond_looking == set().union(*RECHTEN.values()) - {VIEW}


def _granted(rol):
    """Return the permissions that a role has in the database, as app.codename."""
    rijen = rollen.group(rol).permissions.values_list("content_type__app_label", "codename")
    return {f"{app}.{codename}" for app, codename in rijen}


def _has(granted, wanted):
    """Return whether a role has all these permissions; fails when it has only some of them."""
    if wanted == {VIEW}:
        models = {m._meta for m in admin.site._registry if m._meta.app_label in rollen.CONTENT}
        wanted = {f"{m.app_label}.view_{m.model_name}" for m in models}
    assert wanted <= granted or not wanted & granted
    return wanted <= granted


def screen_words():
    """Return every text that a screen can show: of our templates, code and script, and of Django's admin."""
    found = set()
    for file in (ROOT / "templates").rglob("*.html"):
        html = file.read_text()
        found |= {match[1] for match in re.findall(r"""\{% translate (["'])(.*?)\1""", html)}
        for body in re.findall(r"\{% blocktranslate[^%]*%\}(.*?)\{% endblocktranslate %\}", html, re.S):
            found |= set(re.split(r"\{% plural %\}", body))
    for app in rollen.CONTENT:
        for file in (ROOT / app).rglob("*.py"):
            found |= set(_translated(ast.parse(file.read_text())))
    for file in (ROOT / "static" / "beheer").glob("*.js"):
        found |= {text for _, text in re.findall(r"""(["'])((?:(?!\1).)+)\1""", file.read_text())}
    for module in (admin, auth):
        catalogue = Path(module.__file__).parent / "locale" / "nl" / "LC_MESSAGES" / "django.po"
        found |= {entry.msgstr for entry in polib.pofile(str(catalogue))}
    return found


def _translated(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "gettext", "gettext_lazy"}:
            yield from (a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str))


def test_every_quoted_word_stands_on_a_screen():
    quoted = set(re.findall(r"‘(.+?)’", MARKDOWN.replace("\n", " ")))
    on_screen = {word.strip().casefold() for word in screen_words()}

    assert len(quoted) > 50
    assert sorted(word for word in quoted if word.casefold() not in on_screen) == []
