"""What this release delivers beside the text: the rows in fixtures/redactie/, each with a key of its own."""

import json
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings

MAP = settings.BASE_DIR / "fixtures" / "redactie"
# The fields that name a row, in the files and in the database. Once delivered, a key is never changed in the files: the
# row would come to every portal as a new one, beside the old.
SLEUTELS = {
    "bronnen.bron": ("slug",),
    "bronnen.bronvermelding": ("noot", "bron"),
    "bronnen.nootgegevens": ("noot",),
    "doelstellingen.adressering": ("oproep", "partij"),
    "doelstellingen.partij": ("slug",),
    "doelstellingen.vermelding": ("activiteit", "partij"),
    "visie.aantekening": ("onderdeel", "tekst"),
    "visie.bevestiging": ("controle", "onderdeel"),
    "visie.opvolging": ("onderdeel",),
    "visie.overnamecorrectie": ("onderdeel", "plaats", "bron"),
    "visie.paginaomschrijving": ("onderdeel",),
    "visie.zoekwoord": ("woorden",),
}


@dataclass(frozen=True)
class Rij:
    """A row as a file has it; a reference to another row is the list of values of its key."""

    soort: str
    velden: dict

    @property
    def sleutel(self):
        return as_key(self.velden[naam] for naam in SLEUTELS[self.soort])

    @property
    def model(self):
        return apps.get_model(self.soort)


def as_key(waarden):
    """Return the values of a key as they stand in a Levering."""
    return json.dumps(list(waarden), ensure_ascii=False, separators=(",", ":"))


def read(folder=MAP):
    """Return every delivered row, file by file in the order of their names, as a Rij."""
    files = [json.loads(file.read_text()) for file in sorted(folder.glob("*.json"))]
    return [Rij(row["model"], row["fields"]) for rows in files for row in rows]
