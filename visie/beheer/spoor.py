"""The audit trail: who changed what, when, and what stood there before."""

from django.db import models, transaction
from django.utils.text import Truncator

from visie.beheer.bewaard import note_saved
from visie.beheer.geschiedenis import Geschiedenis
from visie.beheer.tellen import Geteld
from visie.beheer.woorden import Bewoording
from visie.editie.models import Editie, Onderdeel, Wijziging
from visie.editie.velden import is_translated

PORTAAL, AANGEVULD = "Portaal", "aangevuld"  # who it was when nobody did it; and what a new release does
NIET = {"id", "versie", "last_login"}
PLAATS = {"volgorde", "editie", "anker"}  # of a part: moving it leaves a line of its own, and its anker stays
GEHEIM = {"password"}  # never in the trail, not as a hash either
OPNIEUW = "opnieuw begonnen"  # the werkversie, with the text of an editie
VANUIT = "begonnen vanuit een editie"  # of each part that it lost then: what stood there
WACHTWOORD = "wachtwoord gewijzigd"  # that it happened is on record


def waarden(obj):
    """Return {field: value as text} of what a person can change on a row."""
    niet = NIET | GEHEIM | (PLAATS if isinstance(obj, Onderdeel) else set())
    # A translated field has a column without a language as well, which is neither: only the languages count.
    velden = [v for v in obj._meta.concrete_fields if v.name not in niet and not is_translated(obj, v.name)]
    enkel = {veld.name: as_text(getattr(obj, veld.name)) for veld in velden}
    meer = {veld.name: _opsomming(getattr(obj, veld.name).all()) for veld in obj._meta.many_to_many if obj.pk}
    return enkel | meer


def as_text(waarde):
    """Return the value of a field as it stands in the trail."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    slug = getattr(waarde, "slug", None)  # two works may have one title
    return "" if waarde is None else f"{waarde} ({slug})" if slug else str(waarde)


def _opsomming(rijen):
    return ", ".join(sorted(map(str, rijen)))


def anker_van(obj):
    """Return the name that the trail has for a row."""
    if hasattr(obj, "anker") and hasattr(obj, "natural_key") and not isinstance(obj, Onderdeel):
        return "/".join(obj.natural_key())  # two works may each have a part with this anker
    return str(getattr(obj, "anker", None) or getattr(obj, "slug", None) or obj.pk)


def record(gebruiker, handeling, obj, voor=None, na=None):
    """Add a row to the audit trail: the fields that differ between `voor` and `na` (as `waarden` gives them).

    Without a user the portal did it by itself, as planned. Returns the row, or None when nothing differs.
    """
    voor, na = voor or {}, na or {}
    velden = {
        naam: [voor.get(naam, ""), na.get(naam, "")]
        for naam in {**voor, **na}
        if voor.get(naam, "") != na.get(naam, "")
    }
    if not velden and handeling == "gewijzigd":
        return None
    return Wijziging.objects.create(
        door=gebruiker,
        door_naam=gebruiker.get_username() if gebruiker else PORTAAL,
        handeling=handeling,
        soort=str(obj._meta.verbose_name),
        editie_nummer=_editie_nummer(obj),
        anker=anker_van(obj),
        naam=Truncator(obj).chars(300),
        velden=velden,
        versie=obj.versie if isinstance(obj, Onderdeel) else None,
    )


def record_filled(model, naam, velden):
    """Add a row to the audit trail: the portal itself filled in rows of a model, {row or field: what came there}."""
    return Wijziging.objects.create(
        door_naam=PORTAAL,
        handeling=AANGEVULD,
        soort=str(model._meta.verbose_name),
        naam=naam,
        velden={wat: ["", waarde] for wat, waarde in velden.items()},
    )


def _editie_nummer(obj):
    """Return the number of the editie that a row is or belongs to; None for a row beside all of them."""
    editie = obj if isinstance(obj, Editie) else getattr(obj, "editie", None)
    return editie.nummer if editie else None


class SpoorAdmin(Geteld, Bewoording, Geschiedenis):
    """What every admin of the portal is: each change by its form or its list leaves one line in the trail."""

    # An address of a website that is typed without its scheme gets https://, as from Django 6 on everywhere.
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def trail_of(self, obj):
        return Wijziging.objects.filter(soort=str(self.opts.verbose_name), anker=anker_van(obj))

    def stand(self, obj):
        """Return what is on record of a row: its own values, and the names of the rows that are edited under it."""
        return waarden(obj) | {
            str(inline.verbose_name_plural).lower(): _opsomming(inline.model.objects.filter(**{inline.fk_name: obj}))
            for inline in self.inlines
        }

    def stays(self, obj):
        """Return what of `stand` stays when the row goes."""
        return {}

    def save_model(self, request, obj, form, change):
        form.stond = self.stand(self.model._base_manager.get(pk=obj.pk)) if change else {}
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        note_saved(request)
        self.record_change(request, form, change)

    def record_change(self, request, form, change):
        """Leave the line: now the row, its links and the rows under it are all saved."""
        handeling, obj = "gewijzigd" if change else "toegevoegd", form.instance
        record(request.user, handeling, obj, form.stond, self.stand(obj))

    def gevolgen(self, obj):
        """Return sentences that say beforehand what removing a row means."""
        return []

    def goes_along(self, obj):
        """Return what is on record of the rows that go with a row, beside its own values."""
        return {}

    def delete_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, object_id)
        gevolgen = self.gevolgen(obj) if obj else []
        return super().delete_view(request, object_id, {"gevolgen": gevolgen, **(extra_context or {})})

    def delete_model(self, request, obj):
        record(request.user, "verwijderd", obj, self.stand(obj) | self.goes_along(obj), self.stays(obj))
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        with transaction.atomic():
            for obj in queryset:
                self.delete_model(request, obj)
