from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('doelstellingen', '0005_namen_van_delen'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='vermelding',
            name='activiteit_noemt_partij_een_keer',
        ),
        migrations.RenameField(
            model_name='vermelding',
            old_name='activiteit',
            new_name='onderdeel',
        ),
        migrations.AlterField(
            model_name='vermelding',
            name='onderdeel',
            field=models.SlugField(max_length=120, verbose_name='onderdeel'),
        ),
        migrations.AddConstraint(
            model_name='vermelding',
            constraint=models.UniqueConstraint(fields=('onderdeel', 'partij'), name='onderdeel_noemt_partij_een_keer'),
        ),
    ]
