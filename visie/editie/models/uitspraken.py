"""What is said about a published editie without touching its text: reasons, errata, withdrawal. All public."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from visie.editie.geldigheid import why_not_said
from visie.editie.models.ernaast import Redactioneel

from .anker import AnkerField
from .editie import Editie


class Blijvend(Redactioneel):
    """A record that is never changed or erased, only followed by a later one: see visie/editie/guards.py."""

    class Meta:
        abstract = True

    def clean(self):
        """Refuse a date that is still to come, or before the editie was published."""
        editie = Editie.objects.published().filter(pk=self.editie_id).first()
        if editie and self.datum and (waarom := why_not_said(self.datum, timezone.localdate(), editie)):
            raise ValidationError({"datum": waarom})


class Reden(Redactioneel):
    """Why a part of an editie differs from the editie before."""

    editie = models.ForeignKey(Editie, models.CASCADE, verbose_name=_("editie"), related_name="redenen")
    onderdeel = AnkerField(_("onderdeel"))
    tekst = models.TextField(_("reden"))

    class Meta:
        verbose_name = _("reden van een wijziging")
        verbose_name_plural = _("redenen van wijzigingen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["editie", "onderdeel"], name="een_reden_per_onderdeel")]

    def __str__(self):
        return f"{self.onderdeel}: {self.tekst[:60]}"


class Erratum(Blijvend):
    """A dated remark on a passage of a published editie. A later erratum can take its place; none is erased."""

    editie = models.ForeignKey(Editie, models.PROTECT, verbose_name=_("editie"), related_name="errata")
    onderdeel = AnkerField(_("onderdeel"))
    passage = models.TextField(_("passage"), help_text=_("De woorden waar het om gaat, precies zoals ze er staan."))
    lezing = models.TextField(_("lees"), help_text=_("Hoe de passage gelezen moet worden."))
    reden = models.TextField(_("reden"))
    datum = models.DateField(_("datum"), default=timezone.localdate)
    vervangt = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, verbose_name=_("vervangt"), related_name="vervangen_door"
    )

    class Meta:
        verbose_name = _("erratum")
        verbose_name_plural = _("errata")
        ordering = ["datum", "pk"]

    def __str__(self):
        return f"{self.editie}, {self.onderdeel}: {self.passage[:40]}"


class Intrekking(Blijvend):
    """An editie no longer holds. It stays readable, under a bar; the newest one that holds becomes current."""

    editie = models.OneToOneField(Editie, models.PROTECT, verbose_name=_("editie"), related_name="intrekking")
    reden = models.TextField(_("reden"))
    datum = models.DateField(_("datum"), default=timezone.localdate)

    class Meta:
        verbose_name = _("intrekking")
        verbose_name_plural = _("intrekkingen")
        ordering = ["datum"]

    def __str__(self):
        return f"{self.editie}, {self.datum}"
