from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "baigong.learning"
    verbose_name = "学习过程"
