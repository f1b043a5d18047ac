"""What the server does for drafts that a browser keeps: a key for one user, a difference, and that it was stored."""

import pytest
from django.contrib.auth import get_user_model

from doelstellingen.models import Activiteit
from visie.concept.sleutels import keys

pytestmark = pytest.mark.django_db
NAAM = "n" * 43


def user(naam):
    return get_user_model().objects.get_or_create(username=naam)[0]


def test_the_keys_are_of_one_user_and_of_one_purpose():
    een, twee = keys(user("een")), keys(user("twee"))

    assert (een, len({*een[0].values(), *twee[0].values()})) == (keys(user("een")), 4)


def test_an_older_secret_key_still_opens_what_was_kept_under_it(settings):
    eerder = keys(user("een"))
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "een-nieuwe-geheime-sleutel" * 3

    nieuw, oud = keys(user("een"))

    assert ([oud], nieuw != oud) == (eerder, True)


def test_the_key_goes_to_who_is_signed_in_and_is_kept_by_nobody(redacteur):
    response = redacteur.get("/beheer/concept/sleutel/")

    assert response.json() == {"gebruiker": "rea", "sleutels": keys(user("rea"))}
    assert "no-store" in response["Cache-Control"]


def test_no_key_without_signing_in_or_for_who_may_not_work_here(client):
    niemand = client.get("/beheer/concept/sleutel/")
    client.force_login(get_user_model().objects.create_user("lezer"))

    lezer = client.get("/beheer/concept/sleutel/")

    assert [(r.status_code, r.json()) for r in (niemand, lezer)] == [(403, {}), (403, {})]


def test_no_page_of_the_admin_has_the_key_in_it(redacteur, zelfzorg):
    paginas = [
        redacteur.get(pad).text for pad in ("/beheer/", f"/beheer/doelstellingen/activiteit/{zelfzorg.pk}/change/")
    ]

    found = [sleutel in pagina for pagina in paginas for sleutel in keys(user("rea"))[0].values()]
    assert (found, ["/beheer/concept/sleutel/" in pagina for pagina in paginas]) == ([False] * 4, [True, True])


def test_the_difference_shows_the_words_that_stand_in_the_draft_alone(redacteur):
    velden = {
        "label": ["Tekst", "Titel"],
        "oud": ["<p>De zorg.</p>", "Zelf"],
        "nieuw": ["<p>De <b>goede zorg.</p>", "Zelf"],
    }

    antwoord = redacteur.post("/beheer/concept/verschil/", velden).json()

    assert antwoord["gelijk"] is False
    assert [deel in antwoord["html"] for deel in ("<h3>Tekst</h3>", "goede", "<h3>Titel</h3>", "<b>")] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("oud", "nieuw", "gelijk", "woorden"),
    [
        ("<p>Zo</p>", "<p>Zo</p><p></p>", True, ""),
        ("<p>Zo</p>\n<ul>\n<li>Een</li>\n</ul>", "<p>Zo</p><ul><li><p>Een</p></li></ul>", True, ""),
        ("<p>Zo</p>", "<p><strong>Zo</strong></p>", False, "de opmaak verschilt"),
        ("a b", "a  b", False, "de opmaak verschilt"),
        ("x " * 40_000, "y", False, "te lang om te vergelijken"),
        ("", "<script>alert(1)</script>", False, "alert"),
    ],
)
def test_what_differs_in_another_way_than_in_words_is_said(redacteur, oud, nieuw, gelijk, woorden):
    antwoord = redacteur.post("/beheer/concept/verschil/", {"label": "Tekst", "oud": oud, "nieuw": nieuw}).json()

    assert (antwoord["gelijk"], woorden in antwoord["html"], "<script" in antwoord["html"]) == (gelijk, True, False)


def save(client, deel, **anders):
    """Save a part with the name of its draft."""
    velden = {
        "doelstelling": deel.doelstelling_id, "titel_nl": deel.titel_nl, "tekst_nl": deel.tekst_nl + "<p>Meer.</p>",
        "vanaf_versie": deel.versie, "concept": NAAM,
    }  # fmt: skip
    client.post(f"/beheer/doelstellingen/activiteit/{deel.pk}/change/", velden | anders)


@pytest.mark.usefixtures("echte_transacties")
def test_the_page_after_a_save_names_the_draft_once_and_after_no_save_none(redacteur, zelfzorg):
    for anders in ({"titel_nl": ""}, {"vanaf_versie": "999"}, {"concept": "<script>"}):
        save(redacteur, zelfzorg, **anders)
        assert 'data-bewaard=""' in redacteur.get("/beheer/").text
    zelfzorg.refresh_from_db()

    save(redacteur, zelfzorg, tekst_nl="<p>Meer.</p>")

    paginas = [redacteur.get("/beheer/").text for _ in range(2)]
    assert [f'data-bewaard="{NAAM}"' in pagina for pagina in paginas] == [True, False]
    assert Activiteit.objects.get(pk=zelfzorg.pk).tekst_nl == "<p>Meer.</p>"


def test_a_form_that_came_back_says_that_it_shows_what_was_typed(redacteur, zelfzorg):
    leeg = redacteur.get(f"/beheer/doelstellingen/activiteit/{zelfzorg.pk}/change/").text
    fout = redacteur.post(f"/beheer/doelstellingen/activiteit/{zelfzorg.pk}/change/", {"vanaf_versie": zelfzorg.versie})
    conflict = redacteur.post(f"/beheer/doelstellingen/activiteit/{zelfzorg.pk}/change/", {"vanaf_versie": 999})

    assert ["data-getypt" in tekst for tekst in (leeg, fout.text, conflict.text)] == [False, True, True]
    assert 'data-concept="doelstellingen.activiteit:zelfzorg"' in conflict.text


def test_forms_of_accounts_keep_no_draft(als):
    beheerder = als("beheerder")

    assert ["data-concept=" in beheerder.get(f"/beheer/{pad}/add/").text for pad in ("auth/user", "bronnen/bron")] == [
        False, True,
    ]  # fmt: skip
