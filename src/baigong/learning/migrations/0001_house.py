import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('learning', '0001_initial'), ('learning', '0002_devices')]

    initial = True

    dependencies = [
        ('enrolment', '0001_house'),
        ('offer', '0001_house'),
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('presence', models.CharField(choices=[('present', '到课'), ('late', '迟到'), ('left', '早退'), ('absent', '缺课')], max_length=8)),
                ('means', models.CharField(choices=[('qr', '扫码签到'), ('code', '输码签到'), ('roll', '点名'), ('correction', '更正'), ('device', '设备签到')], max_length=12)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('span', django.contrib.postgres.fields.ranges.DateTimeRangeField(null=True)),
                ('marked_at', models.DateTimeField()),
                ('marked_by', models.BigIntegerField(null=True)),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='enrolment.enrolment')),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='offer.session')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='people.person')),
            ],
            options={
                'ordering': ['session__starts_at', 'id'],
                'constraints': [models.UniqueConstraint(fields=('session', 'enrolment'), name='learning_attendance_once'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('worker', '='), ('span', '&&')], name='learning_attendance_no_overlap'), models.CheckConstraint(condition=models.Q(models.Q(('minutes', 0), ('presence', 'absent'), ('span__isnull', True)), models.Q(models.Q(('presence', 'absent'), _negated=True), ('minutes__gt', 0), ('span__isnull', False)), _connector='OR'), name='learning_attendance_absent_is_empty')],
            },
        ),
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('presence', models.CharField(choices=[('present', '到课'), ('late', '迟到'), ('left', '早退'), ('absent', '缺课')], max_length=8)),
                ('means', models.CharField(choices=[('qr', '扫码签到'), ('code', '输码签到'), ('roll', '点名'), ('correction', '更正'), ('device', '设备签到')], max_length=12)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('why', models.CharField(blank=True, max_length=200)),
                ('at', models.DateTimeField()),
                ('by_person', models.BigIntegerField(null=True)),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='enrolment.enrolment')),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='offer.session')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('means', 'correction'), _negated=True), models.Q(('why', ''), _negated=True), _connector='OR'), name='learning_mark_correction_why')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mark',
            trigger=pgtrigger.compiler.Trigger(name='learning_mark_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f64606d8c3fde9dfc3454e61b0f081c3bcf4bfb4', operation='UPDATE OR DELETE', pgid='pgtrigger_learning_mark_kept_fb106', table='learning_mark', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mark',
            trigger=pgtrigger.compiler.Trigger(name='learning_mark_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='4bead1e1f35b984f2026dc47086a66883c609daa', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_learning_mark_whole_17ff0', table='learning_mark', when='BEFORE')),
        ),
    ]
