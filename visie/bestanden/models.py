"""The files that were made, shared by every process. They can be made again: no backup has them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Bestand(models.Model):
    """A file of an editie in one language, as it was last made. No row of the text: `stand` does not know it.

    `sleutel` is a hash of everything that went into it (see maken.py): of another one the file is out of date. `gezien`
    is the release and the stand at which it was last seen to be right.
    """

    editie = models.PositiveIntegerField(_("editie"))
    taal = models.CharField(_("taal"), max_length=2)
    naam = models.CharField(_("naam"), max_length=120)
    sleutel = models.CharField(_("sleutel"), max_length=64)
    inhoud = models.BinaryField(_("inhoud"))
    omvang = models.PositiveIntegerField(_("omvang"))
    paginas = models.PositiveIntegerField(_("bladzijden"), null=True)
    controlegetal = models.CharField(_("controlegetal"), max_length=64)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))
    gezien = models.CharField(_("nagekeken bij"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("bestand")
        verbose_name_plural = _("bestanden")
        ordering = ["editie", "taal", "naam"]
        constraints = [models.UniqueConstraint(fields=["editie", "taal", "naam"], name="een_bestand_per_naam")]

    def __str__(self):
        return f"{self.editie}/{self.taal}/{self.naam}"
