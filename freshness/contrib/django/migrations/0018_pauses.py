"""Purges that an operator holds back, and what operators did.  New tables: relays of the release before obey no pause."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("freshness", "0017_changed_things")]

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
        migrations.CreateModel(
            name="ActionRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", models.FloatField()),
                ("who", models.CharField(max_length=150)),
                ("what", models.CharField(max_length=60)),
                ("target", models.CharField(help_text="A subject, or `all`.", max_length=300)),
                ("why", models.CharField(db_default="", max_length=300)),
            ],
            options={"db_table": "freshness_action", "verbose_name": "action by hand"},
        ),
        migrations.AddIndex("actionrow", models.Index(fields=["target", "-at"], name="freshness_action_target")),
    ]
