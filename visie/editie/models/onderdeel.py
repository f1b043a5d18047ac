"""What every part of an editie has, whatever its kind."""

from django.apps import apps
from django.db import models
from django.utils.translation import gettext_lazy as _

from visie.editie.herkomst import Naast
from visie.tekst.html import normalise, op_een_regel, plat

from .deelsoort import Deelsoort
from .editie import Editie
from .woorden import Woorden


class VanEditie(Woorden):
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
    deelsoort: Deelsoort  # what kind of part this is; each model says its own
    digest_velden = ("titel", "tekst")  # fixed: a field added later never enters the digest
    ouder_veld = None  # name of the foreign key to the part this one stands in
    in_ouder = None  # name of the list of these parts on that parent, set by Document
    omschrijving, overname, in_beeld = (Naast("editie_id", "anker") for _naam in range(3))  # read with it by Document

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
    def eigen_titel(self):
        """Its literal title; '' for a kind of part that has none (an oproep, a note)."""
        return self.titel if "titel" in self.digest_velden else ""

    @property
    def eigen_tekst(self):
        """Its text as HTML; '' when it has none."""
        return self.tekst or "" if "tekst" in self.digest_velden else ""

    @property
    def volnummer(self):
        """The number readers cite: '4', '4.6', '*' for a note without one; '' for a part without."""
        if not self.deelsoort.letter:
            return ""
        eigen = str(self.nummer) if self.nummer else "*" if self.deelsoort.noot else ""
        return f"{self.ouder.volnummer}.{eigen}" if self.deelsoort.in_ouder_geteld else eigen

    @property
    def code(self):
        """The short code ('d4.6'), '' for a part without one: see visie/editie/codes.py."""
        return self.deelsoort.letter + self.volnummer if self.volnummer else ""

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

    @classmethod
    def ouder_model(cls):
        """Return the model of the parts that these stand in, or None for chapters and notes."""
        return cls._meta.get_field(cls.ouder_veld).related_model if cls.ouder_veld else None

    @property
    def ouder(self):
        """The part this one stands in, or None for a chapter."""
        return getattr(self, self.ouder_veld) if self.ouder_veld else None


def part_models():
    """Return the models of parts, parents before children, each depth in the order that they say themselves."""
    soorten = [model for model in apps.get_models() if issubclass(model, Onderdeel)]
    return sorted(soorten, key=lambda model: (_depth(model), model.deelsoort.plaats))


def _depth(model):
    return 1 + _depth(model.ouder_model()) if model.ouder_veld else 0
