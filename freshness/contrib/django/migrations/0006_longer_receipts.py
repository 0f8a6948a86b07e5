from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('freshness', '0005_holds'),
    ]

    operations = [
        migrations.AlterField(
            model_name='sentbatch',
            name='receipt',
            field=models.TextField(db_default=''),
        ),
    ]
