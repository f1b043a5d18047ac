"""The dialog of the text editor that makes a note: text, bron and kind in one. Asked twice, it makes one."""

import datetime
import uuid

from django import forms
from django.contrib import admin
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bronnen.auteurs import AuteursForm
from bronnen.models import Bron, Bronvermelding, Noot, Nootgegevens, Nootverzoek
from bronnen.paneel import default_ground
from visie.beheer import spoor
from visie.beheer.naam_in_adres import free_slug
from visie.editie.models import Editie
from visie.tekst.html import escape_words, normalise

MEMORY = datetime.timedelta(days=1)  # how long the same question gives the same note
PERMISSIONS = ("add_noot", "add_bron", "add_bronvermelding", "add_nootgegevens")
NIEUW, BESTAAND, GEEN = "nieuw", "bestaand", "geen"
SOORTEN = [(s.value, s.label) for s in Nootgegevens.Soort if s != Nootgegevens.Soort.ONTBREEKT]
# The kind of a new bron follows from that of its note.
BRONSOORT = {
    Nootgegevens.Soort.TIJDSCHRIFTARTIKEL: Bron.Soort.TIJDSCHRIFTARTIKEL,
    Nootgegevens.Soort.ENQUETE: Bron.Soort.ENQUETE,
}


class NootForm(forms.Form):
    """What the dialog asks of the note. `sleutel` names this question: made when the dialog opens."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    tekst = forms.CharField(
        label=gettext_lazy("Tekst van de noot"),
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": gettext_lazy("Vul de tekst van de noot in.")},
    )
    soort = forms.ChoiceField(
        label=gettext_lazy("Soort"), choices=SOORTEN, initial=Nootgegevens.Soort.RAPPORT,
        help_text=gettext_lazy("Een nieuwe bron krijgt dezelfde soort."),
    )  # fmt: skip
    keuze = forms.ChoiceField(
        label=gettext_lazy("Bron achter de noot"), widget=forms.RadioSelect, initial=NIEUW,
        choices=[
            (NIEUW, gettext_lazy("Een nieuwe bron")),
            (BESTAAND, gettext_lazy("Een bron die er al is")),
            (GEEN, gettext_lazy("Geen bron")),
        ],
    )  # fmt: skip
    bron = forms.ModelChoiceField(
        Bron.objects.all(), label=gettext_lazy("Bron"), required=False,
        widget=forms.Select({"data-zoekbaar": ""}), empty_label="---------",
    )  # fmt: skip

    def clean_tekst(self):
        """Return the typed lines as the HTML of a text: what is typed here is words, never markup."""
        regels = self.cleaned_data["tekst"].splitlines()
        return normalise("".join(f"<p>{escape_words(regel)}</p>" for regel in regels if regel.strip()))

    def clean(self):
        data = super().clean()
        if data.get("keuze") == BESTAAND and not data.get("bron") and "bron" not in self.errors:
            self.add_error("bron", _("Kies een bron."))
        return data


class NieuweBronForm(AuteursForm):
    url = forms.URLField(label=gettext_lazy("Adres"), required=False, assume_scheme="https")

    class Meta:
        model = Bron
        fields = ["titel", "jaar", "uitgever", "tijdschrift", "taal", "url", "doi"]

    field_order = ["titel", "namen"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["taal"].initial = "nl"


class Dialoog:
    """One question for a note, as it comes from the dialog; `data` is None for an empty one."""

    def __init__(self, user, data=None):
        self.user = user
        self.noot = NootForm(data, auto_id="noot-%s")
        nieuw = data is not None and data.get("keuze") == NIEUW
        self.bron = NieuweBronForm(data if nieuw else None, auto_id="nieuwe-bron-%s", prefix="nieuwe_bron")
        self._met_bron = nieuw

    @property
    def keuze(self):
        return self.noot["keuze"].value()

    def is_valid(self):
        return all([self.noot.is_valid(), not self._met_bron or self.bron.is_valid()])

    def make(self, beheer):
        """Return the note that this question gives, made by it or before; None when the werkversie cannot have one."""
        for _poging in range(3):  # of two at the same moment, the second finds what the first made
            if eerder := self._earlier():
                return eerder
            try:
                with transaction.atomic():
                    return self._make(beheer)
            except IntegrityError:
                continue
        return None

    def _earlier(self):
        """Return the note of this question, or of one of today by the same person with the same words and bron."""
        vragen = Nootverzoek.objects.filter(door=self.user, wanneer__gte=timezone.now() - MEMORY)
        noten = Noot.objects.filter(editie=Editie.objects.werkversie())
        deze = vragen.filter(sleutel=self.noot.cleaned_data["sleutel"]).values("noot")
        zelfde = noten.filter(anker__in=vragen.values("noot"), tekst_nl=self.noot.cleaned_data["tekst"])
        return noten.filter(anker__in=deze).first() or next(filter(self._has_same_source, zelfde), None)

    def _has_same_source(self, noot):
        """Tell whether a note with the same words has the kind and the bron that are asked for too."""
        data, gegevens = self.noot.cleaned_data, Nootgegevens.objects.filter(noot=noot.anker).first()
        bron = self.bron.cleaned_data["titel"] if self._met_bron else data["bron"].titel if data["bron"] else None
        vermelding = Bronvermelding.objects.filter(noot=noot.anker).select_related("bron").first()
        return (gegevens and gegevens.soort, vermelding and vermelding.bron.titel) == (data["soort"], bron)

    def is_another(self, noot):
        """Tell whether the words were changed after this question had made its note."""
        return noot.tekst_nl != self.noot.cleaned_data["tekst"]

    def _make(self, beheer):
        Nootverzoek.objects.filter(wanneer__lt=timezone.now() - MEMORY).delete()
        data = self.noot.cleaned_data
        vraag = Nootverzoek.objects.create(sleutel=data["sleutel"], door=self.user)  # first: a second one waits here
        noot = Noot(editie=Editie.objects.werkversie(), tekst_nl=data["tekst"])
        beheer.prepare_new(noot)
        noot.volgorde = beheer.last_place(noot) + 1
        grond = default_ground()
        taal = self.bron.cleaned_data["taal"] if self._met_bron else data["bron"].taal if data["bron"] else "nl"
        rijen = [noot, Nootgegevens(noot=noot.anker, soort=data["soort"], taal=taal, grond=grond)]
        if bron := self._bron(data):
            rijen += [*([bron] if self._met_bron else []), Bronvermelding(noot=noot.anker, bron=bron, grond=grond)]
        for rij in rijen:
            rij.save()
            spoor.record(self.user, "toegevoegd", rij, {}, self._stand(rij))
        vraag.noot = noot.anker
        vraag.save()
        return noot

    def _stand(self, rij):
        """Return what is on record of a row, once the authors of a new bron stand under it."""
        if not isinstance(rij, Bron):
            return spoor.waarden(rij)
        self.bron.propose_authors(rij)
        return admin.site.get_model_admin(Bron).stand(rij)

    def _bron(self, data):
        """Return the bron behind the note, which a new one still has to be saved; None without one."""
        if data["keuze"] == BESTAAND:
            return data["bron"]
        if data["keuze"] == GEEN:
            return None
        bron = self.bron.save(commit=False)
        bron.pk, bron.slug = None, free_slug(Bron, bron.titel)
        bron.soort = BRONSOORT.get(data["soort"], Bron.Soort.RAPPORT)
        bron.grond = default_ground()
        return bron
