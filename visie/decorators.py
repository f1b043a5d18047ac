"""What every page of the text has in common: which editie it shows, and how it may be kept."""
from functools import wraps

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from visie.document import Document, Gone
from visie.models import Editie


def load_editie(view):
    """Give the view the Document that its address names: the current editie, or number `editie` of /edities/<n>/.

    Raises Http404 when that editie is not published. A part that has left the text answers 410 with its last wording.
    """

    @wraps(view)
    def page(request, *args, editie=None, **kwargs):
        document = request.document = find_document(editie)
        try:
            response = view(request, document, *args, **kwargs)
        except Gone as gone:
            deel = gone.onderdeel
            oud = Document(deel.editie, deel.editie.get_absolute_url().rstrip("/"), huidige=False)
            context = {"deel": oud.per_anker[deel.anker], "oud": oud}
            response = render(request, "410.html", context, status=410)
        # Anyone may keep a page, but asks every time whether it is still the same (ETag).
        response.setdefault("Cache-Control", "no-cache")
        return response

    return page


def find_document(nummer=None):
    """Return the Document of the current editie, or of a published editie by number. Raises Http404."""
    published = list(Editie.objects.published().select_related("intrekking"))
    if not published:
        raise Http404(_("Er is nog geen editie gepubliceerd."))
    huidige = next(editie for editie in published if not hasattr(editie, "intrekking"))
    if nummer is None:
        return Document(huidige)
    for editie in published:
        if editie.nummer == nummer:
            return Document(editie, editie.get_absolute_url().rstrip("/"), huidige=editie == huidige)
    raise Http404(_("Deze editie bestaat niet."))
