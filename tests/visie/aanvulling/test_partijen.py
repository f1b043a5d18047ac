"""Parties and vermeldingen of a release reach a portal where editors made, renamed or removed the same themselves."""

import json
from itertools import combinations

import pytest

from doelstellingen.models import Partij, Vermelding
from visie import aanvulling
from visie.aanvulling import bestanden
from visie.aanvulling.models import Levering
from visie.editie.models import Wijziging

pytestmark = pytest.mark.django_db
IN_SPOEDZORG, IN_AFSPRAKEN = (
    "nauw-samenwerken-in-spoedzorg", "samenwerkingsafspraken-binnen-en-buiten-de-eerste-lijn",
)  # fmt: skip


@pytest.fixture
def vorige():
    """A portal as the previous release filled it: of these parties and what names them it never heard."""
    slugs = {"seh", "ambulance", "vvt", "ggz", "ziekenhuizen", "welzijnssector"}
    Vermelding.objects.filter(partij__slug__in=slugs).delete()
    Partij.objects.filter(slug__in=slugs).delete()
    nieuw = [levering.pk for levering in Levering.objects.filter(soort__startswith="doelstellingen.")
             if slugs & set(str(json.loads(levering.sleutel)).split("'"))]  # fmt: skip
    Levering.objects.filter(pk__in=nieuw).delete()


def filled():
    return {model.__name__: aantallen for model, aantallen in aanvulling.fill().items()}


def genoemd(slug):
    return sorted(Vermelding.objects.filter(partij__slug=slug).values_list("onderdeel", flat=True))


GGZ_IN = sorted(["de-vraag-naar-zorg-verandert-en-neemt-toe", IN_SPOEDZORG, IN_AFSPRAKEN, "wijkverbanden"])


def test_a_filled_portal_gets_the_parties_and_where_the_text_names_them(vorige):
    assert filled() == {"Partij": (6, 0), "Vermelding": (11, 0)}
    assert genoemd("ggz") == GGZ_IN
    assert filled() == {}


@pytest.mark.parametrize(
    ("slug", "naam"), [("ggz", "De ggz"), ("geestelijke-zorg", "GGZ"), ("mentaal", "Geestelijke gezondheidszorg")]
)
def test_a_partij_that_an_editor_made_under_her_slug_or_name_is_hers_and_gets_the_vermeldingen(vorige, slug, naam):
    eigen = Partij.objects.create(slug=slug, naam_nl=naam, aliassen="psychiatrie", volgorde=3)
    Vermelding.objects.create(onderdeel="wijkverbanden", partij=eigen, citaat="GGZ-teams")

    assert filled() == {"Partij": (5, 0), "Vermelding": (10, 0)}
    assert not Partij.objects.filter(slug="ggz").exclude(pk=eigen.pk).exists()
    eigen.refresh_from_db()
    assert (eigen.slug, eigen.naam_nl, eigen.aliassen, eigen.volgorde) == (slug, naam, "psychiatrie", 3)
    assert genoemd(slug) == GGZ_IN
    assert Vermelding.objects.get(onderdeel="wijkverbanden", partij=eigen).citaat == "GGZ-teams"


def test_a_partij_that_got_the_name_of_a_new_one_is_not_named_twice_by_one_part(vorige):
    """VVT and wijkverpleging stand beside each other in the text: who made one of them has one vermelding there."""
    Partij.objects.filter(slug="wijkverpleging").update(slug="verpleging", naam_nl="VVT")

    filled()

    assert not Partij.objects.filter(slug="vvt").exists()
    assert genoemd("verpleging") == sorted([IN_SPOEDZORG, IN_AFSPRAKEN, "wijkverbanden"])


def test_a_vermelding_that_an_editor_removed_before_it_had_its_name_of_today_stays_away():
    rij = Vermelding.objects.get(onderdeel="zorgen-voor-opvolging", partij__slug="zorgverzekeraars")
    Levering.objects.all().delete()
    Wijziging.objects.create(
        door_naam="rea", handeling="verwijderd", soort="vermelding", anker=rij.pk, naam=str(rij),
        velden={"activiteit": [rij.onderdeel, ""], "partij": ["Zorgverzekeraars (zorgverzekeraars)", ""]},
    )  # fmt: skip
    rij.delete()

    assert filled() == {}
    assert not Vermelding.objects.filter(onderdeel=rij.onderdeel, partij=rij.partij).exists()


def test_no_delivered_partij_has_a_name_of_another():
    partijen = [rij for rij in bestanden.read() if rij.soort == "doelstellingen.partij"]

    samen = {(a.velden["slug"], b.velden["slug"]): a.namen & b.namen for a, b in combinations(partijen, 2)}
    assert {paar: namen for paar, namen in samen.items() if namen} == {}
