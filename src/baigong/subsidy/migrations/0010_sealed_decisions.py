from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('subsidy', '0009_whose_waiver'),
    ]

    operations = [
        migrations.AddField(
            model_name='decision',
            name='salt',
            field=models.CharField(default='', max_length=32),
        ),
    ]
