from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "baigong.ledger"
    verbose_name = "账簿"
