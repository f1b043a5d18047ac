"""Admin of the work itself: the audit trail, open points, acknowledged gaps."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from visie.beheer import ReadOnlyAdmin, RedactioneelAdmin
from visie.beheer.formulier import labels
from visie.editie.models import Bevestiging, OpenPunt, Wijziging
from visie.tekst.verschil import word_diff


def field_name(soort, naam):
    """Return what editors call a field of a kind of row that the trail has under these names."""
    for model in admin.site._registry:
        if str(model._meta.verbose_name) == soort:
            velden = {veld.name: veld.verbose_name for veld in model._meta.get_fields() if veld.concrete}
            return str((velden | labels(model)).get(naam, naam)).capitalize()
    return naam.capitalize()


@admin.register(Wijziging)
class WijzigingAdmin(ReadOnlyAdmin):
    list_display = ["wanneer", "door_naam", "handeling", "soort", "naam", "editie_nummer"]
    list_filter = ["handeling", "soort", "door_naam", "editie_nummer"]
    search_fields = ["anker", "naam", "door_naam"]
    date_hierarchy = "wanneer"
    fields = ["wanneer", "door_naam", "handeling", "soort", "naam", "anker", "editie_nummer", "verschil"]
    readonly_fields = ["verschil"]

    @admin.display(description=_("verschil"))
    def verschil(self, obj):
        """Show each field before and after, word by word."""
        tags = {"erin": "ins", "eruit": "del"}
        return format_html_join(
            "",
            '<p><strong>{}</strong></p><p class="verschil">{}</p>',
            (
                (
                    field_name(obj.soort, veld),
                    format_html_join(
                        "",
                        "{}",
                        (
                            (
                                format_html(f"<{tags[s.soort]}>{{}}</{tags[s.soort]}> ", s.tekst)
                                if s.soort in tags
                                else s.tekst,
                            )
                            for s in word_diff(voor, na)
                        ),
                    ),
                )
                for veld, (voor, na) in obj.velden.items()
            ),
        )


@admin.register(OpenPunt)
class OpenPuntAdmin(RedactioneelAdmin):
    lidwoord = "het"
    list_display = ["tekst", "onderdeel", "door_naam", "wanneer", "opgelost"]
    search_fields = ["tekst", "onderdeel", "opgelost"]

    def save_model(self, request, obj, form, change):
        if not change:
            obj.door, obj.door_naam = request.user, request.user.get_username()
        super().save_model(request, obj, form, change)


@admin.register(Bevestiging)
class BevestigingAdmin(ReadOnlyAdmin):
    lidwoord = "het"
    list_display = ["controle", "onderdeel", "door_naam", "wanneer"]
    search_fields = ["controle", "onderdeel", "door_naam"]
