"""Response headers that are the same on every page."""
from visie import stijl

BEHEER = "/beheer/"


def public_policy():
    """Return the content policy of readers' pages: our own style, fonts and images; no script, nobody else.

    Without a script nothing connects, but auditors fetch robots.txt from inside a page: hence connect-src.
    """
    return (
        f"default-src 'none'; style-src {stijl.hash_source()}; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


BEHEER_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def headers(get_response):
    """Add the content policy and the permissions policy to every response."""

    def middleware(request):
        response = get_response(request)
        beheer = request.path.startswith(BEHEER)
        response.setdefault("Content-Security-Policy", BEHEER_POLICY if beheer else public_policy())
        response.setdefault("Permissions-Policy", PERMISSIONS)
        return response

    return middleware
