"""What stands beside the text: it may change at any time and holds for every editie."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .anker import AnkerField
from .woorden import Woorden


class Redactioneel(Woorden):
    """A row beside the text: it may change at any time, holds for every editie, and is never in the digest.

    Every change raises `stand`, in the same transaction and by any route: see visie/editie/guards.py.
    """

    class Meta:
        abstract = True


class Stand(models.Model):
    """One counter that goes up whenever something changes what readers see. One row."""

    teller = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = _("stand")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="een_stand")]

    def __str__(self):
        return str(self.teller)


class Overnamecorrectie(Redactioneel):
    """A place where the portal reads otherwise than the text it was made from; on record and on the site."""

    onderdeel = AnkerField(_("onderdeel"))
    plaats = models.CharField(_("plaats"), max_length=200)
    bron = models.CharField(_("in de bron"), max_length=200)
    lezing = models.CharField(_("lezing"), max_length=200)
    reden = models.CharField(_("reden"), max_length=200)
    volgorde = models.PositiveIntegerField(_("volgorde"), default=0)

    class Meta:
        verbose_name = _("overnamecorrectie")
        verbose_name_plural = _("overnamecorrecties")
        ordering = ["volgorde"]

    def __str__(self):
        return f"{self.bron} → {self.lezing}"


class Aantekening(Redactioneel):
    """A public remark beside a part, with the literal words of its source."""

    onderdeel = AnkerField(_("onderdeel"))
    tekst = models.TextField(_("tekst"))
    citaat = models.TextField(_("citaat"), blank=True)
    herkomst = models.CharField(_("herkomst"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("aantekening")
        verbose_name_plural = _("aantekeningen")
        ordering = ["onderdeel", "pk"]

    def __str__(self):
        return f"{self.onderdeel}: {self.tekst[:60]}"


class Paginaomschrijving(Redactioneel):
    """What search engines and shared links say about the page of a part, instead of its literal first sentence."""

    onderdeel = AnkerField(_("onderdeel"), unique=True)
    tekst = models.CharField(_("omschrijving"), max_length=200)

    class Meta:
        verbose_name = _("paginaomschrijving")
        verbose_name_plural = _("paginaomschrijvingen")
        ordering = ["onderdeel"]

    def __str__(self):
        return f"{self.onderdeel}: {self.tekst[:60]}"


class OpvolgingManager(models.Manager):
    def opvolger(self, anker):
        """Return the anker of what took the place of the part with this anker, in the end; None without one."""
        opvolgers, gezien = dict(self.values_list("onderdeel", "opvolger")), set()
        while anker in opvolgers and anker not in gezien:
            gezien.add(anker)
            anker = opvolgers[anker]
        return anker if gezien else None


class Opvolging(Redactioneel):
    """A part that left the text has a successor: who follows the old address is told where to read on."""

    onderdeel = AnkerField(_("vervallen onderdeel"), unique=True)
    opvolger = AnkerField(_("lees verder bij"))

    objects = OpvolgingManager()

    class Meta:
        verbose_name = _("opvolger van een vervallen onderdeel")
        verbose_name_plural = _("opvolgers van vervallen onderdelen")
        ordering = ["onderdeel"]

    def __str__(self):
        return f"{self.onderdeel} → {self.opvolger}"


class Portaalgegevens(Redactioneel):
    """What only the organisations can say about the portal. One row; empty until they say it."""

    class Status(models.TextChoices):
        PROEF = "proef", _("proef: nog niet vrijgegeven, niet in zoekmachines")
        OPENBAAR = "openbaar", _("openbaar")

    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PROEF)
    verantwoordelijke = models.CharField(_("verwerkingsverantwoordelijke"), max_length=300, blank=True)
    verwerker = models.CharField(_("verwerker (hosting)"), max_length=300, blank=True)
    contact_fouten = models.EmailField(_("e-mailadres voor fouten"), blank=True)
    contact_pers = models.EmailField(_("e-mailadres voor de pers"), blank=True)
    contact_toegankelijkheid = models.EmailField(_("e-mailadres voor toegankelijkheid"), blank=True)
    contact_beveiliging = models.EmailField(_("e-mailadres voor beveiliging"), blank=True)
    beveiliging_verloopt = models.DateField(
        _("contact voor beveiliging geldt tot en met"),
        null=True,
        blank=True,
        help_text=_("Hoogstens een jaar vooruit. Daarna verdwijnt security.txt tot iemand de datum verlengt."),
    )
    rechten = models.CharField(_("rechten op de tekst"), max_length=500, blank=True)
    publicatie_adres = models.URLField(_("adres van de officiële publicatie"), blank=True)
    telt_zoekvragen = models.BooleanField(
        _("tel zoekvragen zonder resultaat"),
        default=False,
        help_text=_("Per dag en per zoekvraag, zonder iets van wie zocht. De pagina Privacy zegt dat dit gebeurt."),
    )

    class Meta:
        verbose_name = verbose_name_plural = _("gegevens van het portaal")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="een_rij_portaalgegevens")]

    def __str__(self):
        return str(self._meta.verbose_name)

    @property
    def openbaar(self):
        return self.status == self.Status.OPENBAAR
