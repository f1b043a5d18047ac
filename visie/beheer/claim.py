"""Who saves a part of the werkversie first claims its next version: docs/besluiten/0009."""

from django.db import IntegrityError, transaction
from django.db.models import F
from django.urls import reverse

from visie.beheer.spoor import SpoorAdmin
from visie.editie.models import Editie
from visie.tekst.getal import as_number


class ClaimAdmin(SpoorAdmin):
    """What every screen of a part needs to change a row that somebody else may have open too."""

    def claim(self, pk, versie):
        """Take the next version of this row for us: the first statement, so that of two saves one wins.

        `versie` must be a condition on the row itself, without a join: that is what PostgreSQL asks again after it has
        waited for another save. After it has waited for a publication, the trigger refuses: not ours either.
        """
        open_edities = Editie.objects.filter(status=Editie.Status.WERKVERSIE)
        rijen = self.model.objects.filter(pk=as_number(pk), versie=as_number(versie), editie__in=open_edities)
        try:
            with transaction.atomic():
                return rijen.update(versie=F("versie") + 1) == 1
        except IntegrityError:
            return False

    def change_address(self, obj):
        """Return the address of the form of a part."""
        return self.address(obj, "change")

    def address(self, obj, wat):
        """Return the address of a screen of a part: `wat` is what Django or `get_urls` calls it."""
        return reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_{wat}", args=[obj.pk])
