from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('freshness', '0004_closed_batches'),
    ]

    operations = [
        migrations.AddField(
            model_name='row',
            name='holds',
            field=models.TextField(db_default='', help_text='Times until which suspensions last, with spaces between them.'),
        ),
    ]
