"""The models' new names.  No table changes: the columns keep theirs, which relays of earlier releases write."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("freshness", "0006_longer_receipts")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameModel("Row", "LedgerRow"),
                migrations.RenameModel("Scope", "ScopeRow"),
                migrations.RenameModel("SentBatch", "BatchRow"),
                migrations.RenameModel("Served", "PresenceRow"),
                migrations.AlterModelOptions("PresenceRow", {"verbose_name_plural": "presence"}),
                migrations.RenameModel("Account", "AccountRow"),
                migrations.RenameModel("Spend", "SpendRow"),
                migrations.RemoveIndex("LedgerRow", "freshness_row_urgent"),
                migrations.RenameField("LedgerRow", "published", "last_immediate"),
                migrations.RenameField("LedgerRow", "urgent", "immediate"),
                migrations.RenameField("LedgerRow", "urgent_tokens", "immediate_tokens"),
                migrations.RenameField("LedgerRow", "urgent_at", "immediate_at"),
                migrations.RenameField("LedgerRow", "holds", "suspensions"),
                migrations.AlterField(
                    "LedgerRow", "last_immediate", models.BigIntegerField(db_column="published", db_default=0)
                ),
                migrations.AlterField(
                    "LedgerRow", "immediate", models.BigIntegerField(db_column="urgent", db_default=0)
                ),
                migrations.AlterField(
                    "LedgerRow", "immediate_tokens", models.FloatField(db_column="urgent_tokens", db_default=0.0)
                ),
                migrations.AlterField("LedgerRow", "immediate_at", models.FloatField(db_column="urgent_at", null=True)),
                migrations.AlterField(
                    "LedgerRow",
                    "suspensions",
                    models.TextField(
                        db_column="holds",
                        db_default="",
                        help_text="Times until which each lasts, with spaces between them.",
                    ),
                ),
                migrations.AddIndex(
                    "LedgerRow",
                    models.Index(fields=["due_at"], name="freshness_row_urgent", condition=Q(immediate__gt=0)),
                ),
            ]
        )
    ]
