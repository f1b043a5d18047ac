"""What the vision cites: the notes (text, frozen with their editie) and the works behind them (beside the text)."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Concat
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from visie.editie.models import AnkerField, Deelsoort, Onderdeel, Redactioneel, VanEditie

VOORVOEGSEL = "noot-"
DOI_ADRES = "https://doi.org/"
TALEN = [("nl", _("Nederlands")), ("en", _("Engels"))]


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


class BronQuerySet(models.QuerySet):
    def get_by_natural_key(self, slug):
        return self.get(slug=slug)

    def met_oordeel(self):
        """Add to every bron the newest verdict ('goed', 'dood', None without one) on each place where it can be read.

        `oordeel` is on its `vindplaats`, `oordeel_url` on its `url`: the same where it has no DOI.
        """
        doi = Concat(models.Value(DOI_ADRES), "doi")
        oordelen = Linkcontrole.objects.oordelen().filter(bron=models.OuterRef("pk")).order_by("-pk").values("uitkomst")
        return self.annotate(
            waar=models.Case(models.When(doi="", then="url"), default=doi, output_field=models.CharField()),
            oordeel=models.Subquery(oordelen.filter(adres=models.OuterRef("waar"))[:1]),
            oordeel_url=models.Subquery(oordelen.filter(adres=models.OuterRef("url"))[:1]),
        )


class Bron(Redactioneel):
    """A work behind one or more notes, read from the note's text; identifiers are added by the editors."""

    class Soort(models.TextChoices):
        TIJDSCHRIFTARTIKEL = "tijdschriftartikel", _("tijdschriftartikel")
        RAPPORT = "rapport-of-webpagina", _("rapport of webpagina")
        ENQUETE = "enquete", _("enquête")

    slug = models.SlugField(_("naam in het adres"), max_length=120, unique=True)
    soort = models.CharField(_("soort"), max_length=20, choices=Soort)
    titel = models.CharField(_("titel"), max_length=300)
    taal = models.CharField(_("taal van de titel"), max_length=2, choices=TALEN)
    auteurs = models.CharField(_("auteurs"), max_length=300, blank=True)
    uitgever = models.CharField(_("uitgever of organisatie"), max_length=200, blank=True)
    tijdschrift = models.CharField(_("tijdschrift"), max_length=200, blank=True)
    jaar = models.PositiveIntegerField(_("jaar"), null=True, blank=True)
    jaargang = models.CharField(_("jaargang"), max_length=20, blank=True)
    aflevering = models.CharField(_("aflevering"), max_length=20, blank=True)
    paginas = models.CharField(_("pagina's"), max_length=40, blank=True)
    doi = models.CharField(_("DOI"), max_length=100, blank=True)
    url = models.URLField(_("adres"), blank=True)
    archief_url = models.URLField(
        _("adres van een gearchiveerde kopie"),
        max_length=500,
        blank=True,
        help_text=_("Bijvoorbeeld van het Internet Archive; lezers zien het naast het gewone adres."),
    )
    grond = models.CharField(_("grond"), max_length=300, blank=True)

    objects = BronQuerySet.as_manager()

    class Meta:
        verbose_name = _("bron")
        verbose_name_plural = _("bronnen")
        ordering = ["titel"]

    def __str__(self):
        return self.titel

    def natural_key(self):
        return (self.slug,)

    def get_absolute_url(self):
        return reverse("bron", args=[self.slug])

    @property
    def vindplaats(self):
        """Where the work can be read: its DOI as an address, else its address, else ''."""
        return f"{DOI_ADRES}{self.doi}" if self.doi else self.url

    @property
    def adressen(self):
        """Every address where the work can be read, each once."""
        return list(dict.fromkeys(filter(None, [self.vindplaats, self.url])))

    @property
    def dode_adressen(self):
        """The addresses that no longer work; of a bron that `met_oordeel` gave."""
        oordelen = {self.url: self.oordeel_url, self.vindplaats: self.oordeel}
        return [adres for adres in self.adressen if oordelen[adres] == Linkcontrole.Uitkomst.DOOD]


class LinkcontroleQuerySet(models.QuerySet):
    def oordelen(self):
        """Return the rows that say something; 'niet gecontroleerd' leaves the verdict before as it was."""
        return self.exclude(uitkomst=Linkcontrole.Uitkomst.NIET_GECONTROLEERD)


class Linkcontrole(Redactioneel):
    """One visit to an address of a bron by `manage.py controleer_links`, and what follows from it and those before."""

    class Uitkomst(models.TextChoices):
        GOED = "goed", _("goed")
        DOOD = "dood", _("dood")
        NIET_GECONTROLEERD = "niet gecontroleerd", _("niet gecontroleerd")

    bron = models.ForeignKey(Bron, models.CASCADE, verbose_name=_("bron"), related_name="linkcontroles")
    adres = models.CharField(_("adres"), max_length=500)
    wanneer = models.DateTimeField(_("wanneer"), default=timezone.now)
    uitkomst = models.CharField(_("uitkomst"), max_length=20, choices=Uitkomst)
    status = models.PositiveSmallIntegerField(_("antwoord van de server"), null=True, blank=True)
    melding = models.CharField(_("melding"), max_length=200, blank=True)

    objects = LinkcontroleQuerySet.as_manager()

    class Meta:
        verbose_name = _("linkcontrole")
        verbose_name_plural = _("linkcontroles")
        ordering = ["-wanneer", "-pk"]

    def __str__(self):
        return f"{self.adres}: {self.get_uitkomst_display()}"


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


class Bronvermelding(Redactioneel):
    """A bron stands behind a note."""

    noot = AnkerField(_("noot"), soort="noot")
    bron = models.ForeignKey(Bron, models.PROTECT, verbose_name=_("bron"), related_name="vermeldingen")
    grond = models.CharField(_("grond"), max_length=300)

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
