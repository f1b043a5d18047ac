"""Beside the form of a part: the rows that name it, each kind saved on its own. The apps say which kinds there are.

Such a row holds for every editie, and most are visible to readers at once: so they are never part of saving the text.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.beheer import spoor
from visie.beheer.claim import ClaimAdmin
from visie.beheer.gezien import GezienForm, seal
from visie.pagina.methoden import FORM, takes

SOORTEN = {}  # {name in the address: Ernaast}, in the order in which they stand


@dataclass(frozen=True)
class Ernaast:
    """A kind of rows beside a part.

    `veld` names the part; the kind of part that it can be is on that field. `form` asks for the rest, with these
    `toon`: what is shown of a row, as (heading, words). `direct`: readers see a change at once. `een`: a part has one
    row at most. `chips`: rows are so short that they stand after one another. `klaar`: the form stands open also when
    there is no row yet. `vraag`: only the rows that this holds for. `haal`: what `toon` shows of rows elsewhere,
    fetched in one query for all. `elders`: such rows have a form of their own; of a part and a row, or of a part alone,
    its address.
    """

    naam: str
    kop: str
    form: type
    veld: str
    toon: Callable
    voeg_toe: str
    wijzig: str = gettext_lazy("Wijzig")
    plaats: int = 50
    direct: bool = True
    een: bool = False
    chips: bool = False
    klaar: bool = False
    vraag: dict | None = None
    haal: tuple[str, ...] = ()
    elders: Callable | None = None

    @property
    def model(self):
        return self.form._meta.model

    def goes_with(self, model):
        """Tell whether parts of this model can have such rows."""
        return model in self.model._meta.get_field(self.veld).parts()

    def rows(self, deel):
        """Return the rows that name a part, with what is shown of them."""
        verwijst = [veld.name for veld in self.model._meta.concrete_fields if veld.is_relation]
        rijen = self.model.objects.filter(**{self.veld: deel.anker}, **(self.vraag or {}))
        return rijen.select_related(*verwijst).prefetch_related(*self.haal).order_by("pk")

    def may(self, request, wat):
        """Tell whether this user may add, change or delete such rows."""
        return request.user.has_perm(f"{self.model._meta.app_label}.{wat}_{self.model._meta.model_name}")

    def ask(self, deel, rij=None, data=None):
        """Return the form of a row, or of a new one. Several stand on one page: each has ids of its own."""
        rij = rij or self.model(**{self.veld: deel.anker})
        return self.form(data, instance=rij, deel=deel, auto_id=f"id_{self.naam}_{rij.pk or 'nieuw'}_%s")


def register(soort):
    """Put a kind of rows in the panel."""
    SOORTEN[soort.naam] = soort
    for naam in sorted(SOORTEN, key=lambda naam: (SOORTEN[naam].plaats, naam)):
        SOORTEN[naam] = SOORTEN.pop(naam)


class ErnaastForm(GezienForm, forms.ModelForm):
    """The form of a row beside a part (`deel`); one that is there says with `zegel` what was seen of it."""

    def __init__(self, *args, deel, **kwargs):
        super().__init__(*args, **kwargs)
        self.deel, self.beheer = deel, admin.site.get_model_admin(self._meta.model)
        self.zegel = seal(self.beheer.stand(self.instance)) if self.instance.pk else ""
        for veld in self.fields.values():
            veld.widget.attrs.setdefault("autocomplete", "off")
            if isinstance(veld.widget, forms.Textarea):
                veld.widget.attrs["rows"] = 3

    def new_rows(self):
        """Return the rows that a valid form for a new row stands for: one, unless the form lets more be chosen."""
        return [self.instance]

    def prepare(self, rij, user):
        """Fill in what the form does not ask of a new row."""


class Paneel(ClaimAdmin):
    """The blocks beside a part's form, and the page of each row for who has no script."""

    def blocks(self, request, obj):
        """Return what stands beside a part, kind by kind."""
        return [self._block(request, obj, soort) for soort in SOORTEN.values() if soort.goes_with(self.model)]

    def _block(self, request, obj, soort):
        rijen = list(soort.rows(obj))
        enige = rijen[0] if soort.een and rijen else None
        mag = not obj.editie.gepubliceerd
        mag_nieuw = mag and soort.may(request, "change" if enige else "add")
        return {
            "soort": soort,
            "rijen": [
                {"kop": kop, "tekst": tekst, "adres": self.beside_address(obj, soort, rij)}
                for rij in rijen
                for kop, tekst in [soort.toon(rij)]
            ],
            "form": soort.ask(obj, enige) if mag_nieuw and not soort.elders else None,
            "nieuw_elders": mag_nieuw and bool(soort.elders),
            "hier": not soort.elders,
            "adres": self.beside_address(obj, soort, enige),
            "enige": enige,
            "mag_wijzigen": mag and soort.may(request, "change"),
            "mag_weg": mag and soort.may(request, "delete"),
        }

    def beside_address(self, obj, soort, rij=None):
        """Return the address of a row beside a part, or of the form for a new one."""
        if soort.elders:
            return soort.elders(obj, rij)
        naam = f"admin:{self.opts.app_label}_{self.opts.model_name}_naast"
        return reverse(naam, args=[obj.pk, soort.naam, *([rij.pk] if rij else [])])

    def get_urls(self):
        naast = self.admin_site.admin_view(self.naast)
        naam = f"{self.opts.app_label}_{self.opts.model_name}_naast"
        return [
            path("<path:object_id>/naast/<slug:soort>/", naast, name=naam),
            path("<path:object_id>/naast/<slug:soort>/<int:rij>/", naast, name=naam),
            *super().get_urls(),
        ]

    @takes(*FORM)
    def naast(self, request, object_id, soort, rij=None):
        """Add a row beside a part, change one, or remove it (POST with `weg`). Mistakes come back with the form."""
        obj = self.get_object(request, object_id)
        soort = SOORTEN.get(soort)
        if obj is None or soort is None or soort.elders or not soort.goes_with(self.model):
            raise Http404
        rij = get_object_or_404(soort.rows(obj), pk=rij) if rij else None
        wat = "delete" if "weg" in request.POST else "change" if rij else "add"
        if obj.editie.gepubliceerd or not soort.may(request, wat) or (wat == "delete" and rij is None):
            raise PermissionDenied
        form = soort.ask(obj, rij, request.POST if request.method == "POST" else None)
        if request.method == "POST" and (gezegd := self._try(request, soort, rij, form, wat)):
            messages.success(request, gezegd)
            return redirect(f"{self.change_address(obj)}#bij-{soort.naam}")
        titel = soort.kop if wat == "delete" or not rij else soort.wijzig
        context = {
            **self.admin_site.each_context(request), "title": titel, "obj": obj, "soort": soort, "rij": rij,
            "form": form, "mag_weg": rij and soort.may(request, "delete"), "terug": self.change_address(obj),
            "opts": self.opts, "media": self._media(request, form.media),
        }  # fmt: skip
        return render(request, "visie/beheer/naast.html", context)

    def _try(self, request, soort, rij, form, wat):
        """Do what the form asks; return what to say of it, None when the form has errors instead."""
        try:
            with transaction.atomic():  # what is judged stays as it is until it is saved
                return self._keep(request, soort, rij, form, wat) if wat == "delete" or form.is_valid() else None
        except IntegrityError:  # the same row came meanwhile
            form.add_error(None, _("Dit staat er intussen al. Laad de pagina opnieuw om het te zien."))
        except soort.model.DoesNotExist as error:  # or this one went
            raise Http404 from error

    def _keep(self, request, soort, rij, form, wat):
        """Do what the form asks, leave a line in the trail for each row, and return what to say."""
        voor = spoor.waarden(soort.model._base_manager.get(pk=rij.pk)) if rij else {}
        if wat == "delete":
            spoor.record(request.user, "verwijderd", rij, voor)
            rij.delete()
            return _("%(kop)s: weggehaald.") % {"kop": soort.kop}
        for een in [form.save(commit=False)] if rij else form.new_rows():
            if not rij:
                form.prepare(een, request.user)
            een.save()
            spoor.record(request.user, "gewijzigd" if rij else "toegevoegd", een, voor, spoor.waarden(een))
        return _("%(kop)s: opgeslagen.") % {"kop": soort.kop}
