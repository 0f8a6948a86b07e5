"""CDNs and edges that hold copies are rows, so that no relay forgets one it does not know."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("freshness", "0013_identity")]

    operations = [
        migrations.CreateModel(
            name="MemberRow",
            fields=[
                ("name", models.CharField(max_length=30, primary_key=True, serialize=False)),
                ("everything", models.CharField(max_length=10)),
                ("joined_at", models.FloatField()),
                ("known_at", models.FloatField()),
                ("silent_since", models.FloatField(null=True)),
                ("whole", models.BooleanField(db_default=False)),
                ("ended_at", models.FloatField(null=True)),
            ],
            options={"db_table": "freshness_member", "verbose_name": "member of the group"},
        ),
    ]
