"""What editors add so that readers find what they mean, and what readers did not find."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from visie.editie.models import Redactioneel


def _termen(text):
    return list(dict.fromkeys(" ".join(term.split()) for term in text.split(",") if term.strip()))


class Zoekwoord(Redactioneel):
    """A line of the thesaurus: words that readers type, and words of the text to look for as well."""

    woorden = models.CharField(
        _("woorden die lezers typen"),
        max_length=300,
        help_text=_("Met komma's ertussen: HAP, huisartsenpost, dokterspost."),
    )
    zoek_ook = models.CharField(
        _("zoek dan ook op"),
        max_length=300,
        blank=True,
        help_text=_("Woorden uit de tekst, met komma's ertussen. Leeg: de woorden hierboven vinden elkaar."),
    )

    class Meta:
        verbose_name = _("zoekwoord")
        verbose_name_plural = _("zoekwoorden")
        ordering = ["woorden"]

    def __str__(self):
        return self.woorden

    def clean(self):
        if not self.gezocht and len(self.termen) < 2:
            raise ValidationError({"zoek_ook": _("Vul in waarop ook moet worden gezocht, of geef meer dan één woord.")})

    @property
    def termen(self):
        return _termen(self.woorden)

    @property
    def gezocht(self):
        return _termen(self.zoek_ook)


class Zoekmisser(models.Model):
    """How often a query had no result on a day. Kept only when the organisations ask for it; nothing of who asked."""

    dag = models.DateField(_("dag"))
    vraag = models.CharField(_("zoekvraag"), max_length=60)
    aantal = models.PositiveIntegerField(_("aantal"), default=1)

    class Meta:
        verbose_name = _("zoekvraag zonder resultaat")
        verbose_name_plural = _("zoekvragen zonder resultaat")
        ordering = ["-dag", "-aantal", "vraag"]
        constraints = [models.UniqueConstraint(fields=["dag", "vraag"], name="een_telling_per_dag_en_vraag")]

    def __str__(self):
        return f"{self.vraag} ({self.aantal})"
