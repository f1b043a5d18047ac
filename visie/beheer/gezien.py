"""Two people in one row beside the text: who saves last is first told what came in between."""

import json

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from visie.beheer.spoor import SpoorAdmin

VELD, CODE = "_gezien", "intussen"  # the hidden field of the page, and what the error is called


def seal(stand):
    """Return what proves that these values were seen."""
    return salted_hmac(__name__, json.dumps(stand, sort_keys=True), algorithm="sha256").hexdigest()


class GezienForm:
    """Refuses a save when the stored row is not what the page showed; it stays locked until the save is through."""

    def clean(self):
        data, gezien = super().clean(), self.data.get(VELD)
        if gezien and self.instance.pk:
            rij = type(self.instance)._base_manager.select_for_update().get(pk=self.instance.pk)
            if gezien != seal(self.beheer.stand(rij)):
                self.add_error(None, ValidationError(self._told(rij), code=CODE))
        return data

    def _told(self, rij):
        """Return who changed the row, and what it says where this form says something else."""
        laatste, stand = self.beheer.trail_of(rij).first(), self.beheer.stand(rij)
        nu = [(self.fields[naam].label, stand[naam]) for naam in self.changed_data if naam in stand]
        zin = _("Intussen gewijzigd.")  # by a release that filled it in, when the trail has no line
        if laatste:
            wanneer = f"{timezone.localtime(laatste.wanneer):%d-%m-%Y %H:%M}"
            wie = {"wie": laatste.door_naam, "wanneer": wanneer}
            zin = _("Intussen gewijzigd. Laatste wijziging: %(wie)s, %(wanneer)s.") % wie
        woorden = "; ".join(f"{label}: ‘{Truncator(waarde).chars(300)}’" for label, waarde in nu)
        staat = _("Er staat nu: %(woorden)s.") % {"woorden": woorden} if nu else ""
        slot = _("Wat u typte staat hieronder, en is niet opgeslagen. Slaat u nu op, dan komt het in de plaats.")
        return " ".join(filter(None, (zin, staat, slot)))


class GezienAdmin(SpoorAdmin):
    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        return type(form.__name__, (GezienForm, form), {"beheer": self})

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None:  # as stored: the row in hand has what was typed
            context["gezien"] = seal(self.stand(self.model._base_manager.get(pk=obj.pk)))
        response = super().render_change_form(request, context, *args, obj=obj, **kwargs)
        if context["adminform"].form.has_error(NON_FIELD_ERRORS, code=CODE):
            response.status_code = 409
        return response
