"""Marks are notes, which relays fold into rows.  Whoever goes back to the former release keeps what was noted."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def vacuum_early(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Set autovacuum by number, not by share: notes live for a second, and the table stays small."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "ALTER TABLE freshness_note SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)"
        )


def fold(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    using = schema_editor.connection.alias
    rows = apps.get_model("freshness", "LedgerRow").objects.using(using)
    scopes = apps.get_model("freshness", "ScopeRow").objects.using(using)
    for note in apps.get_model("freshness", "NoteRow").objects.using(using).order_by("noted_at", "xid", "mark", "tag"):
        row = rows.get_or_create(subject=note.subject)[0]
        row.desired, row.nonce = row.desired + note.n, row.nonce ^ note.nonce
        row.reason, row.coalesced = note.reason or row.reason, row.coalesced + 1
        row.due_at = note.noted_at if row.due_at is None else min(row.due_at, note.noted_at)
        row.marked_at = max(row.marked_at or 0.0, note.noted_at)
        if note.immediate:
            row.immediate = row.last_immediate = row.desired
        row.save()
        if note.purge:
            scopes.create(subject=note.subject, generation=row.desired, purge=note.purge)


class Migration(migrations.Migration):
    dependencies = [
        ("freshness", "0009_knows_its_own"),
    ]

    operations = [
        migrations.CreateModel(
            name="NoteRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "subject", "xid", "tag", "mark", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("subject", models.CharField(max_length=300)),
                ("xid", models.BigIntegerField(help_text="Number of the transaction that made it; 0 on SQLite.")),
                (
                    "tag",
                    models.CharField(db_default="", help_text="What it touches; empty for everything.", max_length=300),
                ),
                (
                    "mark",
                    models.CharField(
                        db_default="", help_text="Random for an explicit mark, else empty.", max_length=32
                    ),
                ),
                (
                    "bucket",
                    models.SmallIntegerField(
                        help_text="That of its tag, 0 for everything, null: to be computed.", null=True
                    ),
                ),
                ("nonce", models.BigIntegerField()),
                ("n", models.IntegerField(db_default=1)),
                ("noted_at", models.FloatField()),
                ("reason", models.CharField(db_default="", max_length=100)),
                ("immediate", models.BooleanField(db_default=False)),
                ("bare", models.BooleanField(db_default=False)),
                ("purge", models.JSONField(help_text="Purge.as_dict(): tags, paths, hosts", null=True)),
            ],
            options={
                "db_table": "freshness_note",
            },
        ),
        migrations.CreateModel(
            name="TokenRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "subject", "bucket", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("subject", models.CharField(max_length=300)),
                (
                    "bucket",
                    models.SmallIntegerField(
                        help_text="0 for everything, else by the tag (`freshness.targets.tokens`)."
                    ),
                ),
                ("token", models.BigIntegerField()),
            ],
            options={
                "db_table": "freshness_token",
            },
        ),
        migrations.RunPython(vacuum_early, fold),
    ]
