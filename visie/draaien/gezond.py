"""Whether the portal can be trusted to keep what was published: asked by whoever watches it."""

from django.db import DatabaseError
from django.http import HttpResponse, JsonResponse
from django.utils.cache import add_never_cache_headers

from visie.draaien import migraties, taken
from visie.editie import guards
from visie.pagina.decorators import load_editie
from visie.redactie.publicatie import broken_seals


def gezond(request):
    """Answer 200 when texts can be edited and trusted, else 503.

    That is: the database answers and is migrated, no trigger is missing, every digest is that of its text, and no
    planned task is late or failed.
    """
    oordeel = {"database": True, "migrations_pending": [], "triggers_missing": [], "digests_wrong": []}
    oordeel |= {"tasks": dict.fromkeys(taken.TAKEN), "tasks_late": [], "tasks_failed": []}
    try:
        oordeel["migrations_pending"] = migraties.waiting()
        oordeel["triggers_missing"] = guards.missing()
        oordeel["digests_wrong"] = [editie.nummer for editie in broken_seals()]
        oordeel["tasks"], oordeel["tasks_late"], oordeel["tasks_failed"] = taken.oordeel()
    except DatabaseError:
        # A table that a migration still has to change is no reason to say that there is no database.
        oordeel["database"] = bool(oordeel["migrations_pending"])
    goed = oordeel["database"] and not any(oordeel[naam] for naam in oordeel if naam not in {"database", "tasks"})
    response = JsonResponse(oordeel, status=200 if goed else 503)
    add_never_cache_headers(response)
    return response


def leeft(request):
    """Answer 200 as long as this process answers at all. Asks nothing of the database."""
    response = HttpResponse("leeft\n", content_type="text/plain; charset=utf-8")
    add_never_cache_headers(response)
    return response


@load_editie
def leest(request, document):
    """Answer 200 when readers get the current editie.

    It is a page like any other, so it is remembered with them: without the database it says what they would get.
    """
    return HttpResponse(f"editie {document.editie.nummer}\n", content_type="text/plain; charset=utf-8")
