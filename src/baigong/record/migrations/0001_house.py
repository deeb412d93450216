import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('record', '0001_initial')]

    initial = True

    dependencies = [
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(choices=[('hiring', '求职应聘'), ('training', '报名培训'), ('claim', '代为申领补贴'), ('statistics', '统计研究')], max_length=12)),
                ('until_on', models.DateField(null=True)),
                ('given_at', models.DateTimeField()),
                ('given_by', models.BigIntegerField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_by', models.BigIntegerField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='people.organisation')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='people.person')),
            ],
            options={
                'ordering': ['-given_at', 'id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn_at__isnull', True)), fields=('worker', 'organisation', 'purpose'), name='record_consent_once'), models.CheckConstraint(condition=models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', True), _connector='OR'), name='record_consent_withdrawn_with_proof')],
            },
        ),
    ]
