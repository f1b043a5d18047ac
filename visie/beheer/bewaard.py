"""Telling the browser that what it kept of a form is stored now: docs/besluiten/0054-concepten.md."""

import re
from functools import partial

from django.db import transaction

VELD = "concept"  # in a form: the name under which the browser keeps its draft, which says nothing to others
NAAM = re.compile(r"[\w-]{43}(\.\d{1,15})?")  # and the moment at which it was sent
SESSIE, HOOGSTENS = "concept_bewaard", 20


def note_saved(request):
    """Remember, once the transaction is through, that the form of this request was saved: for the next page."""
    naam = request.POST.get(VELD, "")
    if NAAM.fullmatch(naam):
        transaction.on_commit(partial(_remember, request, naam))


def _remember(request, naam):
    request.session[SESSIE] = [*request.session.get(SESSIE, []), naam][-HOOGSTENS:]


def at_any_moment(naam, waarde):
    """Return what a field says, of a draft without its moment: a page that keeps it once more makes it younger."""
    return waarde.partition(".")[0] if naam == VELD else waarde


def take_saved(request):
    """Return the names that were remembered, and forget them."""
    return request.session.pop(SESSIE) if SESSIE in request.session else []
