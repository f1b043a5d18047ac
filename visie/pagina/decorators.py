"""What every page of the text has in common: which editie it shows, and how it may be kept."""

from functools import wraps

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.views import redirect_to_login
from django.db.models import Exists
from django.http import QueryDict
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext as _

from visie.editie import herkomst
from visie.editie.document import Document, Gone, Moved, published_edities
from visie.editie.geschiedenis import disappearance
from visie.editie.models import Editie, Opvolging, Voorbeeldlink, newest_in_force, part_models
from visie.pagina.gedeeld import per_stand
from visie.pagina.niet_hier import NietHier
from visie.tekst.adres import repaired_query, with_query

# What the answer of a view depends on besides `stand`, as its attribute `depends_on`: a view without it is not for
# visie/front to remember.
PAD, PAD_EN_VRAAG, MOMENT = "pad", "pad en vraag", "moment"
BESTAND = "bestand"  # a file that is kept in the database: of its path, exported, and never in the memory of the front
STRAKS = "visie.straks"  # in the environ of a request


class Closed(Exception):
    """This reader may not see this editie; `response` says why."""

    def __init__(self, response):
        super().__init__(response.status_code)
        self.response = response


def path_only(view):
    """Say that the answer of a view is a function of its path and `stand`: visie/front may remember it for everybody.

    Every page with @load_editie is, unless it says @reads_query. The view gets no query, so that it cannot forget this.
    """

    @wraps(view)
    def page(request, *args, **kwargs):
        request.GET = QueryDict()
        response = view(request, *args, **kwargs)
        response.setdefault("Cache-Control", "no-cache")
        return response

    page.depends_on = PAD
    return page


def reads_query(view):
    """Say that a page of the text looks at the query: only without one it is remembered."""
    view.depends_on = PAD_EN_VRAAG
    return view


def keeps_file(view):
    """Say that a page of the text is a file that the database keeps: the front leaves it there."""
    view.depends_on = BESTAND
    return view


def may_change_soon(request):
    """Say that this page may become another one without a new `stand`: it is remembered for a short time."""
    request.environ[STRAKS] = True


def reads_clock(view):
    """Say that a page of the text is another one tomorrow: it is never remembered."""
    view.depends_on = MOMENT
    return view


def endless(view):
    """Say that a page of the text is one of an endless number: never remembered, exported or walked to."""
    view.depends_on = MOMENT
    return view


def open_to_all(view):
    """Say that the script of any other site may fetch what this address answers: see visie/pagina/headers.py."""
    view.open_to_all = True
    return view


def load_editie(view):
    """Give the view the Document that its address names, and no query unless it says @reads_query.

    That is the current editie, number `editie` of /edities/<n>/, or the werkversie of /werkversie/ and
    /voorbeeld/<token>/. Raises Http404 when it is not there. A part that has left the text answers 410 with its last
    wording and its successor; one that is elsewhere now leads there (301). A redirect takes the query along: the front
    answers one from memory only to who has none.
    """

    @wraps(view)
    def page(request, *args, editie=None, werkversie=None, voorbeeld=None, **kwargs):
        request.GET = QueryDict() if page.depends_on in (PAD, BESTAND) else _query(request)
        try:
            if werkversie:
                request.document = document_for_editor(request)
            elif voorbeeld:
                request.document = document_for_guest(request, voorbeeld)
            else:
                request.document = find_document(editie)
            document = request.document
            response = view(request, document, *args, **kwargs)
        except Moved as moved:
            response = redirect(document.prefix + moved.onderdeel.get_absolute_url(), permanent=True)
        except Gone as gone:
            response = _gone(request, document, gone.onderdeel)
        except Closed as closed:
            response = closed.response
        if page.depends_on in (PAD, BESTAND) and response.has_header("Location"):
            response["Location"] = iri_to_uri(with_query(response["Location"], _query_string(request)))
        # Anyone may keep a page, but asks every time whether it is still the same (ETag). What is not public yet is
        # kept by nobody: see visie/pagina/headers.py.
        response.setdefault("Cache-Control", "no-cache")
        return response

    page.depends_on = getattr(view, "depends_on", PAD)
    page.of_document = view  # for who has a Document of its own: visie/beheer/voorbeeld.py
    return page


def _query(request):
    """Return the query as it was meant."""
    return QueryDict(repaired_query(_query_string(request)))


