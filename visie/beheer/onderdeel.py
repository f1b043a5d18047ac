"""The screens of the parts of the text. Only the werkversie can be changed, and never over somebody else's change."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from js_asset import Media

from visie.beheer.eerder import EerdereTeksten
from visie.beheer.formulier import OnderdeelForm, labels, stored_reason
from visie.beheer.lezen import EditieFilter
from visie.beheer.nieuwsbrieven import warn
from visie.beheer.omgeving import OmgevingAdmin
from visie.beheer.verplaatsen import Verplaatsen, unless_published
from visie.beheer.woorden import published
from visie.editie.models import Editie, Reden, Wijziging
from visie.tekst.verschil import word_diff


class OnderdeelAdmin(OmgevingAdmin, Verplaatsen, EerdereTeksten):
    """Lists one editie at a time in reading order; opens a part of the werkversie to change it, others to read."""

    form = OnderdeelForm
    change_form_template = "visie/beheer/onderdeel.html"
    list_filter = [EditieFilter]
    list_select_related = ["editie"]
    list_per_page = 60
    ordering = ["volgorde"]
    actions = None
    verplicht = ("titel", "tekst")
    met_noten = True

    # What may be done

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or not obj.editie.gepubliceerd)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and (
            obj is None or not (obj.editie.gepubliceerd or self.is_fixed(obj))
        )

    def why_not(self, request, obj=None):
        return published(obj) or super().why_not(request, obj)

    # The form

    def get_fields(self, request, obj=None):
        kiest_ouder = self.model.ouder_veld and not self.model.deelsoort.vaste_ouder
        ouder = [self.model.ouder_veld] if kiest_ouder else []
        return [*ouder, *labels(self.model), "reden", "vanaf_versie"]

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        # Of this kind of part, not of this request: fields declared on the form class are shared by all requests.
        return type(form.__name__, (form,), {"verplicht": self.verplicht, "met_noten": self.met_noten})

    def get_changeform_initial_data(self, request):
        return {self.model.ouder_veld: request.GET.get(self.model.ouder_veld)} if self.model.ouder_veld else {}

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == self.model.ouder_veld:
            kwargs["queryset"] = db_field.related_model.objects.filter(editie=Editie.objects.werkversie())
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        veld = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == self.model.ouder_veld:
            veld.widget = veld.widget.widget  # without Django's buttons to change the parent itself
        return veld

    def render_change_form(self, request, context, *args, **kwargs):
        context["media"] = self._media(request, context["media"])
        if obj := kwargs.get("obj"):
            context |= self.around(request, obj)
        return super().render_change_form(request, context, *args, **kwargs)

    def _media(self, request, media):
        """Return the scripts and styles of a page with these of its form; the one inline script carries the nonce."""
        return Media.from_media(media + self.media).with_nonce(request.csp_nonce)

    class Media:
        css = {"all": ["beheer/keuze.css", "beheer/onderdeel.css"]}
        js = ["beheer/formulier.js", "beheer/keuze.js", "beheer/onderdeel.js"]

    # Saving

    def response_post_save_change(self, request, obj):
        """Stay at the part: what stands beside it, and the parts around it, are here."""
        return redirect(self.change_address(obj))

    response_post_save_add = response_post_save_change

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        if object_id is None:
            return self._add(request, form_url, extra_context)
        with transaction.atomic():
            if not self.claim(object_id, request.POST.get("vanaf_versie")):
                return self._conflict(request, object_id)
            response = super().changeform_view(request, object_id, form_url, extra_context)
            if response.status_code != 302:  # the form came back: nothing was saved, the claim goes too
                if hasattr(response, "render"):
                    response.render()  # now: after a rollback nothing can be asked of the database here
                transaction.set_rollback(True)
            return response

    def _add(self, request, form_url, extra_context):
        """Add a part. When the werkversie is published meanwhile, the form comes back with its text kept."""
        try:
            with transaction.atomic():
                return super().changeform_view(request, None, form_url, extra_context)
        except IntegrityError:
            messages.error(request, _("De editie is intussen gepubliceerd. Kies opnieuw waar dit onderdeel hoort."))
            return super().changeform_view(request, None, form_url, extra_context)

    def _conflict(self, request, pk):
        """Show the stored text and the editor's own: it changed, was published, or was removed in the meantime."""
        geopend = self.get_object(request, pk)
        anker = geopend.anker if geopend else request.POST.get("anker", "")
        obj = self.model.objects.filter(anker=anker, editie=Editie.objects.werkversie()).first()
        if obj is not None and not self.has_change_permission(request, obj):
            raise PermissionDenied
        form = self._own_form(request, obj) if obj else None
        rijen = [
            {
                "naam": naam,
                "label": str(label).capitalize(),
                "opgeslagen": getattr(obj, naam, "") or "",
                "eigen": request.POST.get(naam, ""),
                "stukken": word_diff(getattr(obj, naam, "") or "", request.POST.get(naam, "")),
                "veld": form and form[naam],
            }
            for naam, label in labels(self.model).items()
        ]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": _("Iemand anders was u voor"),
            "obj": obj,
            "geopend": geopend,
            "rijen": rijen,
            "form": form,
            "andere_velden": form and [veld for veld in form.visible_fields() if veld.name not in labels(self.model)],
            "media": form and self._media(request, form.media),
            "reden": request.POST.get("reden", ""),
            "laatste": Wijziging.objects.filter(anker=anker).first(),
            "adres": obj and self.change_address(obj),
        }
        return render(request, "visie/beheer/conflict.html", context, status=409)

    def _own_form(self, request, obj):
        """Return the form of the stored part, at its version now, filled with what the editor had typed."""
        form = self.get_form(request, obj)
        getypt = {naam: request.POST[naam] for naam in form.base_fields if naam in request.POST}
        return form(instance=obj, initial={naam: tekst for naam, tekst in getypt.items() if naam != "vanaf_versie"})

    def save_model(self, request, obj, form, change):
        eerder = self.model._base_manager.get(pk=obj.pk) if change else None
        if change:
            self.move_to_new_parent(obj, eerder)
            # The claim raised the version in the database; the row in hand still has the old one.
            obj.versie = self.model.objects.values_list("versie", flat=True).get(pk=obj.pk)
        else:
            obj.editie = Editie.objects.werkversie()
            self.put_in_fixed_parent(obj)
            obj.volgorde = self.last_place(obj) + 1
            self.prepare_new(obj)
        super().save_model(request, obj, form, change)
        if reden := form.cleaned_data.get("reden", "").strip():
            Reden.objects.update_or_create(editie=obj.editie, onderdeel=obj.anker, defaults={"tekst": reden})
        warn(request, obj)

    def stand(self, obj):
        return super().stand(obj) | self.stays(obj)

    def stays(self, obj):
        return {"reden": stored_reason(obj)}  # of a part that went: why it went

    def prepare_new(self, obj):
        """Give a new part its anker and its number."""
        raise NotImplementedError

    # Moving and removing

    def get_urls(self):
        soort = f"{self.opts.app_label}_{self.opts.model_name}"
        eigen = [
            path(f"<path:object_id>/{naam}/", self.admin_site.admin_view(getattr(self, naam)), name=f"{soort}_{naam}")
            for naam in ("verplaats", "eerder")
        ]
        return [*eigen, *super().get_urls()]

    def cited_in(self, obj):
        """Return the parts that would break when `obj` goes; overridden where there can be any."""
        return []

    @unless_published
    def delete_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, object_id)
        if obj and (plaatsen := self.cited_in(obj)):
            lijst = ", ".join(str(deel) for deel in plaatsen)
            tekst = _("‘%(deel)s’ wordt nog aangehaald in: %(plaatsen)s. Haal de verwijzing daar eerst weg.")
            messages.error(request, tekst % {"deel": obj, "plaatsen": lijst})
            return redirect(self.change_address(obj))
        return super().delete_view(request, object_id, extra_context)

    def delete_model(self, request, obj):
        warn(request, obj, verwijderd=True)
        super().delete_model(request, obj)

    # Lists

    @admin.display(description=gettext_lazy("op het portaal"))
    def op_portaal(self, obj):
        voor = obj.editie.get_absolute_url().rstrip("/") if obj.editie.gepubliceerd else "/werkversie"
        return format_html('<a href="{}">{}</a>', voor + obj.get_absolute_url(), _("bekijk"))
