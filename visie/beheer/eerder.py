"""Earlier texts of one part: of published edities and from the audit trail, to read and to put back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from visie.beheer import spoor
from visie.beheer.claim import ClaimAdmin
from visie.beheer.formulier import labels
from visie.beheer.nieuwsbrieven import warn
from visie.editie.models import Wijziging
from visie.pagina.methoden import FORM, takes
from visie.tekst.getal import as_number
from visie.tekst.verschil import word_diff


def eerdere_teksten(obj):
    """Return [{'van', 'waarden'}] of every other text this part had, newest first, each once.

    `waarden` maps the translated fields of the form to what stood there.
    """
    velden = [naam for naam in spoor.waarden(obj) if naam.endswith("_nl")]
    nu = {naam: getattr(obj, naam) or "" for naam in velden}
    gezien, gevonden = [nu], []

    def add(van, waarden):
        if waarden not in gezien:
            gezien.append(waarden)
            gevonden.append({"van": van, "waarden": waarden})

    stand = dict(nu)
    for wijziging in Wijziging.objects.filter(anker=obj.anker, editie_nummer=obj.editie.nummer):
        # Walking back: before each change stood what it recorded as its first value.
        stand = stand | {naam: paar[0] for naam, paar in wijziging.velden.items() if naam in velden}
        add(wijziging, dict(stand))
    for rij in type(obj).objects.filter(anker=obj.anker, editie__status="gepubliceerd").order_by("-editie__nummer"):
        add(rij.editie, {naam: getattr(rij, naam) or "" for naam in velden})
    return gevonden


class EerdereTeksten(ClaimAdmin):
    """The screen of a part's admin that shows these texts and puts one back."""

    @takes(*FORM)
    def eerder(self, request, object_id):
        """Show earlier texts of a part of the werkversie, and put the chosen one back (POST)."""
        obj = self.get_object(request, object_id)
        if obj is None or not self.has_change_permission(request, obj):
            raise PermissionDenied
        teksten = eerdere_teksten(obj)
        if request.method == "POST":
            return self._put_back(request, obj, teksten)
        namen = labels(self.model)
        for tekst in teksten:
            tekst["velden"] = [
                (namen[naam], word_diff(getattr(obj, naam), waarde)) for naam, waarde in tekst["waarden"].items()
            ]
        titel = _("Eerdere teksten van ‘%(deel)s’") % {"deel": obj}
        context = {**self.admin_site.each_context(request), "title": titel, "obj": obj, "teksten": teksten}
        return render(request, "visie/beheer/eerder.html", context)

    def _put_back(self, request, obj, teksten):
        keuze = as_number(request.POST.get("keuze"))
        with transaction.atomic():
            gekozen = teksten[keuze] if keuze is not None and keuze < len(teksten) else None
            if gekozen is None or not self.claim(obj.pk, request.POST.get("vanaf_versie")):
                messages.error(request, _("De tekst is intussen gewijzigd. Kies opnieuw."))
                return redirect(request.path)
            voor = spoor.waarden(obj)
            obj.refresh_from_db()
            for naam, waarde in gekozen["waarden"].items():
                setattr(obj, naam, waarde)
            obj.save()
            spoor.record(request.user, "teruggezet", obj, voor, spoor.waarden(obj))
            warn(request, obj)
        messages.success(request, _("De eerdere tekst staat weer in de werkversie."))
        return redirect(self.change_address(obj))
