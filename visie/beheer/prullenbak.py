"""The bin of the werkversie: a removed part waits there, with what stood in it, until it is put back."""

from dataclasses import dataclass

from django import forms
from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.beheer import spoor
from visie.beheer.nieuwsbrieven import uitgegeven, warn
from visie.beheer.verplaatsen import Verplaatsen, in_tree, number, siblings, unless_published
from visie.editie import ankers
from visie.editie.models import Editie, InPrullenbak, Reden, part_models
from visie.editie.velden import is_translated
from visie.pagina.methoden import FORM, takes
from visie.tekst.html import noot_sleutels
from visie.tekst.zinnen import eerste_zin


class CannotPutBack(ValidationError):
    """The part cannot come back as it was; the message says why, in the words of editors."""


def inside(obj):
    """Return the parts that stand in a part, in them too: parents first, each in reading order."""
    gevonden = []
    for model in part_models():
        if model.ouder_model() is type(obj):
            for kind in model.objects.filter(**{model.ouder_veld: obj}).order_by("volgorde", "pk"):
                gevonden += [kind, *inside(kind)]
    return gevonden


def named(obj):
    """Return what an editor calls a part in a list: 'Activiteit 4.6: Palliatieve zorg', 'Noot 31: Leniz …'."""
    soort = f"{obj._meta.verbose_name} {obj.volnummer}".strip().capitalize()
    return f"{soort}: {Truncator(obj.eigen_titel or eerste_zin(obj.eigen_tekst)).chars(250)}"


def put_away(door, obj, reden):
    """Move a part and what stands in it to the bin, on record; `reden` is why. Runs in a transaction."""
    eerste, obj = None, _locked(obj)  # from here on nothing can be added to it
    for deel in [obj, *map(_locked, inside(obj))]:
        eerder = Reden.objects.filter(editie=deel.editie, onderdeel=deel.anker).first()
        voor = spoor.waarden(deel) | {"reden": eerder.tekst if eerder else ""}
        rij = InPrullenbak.objects.create(
            editie=deel.editie,
            soort=deel._meta.label_lower,
            anker=deel.anker,
            ouder=deel.ouder.anker if deel.ouder else "",
            nummer=voor.get("nummer") or None,
            plaats=siblings(deel).index(deel) + 1,
            titel=named(deel),
            waarden=_values(deel),
            reden=reden,
            eerdere_reden=voor["reden"],
            weg_met=eerste,
            door=door,
            door_naam=door.get_username(),
        )
        eerste = eerste or rij
        spoor.record(door, "verwijderd", deel, voor, {"reden": reden})
        _reason_for_readers(deel, reden)
    obj.delete()


def _locked(deel):
    """Return a part as it is stored, which nobody else can save any more: what goes to the bin is the last word."""
    return type(deel).objects.select_for_update(of=("self",)).get(pk=deel.pk)


def _reason_for_readers(deel, reden):
    """Store why a part goes, of one that readers have; a part that no editie had leaves nothing to explain."""
    if type(deel).objects.filter(editie__in=Editie.objects.published(), anker=deel.anker).exists():
        Reden.objects.update_or_create(editie=deel.editie, onderdeel=deel.anker, defaults={"tekst": reden})
    else:
        Reden.objects.filter(editie=deel.editie, onderdeel=deel.anker).delete()


def put_back(door, rij):
    """Give a part in the bin its anker, number, place and texts back, and what went with it; return the part.

    Raises CannotPutBack when it went with another part, or what it stood in is gone. Runs in a transaction.
    """
    if rij.weg_met:
        raise CannotPutBack(_("Dit ging weg met ‘%(geheel)s’. Zet dat terug.") % {"geheel": rij.weg_met})
    delen = [_restore(door, elk) for elk in [rij, *rij.mee.order_by("pk")]]
    rij.delete()
    return delen[0]


def _values(deel):
    """Return {column: value} of a part; a translated field is its languages."""
    velden = [v for v in deel._meta.concrete_fields if v.name not in ("editie", deel.ouder_veld)]
    return {v.attname: v.value_from_object(deel) for v in velden if not is_translated(deel, v.name)}


def _restore(door, rij):
    model = apps.get_model(rij.soort)
    kolommen = {veld.attname for veld in model._meta.concrete_fields}  # a release may have taken one away since
    deel = model(**{naam: waarde for naam, waarde in rij.waarden.items() if naam in kolommen}, editie=rij.editie)
    if model.ouder_veld:
        ouder = model.ouder_model().objects.filter(editie=rij.editie, anker=rij.ouder).first()
        if ouder is None:
            raise CannotPutBack(_missing_parent(rij))
        setattr(deel, model.ouder_veld, ouder)
    rest = siblings(deel)
    deel.save(force_insert=True)
    number([*rest[: rij.plaats - 1], deel, *rest[rij.plaats - 1 :]])
    _restore_reason(rij)
    spoor.record(door, "teruggezet", deel)
    return deel


