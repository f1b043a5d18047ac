"""Moving a part of the werkversie: among its siblings, or to another parent; and the place of a new one."""

from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import F, Max
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from visie.beheer import spoor
from visie.beheer.claim import ClaimAdmin
from visie.editie.models import Editie
from visie.pagina.methoden import takes
from visie.tekst.getal import as_number


def unless_published(view):
    """Answer in words when the database refuses what `view` changes: mostly the werkversie was published meanwhile."""

    @wraps(view)
    def attempt(self, request, *args, **kwargs):
        try:
            return view(self, request, *args, **kwargs)
        except IntegrityError:
            fout = _(
                "Dit is niet gelukt: de editie is intussen gepubliceerd, of iemand anders was u net voor. Kijk wat er "
                "nu staat, en probeer het opnieuw."
            )
            messages.error(request, fout)
            return redirect("admin:index")

    return attempt


def in_tree(anker):
    """Return the address of the row of a part on the first screen: a browser gives it the focus."""
    return f"{reverse('admin:index')}#deel-{anker}"


def siblings(obj):
    """Return the parts of its kind that stand where this part stands, in order, itself included when it is stored."""
    return list(_beside(obj).order_by("volgorde", "pk"))


def _beside(obj):
    rijen = type(obj).objects.filter(editie=obj.editie)
    return rijen.filter(**{obj.ouder_veld: obj.ouder}) if obj.ouder_veld else rijen


def number(rij):
    """Give these siblings their places, in this order."""
    for volgorde, deel in enumerate(rij, start=1):
        deel.volgorde = volgorde
    type(rij[0]).objects.bulk_update(rij, ["volgorde"])


class Verplaatsen(ClaimAdmin):
    """What a part's admin does with the place of a part."""

    def has_move_permission(self, request, obj):
        """Tell whether this user may change the place of a part: who may add such parts, and change this one."""
        return self.has_add_permission(request) and self.has_change_permission(request, obj)

    def is_fixed(self, obj):
        """Tell whether the portal needs this part; overridden where there are such parts."""
        return False

    def put_in_fixed_parent(self, obj):
        """Give a new part of a kind that stands in one part only that part of its editie."""
        if anker := self.model.deelsoort.vaste_ouder:
            setattr(obj, self.model.ouder_veld, self.model.ouder_model().objects.get(editie=obj.editie, anker=anker))

    def move_to_new_parent(self, obj, eerder):
        """Give a part that left its parent (`eerder` is its stored form) the last place in the new one."""
        if self.model.ouder_veld and obj.ouder != eerder.ouder:
            obj.volgorde = self.last_place(obj) + 1
            self.prepare_moved(obj)

    def prepare_moved(self, obj):
        """Give a part in a new parent the number that it has there; overridden where numbers count in the parent."""

    # One press of a button, or one drop

    @takes("POST")
    @unless_published
    def verplaats(self, request, object_id):
        """Move a part (POST): `richting` omhoog or omlaag, or `naar` the anker of a parent and `plaats` in it.

        `terug` boom leads back to its row on the first screen, else to its form.
        """
        obj = self.get_object(request, object_id)
        if obj is None or not self.has_move_permission(request, obj):
            raise PermissionDenied
        with transaction.atomic():
            # One mover at a time, and none beside a publication; who saves a text does not wait for it.
            Editie.objects.select_for_update(no_key=True).get(pk=obj.editie_id)
            obj = self.get_object(request, object_id)
            if obj is None or not self._move(request, obj):
                messages.error(request, _("Iemand anders was u voor. Kijk wat er nu staat, en probeer het opnieuw."))
                return redirect("admin:index")
        return redirect(in_tree(obj.anker) if request.POST.get("terug") == "boom" else self.change_address(obj))

    def _move(self, request, obj):
        """Move a part as the form asks; tell whether that was done, or no longer could be."""
        voor, was, nummer = spoor.waarden(obj), siblings(obj).index(obj) + 1, obj.volnummer
        ouder = self._wanted_parent(request, obj)
        if elders := ouder != obj.ouder:
            if not self.claim(obj.pk, obj.versie):  # its number changes, so nobody may save it at the same moment
                return False
            obj.versie += 1  # the line in the trail says the version after it
            setattr(obj, self.model.ouder_veld, ouder)
            self.prepare_moved(obj)
            velden = {self.model.ouder_veld: ouder} | ({"nummer": obj.nummer} if "nummer" in voor else {})
            self.model.objects.filter(pk=obj.pk).update(**velden)
        rij = [deel for deel in siblings(obj) if deel != obj]
        nu = _wanted_place(request.POST, was, len(rij) + 1, elders)
        number([*rij[: nu - 1], obj, *rij[nu - 1 :]])
        if nu != was and not elders:
            # Of two that changed places, the version tells which one the editor moved: visie/editie/vergelijken.py.
            self.model.objects.filter(pk=obj.pk).update(versie=F("versie") + 1)
            obj.versie += 1
        if elders or nu != was:
            spoor.record(
                request.user, "verplaatst", obj, voor | {"plaats": str(was)}, spoor.waarden(obj) | {"plaats": str(nu)}
            )
        messages.success(request, self._in_words(obj, nu, len(rij) + 1, elders, nummer))
        return True

    def _in_words(self, obj, plaats, aantal, elders, nummer):
        woorden = {"deel": obj, "plaats": plaats, "aantal": aantal, "ouder": obj.ouder}
        if not elders:
            return _("‘%(deel)s’ staat nu op plaats %(plaats)s van %(aantal)s.") % woorden
        zin = _("‘%(deel)s’ staat nu in ‘%(ouder)s’, op plaats %(plaats)s van %(aantal)s.") % woorden
        if nummer == obj.volnummer:
            return zin
        return zin + " " + _("Het nummer is nu %(nu)s; dat was %(was)s.") % {"nu": obj.volnummer, "was": nummer}

    def _wanted_parent(self, request, obj):
        """Return the parent that the form asks for: of the same editie and of a kind that may be left."""
        anker = request.POST.get("naar", "").replace("\0", "")
        if not anker or not self.model.ouder_veld or self.model.deelsoort.vaste_ouder:
            return obj.ouder
        return self.model.ouder_model().objects.filter(editie=obj.editie, anker=anker).first() or obj.ouder

    def last_place(self, obj):
        return _beside(obj).aggregate(laatste=Max("volgorde"))["laatste"] or 0

    # After adding and saving

    def response_add(self, request, obj, post_url_continue=None):
        """Put a new part behind the one that its form was asked for (GET, `na`), and say where it stands."""
        rij = siblings(obj)
        if voor := next((deel for deel in rij if deel.anker == request.GET.get("na")), None):
            rij.remove(obj)
            rij.insert(rij.index(voor) + 1, obj)
            number(rij)
        response = super().response_add(request, obj, post_url_continue)
        plaats = {"plaats": rij.index(obj) + 1, "aantal": len(rij), "nummer": obj.volnummer}
        zin = _("Het nummer is %(nummer)s, de plaats %(plaats)s van %(aantal)s.")
        messages.info(request, (zin if obj.volnummer else _("Het staat op plaats %(plaats)s van %(aantal)s.")) % plaats)
        return response


def _wanted_place(data, was, aantal, elders):
    """Return the place, from 1, that a form asks for among this many siblings, the part itself included."""
    if (plaats := as_number(data.get("plaats"))) is None:
        plaats = aantal if elders else was + {"omhoog": -1, "omlaag": 1}.get(data.get("richting"), 0)
    return min(max(plaats, 1), aantal)
