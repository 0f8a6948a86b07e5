"""Names of tables as people read them in the admin, one and many.  No table changes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("freshness", "0029_unchanged")]

    operations = [
        migrations.AlterModelOptions(
            name="accountrow",
            options={"verbose_name": "CDN account"},
        ),
        migrations.AlterModelOptions(
            name="actionrow",
            options={
                "permissions": [
                    ("see_console", "Can look at the console"),
                    ("retry_purges", "Can try purges again"),
                    ("pause_purges", "Can pause and resume purges"),
                    ("purge_by_hand", "Can purge by hand"),
                    ("look_through_edge", "Can warm and verify pages"),
                    ("export_purges", "Can export lists of the console"),
                ],
                "verbose_name": "action by hand",
                "verbose_name_plural": "actions by hand",
            },
        ),
        migrations.AlterModelOptions(
            name="batchrow",
            options={"verbose_name": "sent batch", "verbose_name_plural": "sent batches"},
        ),
        migrations.AlterModelOptions(
            name="identityrow",
            options={"verbose_name": "identity", "verbose_name_plural": "identities"},
        ),
        migrations.AlterModelOptions(
            name="memberrow",
            options={"verbose_name": "member of the group", "verbose_name_plural": "members of the group"},
        ),
        migrations.AlterModelOptions(
            name="presencerow",
            options={"verbose_name": "tag at the edge", "verbose_name_plural": "tags at the edge"},
        ),
        migrations.AlterModelOptions(
            name="tallyrow",
            options={"verbose_name": "tally", "verbose_name_plural": "tallies"},
        ),
    ]
