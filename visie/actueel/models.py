"""What stands in public outside the portal about the vision, or is news of it. Shown once two editors agree."""

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from visie.editie.models import AnkerField, Door, Redactioneel
from visie.tekst.html import normalise

ORGANISATIES = ("LHV", "NHG", "InEen")  # whose portal it is: news is of one of these


def no_later_than_today(veld, dag):
    """Return {veld: why} for a day that has not come yet, else {}."""
    fout = _("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag.")
    return {veld: fout} if dag and dag > timezone.localdate() else {}


def _is_mail(woord):
    """Tell whether a word looks like an address of mail: something before an @, and a dot in what stands behind it."""
    voor, apenstaart, na = woord.partition("@")
    return bool(voor and apenstaart and "." in na.strip("."))


class StukQuerySet(models.QuerySet):
    def getoond(self):
        """Return what readers see, the newest first."""
        return self.filter(status=Stuk.Status.GETOOND).order_by("-datum", "-pk")

    def weg(self):
        """Return what readers may have seen and see no longer."""
        return self.filter(status__in=[Stuk.Status.VERBORGEN, Stuk.Status.VERLOPEN])


class Stuk(Redactioneel, Door):
    """Something public that is about parts of the vision: dated, with its source.

    `door` is who gave it its words last: another editor shows it (visie/actueel/tonen.py).
    """

    class Soort(models.TextChoices):
        STAP = "stap", _("stap of reactie")
        AANGEHAALD = "aangehaald", _("aangehaald door")
        PRAKTIJK = "praktijk", _("voorbeeld uit de praktijk")
        NIEUWS = "nieuws", _("nieuws")

    class Status(models.TextChoices):
        WACHT = "wacht", _("wacht op een tweede redacteur")
        GETOOND = "getoond", _("te zien voor lezers")
        VERBORGEN = "verborgen", _("verborgen")
        VERLOPEN = "verlopen", _("verlopen")

    soort = models.CharField(_("soort"), max_length=12, choices=Soort)
    titel = models.CharField(_("titel"), max_length=200)
    organisatie = models.CharField(
        _("organisatie"),
        max_length=200,
        help_text=_("Wie dit zegt of deed, niet de partij die het werd gevraagd."),
    )
    datum = models.DateField(_("datum"), help_text=_("De dag van het stuk zelf, niet die van vandaag."))
    adres = models.URLField(
        _("adres"),
        max_length=500,
        blank=True,
        help_text=_("Waar iedereen het kan lezen. Alleen een bericht van LHV, NHG of InEen kan zonder."),
    )
    archief_adres = models.URLField(
        _("adres van een gearchiveerde kopie"),
        max_length=500,
        blank=True,
        help_text=_("Bijvoorbeeld van het Internet Archive: voor als het gewone adres ooit niet meer werkt."),
    )
    citaat = models.CharField(
        _("citaat"), max_length=300, blank=True, help_text=_("Letterlijk uit het stuk, hoogstens 300 tekens.")
    )
    tekst = models.TextField(_("tekst"), blank=True, help_text=_("Alleen bij nieuws."))
    regio = models.CharField(
        _("regio"), max_length=100, blank=True, help_text=_("Alleen bij een voorbeeld uit de praktijk.")
    )
    verloopt_op = models.DateField(
        _("te zien tot en met"), null=True, blank=True, help_text=_("Daarna zien lezers het niet meer.")
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.WACHT, editable=False)
    getoond_op = models.DateField(_("getoond op"), null=True, blank=True, editable=False)
    gecorrigeerd_op = models.DateField(_("gecorrigeerd op"), null=True, blank=True, editable=False)
    verborgen_om = models.TextField(_("reden van het verbergen"), blank=True, editable=False)

    objects = StukQuerySet.as_manager()

    class Meta:
        verbose_name = _("reactie of bericht")
        verbose_name_plural = _("reacties en berichten")
        ordering = ["-datum", "-pk"]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("stuk", args=[self.pk])

    @property
    def opgemaakt(self):
        """Its text in the small HTML; '' for what is no news."""
        return normalise(self.tekst) if self.soort == self.Soort.NIEUWS else ""

    @property
    def te_zien(self):
        return self.status == self.Status.GETOOND

    def clean(self):
        """Raises ValidationError for what does not go with this kind, or is missing from it."""
        fouten = self._with_an_address_of_somebody() | self._too_much() | self._missing()
        fouten |= no_later_than_today("datum", self.datum)
        if self.datum and self.verloopt_op and self.verloopt_op < self.datum:
            fouten["verloopt_op"] = _("Dit is vóór de datum van het stuk zelf.")
        if fouten:
            raise ValidationError(fouten)

    def _missing(self):
        Soort, fouten = self.Soort, {}
        if self.soort != Soort.NIEUWS and not self.adres:
            fouten["adres"] = _("Vul het adres in waar lezers dit zelf kunnen nalezen.")
        if self.soort == Soort.PRAKTIJK and not self.regio:
            fouten["regio"] = _("Vul de regio in: lezers zoeken een voorbeeld bij hen in de buurt.")
        if self.soort == Soort.PRAKTIJK and not self.verloopt_op:
            fouten["verloopt_op"] = _("Vul in tot en met welke dag dit te zien is. Een voorbeeld veroudert.")
        if self.soort == Soort.NIEUWS and not self.tekst:
            fouten["tekst"] = _("Vul de tekst van het bericht in.")
        if self.soort == Soort.NIEUWS and self.organisatie not in ORGANISATIES:
            fouten["organisatie"] = _("Nieuws is van een van de drie: vul LHV, NHG of InEen in.")
        return fouten

    def _too_much(self):
        fouten = {}
        if self.tekst and self.soort != self.Soort.NIEUWS:
            fouten["tekst"] = _("Alleen nieuws heeft een tekst. Neem de woorden van een ander over als citaat.")
        if self.regio and self.soort != self.Soort.PRAKTIJK:
            fouten["regio"] = _("Alleen een voorbeeld uit de praktijk heeft een regio.")
        return fouten

    def _with_an_address_of_somebody(self):
        fout = _("Hier staat een mailadres. Zet geen contactgegevens of gegevens van personen op het portaal.")
        velden = ("titel", "organisatie", "citaat", "tekst", "regio")
        return {veld: fout for veld in velden if any(map(_is_mail, getattr(self, veld).split()))}


class Stukdeel(Redactioneel):
    """A part of the vision that a stuk is about."""

    stuk = models.ForeignKey(Stuk, models.CASCADE, verbose_name=_("reactie of bericht"), related_name="delen")
    onderdeel = AnkerField(_("onderdeel"))

    class Meta:
        verbose_name = _("onderdeel waar een stuk over gaat")
        verbose_name_plural = _("onderdelen waar een stuk over gaat")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["stuk", "onderdeel"], name="stuk_over_onderdeel_een_keer")]

    def __str__(self):
        return self.onderdeel


class Gezocht(Redactioneel, Door):
    """An editor looked for public reactions to an oproep on a day; readers see the last one."""

    onderdeel = AnkerField(_("oproep"), soort="oproep")
    dag = models.DateField(_("gezocht op"), default=timezone.localdate)

    class Meta:
        verbose_name = _("zoekronde naar reacties")
        verbose_name_plural = _("zoekrondes naar reacties")
        ordering = ["-dag", "-pk"]

    def __str__(self):
        return f"{self.onderdeel}: {self.dag:%Y-%m-%d}"

    def clean(self):
        """Raises ValidationError for a day that has not come yet."""
        if fout := no_later_than_today("dag", self.dag):
            raise ValidationError(fout)
