"""What editors did with the rows of a model, as the audit trail tells it."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.conf import settings
from django.utils import translation

from visie.aanvulling.bestanden import HEETTE
from visie.beheer import spoor
from visie.editie.models import Wijziging


@dataclass
class Sporen:
    """Of one row: every value that each field had at some time, and whether an editor made it."""

    waarden: dict = field(default_factory=lambda: defaultdict(set))
    van_redactie: bool = False

    def add(self, velden):
        for naam, waarden in velden.items():
            self.waarden[naam].update(waarden)


class Verleden:
    """The trail of one model, by the name that each row has in it now. `rows` are those that are there."""

    def __init__(self, model, rows):
        self._rijen = defaultdict(Sporen)
        lines = Wijziging.objects.filter(soort__in=_names(model)).exclude(handeling=spoor.AANGEVULD).order_by("pk")
        heette = HEETTE.get(model._meta.label_lower, {})
        for anker, handeling, velden in lines.values_list("anker", "handeling", "velden"):
            self._read(anker, handeling, {heette.get(naam, naam): waarden for naam, waarden in velden.items()})
        self._geraakt = {anker: set(sporen.waarden) for anker, sporen in self._rijen.items()}
        for row in rows:
            if (anker := spoor.anker_van(row)) in self._rijen:
                self._rijen[anker].add({naam: [waarde] for naam, waarde in spoor.waarden(row).items()})

    def _read(self, anker, handeling, velden):
        oud = velden.get("slug", ["", ""])[0]
        if oud and oud != anker and oud in self._rijen:  # it got another name: what was before goes along
            self._rijen[anker] = self._rijen.pop(oud)
        self._rijen[anker].add(velden)
        self._rijen[anker].van_redactie |= handeling == "toegevoegd"

    def had(self, sleutel):
        """Tell whether editors had a row with these values, {field: value}: they changed or removed it."""
        # The trail names a row by its slug too, since it does for every change; before, it had its name alone.
        woorden = {naam: {str(waarde), spoor.as_text(waarde)} for naam, waarde in sleutel.items()}
        return any(
            all(waarden & sporen.waarden.get(naam, {""}) for naam, waarden in woorden.items())
            for sporen in self._rijen.values()
        )

    def is_of_editors(self, row):
        """Tell whether an editor made this row."""
        anker = spoor.anker_van(row)
        return anker in self._rijen and self._rijen[anker].van_redactie

    def touched(self, row, naam):
        """Tell whether an editor ever changed this field of a row."""
        return naam in self._geraakt.get(spoor.anker_van(row), ())


def _names(model):
    """Return what the trail calls this kind of row: in the language that its editor had."""
    names = set()
    for taal, _naam in settings.LANGUAGES:
        with translation.override(taal):
            names.add(str(model._meta.verbose_name))
    return names
