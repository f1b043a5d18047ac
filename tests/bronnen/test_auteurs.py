"""The authors of a bron: rows of persons and organisations, proposed from the names as a note has them."""

import importlib

import pytest
from django.urls import reverse

from bronnen.models import Auteur, Bron
from tests.visie.beheer.formulieren import inhoud
from visie.editie.models import Wijziging
from visie.tekst.auteurs import read

pytestmark = pytest.mark.django_db
LENIZ = "Leniz, M. Gulliford, I. J. Higginson, S. Bajwah, D. Yi, W. Gao, et al."


def adres(bron):
    return reverse("admin:bronnen_bron_change", args=[bron.pk])


def rijen(bron):
    return [(a.volgorde, a.soort, a.naam, a.voorletters) for a in bron.auteurs.all()]


def sla_op(client, bron, **velden):
    """Save the form of a bron as a browser does, with these fields changed."""
    return client.post(adres(bron), inhoud(client.get(adres(bron))) | velden)


def test_the_delivered_authors_of_note_32_are_persons_as_the_source_has_them():
    assert rijen(Bron.objects.get(slug="leniz-2022")) == [
        (1, "persoon", "Leniz", ""), (2, "persoon", "Gulliford", "M."), (3, "persoon", "Higginson", "I.J."),
        (4, "persoon", "Bajwah", "S."), (5, "persoon", "Yi", "D."), (6, "persoon", "Gao", "W."), (7, "anderen", "", ""),
    ]  # fmt: skip
    assert str(Bron.objects.get(slug="leniz-2022").namen) == (
        "Leniz, Gulliford M, Higginson IJ, Bajwah S, Yi D, Gao W, et al."
    )


def test_typed_names_become_rows_that_the_editor_is_asked_to_read(redacteur):
    bron = Bron.objects.get(slug="de-basis-op-orde")

    response = sla_op(redacteur, bron, namen="Wuijts S, Ministerie van Volksgezondheid, Welzijn en Sport, RIVM e.a.")

    assert (response.status_code, response["Location"]) == (302, adres(bron))
    pagina = redacteur.get(adres(bron)).text
    assert "4 auteurs voorgesteld uit de getypte namen. Lees de rijen hieronder na." in pagina
    assert rijen(bron) == [
        (1, "persoon", "Wuijts", "S."),
        (2, "organisatie", "Ministerie van Volksgezondheid, Welzijn en Sport", ""),
        (3, "organisatie", "RIVM", ""),
        (4, "anderen", "", ""),
    ]
    assert Wijziging.objects.get().velden == {
        "auteurs": ["", "1. Wuijts S, 2. Ministerie van Volksgezondheid, Welzijn en Sport, 3. RIVM, 4. et al."]
    }


def test_typed_names_stand_behind_the_rows_that_are_there(redacteur):
    bron = Bron.objects.get(slug="maarsingh-2024")

    sla_op(redacteur, bron, namen="Deeg DJ")

    assert rijen(bron) == [(1, "persoon", "Maarsingh", "O.R."), (2, "persoon", "Deeg", "D.J.")]


def test_a_row_without_a_place_stands_last(redacteur):
    bron = Bron.objects.get(slug="maarsingh-2024")

    sla_op(redacteur, bron, **{"auteurs-1-naam": "NZa", "auteurs-1-soort": "organisatie"})

    assert rijen(bron) == [(1, "persoon", "Maarsingh", "O.R."), (2, "organisatie", "NZa", "")]


@pytest.mark.parametrize(
    ("rij", "fout"),
    [
        ({"soort": "organisatie", "naam": "RIVM", "voorletters": "A."}, "Een organisatie heeft geen voorletters"),
        ({"soort": "anderen", "naam": "et al."}, "heeft geen naam"),
        ({"soort": "persoon", "naam": "", "voorletters": "A."}, "Vul een naam in."),
        ({"soort": "anderen", "volgorde": "0"}, "staat achteraan"),
    ],
)
def test_a_row_that_says_two_things_comes_back_with_what_was_typed(redacteur, rij, fout):
    bron = Bron.objects.get(slug="maarsingh-2024")

    response = sla_op(redacteur, bron, **{f"auteurs-1-{naam}": waarde for naam, waarde in rij.items()})

    assert response.status_code == 200
    assert fout in response.text
    assert rijen(bron) == [(1, "persoon", "Maarsingh", "O.R.")]


def test_an_address_of_a_doi_is_stored_bare_and_another_address_is_refused(redacteur):
    bron = Bron.objects.get(slug="groot-2024")

    sla_op(redacteur, bron, doi="https://dx.doi.org/10.3399/BJGP.2023.0690.")
    geweigerd = sla_op(redacteur, bron, doi="https://bjgp.org/content/75/750/e12")

    assert Bron.objects.get(pk=bron.pk).doi == "10.3399/BJGP.2023.0690"
    assert "Dit is geen DOI." in geweigerd.text


def test_a_changed_order_is_on_record(redacteur):
    bron = Bron.objects.get(slug="adler-2010")

    sla_op(redacteur, bron, **{"auteurs-0-volgorde": "3", "auteurs-2-volgorde": "1"})

    assert Wijziging.objects.get().velden == {
        "auteurs": ["1. Adler R, 2. Vasiliadis A, 3. Bickell N", "1. Bickell N, 2. Vasiliadis A, 3. Adler R"]
    }


# The migration reads strings as the release before did; what was delivered becomes what is delivered now.


def gelezen(tekst):
    return importlib.import_module("bronnen.migrations.0005_auteurs").read(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        LENIZ,
        "Wuijts S, Vros C, Schets FM, Braks MAH",
        "van Walraven C, Oake N, Jennings A, Forster AJ",
        "O. R. Maarsingh, Y. Henry, P. M. van de Ven and D. J. Deeg",
        "A. Nicolet, M. Al-Gobari, C. Perraudin, J. Wagner, I. Peytremann-Bridevaux and J. Marti",
        "RIVM",
        "",
    ],
)
def test_the_migration_makes_the_same_rows_of_delivered_strings(tekst):
    assert gelezen(tekst) == [(auteur.soort, auteur.naam, auteur.voorletters) for auteur in read(tekst)]


def test_the_migration_leaves_a_string_that_it_does_not_know_whole():
    assert gelezen("Ministerie van VWS, ’s-Gravenhage e.a.") == [
        ("organisatie", "Ministerie van VWS, ’s-Gravenhage", ""), ("anderen", "", ""),
    ]  # fmt: skip


def test_an_author_is_deleted_with_its_bron_and_stays_on_record(redacteur):
    bron = Bron.objects.create(slug="los", soort="enquete", titel="Los", taal="nl")
    Auteur.objects.create(bron=bron, volgorde=1, naam="Groot", voorletters="L.J.")

    response = redacteur.post(reverse("admin:bronnen_bron_delete", args=[bron.pk]), {"post": "yes"})

    assert response.status_code == 302
    assert Auteur.objects.filter(naam="Groot", bron__slug="los").count() == 0
    assert Wijziging.objects.get().velden["auteurs"] == ["1. Groot LJ", ""]
