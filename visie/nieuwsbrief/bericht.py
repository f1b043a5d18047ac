"""What a newsletter takes from Actueel: its literal title, quote and text, with the address on the portal."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from visie.actueel.models import Stuk
from visie.tekst import datums
from visie.tekst.html import escape_words


@dataclass(frozen=True)
class Bericht:
    """One stuk, as the three forms write it: see Blok."""

    kop: str
    herkomst: str
    html: str
    links: tuple


def getoond(sleutels):
    """Return the stukken with these keys, as they came from an address, that readers see: the newest first."""
    nummers = [int(sleutel) for sleutel in sleutels if sleutel.isdecimal() and sleutel.isascii() and len(sleutel) < 10]
    return list(Stuk.objects.getoond().filter(pk__in=nummers)) if nummers else []


def bericht(stuk, adres) -> Bericht:
    """Return the Bericht of a stuk; `adres` is the address of the portal, without a slash at the end."""
    citaat = f"<p>‘{escape_words(stuk.citaat)}’</p>" if stuk.citaat else ""
    dag = datums.in_woorden(stuk.datum.isoformat())
    return Bericht(
        kop=stuk.titel,
        herkomst=" · ".join([str(stuk.get_soort_display()).capitalize(), f"{stuk.organisatie}, {dag}"]),
        html="\n".join(filter(None, [citaat, stuk.opgemaakt])),
        links=((_("Lees op het portaal"), adres + stuk.get_absolute_url()),),
    )
