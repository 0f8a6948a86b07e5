"""Pages say whose they are, and whether they are shown: the database marks by the changed row alone."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.models import OuterRef, Subquery

WORKSPACE: dict[str, Any] = {"on_delete": django.db.models.deletion.CASCADE, "related_name": "+", "to": "workspace.workspace"}


def carry_over(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    using = schema_editor.connection.alias
    themes = apps.get_model("theme", "TemplateCustomization").objects.using(using)
    theme = themes.filter(pk=OuterRef("theme_id")).order_by()
    apps.get_model("theme", "ThemePage").objects.using(using).update(
        workspace_id=Subquery(theme.values("workspace_id")[:1]), is_active=Subquery(theme.values("is_active")[:1])
    )
    if schema_editor.connection.vendor == "postgresql":  # else the table cannot be altered in this transaction
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [("theme", "0002_switched_at"), ("workspace", "0001_initial")]

    operations = [
        migrations.AddField("themepage", "workspace", models.ForeignKey(editable=False, null=True, **WORKSPACE)),
        migrations.AddField(
            "themepage",
            "is_active",
            models.BooleanField(editable=False, help_text="Whether its theme is live.", null=True),
        ),
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.AlterField("themepage", "workspace", models.ForeignKey(editable=False, **WORKSPACE)),
    ]
