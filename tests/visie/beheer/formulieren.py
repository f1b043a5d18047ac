"""Filling in the forms of the admin as a browser does: what stands on the page, and another value for a field."""

import datetime

from django import forms
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone

from visie.beheer.keuze import PartSelect
from visie.editie.ankers import newest
from visie.editie.models import Editie, Onderdeel

# What a form asks beyond any value of the right kind.
VEREIST = {
    "Nieuwsbrief": {"blokken-0-onderdeel": "zelfzorg"},
    "Zoekwoord": {"zoek_ook": "zorg"},
    "Erratum": {"onderdeel": "zelfzorg", "passage": "contact op te nemen"},
    "Vermelding": {"onderdeel": "zelfzorg", "citaat": "contact op te nemen"},
    "Adressering": {"oproep": "oproep-11", "grond": "We pleiten voor klachtenprocedures"},
    "Werkdeel": {"kop": "Een kop"},
    "Cijfer": {
        "onderdeel": "druk-op-de-arbeidsmarkt", "zinsdeel": "van ruim 7.900 zorg", "vorm": "vakjes", "waarde": "7900",
        "wat": "zorg",
    },
    "Verband": {
        "onderdeel": "zelfzorg", "citaat_visie": "contact op te nemen",
        "citaat_werk": "Toekomstvisie Huisartsenzorg 2022",
    },
    "Moment": {"onderdeel": "zelfzorg", "citaat_visie": "contact op te nemen"},
    "Stuk": {"soort": "aangehaald", "adres": "https://voorbeeld.nl/brief", "delen-0-onderdeel": "zelfzorg"},
}  # fmt: skip
# Fields of which one cannot change without the others: a number stands in its words, and they in their part; what is
# asked of a stuk goes with its kind.
SAMEN = {
    "Cijfer": {"onderdeel", "vorm", "waarde"},
    "Verband": {"werk", "deel", "oordeel", "grond", "citaat_werk"},
    "Moment": {"werk", "citaat_werk", "onderdeel", "citaat_visie"},
    "Stuk": {"soort", "regio", "tekst"},
}
# What a row quotes goes along with the part that it quotes, by the field that names that: the field of the words.
CITEERT = {
    "Vermelding": {"onderdeel": "citaat"}, "Adressering": {"oproep": "grond"}, "Verband": {"onderdeel": "citaat_visie"},
}  # fmt: skip

GEWEEST = {"datum", "dag"}  # days that have been


def met_woorden(model, naam, waarde):
    """Return what else is typed when a field gets a value: the literal words of the part that it names."""
    if veld := CITEERT.get(model.__name__, {}).get(naam):
        return {veld: newest([waarde])[waarde].woorden[:20]}
    return {}


def adres(model, wat, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{wat}", args=args)


def met_formulier(wat):
    """Return the models whose admin lets a superuser add ('add') or change ('change') rows."""

    class Verzoek:
        class user:
            is_active = is_staff = is_superuser = True
            has_perm = staticmethod(lambda *args: True)

    return [
        model for model, beheer in admin.site._registry.items() if getattr(beheer, f"has_{wat}_permission")(Verzoek)
    ]


def eerste(model):
    """Return the first row of a model that can be changed, or None."""
    rijen = model._base_manager.order_by("pk")
    return rijen.filter(editie=Editie.objects.werkversie()).first() if issubclass(model, Onderdeel) else rijen.first()


def velden(response):
    """Return {name: field} of every field that the page of a form shows, those of rows under it too."""
    onder = [f.formset for f in response.context["inline_admin_formsets"]]
    alle = [response.context["adminform"].form, *[f.management_form for f in onder], *[f for fs in onder for f in fs]]
    return {veld.html_name: veld for form in alle for veld in form}


def inhoud(response):
    """Return what the browser sends when the form on this page is submitted as it stands."""
    waarden = {naam: veld.value() for naam, veld in velden(response).items()}
    return {naam: "" if waarde is None else waarde for naam, waarde in waarden.items() if waarde is not False}


def bevestigd(client, adres):
    """Return what a screen of our own sends when somebody has read it and ticks that they are sure."""
    form = client.get(adres).context["form"]
    return {veld.html_name: veld.value() for veld in form.hidden_fields()} | {"zeker": "on"}


def ingevuld(response, model):
    """Return what the browser sends for a new row: every field that must be filled in has a value."""
    leeg = [veld for veld in response.context["adminform"].form if veld.field.required and not veld.value()]
    return inhoud(response) | {veld.html_name: ander(veld) or "" for veld in leeg} | VEREIST.get(model.__name__, {})


def te_wijzigen(response):
    """Return the names of the fields that somebody can change on this page."""
    return [
        naam
        for naam, veld in velden(response).items()
        if not (
            naam.startswith("auteurs-") and not naam.endswith("-naam")
        )  # nothing of an author stands without a name
        and naam not in SAMEN.get(response.context["adminform"].form._meta.model.__name__, ())
        and not (veld.is_hidden or veld.field.disabled or naam.endswith("-DELETE"))
        and ander(veld) is not None
    ]


def ander(veld):
    """Return another valid value of a field than it has, None when there is none."""
    soort, waarde = veld.field, veld.value()
    if isinstance(soort, forms.BooleanField):
        return not waarde
    if isinstance(veld.field.widget, PartSelect):
        return _ander_deel(veld)
    if hasattr(veld.field.widget, "choices"):
        return _andere_keuze(soort, waarde, rij=int(f"{veld.html_name}-0".split("-")[1]))
    if isinstance(soort, forms.DateField):
        dagen = datetime.timedelta(days=-3 if veld.name in GEWEEST else 3)
        return (waarde if isinstance(waarde, datetime.date) else timezone.localdate()) + dagen
    if isinstance(soort, forms.IntegerField):
        return (waarde or 0) + 1
    begin = {forms.EmailField: f"ander{waarde or '@voorbeeld.nl'}", forms.URLField: "https://voorbeeld.nl/anders"}
    eigen = {
        "doi": "10.1234/anders",
        "citaat": (waarde or "")[:-2],
        "citaat_visie": (waarde or "")[:-2],
        "citaat_werk": (waarde or "")[:-2],
        "grond": (waarde or "")[:-2],
        "zinsdeel": (waarde or "")[4:],
        "wat": (waarde or "")[:-2],
    }  # still literal words
    return eigen.get(veld.name) or begin.get(type(soort), f"{waarde or ''}anders")


def _ander_deel(veld):
    """Return a part that the field offers and that no row names yet; a row of its own kind may be the only one."""
    keuzes = [str(keuze) for keuze in _plat(veld.field.widget.choices) if str(keuze) not in {"", str(veld.value())}]
    genoemd = set(veld.form._meta.model._base_manager.values_list(veld.name, flat=True))
    return next((keuze for keuze in keuzes if keuze not in genoemd), keuzes[0] if keuzes else None)


def _andere_keuze(soort, waarde, rij):
    over = [str(keuze) for keuze in _plat(soort.widget.choices) if str(keuze) not in {"", str(waarde)}]
    if isinstance(soort, forms.ModelMultipleChoiceField):
        return [keuze for keuze in over if keuze not in map(str, waarde or [])][:1]
    return over[rij % len(over)] if over else None  # rows under one another choose different things


def _plat(keuzes):
    for waarde, naam in keuzes:
        yield from (keuze for keuze, _naam in naam) if isinstance(naam, (list, tuple)) else (waarde,)
