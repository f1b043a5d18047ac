"""What every template can use."""
from django.conf import settings

from visie import stijl
from visie.models import Portaalgegevens

AFDELINGEN = {"noten": "bronnen"}  # first step of an address -> item of the main menu, where they differ


def page(request):
    """Return the context of a page: its editie and document (None on pages without), addresses, style and status."""
    document = getattr(request, "document", None)
    portaal = Portaalgegevens.objects.first() or Portaalgegevens()
    prefix = document.prefix if document else ""
    # The current editie has one address that search engines keep, also when it is read under /edities/<n>/.
    pad = request.path.removeprefix(prefix) if document and document.huidige else request.path
    return {
        "document": document,
        "editie": document.editie if document else None,
        "prefix": prefix,
        "pad": request.path.removeprefix(prefix),
        "afdeling": AFDELINGEN.get(eerste := request.path.removeprefix(prefix).split("/")[1], eerste),
        "canonical": settings.VISIE_ADRES + pad,
        "noindex": not portaal.openbaar or (document is not None and not document.huidige),
        "portaal": portaal,
        "stijl": stijl.css(),
        "aangehaald": {},  # filled by {% tekst %}, read by {% noten %}: bronnen/templatetags/noten.py
    }
