from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "baigong.people"
    verbose_name = "人与机构"
