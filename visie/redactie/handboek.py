"""The handbook for editors inside the admin: docs/redactie.md as a page, with the pictures that stand beside it."""

from django.conf import settings
from django.contrib import admin
from django.http import FileResponse, Http404
from django.shortcuts import render
from django.urls import path
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt

TEKST = settings.BASE_DIR / "docs" / "redactie.md"
BEELDEN = settings.BASE_DIR / "docs" / "redactie"


def urls(admin_view):
    """Return the addresses, for signed-in editors. The text names its pictures `redactie/<name>.png`, as on disk."""
    return [
        path("handboek/", admin_view(handboek), name="handboek"),
        path("handboek/redactie/<str:naam>", admin_view(beeld), name="handboek_beeld"),
    ]


def opmaak(tekst):
    """Return (title, contents as [(anchor, heading)], HTML without the title) of a Markdown text.

    The title is its one `#`; the contents are its `##`, each with an anchor of its own.
    """
    md = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = md.parse(tekst)
    begin = next(n for n, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h1")
    titel = tokens[begin + 1].content
    del tokens[begin : begin + 3]  # the page shows its title itself
    inhoud = []
    for n, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            kop = tokens[n + 1].content
            token.attrSet("id", slugify(kop))
            inhoud.append((slugify(kop), kop))
        elif token.type == "th_open":
            token.attrSet("scope", "col")
    return titel, inhoud, mark_safe(md.renderer.render(tokens, md.options, {}))  # our own text, and no HTML in it


def handboek(request):
    titel, inhoud, tekst = opmaak(TEKST.read_text())
    context = {**admin.site.each_context(request), "title": titel, "inhoud": inhoud, "tekst": tekst}
    request.current_app = admin.site.name
    return render(request, "visie/redactie/handboek.html", context)


def beeld(request, naam):
    """Serve a picture of the handbook. The name is looked up among those that are there, never made into a path."""
    bestand = {bestand.name: bestand for bestand in BEELDEN.glob("*.png")}.get(naam)
    if bestand is None:
        raise Http404
    return FileResponse(bestand.open("rb"), content_type="image/png")
