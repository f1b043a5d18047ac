"""What search engines are told: every page of the current editie, once the portal is public."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from bronnen.models import Bron, Bronvermelding
from doelstellingen.models import Partij
from visie.actueel.models import Stuk
from visie.pagina.decorators import load_editie, path_only
from visie.pagina.vast import PAGINAS
from visie.verwant.models import Werk


def adressen(document):
    """Return the path of every public page of the current editie, each once."""
    paden = [pagina.adres("") for pagina in PAGINAS if not pagina.args]
    paden += [deel.get_absolute_url() for deel in document.leesvolgorde]
    in_gebruik = Bron.objects.filter(vermeldingen__in=Bronvermelding.objects.all()).distinct()
    rijen = (*Partij.objects.all(), *in_gebruik, *Werk.objects.all(), *Stuk.objects.getoond())
    paden += [rij.get_absolute_url() for rij in rijen]
    return list(dict.fromkeys(pad for pad in paden if "#" not in pad))


@load_editie
def sitemap(request, document):
    context = {"adressen": [settings.VISIE_ADRES + pad for pad in adressen(document)]}
    return render(request, "visie/lezen/sitemap.xml", context, content_type="application/xml")


@path_only
def robots(request):
    # Crawling is allowed in a trial too: only then can a crawler see the 'noindex' on every page.
    regels = ["User-agent: *", "Disallow: /beheer/", "", f"Sitemap: {settings.VISIE_ADRES}{reverse('sitemap')}", ""]
    return HttpResponse("\n".join(regels), content_type="text/plain; charset=utf-8")
