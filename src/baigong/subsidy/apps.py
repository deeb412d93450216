from django.apps import AppConfig


class SubsidyConfig(AppConfig):
    name = "baigong.subsidy"
    verbose_name = "补贴"
