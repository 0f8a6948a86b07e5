"""Contexts of traces in which edits were made.  One new table: relays of the release before go on."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("freshness", "0019_tallies_and_alerts")]

    operations = [
        migrations.CreateModel(
            name="TraceRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("subject", models.CharField(max_length=300)),
                ("traceparent", models.CharField(max_length=55)),
                ("noted_at", models.FloatField()),
            ],
            options={
                "db_table": "freshness_trace",
                "indexes": [
                    models.Index(fields=["subject"], name="freshness_trace_subject"),
                    models.Index(fields=["noted_at"], name="freshness_trace_noted"),
                ],
            },
        ),
    ]
