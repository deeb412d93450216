from django.db import migrations, models
from django.utils import timezone

from baigong.offer.queries import last_day
from baigong.talent.queries.shelf import shelf


def clocks_that_run(apps, schema_editor):
    """The last day of every statement that waits, as the inbox counted it so far: by the shelf, at each look."""
    waiting = apps.get_model("talent", "Ground").objects.filter(state="stated")
    if not waiting.exists():  # a new house needs no shelf for this
        return
    days = shelf().ladder.confirm_working_days
    for ground in waiting.iterator():
        ground.due_on = last_day(timezone.localdate(ground.stated_at), days)
        ground.save(update_fields=["due_on"])


class Migration(migrations.Migration):

    dependencies = [
        ('talent', '0001_house'),
    ]

    operations = [
        migrations.AddField(model_name='ground', name='due_on', field=models.DateField(null=True)),
        migrations.RunPython(clocks_that_run, migrations.RunPython.noop),
    ]
