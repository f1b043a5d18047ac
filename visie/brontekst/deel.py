"""One part of the text while it is being read, before it is a row."""

from dataclasses import dataclass

from django.utils.text import slugify


def slug(titel: str) -> str:
    return slugify(titel.replace("/", "-"))


@dataclass(eq=False)
class Deel:
    """A part: its model, its first line, its fields by their names in the fixture, and the part it stands in.

    Its anker is given, or is the slug of one of its fields, so that it follows a correction of that field.
    """

    model: str
    regel: int
    velden: dict
    vast_anker: str = ""
    slug_van: str = "titel_nl"
    ouder: "Deel | None" = None

    @property
    def anker(self):
        return self.anker_met(self.velden)

    def anker_met(self, velden):
        """Return the anker that this part has when its fields are `velden`."""
        return self.vast_anker or slug(velden[self.slug_van])
