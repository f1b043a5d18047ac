"""Authors become rows; a report has its number.

The string of authors goes into one row with place 0, whole: it is read into persons and organisations by
bronnen/ongelezen.py, since a migration must not change with the code that reads names.
"""

import django.db.models.deletion
from django.db import migrations, models

# The delivered title of note 8 had the number of the report in it. One that an editor changed is left as it is.
WUIJTS = "Effecten klimaat op gezondheid: actualisatie voor de Nationale Adaptatiestrategie (2016)"
NUMMER = ". RIVM-rapport 2014-0044"


def keep_strings(apps, schema_editor):
    Bron, Auteur = apps.get_model("bronnen", "Bron"), apps.get_model("bronnen", "Auteur")
    for bron in Bron.objects.exclude(auteurs="").order_by("pk"):
        Auteur.objects.create(bron=bron, volgorde=0, soort="organisatie", naam=bron.auteurs)
    Bron.objects.filter(titel=WUIJTS + NUMMER).update(titel=WUIJTS)


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
        migrations.RunPython(keep_strings, migrations.RunPython.noop),
    ]
