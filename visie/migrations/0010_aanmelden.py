from django.core.management import call_command
from django.db import migrations, models


def make_cache_table(apps, schema_editor):
    """The table of the shared cache (settings.CACHES). It is left alone when it is there already."""
    call_command("createcachetable", "visie_cache", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):

    dependencies = [
        ('visie', '0009_zoeken'),
    ]

    operations = [
        migrations.AddField(
            model_name='portaalgegevens',
            name='beveiliging_verloopt',
            field=models.DateField(blank=True, help_text='Hoogstens een jaar vooruit. Daarna verdwijnt security.txt tot iemand de datum verlengt.', null=True, verbose_name='contact voor beveiliging geldt tot en met'),
        ),
        migrations.RunPython(make_cache_table, migrations.RunPython.noop),
    ]
