"""The screens of the admin as something to look for: their names, their fields, what the help beside a field says."""

import re
from dataclasses import dataclass

from django.contrib import admin
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.beheer.rechten import may_change_text
from visie.redactie import handboek

_TAAL = re.compile(r" \[\w\w\]$")  # behind the name of a translated field
_OPMAAK = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)|[*`|]|^#+ |^[-\d.]+ ", re.M)


@dataclass(frozen=True)
class Scherm:
    """Something to open: its name, its address, and in `woorden` a line for each thing that stands on it."""

    naam: str
    adres: str
    woorden: str = ""


# Screens of our own: name, name of the address, what one must be allowed to, other words by which it is looked for.
EIGEN = (
    (gettext_lazy("Werkversie"), "admin:index", "", gettext_lazy("Wat is gewijzigd, controles, open punten.")),
    (
        gettext_lazy("Zoek en vervang"),
        "admin:vervang",
        "tekst",
        gettext_lazy("Een woord in de hele tekst door een ander vervangen."),
    ),
    (
        gettext_lazy("Publiceren"),
        "admin:publiceren",
        "visie.publiceer_editie",
        gettext_lazy("De werkversie vastleggen als nieuwe editie: herstel of herziening, vastgesteld op, geldt vanaf."),
    ),
    (gettext_lazy("Handboek"), "admin:handboek", "", ""),
    (
        gettext_lazy("Tweede stap"),
        "mfa_index",
        "",
        gettext_lazy("Aanmelden met een code van uw telefoon of met een passkey. Herstelcodes."),
    ),
    (gettext_lazy("Wachtwoord wijzigen"), "admin:password_change", "", gettext_lazy("Uw eigen wachtwoord.")),
)


def screens(request):
    """Return the screens that this user may open."""
    eigen = [
        Scherm(str(naam), reverse(adres), str(woorden))
        for naam, adres, recht, woorden in EIGEN
        if not recht or (may_change_text(request.user) if recht == "tekst" else request.user.has_perm(recht))
    ]
    return [*eigen, *(_of_model(beheer, request) for beheer in _open_to(request))]


def _open_to(request):
    return [beheer for beheer in admin.site._registry.values() if beheer.has_view_permission(request)]


def _of_model(beheer, request):
    """Return the list of one kind of row, with the names and the help of the fields on its form."""
    opties = beheer.opts
    naam = str(opties.verbose_name_plural)
    return Scherm(
        naam=naam[:1].upper() + naam[1:],
        adres=reverse(f"admin:{opties.app_label}_{opties.model_name}_changelist"),
        woorden="\n".join([f"{str(opties.verbose_name).capitalize()}.", *_fields(beheer, request)]),
    )


def _fields(beheer, request):
    """Return a line for each field of a form; of rows to look at only, for each that has a name."""
    if beheer.has_add_permission(request) or beheer.has_change_permission(request):
        velden = beheer.get_form(request, None, change=False).base_fields.values()
        return [_line(veld.label, veld.help_text) for veld in velden]
    return [_line(veld.verbose_name, veld.help_text) for veld in beheer.opts.fields if not veld.primary_key]


def _line(naam, uitleg):
    naam = _TAAL.sub("", str(naam or ""))
    return f"{naam[:1].upper()}{naam[1:]}. {uitleg}".strip()


def chapters():
    """Return the chapters of the handbook."""
    delen = re.split(r"^## ", handboek.TEKST.read_text(), flags=re.M)[1:]
    return [_chapter(*deel.partition("\n")[::2]) for deel in delen]


def _chapter(kop, tekst):
    adres = f"{reverse('admin:handboek')}#{slugify(kop)}"
    alineas = (" ".join(alinea.split()) for alinea in _OPMAAK.sub(r"\1", tekst).split("\n\n"))
    return Scherm(_("Handboek: %(kop)s") % {"kop": kop}, adres, "\n".join(alineas))
