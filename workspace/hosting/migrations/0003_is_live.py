"""Whether a theme is live, in place of the generation at which it went live: that is known only after the commit."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.models import Q


def carry_over(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    sites = apps.get_model("hosting", "DeployedSite").objects.using(schema_editor.connection.alias)
    sites.update(is_live=Q(live_generation__isnull=False))


def carry_back(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    sites = apps.get_model("hosting", "DeployedSite").objects.using(schema_editor.connection.alias)
    sites.filter(is_live=True).update(live_generation=0)


class Migration(migrations.Migration):
    dependencies = [("hosting", "0002_former_subdomains_and_proofs")]

    operations = [
        migrations.AddField("deployedsite", "is_live", models.BooleanField(db_default=False, editable=False)),
        migrations.RunPython(carry_over, carry_back),
        migrations.RemoveField("deployedsite", "live_generation"),
    ]
