"""The editie itself: number, status, dates and seals."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from visie.editie.herkomst import Naast
from visie.tekst import datums

from .woorden import Woorden


class EditieQuerySet(models.QuerySet):
    def published(self):
        """Return the published edities, newest first."""
        return self.filter(status=Editie.Status.GEPUBLICEERD).order_by("-nummer")

    def in_force(self):
        """Return the published edities that are not withdrawn, newest first."""
        return self.published().filter(intrekking=None)

    def current(self):
        """Return the editie that readers get at `/`: the newest that is in force; None before the first."""
        return self.in_force().first()

    def werkversie(self):
        """Return the one editie that editors may change, or None."""
        return self.filter(status=Editie.Status.WERKVERSIE).first()

    def get_by_natural_key(self, nummer):
        return self.get(nummer=nummer)


class Editie(Woorden):
    """One edition of the vision. Once published its text never changes again: see visie/editie/guards.py."""

    class Status(models.TextChoices):
        WERKVERSIE = "werkversie", _("werkversie")
        GEPUBLICEERD = "gepubliceerd", _("gepubliceerd")

    class Soort(models.TextChoices):
        HERZIENING = "herziening", _("herziening")
        HERSTEL = "herstel", _("herstel")

    nummer = models.PositiveIntegerField(_("nummer"), unique=True)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.WERKVERSIE)
    soort = models.CharField(_("soort"), max_length=12, choices=Soort, default=Soort.HERZIENING)
    titel = models.CharField(_("titel"), max_length=200)
    ondertitel = models.CharField(_("ondertitel"), max_length=300, blank=True)
    vastgesteld_op = models.CharField(
        _("vastgesteld op"),
        max_length=10,
        blank=True,
        validators=[RegexValidator(r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$")],
        help_text=_("Een dag (2025-03-28) of een maand (2025-03), zoals bekend."),
    )
    geldt_vanaf = models.DateField(_("geldt vanaf"), null=True, blank=True)
    gepubliceerd_op = models.DateTimeField(_("gepubliceerd op"), null=True, blank=True)
    toelichting = models.TextField(_("toelichting"), blank=True)
    digest_nl = models.CharField(_("digest (Nederlands)"), max_length=64, blank=True, editable=False)
    digest_en = models.CharField(_("digest (Engels)"), max_length=64, blank=True, editable=False)

    objects = EditieQuerySet.as_manager()
    digest_velden = ("titel", "ondertitel")
    alle_errata = Naast("id", "id")  # read with it by published_edities()

    class Meta:
        verbose_name = _("editie")
        verbose_name_plural = _("edities")
        permissions = [("publiceer_editie", _("Mag een editie publiceren"))]
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["status"], condition=models.Q(status="werkversie"), name="hoogstens_een_werkversie"
            ),
            models.CheckConstraint(
                condition=models.Q(status="werkversie", gepubliceerd_op=None, digest_nl="")
                | models.Q(status="gepubliceerd", gepubliceerd_op__isnull=False, geldt_vanaf__isnull=False)
                & ~models.Q(vastgesteld_op="")
                & ~models.Q(digest_nl=""),
                name="gepubliceerd_is_gedateerd_en_verzegeld",
            ),
        ]

    def __str__(self):
        return _("Editie %(nummer)s") % {"nummer": self.nummer}

    def get_absolute_url(self):
        return reverse("start", kwargs={"editie": self.nummer})

    def natural_key(self):
        return (self.nummer,)

    @property
    def gepubliceerd(self):
        return self.status == self.Status.GEPUBLICEERD

    @property
    def ingetrokken(self):
        """Whether this editie no longer holds. One query, unless its `intrekking` was selected along."""
        return hasattr(self, "intrekking")

    @property
    def vastgesteld(self):
        """The adoption date in words, as precise as it is known: 'maart 2025' or '28 maart 2025'."""
        return datums.in_woorden(self.vastgesteld_op)


def newest_in_force(edities):
    """Return the first of these edities (newest first, each with its `intrekking`) that holds; None without one."""
    return next((editie for editie in edities if not editie.ingetrokken), None)
