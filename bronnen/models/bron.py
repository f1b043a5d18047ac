"""The works behind the notes, their authors, and whether their addresses still work. All of it beside the text."""

from functools import reduce

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Concat, Replace
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from visie.editie.models import Redactioneel
from visie.tekst import auteursnamen, persoon
from visie.tekst import doi as doi_tekens

TALEN = [("nl", _("Nederlands")), ("en", _("Engels"))]
GEEN_DOI = _(
    "Dit is geen DOI. Een DOI begint met 10., zoals 10.3399/bjgp16X686101. Een ander adres hoort in het veld ‘adres’."
)


class DoiField(models.CharField):
    """The DOI of a work, stored bare in whatever form it is given. What is no DOI is refused."""

    def deconstruct(self):
        """As a plain field: what is a DOI is no concern of a migration."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def to_python(self, value):
        try:
            return doi_tekens.bare(super().to_python(value) or "")
        except ValueError as error:
            raise ValidationError(GEEN_DOI, code="doi") from error


def _escaped(kolom):
    """Return the SQL expression of a DOI as it stands in an address; the same as `doi.address` makes."""
    signs = doi_tekens.TEKENS.items()
    return reduce(lambda tot, paar: Replace(tot, models.Value(paar[0]), models.Value(paar[1])), signs, models.F(kolom))


class BronQuerySet(models.QuerySet):
    def get_by_natural_key(self, slug):
        return self.get(slug=slug)

    def with_authors(self):
        """Fetch the authors of all of them in one query."""
        return self.prefetch_related("auteurs")

    def met_oordeel(self):
        """Add to every bron the newest verdict ('goed', 'dood', None without one) on each place where it can be read.

        `oordeel` is on its `vindplaats`, `oordeel_url` on its `url`: the same where it has no DOI.
        """
        doi = Concat(models.Value(doi_tekens.ADRES), _escaped("doi"))
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
    uitgever = models.CharField(_("uitgever of organisatie"), max_length=200, blank=True)
    plaats = models.CharField(_("plaats van uitgave"), max_length=100, blank=True)
    reeks = models.CharField(
        _("soort rapport of reeks"), max_length=100, blank=True, help_text=_("Bijvoorbeeld RIVM-rapport.")
    )
    rapportnummer = models.CharField(_("rapportnummer"), max_length=60, blank=True)
    tijdschrift = models.CharField(_("tijdschrift"), max_length=200, blank=True)
    jaar = models.PositiveIntegerField(_("jaar"), null=True, blank=True)
    jaargang = models.CharField(_("jaargang"), max_length=20, blank=True)
    aflevering = models.CharField(_("aflevering"), max_length=20, blank=True)
    paginas = models.CharField(_("pagina's"), max_length=40, blank=True)
    doi = DoiField(
        _("DOI"), max_length=200, blank=True, help_text=_("Een adres van doi.org mag ook; het portaal bewaart de DOI.")
    )
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
    def makers(self):
        """The authors as values, in their order; that there are others always last."""
        return sorted((auteur.als_naam for auteur in self.auteurs.all()), key=lambda a: a.soort == persoon.ANDEREN)

    def add_authors(self, rijen):
        """Store rows of no bron yet behind those of this one."""
        laatste = max((rij.volgorde for rij in self.auteurs.all()), default=0)
        for n, rij in enumerate(rijen, start=laatste + 1):
            rij.bron, rij.volgorde = self, n
            rij.save()

    @property
    def namen(self):
        """The authors as one reads them: 'Wuijts S, Vros C, et al.'; '' without any."""
        namen = [auteursnamen.vancouver(auteur) for auteur in self.makers]
        return ("; " if any("," in naam for naam in namen) else ", ").join(namen)

    @property
    def vindplaats(self):
        """Where the work can be read: its DOI as an address, else its address, else ''."""
        return doi_tekens.address(self.doi) if self.doi else self.url

    @property
    def adressen(self):
        """Every address where the work can be read, each once."""
        return list(dict.fromkeys(filter(None, [self.vindplaats, self.url])))

    @property
    def dode_adressen(self):
        """The addresses that no longer work; of a bron that `met_oordeel` gave."""
        oordelen = {self.url: self.oordeel_url, self.vindplaats: self.oordeel}
        return [adres for adres in self.adressen if oordelen[adres] == Linkcontrole.Uitkomst.DOOD]


class Auteur(Redactioneel):
    """An author of a bron: a person, an organisation, or (always last, without a name) that there are more.

    `volgorde` 0 is a string of the releases before, not read yet: see bronnen/ongelezen.py.
    """

    class Soort(models.TextChoices):
        PERSOON = persoon.PERSOON, _("persoon")
        ORGANISATIE = persoon.ORGANISATIE, _("organisatie")
        ANDEREN = persoon.ANDEREN, _("en anderen (et al.)")

    bron = models.ForeignKey(Bron, models.CASCADE, verbose_name=_("bron"), related_name="auteurs")
    volgorde = models.PositiveSmallIntegerField(_("plaats"))
    soort = models.CharField(_("soort"), max_length=12, choices=Soort, default=Soort.PERSOON)
    naam = models.CharField(_("achternaam of organisatie"), max_length=300, blank=True)
    voorletters = models.CharField(_("voorletters of voornaam"), max_length=60, blank=True)
    achtervoegsel = models.CharField(_("achtervoegsel"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("auteur")
        verbose_name_plural = _("auteurs")
        ordering = ["volgorde", "pk"]

    def __str__(self):
        return f"{self.volgorde}. {auteursnamen.vancouver(self.als_naam)}"

    @classmethod
    def of_name(cls, auteur):
        """Return a row, of no bron yet, of a persoon.Auteur."""
        return cls(
            soort=auteur.soort, naam=auteur.naam, voorletters=auteur.voorletters, achtervoegsel=auteur.achtervoegsel
        )

    @property
    def als_naam(self):
        """The same as a value, of which the forms of a citation are made."""
        return persoon.Auteur(self.naam, self.voorletters, self.achtervoegsel, self.soort)

    def clean(self):
        """Raises ValidationError for a row of which the kind and the fields do not go together."""
        if self.soort == self.Soort.ANDEREN:
            if self.naam or self.voorletters or self.achtervoegsel:
                raise ValidationError({"naam": _("‘En anderen’ heeft geen naam. Laat de velden erachter leeg.")})
        elif not self.naam:
            raise ValidationError({"naam": _("Vul een naam in.")})
        elif self.soort == self.Soort.PERSOON and "," in self.naam:
            raise ValidationError({"naam": _("Een achternaam heeft geen komma. ‘van den’ staat ervoor: van den Berg.")})
        elif self.soort == self.Soort.ORGANISATIE and (self.voorletters or self.achtervoegsel):
            raise ValidationError({"voorletters": _("Een organisatie heeft geen voorletters en geen achtervoegsel.")})


class LinkcontroleQuerySet(models.QuerySet):
    def oordelen(self):
        """Return the rows that say something; 'niet gecontroleerd' leaves the verdict before as it was."""
        return self.exclude(uitkomst=Linkcontrole.Uitkomst.NIET_GECONTROLEERD)


class Linkcontrole(Redactioneel):
    """One visit to an address by `manage.py controleer_links`, and what follows from it and those before.

    The address is one of a bron, or one of a stuk (visie/actueel/models.py).
    """

    class Uitkomst(models.TextChoices):
        GOED = "goed", _("goed")
        DOOD = "dood", _("dood")
        NIET_GECONTROLEERD = "niet gecontroleerd", _("niet gecontroleerd")

    bron = models.ForeignKey(Bron, models.CASCADE, null=True, verbose_name=_("bron"), related_name="linkcontroles")
    stuk = models.ForeignKey(
        "visie.Stuk", models.CASCADE, null=True, verbose_name=_("reactie of bericht"), related_name="linkcontroles"
    )
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
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bron=None) ^ models.Q(stuk=None), name="linkcontrole_van_bron_of_van_stuk"
            )
        ]

    def __str__(self):
        return f"{self.adres}: {self.get_uitkomst_display()}"
