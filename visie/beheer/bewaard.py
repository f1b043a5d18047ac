"""Telling the browser that what it kept of a form is stored now: docs/besluiten/0054-concepten.md."""

import re
from functools import partial

from django.db import transaction

VELD = "concept"  # in a form: the name under which the browser keeps its draft, which says nothing to others
NAAM = re.compile(r"[\w-]{43}")
SESSIE, HOOGSTENS = "concept_bewaard", 20


def note_saved(request):
    """Remember, once the transaction is through, that the form of this request was saved: for the next page."""
    naam = request.POST.get(VELD, "")
    if NAAM.fullmatch(naam):
        transaction.on_commit(partial(_remember, request, naam))


def _remember(request, naam):
    request.session[SESSIE] = [*request.session.get(SESSIE, []), naam][-HOOGSTENS:]


def take_saved(request):
    """Return the names that were remembered, and forget them."""
    return request.session.pop(SESSIE) if SESSIE in request.session else []
