"""The werkversie as editors see it: the text with what changed and why, and what the checks say."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from visie.beheer import spoor
from visie.beheer.rechten import may_change_text
from visie.editie.document import Document
from visie.editie.models import Bevestiging, Editie, Reden, newest_in_force
from visie.editie.vergelijken import compare
from visie.pagina.methoden import takes
from visie.pagina.witruimte import fold
from visie.redactie import controles, eerste_scherm
from visie.redactie.rondom import rondom


def _toestand(user=None):
    """Return the werkversie with its differences, reasons and checks."""
    edities = list(Editie.objects.select_related("intrekking"))  # newest first
    gepubliceerd = [editie for editie in edities if editie.gepubliceerd]
    werkversie = next((editie for editie in edities if not editie.gepubliceerd), None)
    huidige = newest_in_force(gepubliceerd)
    if werkversie is None:
        return {"werkversie": None, "huidige": huidige, "edities": gepubliceerd}
    oud, nieuw = Document.load_together([huidige, werkversie]) if huidige else (None, Document(werkversie))
    erbij = rondom(werkversie, user)
    rijen = compare(oud, nieuw) if oud else []
    return {
        "werkversie": werkversie,
        "huidige": huidige,
        "edities": gepubliceerd,
        "rijen": [(rij, erbij.redenen.get(rij.anker, ""), _change_address(rij)) for rij in rijen],
        "uitslag": controles.uitslag(werkversie, nieuw, oud, erbij),
        "document": nieuw,
        "erbij": erbij,
    }


def _change_address(rij):
    deel = rij.nieuw
    if deel is None or isinstance(deel, Editie):
        return ""
    return reverse(f"admin:{deel._meta.app_label}_{deel._meta.model_name}_change", args=[deel.pk])


def overzicht(request, site):
    """The first screen: the whole text as a tree; four steps, the checks, open points, who changed what last."""
    toestand = _toestand(request.user)
    context = {
        **site.each_context(request),
        **toestand,
        "title": _("Werkversie"),
        "mag_publiceren": request.user.has_perm("visie.publiceer_editie"),
        "mag_bewerken": may_change_text(request.user),
    }
    if toestand["werkversie"]:
        context |= eerste_scherm.gather(request, site, toestand)
    request.current_app = site.name
    response = render(request, "visie/redactie/werkversie.html", context)
    response.content = fold(response.content)  # a tree is indented deeply: a third of it would be white space
    return response


def wijzigingen(request):
    """Every part that differs from the current editie, word for word, and one reason for several at once."""
    context = {
        **admin.site.each_context(request),
        **_toestand(),
        "title": _("Wijzigingen"),
        "mag_bewerken": may_change_text(request.user),
    }
    return render(request, "visie/redactie/wijzigingen.html", context)


@takes("POST")
def redenen(request):
    """Give one reason to the chosen parts (POST: `onderdeel` several times, `tekst`)."""
    if not may_change_text(request.user):
        raise PermissionDenied
    onderdelen, tekst = request.POST.getlist("onderdeel"), request.POST.get("tekst", "").strip()
    if not onderdelen or not tekst:
        messages.error(request, _("Kies één of meer onderdelen en vul een reden in."))
        return redirect("admin:wijzigingen")
    if not all(map(Reden._meta.get_field("onderdeel").names_a_part, onderdelen)):
        messages.error(request, _("Eén van de gekozen onderdelen bestaat niet. Kies opnieuw."))
        return redirect("admin:wijzigingen")
    werkversie = Editie.objects.werkversie()
    with transaction.atomic():
        for onderdeel in onderdelen:
            _give_reason(request.user, werkversie, onderdeel, tekst)
    messages.success(request, _("De reden staat nu bij %(n)s onderdelen.") % {"n": len(onderdelen)})
    return redirect("admin:index")


def _give_reason(door, editie, onderdeel, tekst):
    eerder = Reden.objects.filter(editie=editie, onderdeel=onderdeel).first()
    voor = spoor.waarden(eerder) if eerder else {}
    reden, nieuw = Reden.objects.update_or_create(editie=editie, onderdeel=onderdeel, defaults={"tekst": tekst})
    spoor.record(door, "toegevoegd" if nieuw else "gewijzigd", reden, voor, spoor.waarden(reden))


@takes("POST")
def bevestigen(request):
    """Acknowledge a gap that the checks report, once, with name and date (POST: `controle`, `onderdeel`)."""
    if not may_change_text(request.user):
        raise PermissionDenied
    gevraagd = Bevestiging(**{naam: request.POST.get(naam, "") for naam in ("controle", "onderdeel")})
    try:
        gevraagd.clean_fields(exclude=["door", "door_naam"])
    except ValidationError:
        messages.error(request, _("Dit hiaat staat niet in de controles. Kies er een uit de lijst."))
        return redirect("admin:index")
    with transaction.atomic():
        bevestiging, nieuw = Bevestiging.objects.get_or_create(
            controle=gevraagd.controle,
            onderdeel=gevraagd.onderdeel,
            defaults={"door": request.user, "door_naam": request.user.get_username()},
        )
        if nieuw:
            spoor.record(request.user, "bevestigd", bevestiging, {}, spoor.waarden(bevestiging))
    messages.success(request, _("Dit hiaat is bevestigd en houdt het publiceren niet meer tegen."))
    return redirect("admin:index")
