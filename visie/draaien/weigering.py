"""Refusing a method that an address does not take, before a form, a session or the view is looked at."""

from django.http import HttpResponse, HttpResponseNotAllowed

from visie.draaien import storing
from visie.pagina.methoden import READ, allowed


class Weigering:
    """Middleware: 405 for a method that is not taken, 204 for OPTIONS, both with what is taken in `Allow`.

    Methods are compared as they came: to Django 'get' is GET, to HTTP it is a method that nobody knows.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        method = request.META["REQUEST_METHOD"]
        if response.status_code == 405:
            return answer(method, response["Allow"])
        if method not in READ and response.status_code == 301 and request.resolver_match is None:
            return answer(method, ", ".join((*READ, "OPTIONS")))  # only a slash is missing: an address to read
        return response

    def process_view(self, request, view, args, kwargs):
        methods, method = allowed(view), request.META["REQUEST_METHOD"]
        return HttpResponseNotAllowed(methods) if method == "OPTIONS" or method not in methods else None


def answer(method, allow):
    """Return what is said to a method that only asks (OPTIONS) or is not taken. WhiteNoise does not name OPTIONS."""
    methods = allow.split(", ")
    response = HttpResponse(status=204) if method == "OPTIONS" else storing.niet_zo()
    if method == "OPTIONS":
        del response["Content-Type"]
    else:
        response["Content-Length"] = str(len(response.content))
    response["Allow"] = ", ".join(methods if "OPTIONS" in methods else [*methods, "OPTIONS"])
    response["Cache-Control"] = "no-store"
    return response
