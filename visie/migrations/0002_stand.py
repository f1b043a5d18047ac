"""The one row of the counter."""
from django.db import migrations


def make(apps, schema_editor):
    apps.get_model("visie", "Stand").objects.using(schema_editor.connection.alias).create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("visie", "0001_initial")]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
