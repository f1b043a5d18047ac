"""Beginning the werkversie again: what would be lost, in words, and then the question."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from visie.editie.models import Editie
from visie.pagina.methoden import FORM, takes
from visie.redactie import publicatie
from visie.redactie.samenvatting import in_het_kort
from visie.redactie.vergelijking import Vergelijking


class OpnieuwForm(forms.Form):
    gezien = forms.CharField(widget=forms.HiddenInput)
    zeker = forms.BooleanField(
        label=gettext_lazy("Ik weet zeker dat dit uit de werkversie mag."),
        error_messages={"required": gettext_lazy("Vink dit aan als u zeker weet dat dit weg mag.")},
    )


def verlies(verschillen, redenen, weg=0) -> list[str]:
    """Return what goes when the werkversie is filled anew: its changes, and how many reasons and parts in the bin."""
    zin = ngettext("%(n)s reden van een wijziging", "%(n)s redenen van wijzigingen", redenen) % {"n": redenen}
    bak = ngettext("%(n)s onderdeel in de prullenbak", "%(n)s onderdelen in de prullenbak", weg) % {"n": weg}
    return [*in_het_kort(verschillen), *([zin] if redenen else []), *([bak] if weg else [])]


@takes(*FORM)
def opnieuw(request, nummer):
    """Ask, then fill the werkversie anew with the text of editie `nummer`."""
    basis = get_object_or_404(Editie.objects.published(), nummer=nummer)
    if not request.user.has_perm("visie.publiceer_editie"):
        raise PermissionDenied
    werkversie = Editie.objects.werkversie()
    if werkversie is None:
        messages.error(request, _("Er is nu geen werkversie."))
        return redirect("admin:index")
    vergelijking = Vergelijking(basis, werkversie)
    zegel = publicatie.digest_of(vergelijking.werk)
    form = OpnieuwForm(request.POST.copy() if request.method == "POST" else None, initial={"gezien": zegel})
    if request.method == "POST" and form.is_valid() and _begun(form, basis, request.user):
        tekst = _("De werkversie is opnieuw begonnen met de tekst van editie %(n)s.")
        messages.success(request, tekst % {"n": nummer})
        return redirect("admin:index")
    if form.is_bound and form.data.get("gezien") != zegel:
        form.data["gezien"] = zegel
        form.data.pop("zeker", None)
    context = admin.site.each_context(request) | {
        "title": _("Begin opnieuw"),
        "basis": basis,
        "werkversie": werkversie,
        "form": form,
        "nalopen": [(form["zeker"].id_for_label, form["zeker"].label, " ".join(form["zeker"].errors))]
        if form["zeker"].errors
        else [],
        "verlies": verlies(vergelijking.verschillen, len(vergelijking.erbij.redenen), len(vergelijking.erbij.weg)),
        "rijen": vergelijking.rijen,
    }
    return render(request, "visie/redactie/opnieuw.html", context, status=400 if form.errors else 200)


def _begun(form, basis, door):
    """Begin again and return True, or put into the form why not."""
    try:
        publicatie.start_again(basis, door, gezien=form.cleaned_data["gezien"])
    except publicatie.PublicationRefused as error:
        form.add_error(None, error)
        return False
    return True
