"""What the text editor of the admin needs to paste: which notes there are, and how it says what fell away."""

from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import ImportMap, Media

from visie.editie.models import Editie, part_models

# {what fell away: (one, more)}, then the sentences: see static/beheer/plakken.js.
WOORDEN = {
    "verwijderd": (_("1 verwijderde passage"), _("%(n)s verwijderde passages")),
    "opmerking": (_("1 opmerking"), _("%(n)s opmerkingen")),
    "beeld": (_("1 afbeelding"), _("%(n)s afbeeldingen")),
    "verborgen": (_("1 verborgen tekst"), _("%(n)s verborgen teksten")),
    "link": (_("1 link (de woorden bleven)"), _("%(n)s links (de woorden bleven)")),
    "tabel": (_("1 tabel (elke cel werd een alinea)"), _("%(n)s tabellen (elke cel werd een alinea)")),
    "kop": (_("1 kop (werd een alinea)"), _("%(n)s koppen (werden alinea’s)")),
    "nummer": (_("het nummer van 1 punt"), _("de nummers van %(n)s punten")),
    "kleur": (_("kleuren"), _("kleuren")),
    "streep": (_("onderstreping"), _("onderstreping")),
    "zonder": _("Geplakt zonder: %(delen)s."),
    "voetnoot": _("Voetnoot %(n)s (“%(tekst)s”) is niet geplakt; maak er een noot van."),
    "voetnootKaal": _("Voetnoot %(n)s is niet geplakt; maak er een noot van."),
    "onbekend": _("Niet geplakt, want niet in deze werkversie: noot %(noten)s."),
    "hoog": _("Niet meer hoger of lager gezet: %(tekens)s."),
    "twijfel": _("Staat hier een nootnummer? Maak er dan een noot van: %(woorden)s."),
}
_MODULES = ("lezen", "noten", "blokken")


class Tekstveld(AdminProseEditorWidget):
    """The text editor, with the modules that read a clipboard."""

    @property
    def media(self):
        adressen = {f"visie/klembord/{naam}": f"beheer/klembord/{naam}.js" for naam in _MODULES}
        return super().media + Media(importmap=ImportMap(adressen), css={"all": ["beheer/plakken.css"]})


def known_notes():
    """Return the keys of the notes of the werkversie."""
    noot = next(model for model in part_models() if model.deelsoort.noot)
    return [rij.sleutel for rij in noot.objects.filter(editie__status=Editie.Status.WERKVERSIE).only("anker")]
