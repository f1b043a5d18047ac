"""Whether the portal can be trusted to keep what was published: asked by whoever watches it."""
from django.db import DatabaseError
from django.http import JsonResponse
from django.utils.cache import add_never_cache_headers

from visie import guards
from visie.models import Editie
from visie.publicatie import text_digest


def gezond(request):
    """Answer 200 when the database answers, no trigger is missing and every digest is that of its text; else 503."""
    try:
        ontbreken = guards.missing()
        vervalst = [editie.nummer for editie in Editie.objects.published() if text_digest(editie) != editie.digest_nl]
        oordeel = {"database": True, "triggers_missing": ontbreken, "digests_wrong": vervalst}
    except DatabaseError:
        oordeel = {"database": False, "triggers_missing": [], "digests_wrong": []}
    goed = oordeel["database"] and not oordeel["triggers_missing"] and not oordeel["digests_wrong"]
    response = JsonResponse(oordeel, status=200 if goed else 503)
    add_never_cache_headers(response)
    return response
