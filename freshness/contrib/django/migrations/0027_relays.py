"""Signs of life of each relay.  A new table: relays of the release before go on."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("freshness", "0024_steps")]

    operations = [
        migrations.CreateModel(
            name="RelayRow",
            fields=[
                ("name", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("since", models.FloatField()),
                ("seen_at", models.FloatField()),
            ],
            options={"db_table": "freshness_relay", "verbose_name": "relay"},
        ),
    ]
