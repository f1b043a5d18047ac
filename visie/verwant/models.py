"""Other works beside the vision, in their own words. Never an editie, and never in a digest."""

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from visie.editie.models import AnkerField, Redactioneel
from visie.editie.naast import read_with_parts, with_part


class WerkManager(models.Manager):
    def get_by_natural_key(self, slug):
        return self.get(slug=slug)


class Werk(Redactioneel):
    """An earlier or neighbouring vision, or another document that the vision names: literal, with source and date."""

    slug = models.SlugField(_("naam in het adres"), max_length=80, unique=True)
    titel = models.CharField(_("titel"), max_length=200)
    ondertitel = models.CharField(
        _("kop of motto"), max_length=200, blank=True, help_text=_("Letterlijk zoals de bron die heeft.")
    )
    jaar = models.PositiveSmallIntegerField(
        _("jaar"), null=True, blank=True, help_text=_("Leeg als geen bron een jaar noemt: lezers zien dat dan.")
    )
    datum = models.CharField(
        _("datum"), max_length=60, blank=True, help_text=_("Zoals de bron haar noemt: 14 november 2012.")
    )
    citaat = models.TextField(
        _("waar dit werk wordt genoemd"), blank=True, help_text=_("De letterlijke zin die dit werk noemt.")
    )
    herkomst = models.CharField(
        _("bron van deze woorden"), max_length=300, help_text=_("Uit welke tekst de woorden op deze pagina komen.")
    )
    adres = models.URLField(_("adres"), max_length=500, blank=True)
    bron = models.ForeignKey(
        "bronnen.Bron", models.SET_NULL, null=True, blank=True, verbose_name=_("bron bij de noten"), related_name="+",
        help_text=_("Als een noot van de visie naar dit werk verwijst. De twee pagina's verwijzen dan naar elkaar."),
    )  # fmt: skip
    volgorde = models.PositiveIntegerField(_("volgorde"), default=0)

    objects = WerkManager()

    class Meta:
        verbose_name = _("andere visie")
        verbose_name_plural = _("andere visies")
        ordering = ["volgorde", "pk"]

    def __str__(self):
        return self.titel

    def natural_key(self):
        return (self.slug,)

    def get_absolute_url(self):
        return reverse("werk", args=[self.slug])

    @cached_property
    def delen_op_rij(self):
        """Its parts in order, each with its `nummer` among those of its kind."""
        geteld, rij = {}, list(self.delen.all())
        for deel in rij:
            deel.nummer = geteld[deel.soort] = geteld.get(deel.soort, 0) + 1
        return rij

    @property
    def wanneer(self):
        """The day or the year as its source names it, '' when it names none."""
        return self.datum or str(self.jaar or "")


class WerkdeelManager(models.Manager):
    def get_by_natural_key(self, werk, anker):
        return self.get(werk__slug=werk, anker=anker)


class Werkdeel(Redactioneel):
    """A part of another work: a section of its text, or one of the things that it counts."""

    class Soort(models.TextChoices):
        TEKST = "tekst", _("tekst")
        DOEL = "doel", _("doel")
        BOUWSTEEN = "bouwsteen", _("bouwsteen")
        RANDVOORWAARDE = "randvoorwaarde", _("randvoorwaarde")
        OPSTELLER = "opsteller", _("opsteller")
        LENGTE = "lengte", _("lengte waarin het werk er is")

    werk = models.ForeignKey(Werk, models.CASCADE, verbose_name=_("andere visie"), related_name="delen")
    anker = models.SlugField(_("naam in het adres"), max_length=80)
    soort = models.CharField(_("soort"), max_length=20, choices=Soort, default=Soort.TEKST)
    kop = models.CharField(
        _("kop"), max_length=200, blank=True,
        help_text=_("Letterlijk zoals de bron die heeft. Heeft zij er geen, dan blijft dit leeg."),
    )  # fmt: skip
    tekst = models.TextField(
        _("tekst"), blank=True,
        help_text=_("Letterlijk zoals de bron haar heeft, zonder opmaak. Een lege regel begint een nieuwe alinea."),
    )  # fmt: skip
    volgorde = models.PositiveIntegerField(_("volgorde"), default=0)

    objects = WerkdeelManager()

    class Meta:
        verbose_name = _("deel van een andere visie")
        verbose_name_plural = _("delen van andere visies")
        ordering = ["volgorde", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["werk", "anker"],
                name="deel_van_werk_een_keer",
                violation_error_message=_("Een ander deel van deze andere visie heeft deze naam in het adres al."),
            )
        ]

    def __str__(self):
        return self.kop or self.tekst[:60] or self.anker

    def natural_key(self):
        return (self.werk.slug, self.anker)

    def get_absolute_url(self):
        return f"{self.werk.get_absolute_url()}#{self.anker}"

    def clean(self):
        if not self.kop and not self.tekst:
            raise ValidationError({"tekst": _("Geef dit deel een kop of een tekst.")})


