from importlib import import_module

from django.apps import AppConfig


class CityConfig(AppConfig):
    name = "baigong.city"
    verbose_name = "模拟城市"

    def ready(self) -> None:
        """Have its two actions known wherever the house's actions are listed."""
        import_module("baigong.city.actions")
