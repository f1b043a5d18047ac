"""The notes (text, frozen with their editie), which part names which, and what the editors add: kind and bron."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from visie.editie.models import AnkerField, Deelsoort, Onderdeel, Redactioneel, VanEditie

from .bron import TALEN, Bron

VOORVOEGSEL = "noot-"


class Noot(Onderdeel):
    """A note. `nummer` is permanent; a note without a number is marked with an asterisk. `tekst` may be missing."""

    nummer = models.PositiveIntegerField(_("nummer"), null=True, blank=True)
    tekst = models.TextField(_("tekst"), blank=True)

    deelsoort = Deelsoort(plaats=70, letter="n", noot=True, eigen_rijen=True)
    digest_velden = ("nummer", "tekst")

    class Meta(Onderdeel.Meta):
        verbose_name = _("noot")
        verbose_name_plural = _("noten")
        constraints = [
            *Onderdeel.Meta.constraints,
            models.UniqueConstraint(fields=["editie", "nummer"], name="noot_nummer_uniek_in_editie"),
        ]

    @property
    def sleutel(self):
        """The name that texts use for this note: '31', 'asterisk'."""
        return self.anker.removeprefix(VOORVOEGSEL)

    @property
    def teken(self):
        """What stands in the text: '31' or '*'."""
        return self.volnummer

    @property
    def kop(self):
        return _("Noot %(teken)s") % {"teken": self.teken}

    def get_absolute_url(self):
        return reverse("noot", args=[self.sleutel])


class Verwijzing(VanEditie):
    """A part of the text names a note. Derived from the text on save: see bronnen/verwijzingen.py.

    `plaats` counts the markers inside the part, from 1.
    """

    onderdeel = AnkerField(_("onderdeel"))
    noot = models.ForeignKey(Noot, models.RESTRICT, verbose_name=_("noot"))
    plaats = models.PositiveIntegerField(_("plaats"))

    class Meta:
        verbose_name = _("verwijzing")
        verbose_name_plural = _("verwijzingen")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["editie", "onderdeel", "plaats"], name="een_verwijzing_per_plaats")
        ]

    def __str__(self):
        return f"{self.onderdeel} → {self.noot}"


class Nootgegevens(Redactioneel):
    """The kind and the language of a note, which the text itself does not say."""

    class Soort(models.TextChoices):
        TIJDSCHRIFTARTIKEL = "tijdschriftartikel", _("tijdschriftartikel")
        RAPPORT = "rapport-of-webpagina", _("rapport of webpagina")
        ENQUETE = "enqueteresultaat", _("enquêteresultaat")
        TOELICHTING = "toelichting", _("toelichting")
        ONTBREEKT = "ontbreekt", _("tekst ontbreekt")

    noot = AnkerField(_("noot"), soort="noot", unique=True)
    soort = models.CharField(_("soort"), max_length=20, choices=Soort)
    taal = models.CharField(_("taal"), max_length=2, choices=TALEN, default="nl")
    grond = models.CharField(_("grond"), max_length=300)

    class Meta:
        verbose_name = _("soort van een noot")
        verbose_name_plural = _("soorten van noten")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.noot}: {self.get_soort_display()}"


class BronvermeldingQuerySet(models.QuerySet):
    def with_bron(self):
        """Fetch the bronnen and their authors along."""
        return self.select_related("bron").prefetch_related("bron__auteurs")


class Bronvermelding(Redactioneel):
    """A bron stands behind a note."""

    noot = AnkerField(_("noot"), soort="noot")
    bron = models.ForeignKey(Bron, models.PROTECT, verbose_name=_("bron"), related_name="vermeldingen")
    grond = models.CharField(_("grond"), max_length=300)

    objects = BronvermeldingQuerySet.as_manager()

    class Meta:
        verbose_name = _("bron achter een noot")
        verbose_name_plural = _("bronnen achter noten")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["noot", "bron"], name="bron_een_keer_achter_noot")]

    def __str__(self):
        return f"{self.noot} → {self.bron}"


class Nootverzoek(models.Model):
    """A question for a new note from the dialog in the text editor. Asked again, it gives the note that it made."""

    sleutel = models.CharField(max_length=36, unique=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    noot = models.SlugField(max_length=120, blank=True)
    wanneer = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("verzoek om een noot")
        verbose_name_plural = _("verzoeken om een noot")

    def __str__(self):
        return self.sleutel
