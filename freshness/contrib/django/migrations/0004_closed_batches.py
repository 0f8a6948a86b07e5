from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('freshness', '0003_served'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='sentbatch',
            index=models.Index(condition=models.Q(('closed_at__isnull', False)), fields=['closed_at'], name='freshness_batch_closed'),
        ),
    ]
