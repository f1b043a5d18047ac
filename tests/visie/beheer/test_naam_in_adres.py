"""A slug is proposed, may stay empty, and changes only when somebody types another one."""

import pytest

from bronnen.models import Bron
from doelstellingen.models import Partij
from tests.visie.beheer.formulieren import adres, ingevuld, inhoud
from visie.beheer.naam_in_adres import free_slug

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("model", "veld", "naam", "slug"),
    [
        (Partij, "naam_nl", "Regionale Æsculaap & co", "regionale-sculaap-co"),
        (Partij, "naam_nl", "Gemeenten", "gemeenten-2"),
        (Bron, "titel", "Een titel, met leestekens!", "een-titel-met-leestekens"),
        (Bron, "titel", "???", "bron"),
    ],
)
def test_an_empty_slug_is_made_of_the_title(redacteur, model, veld, naam, slug):
    formulier = redacteur.get(adres(model, "add"))

    redacteur.post(adres(model, "add"), ingevuld(formulier, model) | {veld: naam, "slug": ""})

    assert model.objects.latest("pk").slug == slug


def test_the_browser_gets_what_it_needs_to_propose_one(redacteur):
    for model, veld in ((Partij, "naam_nl"), (Bron, "titel")):
        nieuw, oud = adres(model, "add"), adres(model, "change", model.objects.first().pk)

        assert f"[&quot;#id_{veld}&quot;]" in redacteur.get(nieuw).content.decode()
        assert f"[&quot;#id_{veld}&quot;]" not in redacteur.get(oud).content.decode()


@pytest.mark.parametrize(("getypt", "slug"), [("", "gemeenten"), ("gemeentes", "gemeentes")])
def test_a_slug_that_is_there_stays_unless_another_is_typed(redacteur, getypt, slug):
    partij = Partij.objects.get(slug="gemeenten")
    pagina = adres(Partij, "change", partij.pk)

    redacteur.post(pagina, inhoud(redacteur.get(pagina)) | {"naam_nl": "Gemeenten en provincies", "slug": getypt})

    partij.refresh_from_db()
    assert (partij.naam_nl, partij.slug) == ("Gemeenten en provincies", slug)


def test_a_long_title_gives_a_slug_that_fits_with_a_number():
    lang = "Zorg " * 60
    Bron.objects.create(slug=free_slug(Bron, lang), titel=lang[:300], soort="enquete", taal="nl")

    assert len(free_slug(Bron, lang)) <= 120
    assert free_slug(Bron, lang).endswith("-2")
