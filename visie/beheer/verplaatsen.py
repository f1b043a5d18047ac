"""Moving a part of the werkversie: among its siblings, or to another parent."""

from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import F, Max
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from visie.beheer import spoor
from visie.beheer.claim import ClaimAdmin
from visie.pagina.methoden import takes


def unless_published(view):
    """Answer in words when the werkversie is published while `view` changes it and the database refuses."""

    @wraps(view)
    def attempt(self, request, *args, **kwargs):
        try:
            return view(self, request, *args, **kwargs)
        except IntegrityError:
            fout = _("De editie is intussen gepubliceerd. Kies het onderdeel in de nieuwe werkversie.")
            messages.error(request, fout)
            return redirect("admin:index")

    return attempt


class Verplaatsen(ClaimAdmin):
    """What a part's admin does with the place of a part."""

    def move_to_new_parent(self, obj, eerder):
        """Give a part that left its parent (`eerder` is its stored form) the last place in the new one."""
        if self.model.ouder_veld and obj.ouder != eerder.ouder:
            obj.volgorde = self.last_place(obj) + 1
            self.prepare_moved(obj)

    def prepare_moved(self, obj):
        """Give a part in a new parent the number that it has there; overridden where numbers count in the parent."""

    @takes("POST")
    @unless_published
    def verplaats(self, request, object_id):
        """Exchange a part with the one before or after it (POST, `richting` omhoog or omlaag)."""
        obj = self.get_object(request, object_id)
        if obj is None or not (self.model.deelsoort.eigen_rijen and self.has_change_permission(request, obj)):
            raise PermissionDenied
        with transaction.atomic():
            rij = list(self._siblings(obj).select_for_update().order_by("volgorde", "pk"))
            plaats = rij.index(obj)
            naar = min(max(plaats + (-1 if request.POST.get("richting") == "omhoog" else 1), 0), len(rij) - 1)
            rij.insert(naar, rij.pop(plaats))
            for volgorde, deel in enumerate(rij, start=1):
                type(deel).objects.filter(pk=deel.pk).update(volgorde=volgorde)
            if naar != plaats:
                # Of two that changed places, the version tells which one the editor moved: visie/editie/vergelijken.py.
                type(obj).objects.filter(pk=obj.pk).update(versie=F("versie") + 1)
                spoor.record(request.user, "verplaatst", obj, {"plaats": str(plaats + 1)}, {"plaats": str(naar + 1)})
        messages.success(request, _("‘%(deel)s’ staat nu op plaats %(plaats)s.") % {"deel": obj, "plaats": naar + 1})
        return redirect(self.change_address(obj))

    def _siblings(self, obj):
        rijen = self.model.objects.filter(editie=obj.editie)
        return rijen.filter(**{self.model.ouder_veld: obj.ouder}) if self.model.ouder_veld else rijen

    def last_place(self, obj):
        return self._siblings(obj).aggregate(laatste=Max("volgorde"))["laatste"] or 0
