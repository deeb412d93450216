from django.apps import AppConfig


class TalentConfig(AppConfig):
    name = "baigong.talent"
    verbose_name = "技能人才"
