"""The name of a row in its address: proposed from its title, and never changed unless somebody asks for it."""

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

HULP = _(
    "Staat in het adres van de pagina, en blijft. Leeg: het portaal maakt hem. Verandert u hem later, dan werken links "
    "naar het oude adres niet meer."
)


def free_slug(model, basis):
    """Return a slug of `basis` that no row of `model` has, with a number behind it where needed."""
    lengte = model._meta.get_field("slug").max_length
    basis = slugify(basis)[: lengte - 5].strip("-") or str(model._meta.model_name)
    bezet = set(model.objects.filter(slug__startswith=basis).values_list("slug", flat=True))
    return next(slug for slug in (basis, *(f"{basis}-{n}" for n in range(2, len(bezet) + 3))) if slug not in bezet)


class SlugForm(forms.ModelForm):
    """A form in which `slug` may stay empty: then it is made of the field that `slug_van` names."""

    slug_van = "titel"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if veld := self.fields.get("slug"):
            veld.required, veld.help_text = False, HULP

    def clean(self):
        data = super().clean()
        if "slug" in self.fields and not data.get("slug") and "slug" not in self.errors:
            data["slug"] = self.initial.get("slug") or free_slug(self._meta.model, data.get(self.slug_van) or "")
        return data
