"""Find and replace over the whole werkversie: a list of every place, each with its tick, and one change for all."""

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from visie.beheer.rechten import may_change_text
from visie.editie.document import Document
from visie.editie.models import Editie
from visie.pagina.methoden import FORM, takes
from visie.redactie import vervangplaatsen
from visie.redactie.vervangen import Refused, replace_chosen
from visie.tekst.getal import as_number
from visie.tekst.vervang import Vraag


class VervangForm(forms.Form):
    """What is looked for, and what comes instead."""

    zoek = forms.CharField(label=gettext_lazy("Zoek"), max_length=200)
    door = forms.CharField(
        label=gettext_lazy("Vervang door"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Leeg: de gevonden woorden gaan weg."),
    )
    heel_woord = forms.BooleanField(label=gettext_lazy("Alleen hele woorden"), required=False, initial=True)
    hoofdletters = forms.BooleanField(
        label=gettext_lazy("Let op hoofdletters"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Uit: ‘Team’ en ‘team’ worden allebei gevonden; een hoofdletter aan het begin blijft."),
    )

    def clean(self):
        data = super().clean()
        if data.get("zoek") and data["zoek"] == data.get("door"):
            self.add_error("door", _("Dit is hetzelfde als wat u zoekt. Vul in wat er moet komen te staan."))
        return data

    @property
    def vraag(self):
        return Vraag(**self.cleaned_data)


class RedenForm(forms.Form):
    """Why it changes, for every part at once."""

    reden = forms.CharField(
        label=gettext_lazy("Reden van de wijziging"),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": gettext_lazy("Vul in waarom dit verandert. De reden komt bij elk onderdeel.")},
        help_text=gettext_lazy("Eén reden voor alle onderdelen. Een reden die er al staat, blijft staan."),
    )


@takes(*FORM)
def vervang(request):
    """Ask for the words, show every place (GET), and replace what is ticked (POST)."""
    if not may_change_text(request.user):
        raise PermissionDenied
    if request.method == "POST":
        return _replace(request)
    return _page(request, VervangForm(request.GET) if "door" in request.GET else _empty(request.GET.get("zoek", "")))


def _empty(zoek):
    """Return the form before anything is asked, ready for the first words that are still to be typed."""
    form = VervangForm(initial={"zoek": zoek})
    form.fields["door" if zoek else "zoek"].widget.attrs["autofocus"] = True
    return form


def _replace(request):
    """Replace the ticked places, all or none; what cannot be done comes back with its ticks kept."""
    form, reden = VervangForm(request.POST), RedenForm(request.POST)
    gekozen = set(request.POST.getlist("plaats"))
    if not (form.is_valid() and reden.is_valid() and gekozen):
        fout = "" if gekozen or form.errors else _("Vink minstens één plaats aan.")
        return _page(request, form, reden, gekozen=gekozen, fouten=[fout] if fout else [])
    versies = {naam[2:]: as_number(waarde) for naam, waarde in request.POST.items() if naam.startswith("v:")}
    again = partial(_page, request, form, reden, gekozen=gekozen, status=409)
    try:
        with transaction.atomic():
            aantal, delen = replace_chosen(
                request,
                _same_werkversie(request.POST.get("werkversie")),
                form.vraag,
                gekozen=gekozen,
                versies=versies,
                reden=reden.cleaned_data["reden"].strip(),
            )
    except Refused as weigering:
        return again(fouten=weigering.fouten, gewijzigd=weigering.ankers)
    except IntegrityError:  # mostly published while we wrote: the database refuses
        return again(fouten=[_refused()])
    plaatsen = ngettext("%(n)s plaats", "%(n)s plaatsen", aantal) % {"n": aantal}
    onderdelen = ngettext("%(n)s onderdeel", "%(n)s onderdelen", delen) % {"n": delen}
    zin = _("Vervangen op %(plaatsen)s, in %(onderdelen)s.")
    messages.success(request, zin % {"plaatsen": plaatsen, "onderdelen": onderdelen})
    return redirect("admin:vervang")


def _same_werkversie(nummer):
    """Return the werkversie, when it is the one of which the list was shown. Raises Refused."""
    werkversie = Editie.objects.werkversie()
    if werkversie is None or werkversie.nummer != as_number(nummer):
        raise Refused([_published()])
    return werkversie


def _published():
    return _("De editie is intussen gepubliceerd. Er is niets vervangen. Hieronder staat de nieuwe werkversie.")


def _refused():
    return _(
        "Er is niets vervangen: de editie is intussen gepubliceerd, of iemand anders was u net voor. Hieronder staat "
        "de lijst zoals zij nu is."
    )


def _page(request, form, reden=None, *, gekozen=None, fouten=(), gewijzigd=(), status=None):
    """Show the form, and the list when it was filled in. `gekozen` are the ticks that were sent, None before that.

    The places of a part that changed meanwhile (`gewijzigd`) start anew.
    """
    werkversie = Editie.objects.werkversie()
    context = {
        **admin.site.each_context(request),
        "title": _("Zoek en vervang"),
        "form": form,
        "reden": reden or RedenForm(),
        "fouten": fouten,
        "werkversie": werkversie,
        "gezocht": form.is_bound and form.is_valid() and werkversie is not None,
    }
    if context["gezocht"]:
        context |= _list(request, form.vraag, werkversie, gekozen, gewijzigd)
    fout = form.errors or (reden and reden.errors) or fouten
    request.current_app = admin.site.name
    return render(request, "visie/redactie/vervang.html", context, status=status or (400 if fout else 200))


def _list(request, vraag, werkversie, gekozen, gewijzigd):
    def may_change(deel):
        return admin.site._registry[type(deel)].has_change_permission(request)

    rijen = vervangplaatsen.rows(Document(werkversie), vraag, may_change)
    plekken = [plek for rij in rijen or [] for plek in rij.plekken if not plek.geweigerd]
    # As they were sent; of a new list, and of a part that changed meanwhile, as they start.
    anders = {plek.sleutel for rij in rijen or [] for plek in rij.plekken if rij.deel.anker in gewijzigd}
    zelf = {p.sleutel for p in plekken if gekozen is None or p.sleutel in anders}
    return {
        "te_veel": rijen is None,
        "hoogstens": vervangplaatsen.HOOGSTENS,
        "rijen": [(rij, rij.deel.anker in gewijzigd) for rij in rijen or []],
        "aantal": sum(len(rij.plekken) for rij in rijen or []),
        "aan": {p.sleutel for p in plekken if (not p.uit if p.sleutel in zelf else p.sleutel in gekozen)},
        "bronnen": vervangplaatsen.titles_with(vraag),
    }
