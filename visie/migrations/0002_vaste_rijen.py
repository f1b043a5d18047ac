from django.db import migrations


def make_rows(apps, schema_editor):
    """Make the one row of each model that has exactly one."""
    for model in ("Stand", "Portaalgegevens"):
        apps.get_model("visie", model).objects.using(schema_editor.connection.alias).get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("visie", "0001_initial")]

    operations = [migrations.RunPython(make_rows, migrations.RunPython.noop)]
