"""Counts of facts by the minute, and the state of alerts.  Two new tables: relays of the release before go on."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("freshness", "0018_pauses")]

    operations = [
        migrations.CreateModel(
            name="TallyRow",
            fields=[
                ("minute", models.BigIntegerField()),
                ("name", models.CharField(max_length=40)),
                ("value", models.FloatField(db_default=0.0)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "minute", "name", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
            ],
            options={"db_table": "freshness_tally", "verbose_name_plural": "tallies"},
        ),
        migrations.CreateModel(
            name="AlertRow",
            fields=[
                ("name", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("evaluated_at", models.FloatField(db_default=0.0)),
                ("value", models.FloatField(null=True)),
                ("pending_since", models.FloatField(null=True)),
                ("firing_since", models.FloatField(null=True)),
                ("told", models.CharField(db_default="", max_length=100)),
            ],
            options={"db_table": "freshness_alert", "verbose_name": "alert"},
        ),
    ]
