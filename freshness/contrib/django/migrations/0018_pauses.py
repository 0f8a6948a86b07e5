"""Purges that an operator holds back.  A new table: relays of the release before do not obey it."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("freshness", "0016_last_failures")]

    operations = [
        migrations.CreateModel(
            name="PauseRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("target", models.CharField(max_length=300)),
                ("who", models.CharField(max_length=150)),
                ("why", models.CharField(max_length=300)),
                ("since", models.FloatField()),
                ("until", models.FloatField(help_text="It always has an end.")),
                ("ended_at", models.FloatField(help_text="When somebody ended it before.", null=True)),
                ("ended_by", models.CharField(db_default="", max_length=150)),
            ],
            options={"db_table": "freshness_pause", "verbose_name": "pause"},
        ),
        migrations.AddIndex(
            "pauserow",
            models.Index(condition=Q(("ended_at__isnull", True)), fields=["until"], name="freshness_pause_lasting"),
        ),
    ]
