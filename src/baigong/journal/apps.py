from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "baigong.journal"
    verbose_name = "留痕"
