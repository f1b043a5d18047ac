"""What stands beside the files: each part as JSON, the schemas, and the page that explains columns."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from visie.bestanden import gegevens, tabellen, vullen
from visie.pagina.context import reached
from visie.pagina.decorators import load_editie, open_to_all, path_only
from visie.pagina.gedeeld import samen_of_verder
from visie.pagina.niet_hier import NietHier

JSON = "application/json"


@open_to_all
@load_editie
def deel_json(request, document, anker):
    """One part or note; made when it is asked, and not kept. Raises Gone, Http404."""
    if document.werkversie:
        raise NietHier(_("Van de werkversie zijn er geen bestanden."))
    document.part(anker)
    reached(request)
    with samen_of_verder():
        return _json(gegevens.los(vullen.los(document, anker)).inhoud)


@open_to_all
@path_only
def schema(request, naam):
    """What the fields of a JSON file mean. Raises Http404."""
    try:
        inhoud = gegevens.schema(naam)
    except KeyError:
        raise Http404 from None
    reached(request)
    return _json(inhoud)


@load_editie
def naar_kolommen(request, document):
    """Lead from the folder of parts to the page that explains them: every beginning of an address answers."""
    return redirect(document.prefix + reverse("kolommen"), permanent=True)


@load_editie
def kolommen(request, document):
    """What stands in each column of the tables and in the JSON, with the first row of this editie."""
    if document.werkversie:
        raise NietHier(_("Van de werkversie zijn er geen bestanden."))
    reached(request)
    with samen_of_verder():
        geheel = vullen.boek(document)
        context = {
            "tabellen": [(tabel, tabel.voorbeeld(geheel)) for tabel in tabellen.TABELLEN],
            "deel": next((deel.anker for deel in geheel.delen if deel.soort == "activiteit"), geheel.delen[0].anker),
            "schemas": [gegevens.schema_address(naam) for naam in (gegevens.VISIE, gegevens.DEEL)],
        }
        return render(request, "visie/bestanden/kolommen.html", context)


def _json(inhoud):
    return HttpResponse(inhoud, content_type=JSON, headers={"X-Robots-Tag": "noindex"})
