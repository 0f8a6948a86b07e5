"""What tells that the database went back, and what is purged then.  Adds a column with a default, and three tables."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("freshness", "0014_members")]

    operations = [
        migrations.AddField(
            "batchrow",
            "nonces",
            models.JSONField(
                null=True, help_text="Of the members in their order; null where an earlier release wrote them."
            ),
        ),
        migrations.CreateModel(
            "BeatRow",
            [
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("nonce", models.BigIntegerField()),
                ("beaten_at", models.FloatField()),
            ],
            options={"db_table": "freshness_beat", "verbose_name": "beat"},
        ),
        migrations.CreateModel(
            "RestorationRow",
            [
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("server", models.TextField(db_default="")),
                ("why", models.TextField(db_default="")),
                ("over", models.FloatField(db_default=0.0)),
                ("found_at", models.FloatField()),
                ("listed_at", models.FloatField(null=True)),
                ("ended_at", models.FloatField(null=True)),
                ("subjects", models.BigIntegerField(db_default=0)),
                ("skip_from", models.FloatField(db_default=0.0)),
            ],
            options={"db_table": "freshness_restoration", "verbose_name": "restoration"},
        ),
        migrations.CreateModel(
            "RestoredRow",
            [
                ("subject", models.CharField(max_length=300, primary_key=True, serialize=False)),
                ("position", models.BigIntegerField()),
                ("target", models.BigIntegerField(null=True)),
            ],
            options={
                "db_table": "freshness_restored",
                "verbose_name": "restored subject",
                "indexes": [
                    models.Index(fields=["position"], name="freshness_restored_todo", condition=Q(target__isnull=True))
                ],
            },
        ),
    ]