def _query_string(request):
    """Return the query as it arrived."""
    return as_typed(request.META.get("QUERY_STRING", ""))


def as_typed(vraag):
    """Return a query in its own letters: a server gives bytes that are not encoded as if each were a character."""
    return vraag.encode("latin-1", "replace").decode("utf-8", "replace")


def _gone(request, document, deel):
    """Answer 410 for a part that only an earlier editie has (`deel` is its last form)."""
    oud = Document(deel.editie, deel.editie.get_absolute_url().rstrip("/"), huidige=False)
    opvolger = document.per_anker.get(Opvolging.objects.opvolger(deel.anker))
    verdwenen = disappearance(document, deel)
    context = {"deel": oud.per_anker[deel.anker], "oud": oud, "opvolger": opvolger, "verdwenen": verdwenen}
    return _refuse(request, "410.html", 410, context)


def _refuse(request, sjabloon, status, context):
    """Return the page that says why there is none here; also to who only asks whether there is one."""
    request.alleen_vragen = False
    return render(request, sjabloon, context, status=status)


def find_document(nummer=None):
    """Return the Document of the current editie, or of a published editie by number. Raises Http404."""
    return _find_document(nummer)


@per_stand
def _find_document(nummer):
    if not herkomst.collecting():
        return _open_published(nummer)
    herkomst.note((herkomst.TEKST, nummer))
    with herkomst.instead():
        return _open_published(nummer).read()  # now: whoever shares it asks for nothing more


def _open_published(nummer):
    published = published_edities()
    if not published:
        raise NietHier(_("Er is nog geen editie gepubliceerd."))
    huidige = newest_in_force(published)
    if nummer is None:
        return Document(huidige, edities=published)
    for editie in published:
        if editie.nummer == nummer:
            prefix = editie.get_absolute_url().rstrip("/")
            return Document(editie, prefix, huidige=editie == huidige, edities=published)
    raise NietHier(_("Deze editie bestaat niet."))


def share_document(request):
    """Inside `samen`, let the published Document that a request has serve who asks for its editie."""
    document = getattr(request, "document", None)
    if document and not document.werkversie:
        _find_document.keep(document, document.editie.nummer if document.prefix else None)


def open_document(werkversie, prefix):
    """Return the Document of the werkversie, with every address behind `prefix`. Raises Http404 when it is None."""
    if werkversie is None:
        raise NietHier(_("Er is nu geen werkversie."))
    return Document(werkversie, prefix, huidige=False)


def document_for_editor(request):
    """Return the werkversie for who works in the admin and may see edities; else raise Closed."""
    if not request.user.is_authenticated:
        raise Closed(redirect_to_login(request.get_full_path(), resolve_url("admin:login")))
    # The werkversie and what this editor may do in one query; has_perm() would take two more.
    may_change = {f"may_change_{m._meta.model_name}": _may(request.user, m, "change") for m in part_models()}
    may_view = _may(request.user, Editie, "view")
    werkversie = Editie.objects.annotate(may_view=may_view, **may_change).werkversie()
    if not admin.site.has_permission(request) or (werkversie and not werkversie.may_view):
        raise Closed(_refuse(request, "403.html", 403, {"noindex": True}))
    document = open_document(werkversie, werkversie_prefix())
    given = {model: getattr(werkversie, f"may_change_{model._meta.model_name}") for model in part_models()}
    document.bewerkbaar = frozenset(model for model, may in given.items() if may)
    return document


def _may(user, model, what):
    """Return the condition that this user may do something with the rows of a model."""
    permission = f"{model._meta.app_label}.{what}_{model._meta.model_name}"
    return Exists(get_user_model().objects.with_perm(permission).filter(pk=user.pk))


def werkversie_prefix():
    """Return what stands before every address of the werkversie, for who works in the admin."""
    return reverse("start", kwargs={"werkversie": "werkversie"}).rstrip("/")


def document_for_guest(request, token):
    """Return the werkversie for who has a preview link. Raises Http404 for no link of ours, Closed for an old one."""
    link = Voorbeeldlink.van_token(token)
    if link is None:
        raise NietHier(_("Deze voorbeeldlink bestaat niet. Misschien is hij niet helemaal overgenomen."))
    if not link.geldig:
        raise Closed(_refuse(request, "visie/lezen/voorbeeld_verlopen.html", 410, {"noindex": True}))
    return open_document(Editie.objects.werkversie(), link.pad.rstrip("/"))
