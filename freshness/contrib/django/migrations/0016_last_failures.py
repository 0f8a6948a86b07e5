"""When a CDN last accepted a purge of a subject, and how a call from an account last failed.

Adds columns that are null, or have a default: relays of the release before go on.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("freshness", "0015_history")]

    operations = [
        migrations.AddField(
            "ledgerrow",
            "accepted_at",
            models.FloatField(null=True, help_text="When a CDN last accepted a purge of it."),
        ),
        migrations.AddField(
            "accountrow",
            "failed_at",
            models.FloatField(null=True, help_text="When a call last failed; it may have been mended since."),
        ),
        migrations.AddField(
            "accountrow",
            "failed_cdn",
            models.CharField(db_default="", max_length=60, help_text="Which of the account's CDNs failed then."),
        ),
        migrations.AddField(
            "accountrow",
            "failure",
            models.CharField(db_default="", max_length=300, help_text="How, as a sentence without secrets."),
        ),
    ]
