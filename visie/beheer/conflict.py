"""Two editors in one part: what does not overlap goes together, the rest is chosen. See docs/besluiten/0055."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from visie.beheer import spoor
from visie.beheer.bewaard import at_any_moment
from visie.beheer.claim import ClaimAdmin
from visie.beheer.formulier import labels, stored_reason
from visie.beheer.samenvoegen import merged, text_at
from visie.editie.models import Editie, InPrullenbak, Onderdeel, Wijziging
from visie.tekst.getal import as_number
from visie.tekst.verschil import word_diff


class Conflict(ClaimAdmin):
    """What a part's admin does with a save that comes after somebody else's."""

    def claim_opened(self, request, pk):
        """Claim the version that was opened: of this row, not of the same part in an editie since published."""
        zelfde = as_number(request.POST.get("geopend") or pk) == as_number(pk)
        return zelfde and self.claim(pk, request.POST.get("vanaf_versie"))

    def merge(self, request, pk):
        """Claim the stored version for the merge of both texts, and put that into the form; return what to say of it.

        None when it is for the editor to decide: something overlaps or is not chosen yet, or the text was published.
        """
        geopend, deel = self._both(request, pk)
        velden = self._fields(request, geopend, deel)
        if velden is None or deel.pk != as_number(pk) or not self._may_go_on(request, geopend, deel):
            return None
        waarden = {veld.naam: veld.choose(request.POST) for veld in velden}
        if None in waarden.values() or not self.claim(deel.pk, deel.versie):
            return None
        data = request.POST.copy()
        for naam, waarde in waarden.items():
            data[naam] = waarde if naam != self.model.ouder_veld else self._parent_key(deel, data, waarde)
        data["vanaf_versie"], data["reden_was"] = deel.versie, stored_reason(deel)
        request.POST = data
        return _said(deel)

    def _both(self, request, pk):
        """Return the row that the editor opened and the part as it is now in the werkversie; None where one is gone."""
        geopend = self.get_object(request, request.POST.get("geopend") or pk)
        anker = geopend.anker if geopend else request.POST.get("anker", "").replace("\0", "")
        return geopend, self.model.objects.filter(anker=anker, editie=Editie.objects.werkversie()).first()

    def _fields(self, request, geopend, deel):
        """Return [Veld] of the two texts; None when it is not known from which text the editor started."""
        if geopend is None or deel is None:
            return None
        basis = text_at(geopend, as_number(request.POST.get("vanaf_versie")))
        if basis is None:
            return None
        if "reden_was" in request.POST:  # a reason can also be given without a next version of the text
            basis["reden"] = request.POST["reden_was"]
        namen = self._names(request, deel)
        return merged(basis, text_at(deel, deel.versie), self._typed(request, deel, namen), namen)

    def _names(self, request, deel):
        """Return {field of the form: its name} of everything that an editor fills in."""
        velden = {veld.name: veld.verbose_name for veld in self.model._meta.concrete_fields}
        anders = {naam: velden[naam] for naam in self.get_fields(request, deel) if naam in velden}
        ouder = {self.model.ouder_veld: ""} if self.model.ouder_veld else {}
        return anders | labels(self.model) | {"reden": _("Reden van de wijziging")} | ouder

    def _typed(self, request, deel, namen):
        """Return {field: value} of what the editor sent, the parent in words as the trail has it."""
        getypt = {naam: request.POST.get(naam, "") for naam in namen}
        if self.model.ouder_veld:
            getypt[self.model.ouder_veld] = str(self._chosen_parent(deel, request.POST) or deel.ouder)
        return getypt

    def _chosen_parent(self, deel, data):
        """Return the parent that the editor chose, in the editie of `deel`; None when it is not there."""
        ouders = self.model.ouder_model().objects
        gekozen = ouders.filter(pk=as_number(data.get(self.model.ouder_veld))).first()
        return gekozen and ouders.filter(editie=deel.editie, anker=gekozen.anker).first()

    def _parent_key(self, deel, data, naam):
        """Return the key of the parent with this name: the chosen one, or the stored one."""
        gekozen = self._chosen_parent(deel, data)
        return gekozen.pk if gekozen and str(gekozen) == naam else deel.ouder.pk

    def _may_go_on(self, request, geopend, deel):
        """Tell whether a merge may be saved: not unseen into another editie, and no choice on an older page."""
        gezien = as_number(request.POST.get("gezien"))
        return gezien == deel.versie if gezien is not None else geopend.pk == deel.pk

    def show_conflict(self, request, pk):
        """Show both texts, what goes together by itself, and what is for the editor to choose (409)."""
        geopend, deel = self._both(request, pk)
        if deel is not None and not self.has_change_permission(request, deel):
            raise PermissionDenied
        velden = self._fields(request, geopend, deel) or []
        form = self._own_form(request, deel, velden) if deel else None
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Iemand anders was u voor"),
            "obj": deel,
            "geopend": geopend,
            "velden": [veld for veld in velden if veld.botsingen],
            "samen": _differences(deel, velden),
            "vragen": bool(velden),
            "rijen": self._rows(request, deel, form),
            "form": form,
            "getypt": [
                (naam, at_any_moment(naam, waarde))
                for naam in self._sent(request)
                for waarde in request.POST.getlist(naam)
            ],
            "andere_velden": form and [veld for veld in form.visible_fields() if veld.name not in labels(self.model)],
            "media": form and self._media(request, form.media),
            "reden": request.POST.get("reden", ""),
            "laatste": Wijziging.objects.filter(anker=(geopend or deel).anker).first() if geopend or deel else None,
            "weg": self._in_bin(pk) if deel is None else None,
            "adres": deel and self.change_address(deel),
        }
        return render(request, "visie/beheer/conflict.html", context, status=409)

    def _sent(self, request):
        """Return the names of the fields of the form that were sent, to send them again with the choices."""
        eigen = {"csrfmiddlewaretoken", "geopend", "gezien"}
        return [naam for naam in request.POST if naam not in eigen and not naam.startswith("keuze-")]

    def _in_bin(self, pk):
        """Return the row of the bin for the part that was opened under this key."""
        rijen = InPrullenbak.objects.filter(editie=Editie.objects.werkversie(), soort=self.model._meta.label_lower)
        return next((rij for rij in rijen if rij.waarden.get("id") == as_number(pk)), None)

    def _rows(self, request, deel, form):
        return [
            {
                "naam": naam,
                "label": str(label).capitalize(),
                "opgeslagen": (deel and spoor.waarden(deel)[naam]) or "",
                "eigen": request.POST.get(naam, ""),
                "stukken": word_diff((deel and spoor.waarden(deel)[naam]) or "", request.POST.get(naam, "")),
                "veld": form and form[naam],
            }
            for naam, label in labels(self.model).items()
        ]

    def _own_form(self, request, deel, velden):
        """Return the form of the stored part, at its version now, with what the editor typed and what goes with it."""
        form = self.get_form(request, deel)
        niet = ("vanaf_versie", "reden_was")
        getypt = {naam: request.POST[naam] for naam in form.base_fields if naam in request.POST and naam not in niet}
        samen = {veld.naam: veld.own() for veld in velden if veld.naam != self.model.ouder_veld}
        return form(instance=deel, initial=getypt | samen)


def _said(deel: Onderdeel):
    """Return the message after a merge: with whose change, and when that was."""
    laatste = Wijziging.objects.filter(editie_nummer=deel.editie.nummer, anker=deel.anker, versie=deel.versie).first()
    if laatste is None:
        return _("Uw wijziging is samengevoegd met die van iemand anders. Beide zijn bewaard.")
    wanneer = timezone.localtime(laatste.wanneer)
    zin = _("Samengevoegd met de wijziging van %(wie)s, %(dag)s. Beide zijn bewaard.")
    return zin % {"wie": laatste.door_naam, "dag": f"{wanneer:%H:%M}"}


def _differences(deel, velden):
    """Return [(label, difference between what is stored and the merge)] of the fields where that is not nothing."""
    if not velden:
        return []
    nu = text_at(deel, deel.versie)
    paren = [(veld, nu.get(veld.naam) or "", veld.own()) for veld in velden if veld.label]
    return [(veld.label.capitalize(), word_diff(oud, nieuw)) for veld, oud, nieuw in paren if oud != nieuw]


def tell(request, tekst, deel_adres):
    """Leave the message of a merge, with a link to what changed."""
    link = format_html('<a href="{}">{}</a>', deel_adres, _("Bekijk de wijzigingen"))
    messages.info(request, format_html("{} {}", tekst, link))
