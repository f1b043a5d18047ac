"""Who has the form of a part open at this moment. Told to colleagues, and forgotten within a minute or so."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MINUUT = timedelta(minutes=1)  # without a sign of life somebody has gone


class AanwezigManager(models.Manager):
    def beat(self, user, anker):
        """Say that this user has this part open: overwrite the one row, or make it and remove what is past."""
        nu = timezone.now()
        if self.fresh().filter(gebruiker=user, anker=anker).update(gezien=nu):
            return
        self.filter(gezien__lte=nu - MINUUT).delete()
        self.update_or_create(gebruiker=user, anker=anker, defaults={"sinds": nu, "gezien": nu})

    def leave(self, user, anker):
        self.filter(gebruiker=user, anker=anker).delete()

    def open_now(self, exclude_user=None):
        """Return {anker: [(name, since)]} of the parts that somebody has open, who came first first."""
        rijen = self.fresh(exclude_user).order_by("sinds").select_related("gebruiker")
        gevonden = {}
        for rij in rijen:
            gevonden.setdefault(rij.anker, []).append((rij.gebruiker.get_username(), rij.sinds))
        return gevonden

    def fresh(self, exclude_user=None):
        """Return the rows of who gave a sign of life in the last minute, without those of `exclude_user`."""
        rijen = self.filter(gezien__gt=timezone.now() - MINUUT)
        return rijen.exclude(gebruiker=exclude_user) if exclude_user else rijen


class Aanwezig(models.Model):
    """One user who has the form of one part open.

    Neither a row beside the text nor a part of it: it raises no `stand`, and is in no trail and no backup. A plain slug
    and no AnkerField: who looks at a part that is removed meanwhile is still there.
    """

    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("gebruiker"), related_name="+"
    )
    anker = models.SlugField(_("anker"), max_length=120)
    sinds = models.DateTimeField(_("sinds"))
    gezien = models.DateTimeField(_("gezien"))

    objects = AanwezigManager()

    class Meta:
        verbose_name = _("aanwezige")
        verbose_name_plural = _("aanwezigen")
        constraints = [models.UniqueConstraint(fields=["gebruiker", "anker"], name="een_keer_aanwezig")]

    def __str__(self):
        return f"{self.anker}: {self.gebruiker}"
