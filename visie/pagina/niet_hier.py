"""A page that does not exist, for a reason that readers may see."""

from django.http import Http404


class NietHier(Http404):
    """Says why in our own words. The text of any other Http404 may be Django's, in English: no reader sees that."""
