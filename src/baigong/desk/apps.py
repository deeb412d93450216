from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "baigong.desk"
    verbose_name = "办事台"
