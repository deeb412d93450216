from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    name = "baigong.supervision"
    verbose_name = "监督"
