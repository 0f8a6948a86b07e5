"""Domains and former labels say whose they are: the database marks by the changed row alone."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.models import OuterRef, Subquery

WORKSPACE: dict[str, Any] = {"on_delete": django.db.models.deletion.CASCADE, "related_name": "+", "to": "workspace.workspace"}


def carry_over(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    using = schema_editor.connection.alias
    sites = apps.get_model("hosting", "DeployedSite").objects.using(using)
    owner = sites.filter(pk=OuterRef("site_id")).order_by().values("workspace_id")[:1]
    for name in ("Domain", "FormerSubdomain"):
        apps.get_model("hosting", name).objects.using(using).update(workspace_id=Subquery(owner))
    if schema_editor.connection.vendor == "postgresql":  # else the tables cannot be altered in this transaction
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [("hosting", "0003_is_live"), ("workspace", "0001_initial")]

    operations = [
        migrations.AlterField(
            "deployedsite", "is_live", models.BooleanField(db_default=False, default=False, editable=False)
        ),
        migrations.AddField("domain", "workspace", models.ForeignKey(editable=False, null=True, **WORKSPACE)),
        migrations.AddField("formersubdomain", "workspace", models.ForeignKey(editable=False, null=True, **WORKSPACE)),
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.AlterField("domain", "workspace", models.ForeignKey(editable=False, **WORKSPACE)),
        migrations.AlterField("formersubdomain", "workspace", models.ForeignKey(editable=False, **WORKSPACE)),
    ]
