from django.apps import AppConfig


class PolicyConfig(AppConfig):
    name = "baigong.policy"
    verbose_name = "政策"
