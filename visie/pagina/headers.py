"""Response headers that are the same on every page."""

import secrets

from django.conf import settings

from visie.pagina import stijl

BEHEER = "/beheer/"
# The text in the making: kept by nobody, in no search engine, and the secret in a preview link tells nobody.
BESLOTEN = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
BESLOTEN_ADRESSEN = {
    "/werkversie": BESLOTEN,
    "/voorbeeld": BESLOTEN | {"Referrer-Policy": "no-referrer"},
}


def public_policy(frames="'none'"):
    """Return the content policy of readers' pages: our own style, script, fonts and images; nobody else.

    `frames` is who may show the page in a frame.

    The script fetches the passage that a reader copies: hence connect-src.
    """
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self' {stijl.hash_source()}; img-src 'self'; "
        f"font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {frames}"
    )


# The style that the text editor (django-prose-editor 0.28.0) adds without a nonce, by its hash.
EDITOR_STYLE = "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"


def beheer_policy(nonce):
    """Return the content policy of the admin: our own files, and the one inline script that carries the nonce.

    A refusal or a page that is not there looks as it does for readers, with the style of their pages.
    """
    return (
        f"default-src 'self'; script-src 'self' 'nonce-{nonce}'; "
        f"style-src 'self' {EDITOR_STYLE} {stijl.hash_source()}; "
        "img-src 'self' data:; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


# A font or a sheet is no page and loads nothing; the policy of pages would make each a kilobyte longer.
FILE_POLICY = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def headers(get_response):
    """Add the content policy and the permissions policy to every response, and what keeps the werkversie private."""

    def middleware(request):
        beheer = request.path.startswith(BEHEER)
        request.csp_nonce = secrets.token_urlsafe(16) if beheer else ""
        response = get_response(request)
        response.setdefault("Content-Security-Policy", _policy(request))
        response.setdefault("Permissions-Policy", PERMISSIONS)
        for naam, waarde in BESLOTEN_ADRESSEN.get("/" + request.path.split("/")[1], {}).items():
            response[naam] = waarde
        if getattr(getattr(request.resolver_match, "func", None), "open_to_all", False):
            _open(request, response)
        return response

    return middleware


def _open(request, response):
    """Let the script of any other site read this answer, whatever it is, and ask whether it may (OPTIONS)."""
    response["Access-Control-Allow-Origin"] = "*"
    if request.method == "OPTIONS":
        response["Access-Control-Allow-Methods"] = "GET, HEAD"
        response["Access-Control-Allow-Headers"] = "*"


def _policy(request):
    if request.path.startswith(settings.STATIC_URL):
        return FILE_POLICY
    return beheer_policy(request.csp_nonce) if request.path.startswith(BEHEER) else public_policy()
