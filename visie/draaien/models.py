"""When planned tasks last ran. See visie/draaien/taken.py."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Taak(models.Model):
    """One planned task by its name: its last success, and its failure when that came after."""

    naam = models.CharField(_("naam"), max_length=40, unique=True)
    gelukt_op = models.DateTimeField(_("gelukt op"), null=True)
    mislukt_op = models.DateTimeField(_("mislukt op"), null=True)

    class Meta:
        verbose_name = _("geplande taak")
        verbose_name_plural = _("geplande taken")
        ordering = ["naam"]

    def __str__(self):
        return self.naam
