"""A number of the text that readers see drawn."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visie.tekst import tekening

from .anker import AnkerField
from .ernaast import Redactioneel


class Cijfer(Redactioneel):
    """Words of a part with a number in them, and the picture of it; readers see it once it was compared.

    Drawn is what the words say and no more: see visie/tekst/tekening.py. With a `noot` the picture stands in that note
    where notes stand beside the text, and under the text elsewhere; the words may be those of a note itself.
    """

    class Vorm(models.TextChoices):
        SCHIJVEN = tekening.SCHIJVEN, _("schijven: een schijf is 1 miljoen")
        VAKJES = tekening.VAKJES, _("vakjes: een vakje is 1, 10, 100 … van wat wordt geteld")
        HELFT = tekening.HELFT, _("een halve balk")
        BALK = tekening.BALK, _("balk van een enquête: een percentage")

    onderdeel = AnkerField(_("onderdeel"))
    zinsdeel = models.CharField(
        _("zinsdeel"), max_length=200, help_text=_("De letterlijke woorden van de tekst, met het getal erin.")
    )
    vorm = models.CharField(_("vorm"), max_length=10, choices=Vorm)
    waarde = models.DecimalField(
        _("getal"),
        max_digits=11,
        decimal_places=1,
        null=True,
        blank=True,
        help_text=_("Bij schijven in miljoenen: 11. Bij vakjes het hele getal: 7900. Bij een halve balk leeg."),
    )
    wat = models.CharField(
        _("wat wordt geteld"),
        max_length=60,
        blank=True,
        help_text=_("Met woorden uit het zinsdeel: zorgprofessionals. Bij een enquête leeg."),
    )
    noot = AnkerField(
        _("noot"),
        soort="noot",
        blank=True,
        help_text=_("De noot bij deze woorden. Op een breed scherm staat het beeld daarin, naast de tekst."),
    )
    tonen = models.BooleanField(_("tonen"), default=True, help_text=_("Zonder dit vinkje ziet niemand het beeld."))
    vergeleken = models.BooleanField(
        _("vergeleken met de bron"),
        default=False,
        help_text=_(
            "Lezers zien het beeld pas als iemand woorden en getal met de bron heeft vergeleken. Wijzigt u woorden, "
            "vorm of getal, dan gaat dit vinkje uit."
        ),
    )

    class Meta:
        verbose_name = _("cijfer in beeld")
        verbose_name_plural = _("cijfers in beeld")
        ordering = ["onderdeel", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["onderdeel", "zinsdeel"],
                name="zinsdeel_eenmaal_in_beeld",
                violation_error_message=_("Dit zinsdeel is al in beeld gebracht."),
            )
        ]

    def __str__(self):
        return self.zinsdeel

    def clean(self):
        """Refuse what cannot be drawn from the words; whether the words stand in the text, the screens ask."""
        if self.vorm not in self.Vorm.values or not self.zinsdeel:
            return
        if not tekening.fits(self.vorm, self.waarde):
            raise ValidationError({"waarde": _ONTEKENBAAR[self.vorm]})
        if not tekening.stands(self.vorm, self.waarde, self.zinsdeel):
            raise ValidationError({"waarde": self._not_said()})
        if self.vorm != self.Vorm.BALK and not (self.wat and self.wat in self.zinsdeel):
            raise ValidationError({"wat": _("Neem dit letterlijk over uit het zinsdeel.")})

    def _not_said(self):
        if self.vorm == self.Vorm.HELFT:
            return gettext("Dit zinsdeel noemt geen helft.")
        return gettext("In het zinsdeel staat niet ‘%(getal)s’.") % {
            "getal": tekening.spellings(self.vorm, self.waarde)[0]
        }


_ONTEKENBAAR = {
    Cijfer.Vorm.SCHIJVEN: _("Vul hele miljoenen in: 1 tot en met 48."),
    Cijfer.Vorm.VAKJES: _("Dit getal past niet in hoogstens honderd hele vakjes van 1, 10, 100 of meer."),
    Cijfer.Vorm.HELFT: _("Laat het getal leeg: een halve balk heeft er geen."),
    Cijfer.Vorm.BALK: _("Vul een percentage in van hoogstens 100."),
}
