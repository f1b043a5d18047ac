"""What this release delivers beside the text: the rows in fixtures/redactie/, each with a key of its own."""

import json
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist, ValidationError

MAP = settings.BASE_DIR / "fixtures" / "redactie"
# The fields that name a row, in the files and in the database. Once delivered, a key is never changed in the files: the
# row would come to every portal as a new one, beside the old.
SLEUTELS = {
    "bronnen.bron": ("slug",),
    "bronnen.bronvermelding": ("noot", "bron"),
    "bronnen.nootgegevens": ("noot",),
    "doelstellingen.adressering": ("oproep", "partij"),
    "doelstellingen.partij": ("slug",),
    "doelstellingen.vermelding": ("onderdeel", "partij"),
    "visie.aantekening": ("onderdeel", "tekst"),
    "visie.bevestiging": ("controle", "onderdeel"),
    "visie.cijfer": ("onderdeel", "zinsdeel"),
    "visie.moment": ("reeks", "naam"),
    "visie.opvolging": ("onderdeel",),
    "visie.overnamecorrectie": ("onderdeel", "plaats", "bron"),
    "visie.paginaomschrijving": ("onderdeel",),
    "visie.verband": ("onderdeel", "werk", "deel"),
    "visie.werk": ("slug",),
    "visie.werkdeel": ("werk", "anker"),
    "visie.zoekwoord": ("woorden",),
}
# What else names a row, beside its key: a release does not bring a second one to who made it under another key. A field
# of names, and one of other names with commas between them.
NAMEN = {"doelstellingen.partij": ("naam_nl", "aliassen")}
# What a field was called in the audit trail before it got the name of today.
HEETTE = {"doelstellingen.vermelding": {"activiteit": "onderdeel"}}


class BrokenDelivery(ValueError):
    """A file is no list of rows that the models can have; the message names it and says what is wrong."""


@dataclass(frozen=True)
class Rij:
    """A row as a file has it; a reference to another row is the list of values of its key.

    The rows under a row are one field of it, a list in their order: they are delivered together or not at all.
    """

    soort: str
    velden: dict

    @property
    def sleutel(self):
        return as_key(self.velden[naam] for naam in SLEUTELS[self.soort])

    @property
    def model(self):
        return apps.get_model(self.soort)

    @property
    def namen(self):
        """What editors may have called this row, in small letters."""
        alle = ",".join(self.velden.get(naam) or "" for naam in NAMEN.get(self.soort, ()))
        return {naam.strip().casefold() for naam in alle.split(",") if naam.strip()}

    def check(self):
        """Return its key. Raises one of FOUTEN without one, and for a field or a value that its model cannot have."""
        _check(self.model, self.velden)
        return self.sleutel


def _check(model, velden):
    for naam, waarde in velden.items():
        veld = model._meta.get_field(naam)
        if veld.one_to_many:  # the rows under it, in their order
            for onder in waarde:
                _check(veld.related_model, onder)
        else:
            (as_key if veld.is_relation and waarde is not None else veld.to_python)(waarde)


FOUTEN = (OSError, ValueError, LookupError, TypeError, AttributeError, FieldDoesNotExist, ValidationError)


def as_key(waarden):
    """Return the values of a key as they stand in a Levering."""
    return json.dumps(list(waarden), ensure_ascii=False, separators=(",", ":"))


def read(folder=MAP):
    """Return every delivered row, file by file in the order of their names, as a Rij. Raises BrokenDelivery."""
    return [rij for file in sorted(folder.glob("*.json")) for rij in _rows(file)]


def _rows(file):
    try:
        rijen = [Rij(row["model"], row["fields"]) for row in json.loads(file.read_text())]
        for rij in rijen:
            rij.check()
    except FOUTEN as error:
        raise BrokenDelivery(f"{file.name} cannot be delivered ({type(error).__name__}: {error})") from error
    return rijen
