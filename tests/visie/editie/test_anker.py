"""A row beside the text names a part that an editie has or had: in the form, in the model and in the database."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction

from bronnen.models import Bron, Bronvermelding, Nootgegevens
from doelstellingen.models import Adressering, Oproep, Partij, Vermelding
from visie.aanvulling import leveren
from visie.aanvulling.bestanden import Rij
from visie.actueel.models import Gezocht, Stuk, Stukdeel
from visie.draaien.checks import rows_name_parts
from visie.editie import ankers, guards
from visie.editie.models import (
    Aantekening,
    Bevestiging,
    Cijfer,
    Editie,
    Erratum,
    OpenPunt,
    Opvolging,
    Overnamecorrectie,
    Paginaomschrijving,
    Reden,
)
from visie.nieuwsbrief.models import Nieuwsbrief, Nieuwsbriefblok
from visie.verwant.models import Moment, Verband, Werk

pytestmark = pytest.mark.django_db
GEEN = "geen-onderdeel"


def editie():
    return Editie.objects.get(nummer=1)


# For every model that names a part: what else a row needs, and a part that it can name.
RIJEN = {
    Aantekening: lambda: {"onderdeel": "zelfzorg", "tekst": "Een opmerking."},
    Adressering: lambda: {"oproep": "oproep-24", "partij": Partij.objects.last(), "grond": "Woorden."},
    Bevestiging: lambda: {"onderdeel": "noot-1", "controle": "een-controle", "door_naam": "rea"},
    Bronvermelding: lambda: {"noot": "noot-asterisk", "bron": Bron.objects.last(), "grond": "Woorden."},
    Cijfer: lambda: {"onderdeel": "zelfzorg", "zinsdeel": "10%", "vorm": "balk", "waarde": 10, "noot": "noot-1"},
    Erratum: lambda: {"onderdeel": "zelfzorg", "editie": editie(), "passage": "a", "lezing": "b", "reden": "c"},
    Gezocht: lambda: {"onderdeel": "oproep-14", "door_naam": "rea"},
    Moment: lambda: {"onderdeel": "zelfzorg", "reeks": "proces", "naam": "Nog een", "citaat_visie": "Woorden."},
    Nieuwsbriefblok: lambda: {
        "onderdeel": "zelfzorg", "editie": editie(), "tekst": "a",
        "nieuwsbrief": Nieuwsbrief.objects.create(naam="Brief", datum=datetime.date(2027, 1, 2)),
    },
    Nootgegevens: lambda: {"noot": "noot-1", "soort": "toelichting", "grond": "Woorden."},
    OpenPunt: lambda: {"onderdeel": "zelfzorg", "tekst": "Klopt dit?", "door_naam": "rea"},
    Opvolging: lambda: {"onderdeel": "zelfzorg", "opvolger": "palliatieve-zorg"},
    Overnamecorrectie: lambda: {"onderdeel": "zelfzorg", "plaats": "a", "bron": "b", "lezing": "c", "reden": "d"},
    Paginaomschrijving: lambda: {"onderdeel": "zelfzorg", "tekst": "Over zelfzorg."},
    Reden: lambda: {"onderdeel": "zelfzorg", "editie": editie(), "tekst": "Duidelijker."},
    Stukdeel: lambda: {"onderdeel": "zelfzorg", "stuk": Stuk.objects.create(
        soort="nieuws", titel="Bericht", organisatie="NHG", datum=datetime.date(2026, 1, 2), door_naam="rea")},
    Verband: lambda: {"onderdeel": "zelfzorg", "werk": Werk.objects.last(), "citaat_visie": "Woorden."},
    Vermelding: lambda: {"onderdeel": "zelfzorg", "partij": Partij.objects.last(), "citaat": "Woorden."},
}  # fmt: skip
VELDEN = [pytest.param(veld.model, veld.name, id=f"{veld.model.__name__}.{veld.name}") for veld in ankers.fields()]


def test_every_model_that_names_a_part_is_tested_here():
    assert {veld.model for veld in ankers.fields()} == set(RIJEN)


@pytest.mark.parametrize(("model", "naam"), VELDEN)
def test_the_database_refuses_a_word_that_no_part_has(model, naam):
    rij = RIJEN[model]()
    Nootgegevens.objects.filter(noot="noot-1").delete()

    with pytest.raises(IntegrityError, match=ankers.MELDING), transaction.atomic():
        model.objects.create(**rij | {naam: GEEN})
    met_deel = model.objects.create(**rij)

    if model is not Erratum:  # which no update can change
        with pytest.raises(IntegrityError, match=ankers.MELDING), transaction.atomic():
            model.objects.filter(pk=met_deel.pk).update(**{naam: GEEN})


@pytest.mark.parametrize(("model", "naam"), VELDEN)
def test_a_form_refuses_it_in_words(model, naam):
    rij = model(**RIJEN[model]() | {naam: GEEN})

    with pytest.raises(ValidationError) as fout:
        rij.clean_fields(exclude=["door"])

    zin = "‘geen-onderdeel’ is geen onderdeel van een editie of van de werkversie. Kies uit de lijst."
    assert fout.value.message_dict == {naam: [zin]}


def test_a_field_for_one_kind_refuses_another_kind():
    rij = RIJEN[Adressering]() | {"oproep": "zelfzorg"}

    with pytest.raises(ValidationError):
        Adressering(**rij).full_clean()
    with pytest.raises(IntegrityError, match=ankers.MELDING), transaction.atomic():
        Adressering.objects.create(**rij)


def test_what_needs_no_part_is_kept():
    los = OpenPunt.objects.create(tekst="Over het geheel.", door_naam="rea")
    titel = Reden.objects.create(editie=Editie.objects.werkversie(), onderdeel="visie", tekst="Nieuwe titel.")

    assert (los.onderdeel, titel.onderdeel) == ("", "visie")


def test_a_row_about_a_part_that_went_stays_and_can_be_changed():
    deel = Oproep.objects.filter(editie=Editie.objects.werkversie()).first()
    deel.pk, deel.anker, deel.nummer, deel._state.adding = None, "oproep-99", 99, True
    deel.save()
    rij = OpenPunt.objects.create(onderdeel="oproep-99", tekst="Klopt dit?", door_naam="rea")
    deel.delete()

    rij.tekst = "Klopte dit?"
    rij.full_clean()
    rij.save()

    assert OpenPunt.objects.get().tekst == "Klopte dit?"
    with pytest.raises(ValidationError):
        OpenPunt(onderdeel="oproep-99", tekst="Nog een.").full_clean()


def test_a_row_from_before_is_named_by_a_check_and_migrating_leaves_it():
    guards.remove()
    Aantekening.objects.create(onderdeel=GEEN, tekst="Van vroeger.")
    assert [naam for naam in guards.missing() if naam.startswith("anker_")] != []

    call_command("migrate", verbosity=0)

    assert guards.missing() == []
    assert ankers.unknown() == ["visie_aantekening.onderdeel: geen-onderdeel"]
    assert [fout.id for fout in rows_name_parts(None, ["default"])] == ["visie.W004"]
    Aantekening.objects.filter(onderdeel=GEEN).update(tekst="Nog eens bekeken.")


def test_a_release_brings_no_row_about_a_part_that_this_portal_never_had():
    velden = {"onderdeel": GEEN, "tekst": "Een opmerking.", "citaat": "", "herkomst": ""}
    portaal = leveren.Portaal()

    portaal.take(Rij("visie.aantekening", velden))
    portaal.take(Rij("visie.aantekening", velden | {"onderdeel": "zelfzorg"}))

    assert [rij.onderdeel for rij in Aantekening.objects.filter(tekst="Een opmerking.")] == ["zelfzorg"]


def test_the_words_of_a_part_lead_to_its_anker():
    assert ankers.with_words(["palliatieve", "vergrijzing"]) == {"palliatieve-zorg"}
    assert ankers.newest(["zelfzorg", GEEN])["zelfzorg"].editie == Editie.objects.werkversie()
