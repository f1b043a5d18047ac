"""What stands beside the files: each part as JSON, the schemas, and the pages that explain columns and digest."""

from functools import cache

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from visie.bestanden import gegevens, tabellen, vullen
from visie.editie import digest
from visie.editie.models import Editie, part_models
from visie.pagina.context import reached
from visie.pagina.decorators import load_editie, open_to_all, path_only
from visie.pagina.gedeeld import samen_of_verder
from visie.pagina.niet_hier import NietHier

JSON = "application/json"
REGELS = 4  # of the canonical text, on the page that explains it


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


@load_editie
def controlegetal(request, document):
    """The digest of every editie, the text that it is of, and how anybody computes it again."""
    if document.werkversie:
        raise NietHier(_("De werkversie heeft geen controlegetal: zij is niet vastgesteld."))
    reached(request)
    tekst = digest.tekst(digest.regels_van(vullen.velden(document), get_language()))
    hier, soorten = reverse("controlegetal"), sorted(part_models(), key=lambda model: model.deelsoort.plaats)
    context = {
        "edities": [(editie, editie.get_absolute_url().rstrip("/") + hier) for editie in document.edities],
        "eerste_regels": "".join(tekst.splitlines(keepends=True)[:REGELS]),
        "aantal_regels": tekst.count("\n"),
        "omvang": len(tekst.encode()),
        "digest_velden": [(model._meta.verbose_name, model.digest_velden) for model in (Editie, *soorten)],
        "script": script(),
    }
    return render(request, "visie/bestanden/controlegetal.html", context)


@cache
def script() -> str:
    """Return the script that computes a digest again, as the documentation has it."""
    return (settings.BASE_DIR / "docs" / "controlegetal.py").read_text(encoding="utf-8")


def _json(inhoud):
    return HttpResponse(inhoud, content_type=JSON, headers={"X-Robots-Tag": "noindex"})
