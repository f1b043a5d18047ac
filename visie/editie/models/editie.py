"""The editie, what every part of one has, and the chapters."""
from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from visie.tekst import datums
from visie.tekst.html import normalise, op_een_regel, plat


class EditieQuerySet(models.QuerySet):
    def published(self):
        """Return the published edities, newest first."""
        return self.filter(status=Editie.Status.GEPUBLICEERD).order_by("-nummer")

    def huidig(self):
        """Return the published edities that hold, newest first: the first is the one that readers get at `/`."""
        return self.published().filter(intrekking=None)

    def current(self):
        """Return the editie that readers get at `/`: the newest that is not withdrawn; None before the first."""
        return self.huidig().first()

    def werkversie(self):
        """Return the one editie that editors may change, or None."""
        return self.filter(status=Editie.Status.WERKVERSIE).first()

    def get_by_natural_key(self, nummer):
        return self.get(nummer=nummer)


class Editie(models.Model):
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
    def vastgesteld(self):
        """The adoption date in words, as precise as it is known: 'maart 2025' or '28 maart 2025'."""
        return datums.in_woorden(self.vastgesteld_op)


class VanEditie(models.Model):
    """A row that belongs to one editie and is frozen with it."""

    editie = models.ForeignKey(Editie, models.CASCADE, verbose_name=_("editie"), editable=False)

    class Meta:
        abstract = True


class OnderdeelManager(models.Manager):
    def get_by_natural_key(self, nummer, anker):
        return self.get(editie__nummer=nummer, anker=anker)


class Onderdeel(VanEditie):
    """A part of the text that can be cited.

    `anker` is its name in every editie: made once, never changed, never reused. `volgorde` is its place among its
    siblings. `versie` counts changes, so that a save can be refused when somebody else was first.
    """

    anker = models.SlugField(_("anker"), max_length=120, editable=False)
    volgorde = models.PositiveIntegerField(_("volgorde"), default=0)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = OnderdeelManager()
    digest_velden = ("titel", "tekst")  # fixed: a field added later never enters the digest
    ouder_veld = None  # name of the foreign key to the part this one stands in
    in_ouder = None  # name of the list of these parts on that parent, set by Document

    class Meta:
        abstract = True
        ordering = ["volgorde", "anker"]  # two with one place still have one order, on every database
        constraints = [
            models.UniqueConstraint(fields=["editie", "anker"], name="%(class)s_anker_uniek_in_editie"),
        ]

    def __str__(self):
        return self.kop

    def save(self, *args, **kwargs):
        for veld in ("tekst_nl", "tekst_en"):
            if getattr(self, veld, None):
                setattr(self, veld, normalise(getattr(self, veld)))
        super().save(*args, **kwargs)

    def natural_key(self):
        return (self.editie.nummer, self.anker)

    natural_key.dependencies = ["visie.editie"]

    @property
    def kop(self):
        """What this part is called in a list or a breadcrumb."""
        return self.titel

    @property
    def woorden(self):
        """Every Dutch word of this part, its titles included, on one line and without markup."""
        velden = (getattr(self, f"{veld}_nl", "") or "" for veld in self.digest_velden)
        return op_een_regel(" ".join(map(plat, velden)))

    @property
    def aanduiding(self):
        """The kind and number of this part in a sentence ('activiteit 4.6'), or ''."""
        return ""

    @property
    def kleur(self):
        """The style class that gives this part its hue: 'd1' … 'd7', or ''."""
        return self.ouder.kleur if self.ouder else ""

    @property
    def ouder(self):
        """The part this one stands in, or None for a chapter."""
        return getattr(self, self.ouder_veld) if self.ouder_veld else None


class Hoofdstuk(Onderdeel):
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

    ouder_veld = "hoofdstuk"
    in_ouder = "paragrafen"

    class Meta(Onderdeel.Meta):
        verbose_name = _("paragraaf")
        verbose_name_plural = _("paragrafen")

    def get_absolute_url(self):
        return reverse("paragraaf", args=[self.hoofdstuk.anker, self.anker])
