from pathlib import Path

from django.apps import AppConfig
from django.conf import settings

from baigong import rules


class PolicyConfig(AppConfig):
    name = "baigong.policy"
    verbose_name = "政策"

    def ready(self) -> None:
        """Say where the working days lie that policies count; read when one first asks."""
        rules.calendar_at(Path(settings.INSTITUTION) / "calendar")
