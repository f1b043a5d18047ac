"""Screens for other visions and their parts."""

from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.text import slugify
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from visie.beheer import RedactioneelAdmin
from visie.beheer.naam_in_adres import SlugForm
from visie.tekst.onzichtbaar import clean
from visie.verwant.models import Werk, Werkdeel


@admin.register(Werk)
class WerkAdmin(RedactioneelAdmin):
    form = SlugForm
    prepopulated_fields = {"slug": ["titel"]}
    list_display = ["titel", "wanneer", "delen"]
    search_fields = ["titel", "ondertitel", "citaat", "herkomst"]
    fields = [
        "slug", "titel", "ondertitel", "jaar", "datum", "citaat", "herkomst", "adres", "bron", "volgorde"
    ]  # fmt: skip

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("delen")

    @admin.display(description=_("wanneer"), ordering="jaar")
    def wanneer(self, obj):
        return obj.wanneer or _("jaar niet genoemd")

    @admin.display(description=_("delen"))
    def delen(self, obj):
        n = len(obj.delen.all())
        naam = ngettext("%(n)s deel", "%(n)s delen", n) % {"n": n}
        return format_html('<a href="../werkdeel/?werk__id__exact={}">{}</a>', obj.pk, naam)

    def gevolgen(self, obj):
        n = obj.delen.count()
        zin = ngettext("Met dit werk verdwijnt ook %(n)s deel.", "Met dit werk verdwijnen ook %(n)s delen.", n)
        return [*([zin % {"n": n}] if n else []), *super().gevolgen(obj)]

    def goes_along(self, obj):
        return {"delen": "; ".join(map(str, obj.delen.all()))}


class WerkdeelForm(forms.ModelForm):
    """A part; its anker may stay empty: then it is made of its heading, or of its kind, with a number where needed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if veld := self.fields.get("anker"):
            veld.required = False
            veld.help_text = _("Staat in het adres van dit deel, en blijft. Leeg: het portaal maakt hem.")

    def clean_tekst(self):
        return clean(self.cleaned_data["tekst"]).replace("\r\n", "\n").strip()

    def clean(self):
        data = super().clean()
        if "anker" in self.fields and not data.get("anker") and "anker" not in self.errors:
            data["anker"] = self.instance.anker or self._free_anker(data)
        if self._is_taken(data):
            self.add_error("anker", gettext("Een ander deel van deze andere visie heeft deze naam in het adres al."))
        return data

    def _free_anker(self, data):
        basis = slugify(data.get("kop") or "")[:70] or data.get("soort") or "deel"
        bezet = set(Werkdeel.objects.filter(werk=data.get("werk")).values_list("anker", flat=True))
        return next(a for a in (basis, *(f"{basis}-{n}" for n in range(2, len(bezet) + 3))) if a not in bezet)

    def _is_taken(self, data):
        gelijk = Werkdeel.objects.filter(werk=data.get("werk"), anker=data.get("anker") or "")
        return gelijk.exclude(pk=self.instance.pk).exists()

    def _get_validation_exclusions(self):
        """Say the mistake once: at the field."""
        return super()._get_validation_exclusions() | ({"anker"} if "anker" in self.errors else set())


@admin.register(Werkdeel)
class WerkdeelAdmin(RedactioneelAdmin):
    form = WerkdeelForm
    lidwoord = "het"
    list_display = ["deel", "werk", "soort", "volgorde"]
    list_filter = ["werk", "soort"]
    list_select_related = ["werk"]
    search_fields = ["kop", "tekst", "werk__titel"]
    fields = ["werk", "soort", "anker", "kop", "tekst", "volgorde"]
    ordering = ["werk__volgorde", "werk", "volgorde", "pk"]

    @admin.display(description=_("deel"))
    def deel(self, obj):
        return str(obj)
