"""The bin of the werkversie on screen: what was removed, by whom and why, and putting it back."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from visie.beheer import prullenbak
from visie.beheer.verplaatsen import in_tree
from visie.editie.models import Editie, InPrullenbak
from visie.pagina.methoden import takes
from visie.tekst.html import plat


def rows():
    """Return the rows that can be put back, newest first, each with what went with it. Two queries."""
    rijen = InPrullenbak.objects.filter(editie__status=Editie.Status.WERKVERSIE, weg_met=None)
    return rijen.prefetch_related("mee")


def may_put_back(user, rij):
    """Tell whether this user may put a row back: who may remove such a part."""
    app, model = rij.soort.split(".")
    return user.has_perm(f"{app}.delete_{model}")


def overzicht(request):
    """List what lies in the bin, with its text."""
    rijen = [(rij, plat(rij.waarden.get("tekst_nl") or ""), may_put_back(request.user, rij)) for rij in rows()]
    context = {**admin.site.each_context(request), "title": _("Prullenbak"), "rijen": rijen}
    return render(request, "visie/redactie/prullenbak.html", context)


@takes("POST")
def zet_terug(request, pk):
    """Put a part back where it stood."""
    rij = InPrullenbak.objects.filter(pk=pk, editie__status=Editie.Status.WERKVERSIE).first()
    if rij is None:
        messages.error(request, _("Dit ligt niet meer in de prullenbak. Kijk of het al terug is."))
        return redirect("admin:prullenbak")
    if not may_put_back(request.user, rij):
        raise PermissionDenied
    try:
        with transaction.atomic():
            deel = _put_back(request.user, rij)
    except prullenbak.CannotPutBack as error:
        messages.error(request, " ".join(error.messages))
        return redirect("admin:prullenbak")
    if deel is None:
        messages.error(request, _("Dit ligt niet meer in de prullenbak. Kijk of het al terug is."))
        return redirect("admin:prullenbak")
    messages.success(request, _("‘%(deel)s’ staat weer op zijn plaats.") % {"deel": prullenbak.named(deel)})
    return redirect(in_tree(deel.anker))


def _put_back(user, rij):
    """Return the part, or None when somebody else just put it back or published."""
    werkversie = Editie.objects.select_for_update().filter(pk=rij.editie_id, status=Editie.Status.WERKVERSIE).first()
    rij = werkversie and InPrullenbak.objects.filter(pk=rij.pk).select_related("editie", "weg_met").first()
    return prullenbak.put_back(user, rij) if rij else None
