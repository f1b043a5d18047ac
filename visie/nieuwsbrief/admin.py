"""Newsletters: which parts went out, the texts to copy, and what an editor should know before sending them."""

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.db.models import Q
from django.shortcuts import redirect
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from visie import nieuwsbrief as maker
from visie.actueel.models import Stuk
from visie.beheer import RedactioneelAdmin
from visie.beheer.keuze import asked_parts
from visie.beheer.tellen import Geteld
from visie.editie.document import Document
from visie.editie.models import Editie, OpenPunt
from visie.nieuwsbrief.models import Nieuwsbrief, Nieuwsbriefblok, Nieuwsbriefstuk


class BlokFormSet(forms.BaseInlineFormSet):
    def clean(self):
        super().clean()
        gekozen = [form for form in self.forms if form.cleaned_data.get("onderdeel") and form not in self.deleted_forms]
        if not any(self.errors) and not gekozen and not self._message_chosen():
            raise forms.ValidationError(gettext("Kies ten minste één onderdeel of bericht."))

    def _message_chosen(self):
        """Tell whether the other list of the same form has one."""
        velden = (naam for naam in self.data if naam.startswith("stukken-") and naam.endswith("-stuk"))
        return any(self.data[naam] for naam in velden)


class BlokInline(Geteld, admin.StackedInline):
    model = Nieuwsbriefblok
    fk_name = "nieuwsbrief"
    formset = BlokFormSet
    fields = [("onderdeel", "vorm")]
    max_num = maker.MAXIMUM
    verbose_name = _("onderdeel")
    verbose_name_plural = _("Onderdelen")

    def get_extra(self, request, obj=None, **kwargs):
        return 1 if obj else max(3, len(asked_parts(request, maker.MAXIMUM)))

    def get_formset(self, request, obj=None, **kwargs):
        request.nieuwsbrief = obj
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name != "onderdeel":
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        if not hasattr(request, "keuzes"):
            request.keuzes = keuzes(request.nieuwsbrief)
        return forms.ChoiceField(label=_("Onderdeel"), choices=request.keuzes)


class StukInline(Geteld, admin.StackedInline):
    model = Nieuwsbriefstuk
    fk_name = "nieuwsbrief"
    fields = ["stuk"]
    extra = 1
    max_num = maker.MAXIMUM
    verbose_name = _("bericht")
    verbose_name_plural = _("Berichten van Actueel")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "stuk":
            al_gekozen = Q(pk__in=Nieuwsbriefstuk.objects.values("stuk"))  # what is hidden since must not block saving
            kwargs["queryset"] = Stuk.objects.filter(Q(status=Stuk.Status.GETOOND) | al_gekozen)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def keuzes(nieuwsbrief):
    """Return the choices of parts, page by page, those with an open point marked; what went out earlier stays one."""
    open_punten = set(OpenPunt.objects.filter(opgelost="").values_list("onderdeel", flat=True))
    huidige = Editie.objects.current()
    groepen = [
        (pagina.kop, [(deel.anker, _label(deel, deel.anker in open_punten)) for deel in delen])
        for pagina, delen in (maker.kiesbaar(Document(huidige)) if huidige else [])
    ]
    bekend = {anker for _kop, delen in groepen for anker, _naam in delen}
    eerder = [b.onderdeel for b in nieuwsbrief.blokken.all() if b.onderdeel not in bekend] if nieuwsbrief else []
    if eerder:
        groepen.append((gettext("Niet meer in de huidige editie"), [(anker, anker) for anker in eerder]))
    return [("", "---------"), *groepen]


def _label(deel, met_open_punt):
    plaats, kop = maker.plaats(deel), maker.kop(deel)
    naam = f"{plaats}: {kop}" if plaats and deel.aanduiding or not deel.eigen_titel else kop
    return gettext("%(naam)s (open punt)") % {"naam": naam} if met_open_punt else naam


@admin.register(Nieuwsbrief)
class NieuwsbriefAdmin(RedactioneelAdmin):
    list_display = ["naam", "datum", "door_naam", "wanneer"]
    search_fields = ["naam", "blokken__onderdeel"]
    fields = ["naam", "datum"]
    inlines = [BlokInline, StukInline]

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET" and obj.pk is None and isinstance(inline, BlokInline):
            kwargs["initial"] = [{"onderdeel": anker} for anker in asked_parts(request, maker.MAXIMUM)]
        return kwargs

    def gevolgen(self, obj):
        n = obj.blokken.count()
        zin = ngettext(
            "Met ‘%(naam)s’ verdwijnt ook wat er is uitgegeven: de woorden van %(n)s onderdeel. Verandert zo’n zin, "
            "dan waarschuwt het beheer daar niet meer voor.",
            "Met ‘%(naam)s’ verdwijnt ook wat er is uitgegeven: de woorden van %(n)s onderdelen. Verandert zo’n zin, "
            "dan waarschuwt het beheer daar niet meer voor.",
            n,
        )
        return [zin % {"naam": obj, "n": n}, *super().gevolgen(obj)]

    # Saving

    def save_model(self, request, obj, form, change):
        if not change:
            obj.door, obj.door_naam = request.user, request.user.get_username()
        super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change):
        """Keep the words of each block that was chosen or changed, as the current editie has them now."""
        if formset.model is not Nieuwsbriefblok:
            super().save_formset(request, form, formset, change)
            return
        huidige = Editie.objects.current()
        delen = Document(huidige).per_anker
        for blok in formset.save(commit=False):
            if blok.onderdeel in delen:
                blok.editie, deel = huidige, delen[blok.onderdeel]
            else:
                deel = Document(blok.editie).per_anker[blok.onderdeel]
            blok.tekst = maker.uitgegeven_tekst(deel, blok.alleen_zin)
            blok.save()
        for blok in formset.deleted_objects:
            blok.delete()

    def response_add(self, request, obj, post_url_continue=None):
        zin = gettext("‘%(naam)s’ is bewaard. Onderaan deze pagina staan de teksten om te kopiëren.")
        self.message_user(request, zin % {"naam": obj}, messages.SUCCESS)
        return redirect("admin:visie_nieuwsbrief_change", obj.pk)

    # What the page shows below the form

    def render_change_form(self, request, context, *args, **kwargs):
        context |= {"show_save_and_add_another": False, "show_save_and_continue": False}
        if obj := kwargs.get("obj"):
            blokken = list(obj.blokken.select_related("editie"))
            berichten = [rij.stuk for rij in obj.stukken.select_related("stuk") if rij.stuk.te_zien]
            alles = _make(blokken) + [maker.bericht(stuk, settings.VISIE_ADRES) for stuk in berichten]
            context["vormen"] = maker.vormen_van(alles) if alles else None
            ankers = [blok.onderdeel for blok in blokken]
            context["open_punten"] = OpenPunt.objects.filter(opgelost="", onderdeel__in=ankers)
        return super().render_change_form(request, context, *args, **kwargs)


def _make(blokken):
    """Return the blocks as they went out: each from the editie it was taken from."""
    edities = {blok.editie_id: blok.editie for blok in blokken}
    delen = {pk: Document(editie).per_anker for pk, editie in edities.items()}
    return [
        maker.blok(delen[b.editie_id][b.onderdeel], edities[b.editie_id], settings.VISIE_ADRES, b.alleen_zin)
        for b in blokken
    ]
