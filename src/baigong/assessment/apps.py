from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    name = "baigong.assessment"
    verbose_name = "评价与证书"
