from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "baigong.record"
    verbose_name = "终身档案"
