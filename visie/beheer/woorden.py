"""What the admin says of a row: with the article of its word, why it cannot be changed, and that it is gone."""

from django.contrib import admin, messages
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.editie.models import Editie


def published(obj):
    """Return why a part of a published editie cannot be changed, and where it can; '' for another part."""
    if obj is None or not obj.editie.gepubliceerd:
        return ""
    vast = _("Dit hoort bij %(editie)s. Die is gepubliceerd en ligt vast.") % {"editie": str(obj.editie).lower()}
    nu = type(obj).objects.filter(anker=obj.anker, editie=Editie.objects.werkversie()).first()
    if nu is None:
        return vast
    adres = reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_change", args=[nu.pk])
    return format_html('{} <a href="{}">{}</a>', vast, adres, _("Wijzig het in de werkversie"))


LIDWOORDEN = {"de": gettext_lazy("de"), "het": gettext_lazy("het")}


class Bewoording(admin.ModelAdmin):
    """The titles and messages of a screen, in Dutch that fits the word for its rows."""

    lidwoord = "de"  # the screen of an erratum or a thema says "het"
    meervoud = False  # "de gegevens … zijn"

    def new(self):
        """Return what a row that is not there yet is called: 'nieuw erratum', 'nieuwe activiteit'."""
        zin = _("nieuw %(wat)s") if self.lidwoord == "het" else _("nieuwe %(wat)s")
        return zin % {"wat": self.opts.verbose_name}

    def sentence(self, obj, gebeurd, adres=""):
        """Return that something happened to a row: 'De activiteit ‘Zelfzorg’ is gewijzigd.'"""
        rij, naam = f"{LIDWOORDEN[self.lidwoord]} {self.opts.verbose_name}".capitalize(), str(obj)
        is_ = _("zijn") if self.meervoud else _("is")
        if naam.lower() == str(self.opts.verbose_name).lower():
            return format_html("{} {} {}.", rij, is_, gebeurd)
        naam = format_html('<a href="{}">{}</a>', adres, naam) if adres else naam
        return format_html("{} ‘{}’ {} {}.", rij, naam, is_, gebeurd)

    def with_message(self, request, tekst, respond):
        """Return Django's response, with our words instead of the message it leaves (for a popup it leaves none)."""
        berichten = messages.get_messages(request)
        eerder = len(berichten)
        response = respond()
        if len(berichten) > eerder:
            *rest, laatste = berichten  # this takes them out
            for bericht in rest:
                messages.add_message(request, bericht.level, bericht.message, bericht.extra_tags)
            messages.add_message(request, laatste.level, tekst, laatste.extra_tags)
        return response

    def _address(self, obj):
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[quote(obj.pk)])

    def response_add(self, request, obj, post_url_continue=None):
        tekst = self.sentence(obj, _("toegevoegd"), self._address(obj))
        return self.with_message(request, tekst, lambda: super(Bewoording, self).response_add(request, obj))

    def response_change(self, request, obj):
        tekst = self.sentence(obj, _("gewijzigd"), self._address(obj))
        return self.with_message(request, tekst, lambda: super(Bewoording, self).response_change(request, obj))

    def response_delete(self, request, obj_display, obj_id):
        tekst = self.sentence(obj_display, _("verwijderd"))
        return self.with_message(
            request, tekst, lambda: super(Bewoording, self).response_delete(request, obj_display, obj_id)
        )

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        """Lead to the list, and say why: Django says it in the name of the row and leads to the first screen."""
        dit = (_("Dit %(wat)s") if self.lidwoord == "het" else _("Deze %(wat)s")) % {"wat": opts.verbose_name}
        gevolg = _("is er niet. De link is misschien verouderd, of iemand heeft het intussen verwijderd.")
        messages.warning(request, f"{dit} {gevolg}")
        return redirect(f"admin:{opts.app_label}_{opts.model_name}_changelist")

    # Titles, and why there is nothing to save

    def why_not(self, request, obj=None):
        """Return why this row can be looked at and not be changed."""
        return _("Met uw rol kunt u dit bekijken, niet wijzigen. Moet er iets anders, vraag het dan een beheerder.")

    def changelist_view(self, request, extra_context=None):
        naam = str(self.opts.verbose_name_plural)
        return super().changelist_view(request, {"title": naam, "nieuw": self.new(), **(extra_context or {})})

    def render_change_form(self, request, context, *args, **kwargs):
        obj = kwargs.get("obj")
        if kwargs.get("add"):
            context["title"] = self.new()
        elif not self.has_change_permission(request, obj):
            context["waarom_niet"] = self.why_not(request, obj)
        return super().render_change_form(request, context, *args, **kwargs)

    def delete_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, object_id)
        if obj and not self.has_delete_permission(request, obj):
            raise PermissionDenied(self.why_not(request, obj))
        rij = f"{LIDWOORDEN[self.lidwoord]} {self.opts.verbose_name}"
        return super().delete_view(request, object_id, {"de_rij": rij, **(extra_context or {})})
