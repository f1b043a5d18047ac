"""What the admin says of a row: the right article, its own history, why something cannot be."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User

from tests.visie.beheer.formulieren import adres, eerste, ingevuld, inhoud, met_formulier
from visie.aanmelden import rollen
from visie.beheer import spoor
from visie.editie.models import Bevestiging, Editie, Erratum, Hoofdstuk, OpenPunt, Portaalgegevens, Wijziging
from visie.zoeken.models import Zoekwoord

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
# Words of which every Dutchman says 'het'. All other words for rows are 'de'.
HET = {
    "hoofdstuk", "thema", "erratum", "open punt", "bevestigd hiaat", "zoekwoord", "cijfer in beeld",
    "moment van de totstandkoming", "deel van een andere visie",
}  # fmt: skip


@pytest.fixture
def beheerder(als):
    return als("beheerder", "bea")


def gezegd(client):
    """Return what the next page tells of what was done before."""
    return [str(bericht) for bericht in client.get("/beheer/handboek/").context["messages"]]


def test_each_kind_of_row_has_the_article_of_its_word():
    woorden = {str(model._meta.verbose_name): beheer.lidwoord for model, beheer in admin.site._registry.items()}

    assert {woord for woord, lidwoord in woorden.items() if lidwoord == "het"} == HET


def test_a_row_that_is_added_changed_and_removed_is_named_with_its_article(beheerder):
    pagina = adres(Zoekwoord, "add")

    beheerder.post(pagina, ingevuld(beheerder.get(pagina), Zoekwoord))
    rij = Zoekwoord.objects.latest("pk")
    wijzigen, verwijderen = (adres(Zoekwoord, wat, rij.pk) for wat in ("change", "delete"))
    erbij = gezegd(beheerder)
    beheerder.post(wijzigen, inhoud(beheerder.get(wijzigen)))
    anders = gezegd(beheerder)
    beheerder.post(verwijderen, {"post": "yes"})

    naam = f'‘<a href="{wijzigen}">{rij}</a>’'
    assert erbij == [f"Het zoekwoord {naam} is toegevoegd."]
    assert anders == [f"Het zoekwoord {naam} is gewijzigd."]
    assert gezegd(beheerder) == [f"Het zoekwoord ‘{rij}’ is verwijderd."]


def test_a_row_of_many_things_is_spoken_of_as_many(beheerder):
    pagina = adres(Portaalgegevens, "change", 1)

    beheerder.post(pagina, inhoud(beheerder.get(pagina)))

    assert gezegd(beheerder) == ["De gegevens van het portaal zijn gewijzigd."]


@pytest.mark.parametrize(("model", "kop"), [(Erratum, "Nieuw erratum"), (OpenPunt, "Nieuw open punt")])
def test_the_form_of_a_new_row_is_called_after_its_word(beheerder, model, kop):
    assert f"<h1>{kop}</h1>" in beheerder.get(adres(model, "add")).content.decode()


def test_a_row_that_is_gone_is_said_in_words_and_leads_to_its_list(beheerder):
    response = beheerder.get(adres(Zoekwoord, "change", 99999))

    assert response["Location"] == adres(Zoekwoord, "changelist")
    assert gezegd(beheerder) == [
        "Dit zoekwoord is er niet. De link is misschien verouderd, of iemand heeft het intussen verwijderd."
    ]


# History


def test_the_history_of_a_part_is_our_trail_with_the_difference(als, zelfzorg):
    client = als("redacteur")
    rea = User.objects.get(username="redacteur")
    spoor.record(rea, "gewijzigd", zelfzorg, {"tekst_nl": "oud"}, {"tekst_nl": "nieuw"})
    spoor.record(rea, "gewijzigd", Hoofdstuk.objects.first(), {"titel_nl": "oud"}, {"titel_nl": "nieuw"})
    eigen = Wijziging.objects.get(anker="zelfzorg")

    response = client.get(adres(type(zelfzorg), "history", zelfzorg.pk))

    assert list(response.context["pagina"]) == [eigen]
    assert adres(Wijziging, "change", eigen.pk) in response.content.decode()


def test_the_history_of_a_row_beside_the_text_is_its_own(beheerder):
    bea, bas = User.objects.get(username="bea"), User.objects.create_user("bas")
    for user in (bea, bas):
        spoor.record(bea, "gewijzigd", user, {"email": ""}, {"email": "x@voorbeeld.nl"})

    response = beheerder.get(adres(User, "history", bas.pk))

    assert [wijziging.naam for wijziging in response.context["pagina"]] == ["bas"]


def test_a_row_without_changes_says_so(beheerder):
    pagina = adres(Hoofdstuk, "history", eerste(Hoofdstuk).pk)

    assert "Hierover staat nog niets in de lijst van wijzigingen." in beheerder.get(pagina).content.decode()


# What cannot be


def test_a_published_part_says_why_it_has_no_button_and_leads_to_the_werkversie(als, zelfzorg):
    oud = type(zelfzorg).objects.get(editie=Editie.objects.current(), anker="zelfzorg")

    response = als("redacteur").get(adres(type(oud), "change", oud.pk))

    html = response.content.decode()
    assert "Dit hoort bij editie 1. Die is gepubliceerd en ligt vast." in html
    assert f'<a href="{adres(type(zelfzorg), "change", zelfzorg.pk)}">Wijzig het in de werkversie</a>' in html
    assert 'name="_save"' not in html


@pytest.mark.parametrize(
    ("rol", "pad", "zin"),
    [
        ("redacteur", "/beheer/publiceren/", "Uw rol is Redacteur. Die mag dit niet"),
        ("redacteur", "/beheer/auth/user/", "Uw rol is Redacteur. Die mag dit niet"),
        ("redacteur", "/beheer/visie/erratum/add/", "Uw rol is Redacteur. Die mag dit niet"),
        ("beheerder", "/beheer/visie/wijziging/1/delete/", "Dit houdt het portaal zelf bij"),
    ],
)
def test_a_page_that_refuses_says_why_in_the_admin_and_leads_back(als, rol, pad, zin):
    client = als(rol)
    gebruiker = User.objects.get(username=rol)
    Wijziging.objects.create(pk=1, door=gebruiker, door_naam=rol, handeling="x", soort="x", anker="x", naam="x")

    response = client.get(pad)

    html = response.content.decode()
    assert (response.status_code, zin in html, 'class="schil"' in html) == (403, True, True)
    assert '<a class="button default" href="/beheer/">Naar de werkversie</a>' in html


def test_an_account_without_a_role_hears_that_it_has_none(client):
    client.force_login(User.objects.create_user("niemand", is_staff=True))

    assert "Uw account heeft nog geen rol." in client.get("/beheer/publiceren/").content.decode()


@pytest.mark.parametrize("pad", ["/beheer/bestaat-niet/", "/beheer/opnieuw/99/"])
def test_an_address_of_the_admin_that_is_not_there_leads_back_into_it(beheerder, pad):
    response = beheerder.get(pad)

    html = response.content.decode()
    assert (response.status_code, 'class="schil"' in html) == (404, True)
    assert "Deze pagina van het beheer bestaat niet." in html


# Lengths


@pytest.mark.parametrize("model", met_formulier("add"), ids=lambda model: model.__name__)
def test_no_field_drops_the_end_of_a_paste(als, model):
    html = als("superuser").get(adres(model, "add")).content.decode()

    assert ("maxlength" in html, "<form" in html) == (False, True)


def test_a_text_that_is_too_long_comes_back_whole_with_its_count(beheerder):
    lang = "a" * 310

    response = beheerder.post(adres(Zoekwoord, "add"), {"woorden": lang, "zoek_ook": "zorg"})

    html = response.content.decode()
    assert (lang in html, "310 van 300 tekens" in html) == (True, True)
    assert not Zoekwoord.objects.filter(woorden=lang[:300]).exists()


@pytest.mark.parametrize("hiaat", [{"controle": "x" * 41, "onderdeel": "noot-18"}, {"controle": "noten"}])
def test_a_gap_that_no_check_names_is_refused_and_not_cut_to_a_name_that_fits(als, hiaat):
    eerder = set(Bevestiging.objects.values_list("pk", flat=True))

    client = als("redacteur")

    client.post("/beheer/bevestigen/", hiaat)

    assert gezegd(client) == ["Dit hiaat staat niet in de controles. Kies er een uit de lijst."]
    assert set(Bevestiging.objects.values_list("pk", flat=True)) == eerder


# Accounts


def test_nobody_reads_how_a_password_is_stored(beheerder):
    html = beheerder.get(adres(User, "change", User.objects.get(username="bea").pk)).content.decode()

    assert "Er is een wachtwoord ingesteld." in html
    assert [woord for woord in ("md5", "pbkdf2", "salt", "hash", "algoritme") if woord in html.lower()] == []


def test_removing_an_account_names_the_account_and_no_rows_of_django(beheerder):
    bas = User.objects.create_user("bas")
    bas.groups.add(rollen.group("redacteur"))

    pagina = beheerder.get(adres(User, "delete", bas.pk))

    assert pagina.context["deleted_objects"] == ["bas"]
    assert "Wilt u de gebruiker ‘bas’ verwijderen?" in pagina.content.decode()


def test_a_role_is_one_choice_and_takes_the_place_of_the_earlier_one(beheerder):
    bas = User.objects.create_user("bas", "bas@voorbeeld.nl", is_staff=True)
    bas.groups.add(rollen.group("redacteur"), rollen.group("eindredacteur"))
    pagina = beheerder.get(adres(User, "change", bas.pk))
    hoogste = pagina.context["adminform"].form["rol"].value()

    beheerder.post(adres(User, "change", bas.pk), inhoud(pagina) | {"rol": "redacteur"})

    assert (hoogste, [groep.name for groep in bas.groups.all()]) == ("eindredacteur", ["Redacteur"])
