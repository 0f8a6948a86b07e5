"""No row is credited with a generation that it does not know: after a restored backup it would lose the edits in between."""

from django.db import migrations, models
from django.db.models import F, Q

MEND = """
UPDATE freshness_row SET done = 0, due_at = 0 WHERE done > desired;
UPDATE freshness_row SET observed = desired WHERE observed > desired;
UPDATE freshness_row SET verified = desired WHERE verified > desired;
"""


class Migration(migrations.Migration):
    dependencies = [("freshness", "0008_immediate_hold")]

    operations = [
        migrations.RunSQL(MEND, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="ledgerrow",
            constraint=models.CheckConstraint(
                name="freshness_row_knows_its_own",
                condition=Q(done__lte=F("desired"), observed__lte=F("desired"), verified__lte=F("desired")),
            ),
        ),
    ]
