import django.contrib.postgres.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.people.models
import baigong.people.words


class Migration(migrations.Migration):

    replaces = [('people', '0001_initial'), ('people', '0002_inspectors'), ('people', '0003_tokens'), ('people', '0004_invitations')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Region',
            fields=[
                ('code', models.CharField(max_length=6, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=60)),
                ('level', models.CharField(choices=[('nation', '国家'), ('province', '省级'), ('prefecture', '地级'), ('county', '县级')], max_length=12)),
                ('valid_from', models.DateField()),
                ('valid_until', models.DateField(null=True)),
                ('succeeded_by', models.CharField(blank=True, max_length=120)),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='people.region')),
            ],
            options={
                'ordering': ['code'],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('hrss', '人力资源社会保障部门'), ('finance', '财政部门'), ('department', '其他部门和群团组织'), ('audit', '审计机关'), ('provider', '培训机构'), ('employer', '企业（用人单位）'), ('assessor', '评价机构'), ('base', '公共实训基地'), ('studio', '技能大师工作室')], max_length=12)),
                ('name', models.CharField(max_length=120)),
                ('uscc', models.CharField(max_length=18, unique=True)),
                ('address', models.CharField(blank=True, max_length=200)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('assessor_code', models.CharField(blank=True, max_length=5)),
                ('is_finance_charged', models.BooleanField(default=False)),
                ('filed_on', models.DateField(null=True)),
                ('closed_on', models.DateField(null=True)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['name', 'id'],
                'indexes': [models.Index(fields=['kind', 'region'], name='people_organisation_kind')],
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60)),
                ('id_number', models.CharField(max_length=18, unique=True)),
                ('born_on', models.DateField()),
                ('sex', models.CharField(choices=[('male', '男'), ('female', '女')], max_length=8)),
                ('phone', models.CharField(blank=True, max_length=20)),
                ('employer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='staff', to='people.organisation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['name'], name='people_person_name')],
            },
        ),
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('username', models.CharField(max_length=60, unique=True)),
                ('is_active', models.BooleanField(default=True)),
                ('failures', models.PositiveSmallIntegerField(default=0)),
                ('locked_until', models.DateTimeField(null=True)),
                ('logged_in_at', models.DateTimeField(null=True)),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='account', to='people.person')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RegisterExtract',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('register', models.CharField(choices=[('social_insurance', '社会保险库'), ('unemployment', '失业登记库'), ('household', '户籍库'), ('public_staff', '机关事业在编人员库'), ('pension', '养老待遇库'), ('student', '学籍库'), ('certificate', '职业技能证书联网查询'), ('death', '死亡登记'), ('bank', '银行账户核验')], max_length=24)),
                ('fact', models.CharField(max_length=40)),
                ('value', models.JSONField()),
                ('as_of', models.DateField()),
                ('fetched_at', models.DateTimeField()),
                ('fetched_by', models.BigIntegerField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='extracts', to='people.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'fact', '-as_of', '-id'], name='people_extract_newest')],
            },
        ),
        migrations.CreateModel(
            name='RoleHeld',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('visitor', '访客'), ('system', '系统'), ('worker', '劳动者'), ('provider_clerk', '培训机构经办'), ('teacher', '任课教师'), ('employer_clerk', '企业经办'), ('assessor', '考评员'), ('reviewer', '初审岗'), ('approver', '复审岗'), ('payer', '拨付岗'), ('city_officer', '市级管理岗'), ('province_officer', '省级管理岗'), ('policy_officer', '政策岗'), ('finance_officer', '财政岗'), ('inspector', '检查员')], max_length=20)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(null=True)),
                ('granted_at', models.DateTimeField()),
                ('granted_by', models.BigIntegerField(null=True)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roles', to='people.person')),
                ('region', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until_on__isnull', True)), fields=('person', 'role', 'organisation', 'region'), name='people_role_held_once', nulls_distinct=False), models.CheckConstraint(condition=models.Q(('until_on__isnull', True), ('until_on__gte', models.F('from_on')), _connector='OR'), name='people_role_span'), models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('role__in', [baigong.people.words.Role['ASSESSOR'], baigong.people.words.Role['EMPLOYER_CLERK'], baigong.people.words.Role['PROVIDER_CLERK'], baigong.people.words.Role['TEACHER']])), models.Q(('region__isnull', False), ('role__in', [baigong.people.words.Role['APPROVER'], baigong.people.words.Role['CITY_OFFICER'], baigong.people.words.Role['FINANCE_OFFICER'], baigong.people.words.Role['INSPECTOR'], baigong.people.words.Role['PAYER'], baigong.people.words.Role['POLICY_OFFICER'], baigong.people.words.Role['PROVINCE_OFFICER'], baigong.people.words.Role['REVIEWER']])), ('role', baigong.people.words.Role['WORKER']), _connector='OR'), name='people_role_scope'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('role__in', (baigong.people.words.Role['REVIEWER'], baigong.people.words.Role['APPROVER'], baigong.people.words.Role['PAYER']))), expressions=[('person', '='), ('role', '<>'), (baigong.people.models.Days('from_on', 'until_on'), '&&')], name='people_role_apart'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('role__in', [baigong.people.words.Role['ASSESSOR'], baigong.people.words.Role['EMPLOYER_CLERK'], baigong.people.words.Role['INSPECTOR'], baigong.people.words.Role['PROVIDER_CLERK'], baigong.people.words.Role['TEACHER']])), expressions=[('person', '='), (models.Case(models.When(role=baigong.people.words.Role['INSPECTOR'], then=models.Value(1)), default=models.Value(0), output_field=models.IntegerField()), '<>'), (baigong.people.models.Days('from_on', 'until_on'), '&&')], name='people_role_inspector_apart')],
            },
        ),
        migrations.CreateModel(
            name='Token',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('visitor', '访客'), ('system', '系统'), ('worker', '劳动者'), ('provider_clerk', '培训机构经办'), ('teacher', '任课教师'), ('employer_clerk', '企业经办'), ('assessor', '考评员'), ('reviewer', '初审岗'), ('approver', '复审岗'), ('payer', '拨付岗'), ('city_officer', '市级管理岗'), ('province_officer', '省级管理岗'), ('policy_officer', '政策岗'), ('finance_officer', '财政岗'), ('inspector', '检查员')], max_length=20)),
                ('operations', models.JSONField()),
                ('name', models.CharField(max_length=60)),
                ('start', models.CharField(max_length=12)),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('issued_at', models.DateTimeField()),
                ('expires_on', models.DateField()),
                ('last_used_on', models.DateField(null=True)),
                ('revoked_at', models.DateTimeField(null=True)),
                ('revoked_by', models.BigIntegerField(null=True)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='people.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tokens', to='people.person')),
                ('region', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-id'], name='people_token_person'), models.Index(fields=['organisation', '-id'], name='people_token_house')],
                'constraints': [models.CheckConstraint(condition=models.Q(('revoked_at__isnull', False), ('revoked_by__isnull', True), _connector='OR'), name='people_token_revoked_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('role__in', [baigong.people.words.Role['ASSESSOR'], baigong.people.words.Role['EMPLOYER_CLERK'], baigong.people.words.Role['PROVIDER_CLERK'], baigong.people.words.Role['TEACHER']])), models.Q(('region__isnull', False), ('role__in', [baigong.people.words.Role['APPROVER'], baigong.people.words.Role['CITY_OFFICER'], baigong.people.words.Role['FINANCE_OFFICER'], baigong.people.words.Role['PAYER'], baigong.people.words.Role['POLICY_OFFICER'], baigong.people.words.Role['PROVINCE_OFFICER'], baigong.people.words.Role['REVIEWER']])), models.Q(('organisation__isnull', True), ('region__isnull', True), ('role', baigong.people.words.Role['WORKER'])), _connector='OR'), name='people_token_scope')],
            },
        ),
        migrations.CreateModel(
            name='PayAccount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=30)),
                ('bank', models.CharField(max_length=60)),
                ('holder_name', models.CharField(max_length=120)),
                ('is_current', models.BooleanField(default=True)),
                ('checked_at', models.DateTimeField()),
                ('checked_by', models.BigIntegerField(null=True)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pay_accounts', to='people.organisation')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pay_accounts', to='people.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('number',), name='people_pay_account_one_holder'), models.UniqueConstraint(condition=models.Q(('is_current', True)), fields=('person',), name='people_pay_account_person'), models.UniqueConstraint(condition=models.Q(('is_current', True)), fields=('organisation',), name='people_pay_account_organisation'), models.CheckConstraint(condition=models.Q(('person__isnull', True), ('organisation__isnull', True), _connector='XOR'), name='people_pay_account_holder')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('issued_at', models.DateTimeField()),
                ('issued_by', models.BigIntegerField(null=True)),
                ('until', models.DateTimeField()),
                ('failures', models.PositiveSmallIntegerField(default=0)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_by', models.BigIntegerField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='people.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('person',), name='people_invitation_one_open'), models.CheckConstraint(condition=models.Q(('ended_by__isnull', True), ('ended_at__isnull', False), _connector='OR'), name='people_invitation_ended_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='GroupMembership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('group', models.CharField(choices=[('registered_unemployed', '城镇登记失业人员'), ('rural_migrant', '农村转移就业劳动者'), ('graduate_year', '毕业年度高校毕业生'), ('hard_to_employ', '就业困难人员'), ('zero_employment_family', '零就业家庭成员'), ('low_income', '城乡低保对象'), ('veteran', '退役军人'), ('poverty_relieved', '脱贫人口（防止返贫监测对象）'), ('leaver', '未继续升学应届初高中毕业生'), ('disabled', '残疾人'), ('enterprise_staff', '企业职工'), ('flexible', '灵活就业人员'), ('aided_labour', '对口帮扶劳动力'), ('agreed_leave', '协保人员'), ('rural_surplus', '原农村富余劳动力')], max_length=30)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(null=True)),
                ('evidence', models.CharField(max_length=120)),
                ('checked_at', models.DateTimeField()),
                ('checked_by', models.BigIntegerField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='people.person')),
            ],
            options={
                'ordering': ['from_on', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until_on__isnull', True), ('until_on__gt', models.F('from_on')), _connector='OR'), name='people_membership_span'), models.UniqueConstraint(condition=models.Q(('until_on__isnull', True)), fields=('person', 'group'), name='people_membership_open_once'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('person', '='), ('group', '='), (baigong.people.models.Days('from_on', 'until_on'), '&&')], name='people_membership_no_overlap')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='registerextract',
            trigger=pgtrigger.compiler.Trigger(name='people_extract_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fe4d4adb63058b5aa6f157c69d6e9b3c94eb7fc3', operation='UPDATE OR DELETE', pgid='pgtrigger_people_extract_kept_9745a', table='people_registerextract', when='BEFORE')),
        ),
    ]
