"""The page on which anybody computes again whether a text is, letter for letter, that of an editie."""

from functools import cache

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from visie.bestanden import vullen
from visie.editie import digest
from visie.editie.models import Editie, part_models
from visie.pagina.context import reached
from visie.pagina.decorators import load_editie
from visie.pagina.niet_hier import NietHier
from visie.pagina.uitgave import SCRIPT

REGELS = 4  # of the canonical text, that the page shows


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
    return (settings.BASE_DIR / SCRIPT).read_text(encoding="utf-8")
