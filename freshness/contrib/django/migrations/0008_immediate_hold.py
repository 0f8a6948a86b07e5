"""No immediate purge before this time, after failures of immediate purges."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("freshness", "0007_words")]

    operations = [
        migrations.AddField(
            model_name="ledgerrow", name="immediate_hold_until", field=models.FloatField(null=True)
        ),
    ]
