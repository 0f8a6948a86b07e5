"""The models' new names.  No table changes: the columns keep theirs, which relays of earlier releases write.

Models are renamed outside `SeparateDatabaseAndState`, so that Django renames their content types; to rename a model whose
table has a name of its own takes no statement.  Permissions go with their models.
"""

from typing import Any

from django.db import migrations, models
from django.db.models import Q

RENAMED = {
    "Row": "LedgerRow",
    "Scope": "ScopeRow",
    "SentBatch": "BatchRow",
    "Served": "PresenceRow",
    "Account": "AccountRow",
    "Spend": "SpendRow",
}
ACTIONS = ("add", "change", "delete", "view")


def rename_permissions(_apps: Any, schema_editor: Any, names: Any = tuple(RENAMED.items())) -> None:
    """`freshness.view_row` becomes `freshness.view_ledgerrow`, for whoever has it."""
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        if not {"auth_permission", "django_content_type"} <= set(connection.introspection.table_names(cursor)):
            return
        for old, new in names:
            for action in ACTIONS:
                cursor.execute(
                    "UPDATE auth_permission SET codename = %s WHERE codename = %s AND content_type_id IN "
                    "(SELECT id FROM django_content_type WHERE app_label = 'freshness')",
                    [f"{action}_{new.lower()}", f"{action}_{old.lower()}"],
                )


def restore_permissions(apps: Any, schema_editor: Any) -> None:
    rename_permissions(apps, schema_editor, tuple((new, old) for old, new in RENAMED.items()))


class Migration(migrations.Migration):
    dependencies = [("freshness", "0006_longer_receipts")]

    operations = [
        *(migrations.RenameModel(old, new) for old, new in RENAMED.items()),
        migrations.RunPython(rename_permissions, restore_permissions),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterModelOptions("PresenceRow", {"verbose_name_plural": "presence"}),
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
        ),
    ]
