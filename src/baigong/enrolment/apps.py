from django.apps import AppConfig


class EnrolmentConfig(AppConfig):
    name = "baigong.enrolment"
    verbose_name = "报名与席位"
