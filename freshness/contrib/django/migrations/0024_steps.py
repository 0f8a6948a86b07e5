"""Steps of purges for the console, its permissions, and an index of failed rows.  Relays of the release before go on."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("freshness", "0020_trace_contexts")]

    operations = [
        migrations.CreateModel(
            name="StepRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", models.FloatField()),
                ("subject", models.CharField(max_length=300)),
                ("kind", models.CharField(max_length=12)),
                ("generation", models.BigIntegerField()),
                ("cdn", models.CharField(db_default="", max_length=60)),
                ("reference", models.CharField(db_default="", max_length=64)),
                ("seconds", models.FloatField(null=True)),
                ("said", models.CharField(db_default="", max_length=300)),
            ],
            options={
                "verbose_name": "step of a purge",
                "verbose_name_plural": "steps of purges",
                "db_table": "freshness_step",
                "indexes": [
                    models.Index(fields=["subject", "-id"], name="freshness_step_subject"),
                    models.Index(fields=["kind", "-id"], name="freshness_step_kind"),
                    models.Index(fields=["at"], name="freshness_step_at"),
                ],
            },
        ),
        migrations.AlterModelOptions(
            name="actionrow",
            options={
                "verbose_name": "action by hand",
                "permissions": [
                    ("see_console", "Can look at the console"),
                    ("retry_purges", "Can try purges again"),
                    ("pause_purges", "Can pause and resume purges"),
                    ("purge_by_hand", "Can purge by hand"),
                    ("look_through_edge", "Can warm and verify pages"),
                    ("export_purges", "Can export lists of the console"),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="ledgerrow",
            index=models.Index(
                fields=["-attempts", "subject"],
                name="freshness_row_failed",
                condition=Q(attempts__gt=0, due_at__isnull=False),
            ),
        ),
        migrations.AddIndex(
            model_name="batchrow",
            index=models.Index(fields=["-opened_at"], name="freshness_batch_opened"),
        ),
    ]
