"""The chapters and their sections."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .deelsoort import Deelsoort
from .onderdeel import Onderdeel


class Hoofdstuk(Onderdeel):
    deelsoort = Deelsoort(plaats=10, letter="h", bladzijde=True)

    nummer = models.PositiveIntegerField(_("nummer"), null=True, blank=True)
    titel = models.CharField(_("titel"), max_length=300)
    tekst = models.TextField(_("tekst"), blank=True)

    class Meta(Onderdeel.Meta):
        verbose_name = _("hoofdstuk")
        verbose_name_plural = _("hoofdstukken")

    def get_absolute_url(self):
        return reverse("hoofdstuk", args=[self.anker])

    @property
    def aanduiding(self):
        return _("hoofdstuk %(nummer)s") % {"nummer": self.nummer} if self.nummer else ""


class Paragraaf(Onderdeel):
    hoofdstuk = models.ForeignKey(Hoofdstuk, models.CASCADE, verbose_name=_("hoofdstuk"))
    titel = models.CharField(_("titel"), max_length=300)
    tekst = models.TextField(_("tekst"), blank=True)

    deelsoort = Deelsoort(plaats=20, eigen_rijen=True)
    ouder_veld = "hoofdstuk"
    in_ouder = "paragrafen"

    class Meta(Onderdeel.Meta):
        verbose_name = _("paragraaf")
        verbose_name_plural = _("paragrafen")

    def get_absolute_url(self):
        return reverse("paragraaf", args=[self.hoofdstuk.anker, self.anker])
