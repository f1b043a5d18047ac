"""Where to report a weakness (RFC 9116), as long as the organisations say where."""

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from visie.editie.models import Portaalgegevens
from visie.pagina.niet_hier import NietHier


def regels(contact, verloopt_op, adres):
    """Return the text of security.txt, valid to the end of the day `verloopt_op`."""
    return (
        f"Contact: mailto:{contact}\n"
        f"Expires: {verloopt_op:%Y-%m-%d}T23:59:59Z\n"
        "Preferred-Languages: nl, en\n"
        f"Canonical: {adres}/.well-known/security.txt\n"
    )


def security_txt(request):
    """Raises Http404 without a contact or a date, and after that date: an expired file says nothing."""
    portaal = Portaalgegevens.objects.first()
    vandaag = timezone.localdate()
    if not (portaal and portaal.contact_beveiliging and (portaal.beveiliging_verloopt or vandaag) > vandaag):
        raise NietHier(_("Er is nog geen contact voor beveiliging bekend."))
    tekst = regels(portaal.contact_beveiliging, portaal.beveiliging_verloopt, settings.VISIE_ADRES)
    return HttpResponse(tekst, content_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-cache"})
