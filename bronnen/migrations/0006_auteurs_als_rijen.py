"""The one string of authors goes, and the rows take its name. Apart: PostgreSQL alters no table with open checks."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("bronnen", "0005_auteurs")]

    operations = [
        migrations.RemoveField("bron", "auteurs"),
        migrations.AlterField(
            "auteur",
            "bron",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="auteurs",
                to="bronnen.bron",
                verbose_name="bron",
            ),
        ),
    ]
