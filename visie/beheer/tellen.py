"""Fields of a limited length: nothing is cut off silently, a counter says how much there is."""

from django.contrib.admin.options import BaseModelAdmin

GETELD = {
    "django/forms/widgets/text.html": "visie/beheer/geteld/regel.html",
    "django/forms/widgets/textarea.html": "visie/beheer/geteld/blok.html",
}


def count(widget, limit):
    """Let a widget say how many of `limit` characters it has, in place of a browser that drops the rest of a paste."""
    widget.attrs.pop("maxlength", None)
    widget.attrs["data-tekens"] = limit
    widget.template_name = GETELD.get(widget.template_name, widget.template_name)


class Geteld(BaseModelAdmin):
    """Of a screen or of the rows under it: each field with a limit counts."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        veld = super().formfield_for_dbfield(db_field, request, **kwargs)
        if veld and "maxlength" in veld.widget.attrs:
            count(veld.widget, veld.widget.attrs["maxlength"])
        return veld
