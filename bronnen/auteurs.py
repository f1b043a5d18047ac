"""The authors of a bron on its form: rows, that the portal proposes from the names as a reference has them."""

from django import forms
from django.contrib import admin
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from bronnen.models import Auteur
from visie.beheer.naam_in_adres import SlugForm
from visie.beheer.tellen import Geteld, count
from visie.tekst.auteurs import read


class AuteursForm(forms.ModelForm):
    """A form of a bron in which the names may be typed or pasted as they stand in a note."""

    namen = forms.CharField(
        label=_("Auteurs, zoals de noot ze noemt"),
        required=False,
        max_length=2000,
        widget=forms.TextInput({"size": 60}),
        help_text=_("Bijvoorbeeld: Wuijts S, Vros C, RIVM, et al. Het portaal maakt er bij het opslaan rijen van."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        count(self.fields["namen"].widget, self.fields["namen"].max_length)

    def clean_namen(self):
        """Return the names as rows that are not of a bron yet. Raises ValidationError for one that is no name."""
        rijen = [Auteur.of_name(auteur) for auteur in read(self.cleaned_data["namen"])]
        for rij in rijen:
            try:
                rij.full_clean(exclude=["bron", "volgorde"])
            except forms.ValidationError as error:
                zin = _("‘%(naam)s’ is te lang voor één naam. Zet een komma tussen de namen.")
                raise forms.ValidationError(zin % {"naam": Truncator(rij.naam).chars(60)}) from error
        return rijen

    def propose_authors(self, bron):
        """Add the names that were typed to the rows of a stored bron, each once; return the rows that are new."""
        nieuw = [rij for rij in self.cleaned_data["namen"] if rij.als_naam not in bron.makers]
        bron.add_authors(nieuw)
        return nieuw


class BronForm(SlugForm, AuteursForm):
    """The form of a bron."""


class AuteurForm(forms.ModelForm):
    """A row; one that says no place stands behind the others."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["volgorde"].required = False
        if not self.instance.pk:
            self.fields["volgorde"].widget.attrs["placeholder"] = _("laatst")


class AuteurFormSet(forms.BaseInlineFormSet):
    """The rows of one bron, in the order of their places."""

    def clean(self):
        """Put a row without a place behind the others. Raises ValidationError when others are said twice."""
        super().clean()
        if any(self.errors):
            return
        rijen = [form.instance for form in self.forms if self._counts(form)]
        for rij in rijen:
            if rij.volgorde is None:
                rij.volgorde = max((ander.volgorde or 0 for ander in rijen), default=0) + 1
        if sum(rij.soort == Auteur.Soort.ANDEREN for rij in rijen) > 1:
            raise forms.ValidationError(_("‘En anderen’ kan er maar één keer staan."))

    def _counts(self, form):
        return form not in self.deleted_forms and (form.instance.pk or form.has_changed())


class AuteurInline(Geteld, admin.StackedInline):
    model, fk_name, form, formset = Auteur, "bron", AuteurForm, AuteurFormSet
    fields = [("volgorde", "soort", "naam", "voorletters", "achtervoegsel")]
    ordering = ["volgorde", "pk"]
    extra = 1
    verbose_name_plural = _("auteurs")
