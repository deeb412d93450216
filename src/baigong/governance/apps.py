from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "baigong.governance"
    verbose_name = "政策落实"
