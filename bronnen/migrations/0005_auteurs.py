"""Authors become rows, read from the one string that they were; DOIs are stored bare; a report has its number.

The reading is that of the release before, a name at a time: it must not change with the code. What it does not know
stays one name, as it was cited until now.
"""

import re

import django.db.models.deletion
from django.db import migrations, models

EN_ANDEREN = re.compile(r"[, ]+(?:et al|e\.a)\.?$")
ACHTER = re.compile(r"(?P<naam>[^\W\d_][\w'’ -]*?) (?P<letters>[A-Z]{1,4})")
VOOR = re.compile(r"(?P<letters>(?:[A-Z]\. ?)+)(?P<naam>[\w'’ -]+)")
KAAL = re.compile(r"[A-Z][^\W\d_]*[a-z]")
DOI = re.compile(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)(10\.\d{4,9}/\S+)", re.IGNORECASE)
# The delivered title of note 8 had the number of the report in it. One that an editor changed is left as it is.
WUIJTS = "Effecten klimaat op gezondheid: actualisatie voor de Nationale Adaptatiestrategie (2016)"
NUMMER = ". RIVM-rapport 2014-0044"


def read(tekst):
    """Return (kind, name, initials) of every name in a string of authors."""
    namen, anderen = EN_ANDEREN.subn("", tekst.strip())
    delen = [deel.strip() for deel in re.split(r",| and ", namen) if deel.strip()]
    gevonden = [ACHTER.fullmatch(deel) or VOOR.fullmatch(deel) or KAAL.fullmatch(deel) for deel in delen]
    if all(gevonden) and any(match.re is not KAAL for match in gevonden):
        rijen = [_person(match) for match in gevonden]
    else:
        rijen = [("organisatie", namen, "")] if namen else []
    return [*rijen, *([("anderen", "", "")] if anderen else [])]


def _person(match):
    if match.re is KAAL:
        return "persoon", match[0], ""
    return "persoon", match["naam"], "".join(f"{letter}." for letter in re.findall("[A-Z]", match["letters"]))


def take_apart(apps, schema_editor):
    Bron, Auteur = apps.get_model("bronnen", "Bron"), apps.get_model("bronnen", "Auteur")
    for bron in Bron.objects.order_by("pk"):
        for n, (soort, naam, letters) in enumerate(read(bron.auteurs), start=1):
            Auteur.objects.create(bron=bron, volgorde=n, soort=soort, naam=naam, voorletters=letters)
        adres = DOI.fullmatch(bron.doi.strip())
        doi = adres[1] if adres else bron.doi
        titel = WUIJTS if bron.titel == WUIJTS + NUMMER else bron.titel
        if (doi, titel) != (bron.doi, bron.titel):
            Bron.objects.filter(pk=bron.pk).update(doi=doi, titel=titel)


class Migration(migrations.Migration):
    dependencies = [("bronnen", "0004_noot_in_een_keer")]

    operations = [
        migrations.AddField("bron", "plaats", models.CharField("plaats van uitgave", max_length=100, blank=True)),
        migrations.AddField("bron", "rapportnummer", models.CharField("rapportnummer", max_length=60, blank=True)),
        migrations.AddField(
            "bron",
            "reeks",
            models.CharField(
                "soort rapport of reeks", max_length=100, blank=True, help_text="Bijvoorbeeld RIVM-rapport."
            ),
        ),
        migrations.AlterField(
            "bron",
            "doi",
            models.CharField(
                "DOI", max_length=200, blank=True, help_text="Een adres van doi.org mag ook; het portaal bewaart de DOI."
            ),
        ),
        migrations.CreateModel(
            name="Auteur",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveSmallIntegerField("plaats")),
                ("soort", models.CharField(choices=[("persoon", "persoon"), ("organisatie", "organisatie"), ("anderen", "en anderen (et al.)")], default="persoon", max_length=12, verbose_name="soort")),
                ("naam", models.CharField(blank=True, max_length=300, verbose_name="achternaam of organisatie")),
                ("voorletters", models.CharField(blank=True, max_length=60, verbose_name="voorletters of voornaam")),
                ("achtervoegsel", models.CharField(blank=True, max_length=20, verbose_name="achtervoegsel")),
                ("bron", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="rijen", to="bronnen.bron", verbose_name="bron")),
            ],
            options={"verbose_name": "auteur", "verbose_name_plural": "auteurs", "ordering": ["volgorde", "pk"]},
        ),
        migrations.RunPython(take_apart, migrations.RunPython.noop),
    ]
