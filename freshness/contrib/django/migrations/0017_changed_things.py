"""Scope rows say which things changed, and between which generations.  Relays of the former release see them as empty."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('freshness', '0016_last_failures'),
    ]

    operations = [
        migrations.AddField(
            model_name='scoperow',
            name='since',
            field=models.BigIntegerField(help_text='The generation before the fold that made it.', null=True),
        ),
        migrations.AddField(
            model_name='scoperow',
            name='tag',
            field=models.CharField(db_default='', help_text='A thing that changed; empty where `purge` says what else did.', max_length=300),
        ),
    ]
