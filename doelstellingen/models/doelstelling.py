"""What the vision promises: goals (seven in edition 1), each with the activities that lead to it."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from visie.editie.models import Deelsoort, Hoofdstuk, Onderdeel

# The hues of static/stijl/basis.css and the icons of static/iconen.svg, in the order in which goals get them.
KLEUREN = [
    ("d1", _("blauwgroen")), ("d2", _("blauw")), ("d3", _("paars")), ("d4", _("framboos")), ("d5", _("steenrood")),
    ("d6", _("oker")), ("d7", _("groen")),
]  # fmt: skip
ICONEN = [
    ("d1", _("huis met hart")), ("d2", _("gesprek met hart")), ("d3", _("bomen")), ("d4", _("zwaailicht")),
    ("d5", _("samenhang")), ("d6", _("plant")), ("d7", _("baret")), ("d8", _("schild")), ("d9", _("gesprek")),
    ("d10", _("wereld")), ("d11", _("grafiek")), ("d12", _("zon")),
]  # fmt: skip


def _by_number(keuzes, nummer):
    """Return the name of the one of these choices that a number gets; after the last the first again."""
    return keuzes[(nummer - 1) % len(keuzes)][0]


class Doelstelling(Onderdeel):
    """A goal. `nummer` is permanent; `korte_titel` is its label in the notendop.

    Its hue and its icon go by its number unless editors chose others. They are no text, so not in the digest; they are
    frozen with their editie like every column of it.
    """

    hoofdstuk = models.ForeignKey(Hoofdstuk, models.CASCADE, verbose_name=_("hoofdstuk"))
    nummer = models.PositiveIntegerField(_("nummer"))
    korte_titel = models.CharField(_("korte titel"), max_length=100)
    titel = models.CharField(_("titel"), max_length=300)
    tekst = models.TextField(_("inleiding"))
    kop_activiteiten = models.CharField(_("kop boven de activiteiten"), max_length=100)
    kleurkeuze = models.CharField(
        _("kleur"), max_length=10, blank=True, choices=KLEUREN, help_text=_("Leeg: de kleur die bij het nummer hoort.")
    )
    icoonkeuze = models.CharField(
        _("icoon"), max_length=10, blank=True, choices=ICONEN, help_text=_("Leeg: het icoon dat bij het nummer hoort.")
    )

    deelsoort = Deelsoort(plaats=30, letter="d", bladzijde=True, vaste_ouder="doelstellingen")
    digest_velden = ("nummer", "korte_titel", "titel", "tekst", "kop_activiteiten")
    ouder_veld = "hoofdstuk"
    in_ouder = "doelstellingen"

    class Meta(Onderdeel.Meta):
        verbose_name = _("doelstelling")
        verbose_name_plural = _("doelstellingen")
        constraints = [
            *Onderdeel.Meta.constraints,
            models.UniqueConstraint(fields=["editie", "nummer"], name="doelstelling_nummer_uniek_in_editie"),
        ]

    @property
    def kop(self):
        return self.korte_titel

    @property
    def aanduiding(self):
        return _("doelstelling %(nummer)s") % {"nummer": self.nummer}

    @property
    def kleur(self):
        return self.kleurkeuze or _by_number(KLEUREN, self.nummer)

    @property
    def icoon(self):
        """The name of its drawing in static/iconen.svg."""
        return self.icoonkeuze or _by_number(ICONEN, self.nummer)

    def get_absolute_url(self):
        return reverse("doelstelling", args=[self.anker])


class Activiteit(Onderdeel):
    """What is done for a goal. `nummer` counts within the goal and is permanent: 4.6 stays 4.6."""

    doelstelling = models.ForeignKey(Doelstelling, models.CASCADE, verbose_name=_("doelstelling"))
    nummer = models.PositiveIntegerField(_("nummer"))
    titel = models.CharField(_("titel"), max_length=300)
    tekst = models.TextField(_("tekst"))

    deelsoort = Deelsoort(plaats=40, letter="d", in_ouder_geteld=True, eigen_rijen=True)
    digest_velden = ("nummer", "titel", "tekst")
    ouder_veld = "doelstelling"
    in_ouder = "activiteiten"

    class Meta(Onderdeel.Meta):
        verbose_name = _("activiteit")
        verbose_name_plural = _("activiteiten")
        constraints = [
            *Onderdeel.Meta.constraints,
            models.UniqueConstraint(fields=["doelstelling", "nummer"], name="activiteit_nummer_uniek_in_doelstelling"),
        ]

    @property
    def aanduiding(self):
        return _("activiteit %(nummer)s") % {"nummer": self.volnummer}

    def get_absolute_url(self):
        return reverse("activiteit", args=[self.doelstelling.anker, self.anker])
