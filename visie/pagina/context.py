"""What every template can use."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from visie.editie.models import Portaalgegevens
from visie.pagina.gedeeld import per_stand
from visie.pagina.vast import shared_steps

# The first step of an address -> the item of the main menu, where they differ.
AFDELINGEN = {"noten": "bronnen", "verwant": "rondom", "actueel": "rondom", "totstandkoming": "rondom"}


class Bereikt(Exception):
    """A page is there: its view, which was only asked that (visie/pagina/adres.py), got as far as making it."""


def reached(request):
    """Say that there is a page: who only asks that needs it no further.

    For a view that makes its answer without a template, or that does more than answer: counts, draws.
    """
    if getattr(request, "alleen_vragen", False):
        raise Bereikt


@per_stand
def portaalgegevens():
    """Return the facts of the portal as editors filled them in, or empty ones before that."""
    return Portaalgegevens.objects.first() or Portaalgegevens()


def page(request):
    """Return the context of a page: its editie and document (None on pages without), addresses, style and status.

    Raises Bereikt for who only asks whether the page is there.
    """
    reached(request)
    document = getattr(request, "document", None)
    portaal = SimpleLazyObject(portaalgegevens)
    prefix = document.prefix if document else ""
    pad = request.path.removeprefix(prefix)
    afdeling = pad.split("/")[1]
    # The current editie has one address that search engines keep, also when it is read under /edities/<n>/.
    blijvend = pad if document and document.huidige else request.path
    bevroren = document and afdeling not in shared_steps() and document.editie.get_absolute_url().rstrip("/") + pad
    vast_pad = bevroren or request.path
    werkversie = document is not None and document.werkversie
    return {
        "document": document,
        "editie": document.editie if document else None,
        "prefix": prefix,
        "pad": pad,
        "afdeling": AFDELINGEN.get(afdeling, afdeling),
        # The werkversie has no address that anybody may keep.
        "canonical": "" if werkversie else settings.VISIE_ADRES + blijvend,
        "vast_adres": "" if werkversie else settings.VISIE_ADRES + vast_pad,
        "vast_pad": vast_pad,
        # The frozen card: a service that keeps the card of a shared page asks anew once there is another editie.
        "beelden": document and settings.VISIE_ADRES + document.editie.get_absolute_url() + "beeld/",
        # Called by the template: screens of the admin do not ask it, and cost no query for it.
        "noindex": lambda: not portaal.openbaar or (document is not None and not document.huidige),
        "portaal": portaal,
        "aangehaald": {},  # filled by {% tekst %}, read by {% noten %}: bronnen/templatetags/noten.py
    }
