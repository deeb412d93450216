from django.apps import AppConfig


class OfferConfig(AppConfig):
    name = "baigong.offer"
    verbose_name = "培训供给"
