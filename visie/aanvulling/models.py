"""What releases have delivered beside the text, so that nothing is delivered twice. See visie/aanvulling/."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Levering(models.Model):
    """One row of fixtures/redactie/ that reached this portal, whether or not the row is still there.

    Readers and editors never see it, so it does not raise `stand`. `rij` is no foreign key: editors may remove the
    row, and that it was delivered stays.
    """

    soort = models.CharField(max_length=80)  # the model: "visie.zoekwoord"
    sleutel = models.TextField()  # its natural key in the file, as JSON
    velden = models.JSONField(default=list)
    rij = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("levering")
        verbose_name_plural = _("leveringen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["soort", "sleutel"], name="een_levering_per_rij")]

    def __str__(self):
        return f"{self.soort} {self.sleutel}"
