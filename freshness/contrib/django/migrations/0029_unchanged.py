"""Pages as last verified, and causes of purges without a new byte.  New tables: relays of the release before go on."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("freshness", "0027_relays")]

    operations = [
        migrations.CreateModel(
            name="SeenPageRow",
            fields=[
                ("key", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("subject", models.CharField(max_length=300)),
                ("host", models.CharField(max_length=253)),
                ("path", models.TextField()),
                ("generation", models.BigIntegerField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "tags",
                    models.TextField(db_default="", help_text="With spaces between them, in the order of letters."),
                ),
                ("seen_at", models.FloatField()),
            ],
            options={
                "verbose_name": "seen page",
                "db_table": "freshness_page",
                "indexes": [
                    models.Index(fields=["subject", "-seen_at"], name="freshness_page_subject"),
                    models.Index(fields=["seen_at"], name="freshness_page_seen"),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnchangedRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "month", "cause", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("month", models.CharField(max_length=7)),
                ("cause", models.CharField(max_length=140)),
                ("compared", models.BigIntegerField(db_default=0)),
                ("unchanged", models.BigIntegerField(db_default=0)),
            ],
            options={
                "verbose_name": "cause of purges",
                "verbose_name_plural": "causes of purges",
                "db_table": "freshness_unchanged",
            },
        ),
    ]
