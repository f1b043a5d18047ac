from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DoelstellingenConfig(AppConfig):
    name = "doelstellingen"
    verbose_name = _("Doelstellingen en oproepen")
