"""The page that publishes: what will be fixed for good, in words, and what somebody has to say before it is."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.validators import RegexValidator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.editie.models import Editie, OpenPunt, newest_in_force
from visie.pagina.methoden import FORM, takes
from visie.redactie import controles, publicatie
from visie.redactie.samenvatting import in_het_kort, opsomming
from visie.redactie.uitgave import Uitgave, bezwaren
from visie.redactie.vergelijking import Vergelijking, form_address
from visie.tekst.getal import as_number

HERSTEL = gettext_lazy("Herstel: een overnamefout, drukfout of ontbrekende noot. De vaststelling blijft.")
HERZIENING = gettext_lazy("Herziening: opnieuw vastgesteld door LHV, NHG en InEen.")


class PubliceerForm(forms.Form):
    """The kind of editie, when it was adopted and holds from, and why each open point stays open."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Wat voor editie is dit?"),
        widget=forms.RadioSelect,
        choices=[(Editie.Soort.HERSTEL, HERSTEL), (Editie.Soort.HERZIENING, HERZIENING)],
        error_messages={"required": gettext_lazy("Kies herstel of herziening.")},
    )
    vastgesteld_op = forms.CharField(
        label=gettext_lazy("Vastgesteld op"),
        required=False,
        validators=[
            RegexValidator(
                r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$",
                gettext_lazy("Vul de datum in als 2025-03-28 of 2025-03."),
            )
        ],
        help_text=gettext_lazy("Alleen bij een herziening. Een dag (2025-03-28) of een maand (2025-03), zoals bekend."),
    )  # fmt: skip
    geldt_vanaf = forms.DateField(
        label=gettext_lazy("Geldt vanaf"),
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("Vandaag, of een dag die voorbij is: vooruit publiceren kan nog niet."),
        error_messages={"required": gettext_lazy("Vul in vanaf welke dag de tekst geldt.")},
    )
    toelichting = forms.CharField(
        label=gettext_lazy("Toelichting bij de editie"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Lezers zien haar bij de editie. Ook de toelichting kan daarna niet meer veranderen."),
    )
    werkversie = forms.IntegerField(widget=forms.HiddenInput)
    gezien = forms.CharField(widget=forms.HiddenInput)
    zeker = forms.BooleanField(
        label=gettext_lazy("Ik heb de lijst van wijzigingen gelezen. Publiceren legt de tekst vast."),
        error_messages={"required": gettext_lazy("Vink dit aan als u de lijst hebt gelezen.")},
    )

    def __init__(self, *args, edities, punten, **kwargs):
        super().__init__(*args, **kwargs)
        self.edities, self.punten = edities, punten
        for n, punt in enumerate(punten, start=1):
            self.fields |= _about_open_point(n, punt)

    def algemeen(self):
        """Return the fields about the editie, in their order; those of the points and the last word come after."""
        return [self[naam] for naam in ("soort", "vastgesteld_op", "geldt_vanaf", "toelichting")]

    def open_punten(self):
        """Return [(OpenPunt, its tick, its reason)]."""
        return [(punt, self[f"open_{punt.pk}"], self[f"reden_{punt.pk}"]) for punt in self.punten]

    def clean(self):
        data = super().clean()
        if "soort" in data:  # what a date means depends on it
            for veld, waarom in bezwaren(self.uitgave(), self.edities, timezone.localdate()).items():
                if veld not in self.errors:
                    self.add_error(veld, waarom)
        return data

    def uitgave(self):
        data = self.cleaned_data
        redenen = {punt.pk: data.get(f"reden_{punt.pk}", "") for punt in self.punten}
        velden = {veld: data.get(veld, "") for veld in ("vastgesteld_op", "toelichting")}
        return Uitgave(soort=data["soort"], geldt_vanaf=data.get("geldt_vanaf"), blijft_open=redenen, **velden)


def _about_open_point(n, punt):
    """Return the fields of an open point: that it stays open, and why."""
    vink, reden = _("Vink aan dat dit open blijft, of los het op."), _("Geef een reden waarom dit open blijft.")
    return {
        f"open_{punt.pk}": forms.BooleanField(
            label=_("Punt %(n)s blijft open") % {"n": n}, error_messages={"required": vink}
        ),
        f"reden_{punt.pk}": forms.CharField(
            label=_("Waarom blijft punt %(n)s open?") % {"n": n},
            widget=forms.Textarea(attrs={"rows": 2}),
            error_messages={"required": reden},
        ),
    }


@takes(*FORM)
def publiceren(request):
    """Confirm and publish. Pressing twice finds another werkversie than the one confirmed, and is refused."""
    if not request.user.has_perm("visie.publiceer_editie"):
        raise PermissionDenied
    bevestigd = Editie.objects.published().filter(nummer=as_number(request.POST.get("werkversie"))).first()
    if bevestigd:
        messages.error(request, _("Editie %(n)s is al gepubliceerd; dat gebeurt één keer.") % {"n": bevestigd.nummer})
        return redirect("admin:index")
    werkversie = Editie.objects.werkversie()
    if werkversie is None:
        messages.error(request, _("Er is nu geen werkversie om te publiceren."))
        return redirect("admin:index")
    edities = list(Editie.objects.published().select_related("intrekking"))
    vergelijking = Vergelijking(newest_in_force(edities), werkversie)
    form = _form(request, werkversie, edities, publicatie.digest_of(vergelijking.werk))
    if request.method == "POST" and form.is_valid() and _published(form, werkversie, request.user):
        messages.success(request, _("Editie %(n)s is gepubliceerd en ligt vast.") % {"n": werkversie.nummer})
        return redirect("admin:index")
    if form.is_bound:
        _read_again(form, werkversie, publicatie.digest_of(vergelijking.werk))
    context = admin.site.each_context(request) | _context(form, werkversie, vergelijking, edities)
    return render(request, "visie/redactie/publiceren.html", context, status=400 if form.errors else 200)


def _form(request, werkversie, edities, zegel):
    punten = list(OpenPunt.objects.still_open().order_by("pk"))
    begin = {"werkversie": werkversie.nummer, "gezien": zegel}
    getypt = request.POST.copy() if request.method == "POST" else None
    return PubliceerForm(getypt, initial=begin, edities=edities, punten=punten)


def _published(form, editie, door):
    """Publish and return True, or put into the form why not."""
    uitgave = form.uitgave()
    try:
        publicatie.publish(
            editie,
            vastgesteld_op=uitgave.vastgesteld_op,
            geldt_vanaf=uitgave.geldt_vanaf,
            soort=uitgave.soort,
            toelichting=uitgave.toelichting,
            blijft_open=uitgave.blijft_open,
            door=door,
            gezien=form.cleaned_data["gezien"],
        )
    except publicatie.PublicationRefused as error:
        form.add_error(None, error)
        return False
    return True


def _read_again(form, werkversie, zegel):
    """Who read another text than the one on the page now has not read this: the tick goes, the rest stays."""
    if (form.data.get("gezien"), form.data.get("werkversie")) != (zegel, str(werkversie.nummer)):
        form.data["gezien"], form.data["werkversie"] = zegel, werkversie.nummer
        form.data.pop("zeker", None)


def _context(form, werkversie, vergelijking, edities):
    uitslag = controles.uitslag(werkversie, vergelijking.werk, vergelijking.oud, vergelijking.erbij)
    return {
        "title": _("Publiceren"),
        "form": form,
        "werkversie": werkversie,
        "huidige": newest_in_force(edities),
        "rijen": vergelijking.rijen,
        "kort": opsomming(in_het_kort(vergelijking.verschillen)),
        "fouten": _with_address(uitslag.fouten),
        "waarschuwingen": _with_address(uitslag.waarschuwingen),
        "open_punten": [(*rij, *vergelijking.over(rij[0].onderdeel)) for rij in form.open_punten()],
        "nalopen": _to_mend(form),
    }


def _with_address(bevindingen):
    return [(bevinding.tekst, form_address(bevinding.deel)) for bevinding in bevindingen]


def _to_mend(form):
    """Return [(id of a field, its label, what is wrong)] of every field with an error, in the order of the page."""
    velden = [*form.algemeen(), *(veld for _punt, *velden in form.open_punten() for veld in velden), form["zeker"]]
    return [(_focusable(veld), veld.label, " ".join(veld.errors)) for veld in velden if veld.errors]


def _focusable(veld):
    """Return the id of what the keyboard goes to: of choices the first."""
    return veld.id_for_label or f"{veld.auto_id}_0"
