"""The screens of the parts of the text. Only the werkversie can be changed, and never over somebody else's change."""

from django.contrib import admin, messages
from django.db import IntegrityError, transaction
from django.shortcuts import redirect
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from js_asset import Media

from visie.beheer.conflict import Conflict, tell
from visie.beheer.eerder import EerdereTeksten
from visie.beheer.formulier import OnderdeelForm, labels, stored_reason
from visie.beheer.lezen import EditieFilter
from visie.beheer.nieuwsbrieven import warn
from visie.beheer.omgeving import OmgevingAdmin
from visie.beheer.prullenbak import Prullenbak
from visie.beheer.voorbeeld import Voorbeeld
from visie.beheer.woorden import published
from visie.editie.models import Editie, Reden


class OnderdeelAdmin(OmgevingAdmin, Prullenbak, Conflict, EerdereTeksten, Voorbeeld):
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
        return [*ouder, *labels(self.model), "reden", "reden_was", "vanaf_versie"]

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
        """Stay at the part: what stands beside it is here. Who came from a list that was filtered goes back there."""
        if "_changelist_filters" in request.GET:
            return super().response_post_save_change(request, obj)
        return redirect(self.change_address(obj))

    response_post_save_add = response_post_save_change

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        if object_id is None:
            return self._add(request, form_url, extra_context)
        with transaction.atomic():
            samengevoegd = ""
            if not self.claim_opened(request, object_id):
                samengevoegd = self.merge(request, object_id)
                if samengevoegd is None:
                    return self.show_conflict(request, object_id)
            response = super().changeform_view(request, object_id, form_url, extra_context)
            if response.status_code != 302:  # the form came back: nothing was saved, the claim goes too
                if hasattr(response, "render"):
                    response.render()  # now: after a rollback nothing can be asked of the database here
                transaction.set_rollback(True)
            elif samengevoegd:
                tell(request, samengevoegd, self.address(self.get_object(request, object_id), "history"))
            return response

    def _add(self, request, form_url, extra_context):
        """Add a part. When the database refuses it, mostly after a publication, the form comes back with its text."""
        try:
            with transaction.atomic():
                return super().changeform_view(request, None, form_url, extra_context)
        except IntegrityError:
            fout = _(
                "Dit is nog niet toegevoegd: de editie is intussen gepubliceerd, of iemand anders was u net voor. Kies "
                "opnieuw waar dit onderdeel hoort, en sla het op."
            )
            messages.error(request, fout)
            return super().changeform_view(request, None, form_url, extra_context)

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
        self._give_reason(obj, form.cleaned_data)
        warn(request, obj)

    def _give_reason(self, obj, data):
        """Store the reason as the form has it: emptied is gone. One that somebody gave meanwhile stays in front."""
        reden, was, nu = data["reden"].strip(), data["reden_was"].strip(), stored_reason(obj)
        if reden == was:
            return
        if nu not in ("", was, reden):
            reden = f"{nu} {reden}".strip()
        gegeven = Reden.objects.filter(editie=obj.editie, onderdeel=obj.anker)
        if reden:
            gegeven.update_or_create(defaults={"tekst": reden}, create_defaults={
                "editie": obj.editie, "onderdeel": obj.anker, "tekst": reden
            })  # fmt: skip
        else:
            gegeven.delete()

    def stand(self, obj):
        return super().stand(obj) | {"reden": stored_reason(obj)}

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

    # Lists

    @admin.display(description=gettext_lazy("op het portaal"))
    def op_portaal(self, obj):
        voor = obj.editie.get_absolute_url().rstrip("/") if obj.editie.gepubliceerd else "/werkversie"
        return format_html('<a href="{}">{}</a>', voor + obj.get_absolute_url(), _("bekijk"))
