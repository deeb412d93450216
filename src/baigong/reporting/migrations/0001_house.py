import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('reporting', '0001_initial')]

    initial = True

    dependencies = [
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Definition',
            fields=[
                ('hash', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('indicator', models.SlugField(max_length=40)),
                ('unit', models.CharField(max_length=20)),
                ('measure', models.CharField(max_length=10)),
                ('time', models.CharField(max_length=10)),
                ('scale', models.PositiveIntegerField()),
                ('by', models.JSONField()),
                ('sql', models.TextField()),
                ('kept_at', models.DateTimeField()),
                ('kept_by', models.BigIntegerField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month_from', models.DateField()),
                ('published_at', models.DateTimeField()),
                ('published_by', models.BigIntegerField(null=True)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.region')),
            ],
            options={
                'ordering': ['-month_from', 'region'],
                'constraints': [models.UniqueConstraint(fields=('region', 'month_from'), name='reporting_publication_once')],
            },
        ),
        migrations.CreateModel(
            name='Frozen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('indicator', models.SlugField(max_length=40)),
                ('month_from', models.DateField()),
                ('edition', models.PositiveSmallIntegerField()),
                ('row_count', models.PositiveIntegerField()),
                ('hash', models.CharField(max_length=64)),
                ('why', models.CharField(blank=True, max_length=200)),
                ('frozen_at', models.DateTimeField()),
                ('frozen_by', models.BigIntegerField(null=True)),
                ('definition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reporting.definition')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.region')),
            ],
            options={
                'ordering': ['month_from', 'indicator', 'region', 'edition'],
                'indexes': [models.Index(fields=['region', 'month_from', 'indicator', '-edition'], name='reporting_frozen_region')],
                'constraints': [models.UniqueConstraint(fields=('indicator', 'month_from', 'region', 'edition'), name='reporting_frozen_once'), models.CheckConstraint(condition=models.Q(('edition', 1), models.Q(('why', ''), _negated=True), _connector='OR'), name='reporting_frozen_corrected_why'), models.CheckConstraint(condition=models.Q(('edition__gte', 1)), name='reporting_frozen_first')],
            },
        ),
        migrations.CreateModel(
            name='Proof',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('indicator', models.SlugField(max_length=40)),
                ('month_from', models.DateField()),
                ('edition', models.PositiveSmallIntegerField()),
                ('row_count', models.PositiveIntegerField()),
                ('rows', models.TextField()),
                ('hash', models.CharField(max_length=64)),
                ('proven_at', models.DateTimeField()),
                ('proven_by', models.BigIntegerField(null=True)),
                ('definition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reporting.definition')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.region')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('indicator', 'month_from', 'region', 'edition'), name='reporting_proof_once')],
            },
        ),
        migrations.CreateModel(
            name='Figure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dimension', models.CharField(blank=True, choices=[('type', '培训类型'), ('group', '人员类别'), ('level', '等级'), ('mode', '线上线下'), ('provider', '培训机构'), ('body', '评价机构'), ('fund', '资金来源'), ('kind', '补贴种类'), ('payee', '领款人'), ('certificate', '证书类型'), ('organisation', '机构类别'), ('shortage', '紧缺程度'), ('complaint', '投诉类别')], max_length=12)),
                ('value', models.CharField(blank=True, max_length=40)),
                ('numerator', models.BigIntegerField()),
                ('denominator', models.BigIntegerField(null=True)),
                ('frozen', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='reporting.frozen')),
            ],
            options={
                'ordering': ['dimension', 'value'],
                'constraints': [models.UniqueConstraint(fields=('frozen', 'dimension', 'value'), name='reporting_figure_once')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='definition',
            trigger=pgtrigger.compiler.Trigger(name='reporting_definition_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2db088e486108ae534a12fadcdde0f6839deea49', operation='UPDATE OR DELETE', pgid='pgtrigger_reporting_definition_kept_feafe', table='reporting_definition', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='definition',
            trigger=pgtrigger.compiler.Trigger(name='reporting_definition_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='4f903a4956539b6a2d2b185947c94bdd65bfeb56', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_reporting_definition_whole_4035c', table='reporting_definition', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='frozen',
            trigger=pgtrigger.compiler.Trigger(name='reporting_frozen_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='353a55f008c0f62491609c2c89d908fdb66a7ef0', operation='UPDATE OR DELETE', pgid='pgtrigger_reporting_frozen_kept_34504', table='reporting_frozen', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='frozen',
            trigger=pgtrigger.compiler.Trigger(name='reporting_frozen_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='dd6015c1f9b0e0a05c39044093d40b9b0f986b87', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_reporting_frozen_whole_5c5e3', table='reporting_frozen', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='figure',
            trigger=pgtrigger.compiler.Trigger(name='reporting_figure_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f27d8253c0bfb1896123da90e1c2ee059effd097', operation='UPDATE OR DELETE', pgid='pgtrigger_reporting_figure_kept_beffb', table='reporting_figure', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='figure',
            trigger=pgtrigger.compiler.Trigger(name='reporting_figure_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='c85d99e1ff3d823e17bbeb5c0b811a64aec3df87', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_reporting_figure_whole_82d18', table='reporting_figure', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proof',
            trigger=pgtrigger.compiler.Trigger(name='reporting_proof_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b05130dd9f11a601c41c151331f83b8e7f0a3a47', operation='UPDATE OR DELETE', pgid='pgtrigger_reporting_proof_kept_09338', table='reporting_proof', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proof',
            trigger=pgtrigger.compiler.Trigger(name='reporting_proof_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='3a97605b35e911ef453a8f14fbbb861f16dea33c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_reporting_proof_whole_adefb', table='reporting_proof', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='reporting_publication_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='417e445c4f0a40ba90cb6e16398fea4867baaa3a', operation='UPDATE OR DELETE', pgid='pgtrigger_reporting_publication_kept_9ae71', table='reporting_publication', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='reporting_publication_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='f273cd0212930cb0899223951963692d08b7d80b', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_reporting_publication_whole_18b68', table='reporting_publication', when='BEFORE')),
        ),
    ]