class Verband(Redactioneel):
    """A link between a part of the vision and another work or a part of it, with the words of both.

    `grond` says who makes it: the text itself, or the editors; `oordeel` may also be that there is none.
    """

    class Grond(models.TextChoices):
        TEKST = "tekst", _("de tekst van de visie verwijst zelf")
        REDACTIE = "redactie", _("de redactie legt dit verband")

    class Oordeel(models.TextChoices):
        VERBAND = "verband", _("verband")
        GEEN = "geen", _("beoordeeld: geen verband")

    onderdeel = AnkerField(_("onderdeel"))
    werk = models.ForeignKey(Werk, models.CASCADE, verbose_name=_("andere visie"), related_name="verbanden")
    deel = models.ForeignKey(
        Werkdeel, models.CASCADE, null=True, blank=True, verbose_name=_("deel daarvan"), related_name="verbanden",
        help_text=_("Leeg: het werk als geheel."),
    )  # fmt: skip
    grond = models.CharField(_("grond"), max_length=10, choices=Grond, default=Grond.REDACTIE)
    oordeel = models.CharField(_("oordeel"), max_length=10, choices=Oordeel, default=Oordeel.VERBAND)
    citaat_visie = models.TextField(
        _("woorden van de visie"), blank=True, help_text=_("Letterlijk uit het onderdeel of een noot daarbij.")
    )
    citaat_werk = models.TextField(
        _("woorden van de andere visie"), blank=True, help_text=_("Letterlijk uit de andere visie.")
    )
    reden = models.TextField(_("reden"), blank=True)

    class Meta:
        verbose_name = _("verwijzing")
        verbose_name_plural = _("verwijzingen")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["onderdeel", "werk", "deel"], name="een_verband_per_paar"),
            models.UniqueConstraint(
                fields=["onderdeel", "werk"],
                condition=models.Q(deel=None),
                name="een_verband_met_het_geheel",
                violation_error_message=_("Bij dit onderdeel staat al een verwijzing naar dit werk als geheel."),
            ),
        ]

    def __str__(self):
        return f"{self.onderdeel} → {self.deel or self.werk}"

    @property
    def geen(self):
        """Whether an editor judged that there is no link."""
        return self.oordeel == self.Oordeel.GEEN

    @property
    def van_redactie(self):
        return self.grond == self.Grond.REDACTIE


def verbanden_of_part():
    """Return the expression that gives a part its links with other works: None or a list of dicts."""
    velden = ("werk__slug", "werk__titel", "werk__volgorde", "grond", "citaat_visie")
    return with_part(Verband.objects.filter(oordeel=Verband.Oordeel.VERBAND), *velden)


read_with_parts("verbanden", verbanden_of_part)


class MomentQuerySet(models.QuerySet):
    def with_work(self):
        return self.select_related("werk")


class Moment(Redactioneel):
    """A moment before or during the making of the vision, in the words of whom it is known from.

    `citaat_werk` are words of `werk` (of what was announced: the announcement), `citaat_visie` those of `onderdeel`.
    """

    class Reeks(models.TextChoices):
        VOORAF = "vooraf", _("wat eraan voorafging")
        PROCES = "proces", _("hoe de visie tot stand kwam")

    reeks = models.CharField(_("reeks"), max_length=10, choices=Reeks)
    naam = models.CharField(_("naam"), max_length=120)
    wanneer = models.CharField(
        _("wanneer"), max_length=60, blank=True, help_text=_("Zoals de bron het noemt; leeg als zij niets noemt.")
    )
    werk = models.ForeignKey(
        Werk, models.SET_NULL, null=True, blank=True, verbose_name=_("andere visie"), related_name="momenten"
    )
    citaat_werk = models.TextField(_("woorden van de andere visie"), blank=True)
    onderdeel = AnkerField(_("onderdeel"), blank=True)
    citaat_visie = models.TextField(_("woorden van de visie"), blank=True)
    gesloten = models.BooleanField(
        _("gesloten oproep om mee te doen"), default=False, help_text=_("Lezers zien er ‘Gesloten’ voor staan.")
    )
    volgorde = models.PositiveIntegerField(_("volgorde"), default=0)

    objects = MomentQuerySet.as_manager()

    class Meta:
        verbose_name = _("moment van de totstandkoming")
        verbose_name_plural = _("momenten van de totstandkoming")
        ordering = ["volgorde", "pk"]
        constraints = [models.UniqueConstraint(fields=["reeks", "naam"], name="moment_een_keer")]

    def __str__(self):
        return self.naam

    def says(self, aantekening):
        """Tell whether this shows readers, with both quotes, what an aantekening beside the same part says."""
        zelfde = self.onderdeel == aantekening.onderdeel and self.citaat_werk == aantekening.citaat
        return bool(zelfde and self.citaat_werk and self.citaat_visie)
