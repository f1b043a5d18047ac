"""What the vision promises: seven goals, each with the activities that lead to it."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from visie.editie.models import Deelsoort, Hoofdstuk, Onderdeel


class Doelstelling(Onderdeel):
    """A goal. `nummer` is permanent; `korte_titel` is its label in the notendop."""

    hoofdstuk = models.ForeignKey(Hoofdstuk, models.CASCADE, verbose_name=_("hoofdstuk"))
    nummer = models.PositiveIntegerField(_("nummer"))
    korte_titel = models.CharField(_("korte titel"), max_length=100)
    titel = models.CharField(_("titel"), max_length=300)
    tekst = models.TextField(_("inleiding"))
    kop_activiteiten = models.CharField(_("kop boven de activiteiten"), max_length=100)

    deelsoort = Deelsoort(plaats=30, letter="d", bladzijde=True)
    digest_velden = ("nummer", "korte_titel", "titel", "tekst", "kop_activiteiten")
    ouder_veld = "hoofdstuk"
    in_ouder = "doelstellingen"

    class Meta(Onderdeel.Meta):
        verbose_name = _("doelstelling")
        verbose_name_plural = _("doelstellingen")
        constraints = [
            *Onderdeel.Meta.constraints,
            models.UniqueConstraint(fields=["editie", "nummer"], name="doelstelling_nummer_uniek_in_editie"),
        ]

    @property
    def kop(self):
        return self.korte_titel

    @property
    def aanduiding(self):
        return _("doelstelling %(nummer)s") % {"nummer": self.nummer}

    @property
    def kleur(self):
        return self.code

    def get_absolute_url(self):
        return reverse("doelstelling", args=[self.anker])


class Activiteit(Onderdeel):
    """What is done for a goal. `nummer` counts within the goal and is permanent: 4.6 stays 4.6."""

    doelstelling = models.ForeignKey(Doelstelling, models.CASCADE, verbose_name=_("doelstelling"))
    nummer = models.PositiveIntegerField(_("nummer"))
    titel = models.CharField(_("titel"), max_length=300)
    tekst = models.TextField(_("tekst"))

    deelsoort = Deelsoort(plaats=40, letter="d", in_ouder_geteld=True, eigen_rijen=True)
    digest_velden = ("nummer", "titel", "tekst")
    ouder_veld = "doelstelling"
    in_ouder = "activiteiten"

    class Meta(Onderdeel.Meta):
        verbose_name = _("activiteit")
        verbose_name_plural = _("activiteiten")
        constraints = [
            *Onderdeel.Meta.constraints,
            models.UniqueConstraint(fields=["doelstelling", "nummer"], name="activiteit_nummer_uniek_in_doelstelling"),
        ]

    @property
    def aanduiding(self):
        return _("activiteit %(nummer)s") % {"nummer": self.volnummer}

    def get_absolute_url(self):
        return reverse("activiteit", args=[self.doelstelling.anker, self.anker])
