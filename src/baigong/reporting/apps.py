from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "baigong.reporting"
    verbose_name = "统计与报告"
