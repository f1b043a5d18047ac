"""The werkversie as editors see it: the text with what changed and why, what the checks say, and publishing it."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.validators import RegexValidator
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.beheer import spoor
from visie.editie.document import Document
from visie.editie.models import Bevestiging, Editie, Reden, newest_in_force, part_models
from visie.editie.vergelijken import compare
from visie.pagina.methoden import FORM, takes
from visie.pagina.witruimte import fold
from visie.redactie import controles, eerste_scherm, publicatie
from visie.redactie.rondom import rondom


def _toestand():
    """Return the werkversie with its differences, reasons and checks: what both screens show."""
    edities = list(Editie.objects.select_related("intrekking"))  # newest first
    gepubliceerd = [editie for editie in edities if editie.gepubliceerd]
    werkversie = next((editie for editie in edities if not editie.gepubliceerd), None)
    huidige = newest_in_force(gepubliceerd)
    if werkversie is None:
        return {"werkversie": None, "huidige": huidige, "edities": gepubliceerd}
    oud, nieuw = Document.load_together([huidige, werkversie]) if huidige else (None, Document(werkversie))
    erbij = rondom(werkversie)
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


def _may_change_text(request):
    """Tell whether this user may change the words of any kind of part."""
    return any(request.user.has_perm(f"{m._meta.app_label}.change_{m._meta.model_name}") for m in part_models())


def overzicht(request, site):
    """The first screen: the whole text as a tree; four steps, the checks, open points, who changed what last."""
    toestand = _toestand()
    context = {
        **site.each_context(request),
        **toestand,
        "title": _("Werkversie"),
        "mag_publiceren": request.user.has_perm("visie.publiceer_editie"),
        "mag_bewerken": _may_change_text(request),
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
        "mag_bewerken": _may_change_text(request),
    }
    return render(request, "visie/redactie/wijzigingen.html", context)


@takes("POST")
def redenen(request):
    """Give one reason to the chosen parts (POST: `onderdeel` several times, `tekst`)."""
    if not _may_change_text(request):
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
    if not _may_change_text(request):
        raise PermissionDenied
    hiaat = {naam: request.POST.get(naam, "") for naam in ("controle", "onderdeel")}
    try:
        Bevestiging(**hiaat).clean_fields(exclude=["door", "door_naam"])
    except forms.ValidationError:
        messages.error(request, _("Dit hiaat staat niet in de controles. Kies er een uit de lijst."))
        return redirect("admin:index")
    with transaction.atomic():
        bevestiging, nieuw = Bevestiging.objects.get_or_create(
            **hiaat,
            defaults={"door": request.user, "door_naam": request.user.get_username()},
        )
        if nieuw:
            spoor.record(request.user, "bevestigd", bevestiging, {}, spoor.waarden(bevestiging))
    messages.success(request, _("Dit hiaat is bevestigd en houdt het publiceren niet meer tegen."))
    return redirect("admin:index")


@takes(*FORM)
def opnieuw(request, nummer):
    """Ask, then fill the werkversie anew with the text of editie `nummer`."""
    basis = get_object_or_404(Editie.objects.published(), nummer=nummer)
    if not request.user.has_perm("visie.publiceer_editie"):
        raise PermissionDenied
    if request.method == "POST":
        try:
            publicatie.start_again(basis, request.user)
        except publicatie.PublicationRefused as error:
            messages.error(request, " ".join(error.messages))
        else:
            tekst = _("De werkversie is opnieuw begonnen met de tekst van editie %(n)s.")
            messages.success(request, tekst % {"n": nummer})
        return redirect("admin:index")
    context = {**admin.site.each_context(request), **_toestand(), "title": _("Begin opnieuw"), "basis": basis}
    return render(request, "visie/redactie/opnieuw.html", context)


class PubliceerForm(forms.Form):
    """What publishing asks: the kind of editie and, for a revision, when it was adopted and holds from."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Soort"),
        widget=forms.RadioSelect,
        initial=Editie.Soort.HERSTEL,
        choices=[
            (
                Editie.Soort.HERSTEL,
                gettext_lazy("Herstel: een overnamefout, drukfout of ontbrekende noot. De vaststelling blijft."),
            ),
            (Editie.Soort.HERZIENING, gettext_lazy("Herziening: opnieuw vastgesteld door LHV, NHG en InEen.")),
        ],
    )  # fmt: skip
    vastgesteld_op = forms.CharField(
        label=gettext_lazy("Vastgesteld op"),
        required=False,
        validators=[
            RegexValidator(
                r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$",
                gettext_lazy("Vul de datum in als 2025-03-28 of 2025-03."),
            )
        ],
        help_text=gettext_lazy("Alleen bij een herziening. Een dag (2027-03-28) of een maand (2027-03), zoals bekend."),
    )  # fmt: skip
    geldt_vanaf = forms.DateField(
        label=gettext_lazy("Geldt vanaf"),
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    toelichting = forms.CharField(
        label=gettext_lazy("Toelichting bij de editie"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    werkversie = forms.IntegerField(widget=forms.HiddenInput)
    zeker = forms.BooleanField(
        label=gettext_lazy("Ik heb de lijst van wijzigingen gelezen. Publiceren legt de tekst vast."),
    )

    def clean(self):
        data = super().clean()
        if data.get("soort") == Editie.Soort.HERZIENING and not data.get("vastgesteld_op"):
            self.add_error("vastgesteld_op", _("Een herziening is vastgesteld: vul de datum in."))
        return data


@takes(*FORM)
def publiceren(request):
    """Confirm and publish. Pressing twice finds another werkversie than the one confirmed, and is refused."""
    if not request.user.has_perm("visie.publiceer_editie"):
        raise PermissionDenied
    toestand = _toestand()
    werkversie = toestand["werkversie"]
    form = PubliceerForm(request.POST or None, initial={"werkversie": werkversie and werkversie.nummer})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        bevestigd = Editie.objects.filter(nummer=data["werkversie"]).first()
        if bevestigd is None or bevestigd.gepubliceerd:
            messages.error(
                request, _("Editie %(n)s is al gepubliceerd; dat gebeurt één keer.") % {"n": data["werkversie"]}
            )
            return redirect("admin:index")
        try:
            publicatie.publish(
                bevestigd,
                vastgesteld_op=data["vastgesteld_op"],
                geldt_vanaf=data["geldt_vanaf"],
                soort=data["soort"],
                toelichting=data["toelichting"],
                door=request.user,
            )
        except publicatie.PublicationRefused as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Editie %(n)s is gepubliceerd en ligt vast.") % {"n": bevestigd.nummer})
            return redirect("admin:index")
    context = {**admin.site.each_context(request), **toestand, "title": _("Publiceren"), "form": form}
    return render(request, "visie/redactie/publiceren.html", context, status=400 if form.errors else 200)
