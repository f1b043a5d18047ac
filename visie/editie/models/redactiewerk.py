"""What editors do around the werkversie: audit trail, open points, acknowledged gaps, preview links. Not public."""

from django.conf import settings
from django.core import signing
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .anker import AnkerField
from .woorden import Woorden


class Door(Woorden):
    """A row that says who made it; the name stays when the account goes."""

    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    door_naam = models.CharField(_("door"), max_length=150, editable=False)
    wanneer = models.DateTimeField(_("wanneer"), default=timezone.now, editable=False)

    class Meta:
        abstract = True


class Wijziging(Door):
    """The audit trail: one change of one part or row, with what stood there before and after."""

    handeling = models.CharField(_("handeling"), max_length=40)
    soort = models.CharField(_("soort"), max_length=80)
    editie_nummer = models.PositiveIntegerField(_("editie"), null=True)
    anker = models.CharField(_("anker"), max_length=200)
    naam = models.CharField(_("naam"), max_length=300)
    velden = models.JSONField(_("velden"), default=dict)  # {field: [before, after]}
    versie = models.PositiveIntegerField(null=True, editable=False)  # of a part: the one it had after this change

    class Meta:
        verbose_name = _("wijziging")
        verbose_name_plural = _("wijzigingen")
        ordering = ["-wanneer", "-pk"]
        indexes = [models.Index(fields=["anker"])]

    def __str__(self):
        return f"{timezone.localtime(self.wanneer):%Y-%m-%d %H:%M} {self.door_naam}: {self.naam}"


class OpenPuntQuerySet(models.QuerySet):
    def still_open(self):
        return self.filter(opgelost="")


class OpenPunt(Door):
    """Something the editors still have to decide about a passage. Only the admin shows it."""

    onderdeel = AnkerField(_("onderdeel"), blank=True)
    tekst = models.TextField(_("punt"))
    opgelost = models.TextField(_("hoe opgelost"), blank=True)

    objects = OpenPuntQuerySet.as_manager()

    class Meta:
        verbose_name = _("open punt")
        verbose_name_plural = _("open punten")
        ordering = ["-wanneer"]

    def __str__(self):
        return self.tekst[:80]


class Bevestiging(Door):
    """An editor knows of a gap that the checks report, such as a note without text; it is not asked again."""

    controle = models.CharField(_("controle"), max_length=40)
    onderdeel = AnkerField(_("onderdeel"))

    class Meta:
        verbose_name = _("bevestigd hiaat")
        verbose_name_plural = _("bevestigde hiaten")
        constraints = [models.UniqueConstraint(fields=["controle", "onderdeel"], name="een_bevestiging_per_hiaat")]

    def __str__(self):
        return f"{self.controle}: {self.onderdeel}"


class Voorbeeldlink(Door):
    """A link to the werkversie for people without an account. It expires, and can be withdrawn."""

    voor = models.CharField(_("voor wie"), max_length=200)
    verloopt_op = models.DateTimeField(_("verloopt op"))
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True, blank=True, editable=False)

    SALT = "visie.voorbeeldlink"

    class Meta:
        verbose_name = _("voorbeeldlink")
        verbose_name_plural = _("voorbeeldlinks")
        ordering = ["-wanneer"]

    def __str__(self):
        return self.voor

    @property
    def pad(self):
        """The path of the start page behind this link. Not get_absolute_url: the admin leads all its users to that."""
        return reverse("start", kwargs={"voorbeeld": self.token})

    @property
    def token(self):
        """The signed name of this link: it cannot be guessed, and carries nothing else."""
        return signing.Signer(salt=self.SALT).sign(str(self.pk)).replace(":", ".", 1)

    @property
    def geldig(self):
        return self.ingetrokken_op is None and self.verloopt_op > timezone.now()

    @classmethod
    def van_token(cls, token):
        """Return the link with this token, valid or not; None for a token that we did not make."""
        try:
            pk = signing.Signer(salt=cls.SALT).unsign(token.replace(".", ":", 1))
        except signing.BadSignature:
            return None
        link = cls.objects.filter(pk=pk).first()
        return link if link and link.token == token else None  # one link has one address

    def withdraw(self):
        """Close the link from now on. Return whether it was still open."""
        nu = timezone.now()
        return bool(type(self).objects.filter(pk=self.pk, ingetrokken_op=None).update(ingetrokken_op=nu))
