from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BronnenConfig(AppConfig):
    name = "bronnen"
    verbose_name = _("Bronnen")

    def ready(self):
        from bronnen import verwijzingen

        verwijzingen.connect()
