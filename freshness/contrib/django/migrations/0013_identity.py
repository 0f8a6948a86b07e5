"""Whose purges the ledger holds.  None yet: the first relay with a CDN of its own writes down which."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("freshness", "0012_settling")]

    operations = [
        migrations.CreateModel(
            name="IdentityRow",
            fields=[
                ("id", models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("name", models.CharField(db_default="", max_length=100)),
                ("ids", models.JSONField(help_text="Ids of services, zones or distributions, by CDN.")),
                ("held_since", models.FloatField()),
            ],
            options={"db_table": "freshness_identity", "verbose_name_plural": "identity"},
        ),
        migrations.AddConstraint(
            model_name="identityrow",
            constraint=models.CheckConstraint(condition=models.Q(("id", 1)), name="freshness_identity_is_one"),
        ),
    ]