def _missing_parent(rij):
    ouder = InPrullenbak.objects.filter(editie=rij.editie, anker=rij.ouder).first()
    if ouder:
        return _("‘%(deel)s’ stond in ‘%(ouder)s’, en dat is ook verwijderd. Zet eerst dat terug.") % {
            "deel": rij, "ouder": ouder
        }  # fmt: skip
    return _("Waar ‘%(deel)s’ in stond, bestaat niet meer.") % {"deel": rij}


def _restore_reason(rij):
    """Take away the reason of the removal, for the one from before it; a reason that was given since stays."""
    waar = {"editie": rij.editie, "onderdeel": rij.anker}
    if Reden.objects.filter(**waar).exclude(tekst=rij.reden).exists():
        return
    if rij.eerdere_reden:
        Reden.objects.update_or_create(**waar, defaults={"tekst": rij.eerdere_reden})
    else:
        Reden.objects.filter(**waar).delete()


@dataclass(frozen=True)
class Gevolg:
    """What stands beside a part, and so nowhere any more once it is removed: of one kind, how many rows."""

    wat: str
    aantal: int


def beside(deel_ankers):
    """Return [Gevolg] of the rows beside the text that name one of these ankers; they stay stored."""
    aantallen = {}
    for veld in ankers.fields():
        if veld.model is not Reden:
            aantal = veld.model._base_manager.filter(**{f"{veld.name}__in": deel_ankers}).count()
            aantallen[veld.model] = aantallen.get(veld.model, 0) + aantal
    return [Gevolg(_noun(model, n), n) for model, n in aantallen.items() if n]


def _noun(model, aantal):
    return str(model._meta.verbose_name if aantal == 1 else model._meta.verbose_name_plural)


class VerwijderForm(forms.Form):
    """Why a part goes, and the version that was looked at."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    reden = forms.CharField(
        label=gettext_lazy("Reden"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Waarom gaat dit weg? Lezers zien de reden bij de nieuwe editie."),
    )


class Prullenbak(Verplaatsen):
    """What a part's admin does when one is removed."""

    def cited_in(self, obj):
        """Return the parts that would break when `obj` goes; overridden where there can be any."""
        return []

    @takes(*FORM)
    @unless_published
    def delete_view(self, request, object_id, extra_context=None):
        """Name what goes with a part and ask why (GET), and move it to the bin (POST)."""
        obj = self.get_object(request, object_id)
        if obj is None:
            messages.error(request, _("Dit onderdeel is er niet meer. Kijk in de prullenbak."))
            return redirect("admin:prullenbak")
        if not self.has_delete_permission(request, obj):
            raise PermissionDenied
        if plaatsen := self.cited_in(obj):
            lijst = ", ".join(str(deel) for deel in plaatsen)
            tekst = _("‘%(deel)s’ wordt nog aangehaald in: %(plaatsen)s. Haal de verwijzing daar eerst weg.")
            messages.error(request, tekst % {"deel": obj, "plaatsen": lijst})
            return redirect(self.change_address(obj))
        form = VerwijderForm(request.POST or None, initial={"versie": obj.versie})
        if request.method == "POST" and form.is_valid():
            return self._remove(request, obj, form.cleaned_data)
        return self._ask(request, obj, form)

    def _ask(self, request, obj, form):
        erin = inside(obj)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Naar de prullenbak: %(deel)s") % {"deel": named(obj)},
            "obj": obj,
            "form": form,
            "erin": [named(deel) for deel in erin],
            "noten": sorted({sleutel for deel in [obj, *erin] for sleutel in noot_sleutels(deel.eigen_tekst)}),
            "ernaast": beside([deel.anker for deel in [obj, *erin]]),
            "uitgegeven": [paar for deel in [obj, *erin] for paar in uitgegeven(deel)],
            "adres": self.change_address(obj),
        }
        return render(request, "visie/beheer/verwijderen.html", context, status=400 if form.errors else 200)

    def _remove(self, request, obj, data):
        with transaction.atomic():
            if not self.claim(obj.pk, data["versie"]):
                messages.error(request, _("De tekst is intussen gewijzigd. Kijk opnieuw, en beslis dan."))
                return redirect(request.path)
            obj = self.get_object(request, str(obj.pk))
            terug = in_tree(obj.ouder.anker) if obj.ouder else reverse("admin:index")
            naam, weg = named(obj), [obj, *inside(obj)]
            put_away(request.user, obj, data["reden"].strip())
            for deel in weg:
                warn(request, deel, verwijderd=True)
        zin = _("‘%(deel)s’ ligt in de prullenbak.") % {"deel": naam}
        link = format_html('<a href="{}">{}</a>', reverse("admin:prullenbak"), _("Naar de prullenbak"))
        messages.success(request, format_html("{} {}", zin, link))
        return redirect(terug)
