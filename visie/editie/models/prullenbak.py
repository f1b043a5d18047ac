"""What was removed from the werkversie and can be put back until it is published or begun again. Not public."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from .editie import Editie
from .redactiewerk import Door


class InPrullenbak(Door):
    """A removed part, outside the tables of the text; what stood in it went with it (`weg_met`).

    `waarden` are all its columns but the editie and the parent; `ouder` is the anker of the latter, '' without one.
    """

    editie = models.ForeignKey(Editie, models.CASCADE, verbose_name=_("editie"), related_name="prullenbak")
    soort = models.CharField(_("soort"), max_length=80)  # the label of its model: 'doelstellingen.activiteit'
    anker = models.SlugField(_("anker"), max_length=120)
    ouder = models.SlugField(_("in"), max_length=120, blank=True)
    nummer = models.PositiveIntegerField(_("nummer"), null=True)
    plaats = models.PositiveIntegerField(_("plaats"))  # among its siblings, from 1
    titel = models.CharField(_("titel"), max_length=400)
    waarden = models.JSONField(_("waarden"), encoder=DjangoJSONEncoder)
    reden = models.TextField(_("reden"))
    eerdere_reden = models.TextField(blank=True)  # of its change, from before it was removed
    weg_met = models.ForeignKey("self", models.CASCADE, null=True, related_name="mee")

    class Meta:
        verbose_name = _("onderdeel in de prullenbak")
        verbose_name_plural = _("prullenbak")
        ordering = ["-wanneer", "pk"]
        constraints = [models.UniqueConstraint(fields=["editie", "anker"], name="inprullenbak_anker_uniek_in_editie")]

    def __str__(self):
        return self.titel
