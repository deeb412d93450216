from django.db import migrations, models


class Migration(migrations.Migration):
    """Whether a draft's folder holds a letter of its own is told apart from what it says: an empty letter.md is one, too."""

    dependencies = [
        ('policy', '0005_moves'),
    ]

    operations = [
        migrations.AlterField(
            model_name='draft',
            name='letter',
            field=models.TextField(null=True),
        ),
        migrations.RunSQL("UPDATE policy_draft SET letter = NULL WHERE letter = ''",
                          "UPDATE policy_draft SET letter = '' WHERE letter IS NULL"),
    ]
