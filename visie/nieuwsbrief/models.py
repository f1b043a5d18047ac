"""What editors sent around: which sentences and messages stand in which newsletter.

Not public; it only warns who changes them.
"""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from visie.editie.models import AnkerField, Door, Editie
from visie.tekst import datums
from visie.tekst.zinnen import zinnen


class Nieuwsbrief(Door):
    """A newsletter in which parts of the vision were issued."""

    naam = models.CharField(_("naam van de nieuwsbrief"), max_length=200)
    datum = models.DateField(_("datum van verschijnen"), default=timezone.localdate)

    class Meta:
        verbose_name = _("nieuwsbrief")
        verbose_name_plural = _("nieuwsbrieven")
        ordering = ["-datum", "-pk"]

    def __str__(self):
        return f"{self.naam}, {datums.in_woorden(self.datum.isoformat())}"


class Nieuwsbriefblok(models.Model):
    """A part as a newsletter shows it. `tekst` keeps the literal words that went out: title and text, in lines."""

    class Vorm(models.TextChoices):
        TEKST = "tekst", _("hele tekst")
        ZIN = "zin", _("alleen de eerste zin")

    nieuwsbrief = models.ForeignKey(Nieuwsbrief, models.CASCADE, verbose_name=_("nieuwsbrief"), related_name="blokken")
    editie = models.ForeignKey(Editie, models.PROTECT, verbose_name=_("editie"), editable=False, related_name="+")
    onderdeel = AnkerField(_("onderdeel"))
    vorm = models.CharField(_("neem over"), max_length=5, choices=Vorm, default=Vorm.TEKST)
    tekst = models.TextField(_("uitgegeven tekst"), editable=False)

    class Meta:
        verbose_name = _("onderdeel in een nieuwsbrief")
        verbose_name_plural = _("onderdelen in nieuwsbrieven")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["nieuwsbrief", "onderdeel"], name="onderdeel_een_keer_in_nieuwsbrief")
        ]

    def __str__(self):
        return f"{self.onderdeel} ({self.get_vorm_display()})"

    @property
    def alleen_zin(self):
        return self.vorm == self.Vorm.ZIN

    def zinnen_in(self, deel):
        """Return the issued sentences that stand word for word in a part; none when it is None."""
        woorden = deel.woorden if deel else ""
        return [zin for zin in zinnen(self.tekst) if zin in woorden]

    def verdwenen(self, oud, nieuw):
        """Return the issued sentences that part `oud` has and `nieuw` (None: removed) has no longer."""
        over = self.zinnen_in(nieuw)
        return [zin for zin in self.zinnen_in(oud) if zin not in over]


class Nieuwsbriefstuk(models.Model):
    """A message of Actueel in a newsletter."""

    nieuwsbrief = models.ForeignKey(Nieuwsbrief, models.CASCADE, verbose_name=_("nieuwsbrief"), related_name="stukken")
    stuk = models.ForeignKey("visie.Stuk", models.CASCADE, verbose_name=_("bericht"), related_name="+")

    class Meta:
        verbose_name = _("bericht in een nieuwsbrief")
        verbose_name_plural = _("berichten in nieuwsbrieven")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["nieuwsbrief", "stuk"], name="stuk_een_keer_in_nieuwsbrief")]

    def __str__(self):
        return str(self.stuk)
