"""What the vision asks of others: themes, their appeals, and the parties addressed."""

from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from visie.editie.models import AnkerField, Deelsoort, Hoofdstuk, Onderdeel, Redactioneel


class Thema(Onderdeel):
    """A shift 'Van … naar …' under which appeals stand."""

    hoofdstuk = models.ForeignKey(Hoofdstuk, models.CASCADE, verbose_name=_("hoofdstuk"))
    titel = models.CharField(_("titel"), max_length=300)

    deelsoort = Deelsoort(plaats=50, vaste_ouder="oproepen")
    digest_velden = ("titel",)
    ouder_veld = "hoofdstuk"
    in_ouder = "themas"

    class Meta(Onderdeel.Meta):
        verbose_name = _("thema")
        verbose_name_plural = _("thema's")

    @property
    def van(self):
        """The words before ' naar '; the whole title when it has another form."""
        return self.titel.partition(" naar ")[0]

    @property
    def naar(self):
        """The rest of the title, beginning with 'naar'; '' when it has another form."""
        return self.titel.removeprefix(self.van).strip()

    def get_absolute_url(self):
        return f"{self.hoofdstuk.get_absolute_url()}#{self.anker}"


class Oproep(Onderdeel):
    """An appeal. `nummer` counts through the whole chapter and is permanent."""

    thema = models.ForeignKey(Thema, models.CASCADE, verbose_name=_("thema"))
    nummer = models.PositiveIntegerField(_("nummer"))
    tekst = models.TextField(_("tekst"))

    deelsoort = Deelsoort(plaats=60, letter="o", eigen_rijen=True)
    digest_velden = ("nummer", "tekst")
    ouder_veld = "thema"
    in_ouder = "oproepen"

    class Meta(Onderdeel.Meta):
        verbose_name = _("oproep")
        verbose_name_plural = _("oproepen")
        constraints = [
            *Onderdeel.Meta.constraints,
            models.UniqueConstraint(fields=["editie", "nummer"], name="oproep_nummer_uniek_in_editie"),
        ]

    @property
    def kop(self):
        return _("Oproep %(nummer)s") % {"nummer": self.nummer}

    def get_absolute_url(self):
        return reverse("oproep", args=[self.nummer])


class PartijManager(models.Manager):
    def get_by_natural_key(self, slug):
        return self.get(slug=slug)


class Partij(Redactioneel):
    """Somebody the vision asks something of or works with, named in the words of the text."""

    slug = models.SlugField(_("naam in het adres"), max_length=80, unique=True)
    naam = models.CharField(_("naam"), max_length=120)
    volgorde = models.PositiveIntegerField(_("volgorde"), default=0)
    aliassen = models.CharField(
        _("andere namen"),
        max_length=300,
        blank=True,
        help_text=_("Namen waaronder lezers haar zoeken, met komma's ertussen: VWS, Rijk. Ze worden niet getoond."),
    )
    zie_ook = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, verbose_name=_("zie ook"))

    is_groep = models.BooleanField(
        _("groep mensen, geen organisatie"),
        default=False,
        help_text=_(
            "Patiënten of collega-artsen reageren niet met één stem: bij hen staat nooit dat niemand reageerde."
        ),
    )

    objects = PartijManager()
    oproepen = ()  # what one editie asks of her: set by doelstellingen/partijen.py

    class Meta:
        verbose_name = _("partij")
        verbose_name_plural = _("partijen")
        ordering = ["volgorde", "naam"]

    def __str__(self):
        return self.naam

    def natural_key(self):
        return (self.slug,)

    @property
    def aantal(self):
        return len(self.oproepen)

    def get_absolute_url(self):
        return reverse("partij", args=[self.slug])

    @property
    def alias_slugs(self):
        """The other names as they stand in an address: 'VWS, het Rijk' gives ['vws', 'het-rijk']."""
        return [slugify(naam) for naam in self.aliassen.split(",") if naam.strip()]


class Adressering(Redactioneel):
    """An oproep is addressed to a partij; `grond` gives the words of the text that say so."""

    oproep = AnkerField(_("oproep"), soort="oproep")
    partij = models.ForeignKey(Partij, models.PROTECT, verbose_name=_("partij"), related_name="adresseringen")
    grond = models.CharField(_("grond"), max_length=300)

    class Meta:
        verbose_name = _("adressering")
        verbose_name_plural = _("adresseringen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["oproep", "partij"], name="oproep_noemt_partij_een_keer")]

    def __str__(self):
        return f"{self.oproep} → {self.partij}"


class Vermelding(Redactioneel):
    """A part names a partij outside an oproep to her; `citaat` gives the literal words."""

    onderdeel = AnkerField(_("onderdeel"))
    partij = models.ForeignKey(Partij, models.PROTECT, verbose_name=_("partij"), related_name="vermeldingen")
    citaat = models.CharField(_("citaat"), max_length=400)

    class Meta:
        verbose_name = _("vermelding")
        verbose_name_plural = _("vermeldingen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["onderdeel", "partij"], name="onderdeel_noemt_partij_een_keer")]

    def __str__(self):
        return f"{self.onderdeel} → {self.partij}"
