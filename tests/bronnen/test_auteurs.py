"""The authors of a bron: rows of persons and organisations, proposed from the names as a note has them."""

import pytest
from django.db import connection
from django.urls import reverse

from bronnen import ongelezen
from bronnen.models import Auteur, Bron
from tests.visie.beheer.formulieren import inhoud
from visie.editie.models import Wijziging

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
        ({"soort": "persoon", "naam": "Berg, van den", "voorletters": "A."}, "Een achternaam heeft geen komma."),
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


def test_others_stand_last_wherever_their_row_is_and_once(redacteur):
    bron = Bron.objects.get(slug="leniz-2022")

    sla_op(redacteur, bron, namen="Jansen A, et al.")
    opnieuw = sla_op(redacteur, bron, titel="Een andere titel")
    tweemaal = sla_op(redacteur, bron, **{"auteurs-8-soort": "anderen", "auteurs-8-volgorde": "20"})

    assert bron.namen.endswith("Gao W, Jansen A, et al.")
    assert (opnieuw.status_code, Bron.objects.get(pk=bron.pk).titel) == (302, "Een andere titel")
    assert "‘En anderen’ kan er maar één keer staan." in tweemaal.text


def test_typed_names_stand_behind_the_last_place_and_each_once(redacteur):
    bron = Bron.objects.get(slug="adler-2010")
    bron.auteurs.filter(naam="Bickell").update(volgorde=20)

    sla_op(redacteur, bron, namen="Cc C, Adler R")
    sla_op(redacteur, bron, namen="Cc C, Adler R")

    assert bron.namen == "Adler R, Vasiliadis A, Bickell N, Cc C"


@pytest.mark.parametrize("namen", ["Stichting " + 400 * "x", "Jansen " + " ".join("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF")])
def test_names_that_are_too_long_come_back_with_what_was_typed(redacteur, namen):
    bron = Bron.objects.get(slug="maarsingh-2024")

    response = sla_op(redacteur, bron, namen=namen)

    assert "is te lang voor één naam." in response.text
    assert namen in response.text
    assert rijen(bron) == [(1, "persoon", "Maarsingh", "O.R.")]


# What the releases before left as typed


def test_strings_of_the_release_before_are_read_once(db):
    bron, eigen = (Bron.objects.get(slug=slug) for slug in ("leniz-2022", "adler-2010"))
    bron.auteurs.all().delete()
    Auteur.objects.bulk_create([Auteur(bron=bron, volgorde=0, soort="organisatie", naam=LENIZ)])
    Auteur.objects.bulk_create([Auteur(bron=eigen, volgorde=0, soort="organisatie", naam="Erasmus MC en RIVM, et al.")])

    for _ in range(2):
        ongelezen.read_all()

    assert bron.namen == "Leniz, Gulliford M, Higginson IJ, Bajwah S, Yi D, Gao W, et al."
    assert rijen(eigen)[3:] == [
        (4, "organisatie", "Erasmus MC", ""), (5, "organisatie", "RIVM", ""), (6, "anderen", "", ""),
    ]  # fmt: skip
    assert not ongelezen.waiting()


@pytest.mark.parametrize(
    ("getypt", "kaal"),
    [("https://doi.org/10.1234/x.", "10.1234/x"), ("doi.org/10.1234/x", "10.1234/x"), ("n.v.t.", "n.v.t.")],
)
def test_a_doi_of_the_release_before_becomes_bare(getypt, kaal):
    Bron.objects.filter(slug="adler-2010").update(doi="10.1234/OUD")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE bronnen_bron SET doi = %s WHERE doi = '10.1234/OUD'", [getypt])

    ongelezen.read_all()

    assert Bron.objects.get(slug="adler-2010").doi == kaal


def test_an_author_is_deleted_with_its_bron_and_stays_on_record(redacteur):
    bron = Bron.objects.create(slug="los", soort="enquete", titel="Los", taal="nl")
    Auteur.objects.create(bron=bron, volgorde=1, naam="Groot", voorletters="L.J.")

    response = redacteur.post(reverse("admin:bronnen_bron_delete", args=[bron.pk]), {"post": "yes"})

    assert response.status_code == 302
    assert Auteur.objects.filter(naam="Groot", bron__slug="los").count() == 0
    assert Wijziging.objects.get().velden["auteurs"] == ["1. Groot LJ", ""]
