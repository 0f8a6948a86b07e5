"""Rows that say whose they are: the database marks by the changed row alone."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.models import OuterRef, Subquery

WORKSPACE: dict[str, Any] = {"on_delete": django.db.models.deletion.CASCADE, "related_name": "+", "to": "workspace.workspace"}


def carry_over(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    using = schema_editor.connection.alias
    collections = apps.get_model("catalog", "Collection").objects.using(using)
    owner = collections.filter(pk=OuterRef("collection_id")).order_by().values("workspace_id")[:1]
    apps.get_model("catalog", "CollectionProduct").objects.using(using).update(workspace_id=Subquery(owner))
    if schema_editor.connection.vendor == "postgresql":  # else the table cannot be altered in this transaction
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [("catalog", "0001_initial"), ("workspace", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="CollectionProduct",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "collection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="catalog.collection"
                            ),
                        ),
                        (
                            "product",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="catalog.product"
                            ),
                        ),
                    ],
                    options={"db_table": "catalog_collection_products", "unique_together": {("collection", "product")}},
                ),
                migrations.AlterField(
                    model_name="collection",
                    name="products",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="collections",
                        through="catalog.CollectionProduct",
                        to="catalog.product",
                    ),
                ),
            ]
        ),
        migrations.AddField("collectionproduct", "workspace", models.ForeignKey(editable=False, null=True, **WORKSPACE)),
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.AlterField("collectionproduct", "workspace", models.ForeignKey(editable=False, **WORKSPACE)),
    ]
