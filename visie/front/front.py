"""The WSGI application that readers meet first."""

import ctypes
import gc
import logging
import threading
import time

from django.conf import settings
from django.core.handlers.wsgi import get_path_info
from django.db import Error as DatabaseError
from django.db import close_old_connections, connection
from django.http.request import split_domain_port, validate_host

from visie.editie.models import Stand
from visie.pagina import gedeeld
from visie.pagina.decorators import BESTAND

from . import wandeling
from .antwoord import preferred
from .geheugen import Tafel
from .weergave import PAD, depends_on, onthoudbaar, render

logger = logging.getLogger(__name__)
READ = {"GET", "HEAD"}
GRENS = 32 * 2**20
MOST_WORDS = 500  # different values of a header that are remembered: more than browsers send
LOOK = 1.0  # seconds between two looks at `stand`
CALM = 20.0  # seconds without a new stand before pages are compressed as well as possible


def read_stand():
    """Return `stand` as it is in the database. Raises DatabaseError; the next call then tries a new connection."""
    if not connection.in_atomic_block:
        close_old_connections()  # also outside a request a connection is checked before it is used
    try:
        with connection.cursor() as cursor:  # a tenth of the time of a queryset, at every page that is made
            cursor.execute(f"SELECT teller FROM {Stand._meta.db_table}")
            return (cursor.fetchone() or [None])[0]
    except DatabaseError:
        if not connection.in_atomic_block:
            connection.close()
        raise


def tidy():
    """Give the memory of what is no longer needed back to the machine."""
    gc.collect()  # a Document is a circle: the former editie would stay for a while
    # glibc keeps what lies between pieces that are in use.
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)


class Front:
    """Answers GET and HEAD of published pages from memory; everything else is `django`'s.

    One for each process, made after a fork: `begin()` starts its two threads.
    """

    def __init__(self, django, grens=GRENS):
        self.django, self.grens = django, grens
        self.tafel, self.vorige = Tafel(None, grens), None
        self.weg = False  # the database did not answer the last time it was asked
        self._https = settings.HTTPS
        self._hosts, self._keuzes = set(), {}
        self._kijkslot, self._sloten = threading.Lock(), [threading.Lock() for _ in range(64)]
        self._nieuw = threading.Event()

    def __call__(self, environ, start_response):
        method = environ["REQUEST_METHOD"]
        if method in READ and self._eigen(environ):
            pad = environ["PATH_INFO"]
            antwoord = self.tafel.vast.get(pad) or self.tafel.find(pad) or self._make(environ)
            if antwoord is not None and (antwoord.elke_vraag or not environ.get("QUERY_STRING")):
                vorm = antwoord.vormen[self._keuze(environ.get("HTTP_ACCEPT_ENCODING", ""))]
                gegeven = environ.get("HTTP_IF_NONE_MATCH")
                if gegeven is not None and vorm.bekend(gegeven):
                    start_response("304 Not Modified", vorm.koppen_304)
                    return []
                start_response(vorm.status, vorm.koppen)
                return vorm.inhoud if method == "GET" else []
        response = self.django(environ, start_response)
        if method not in READ:
            self.look()  # whoever changed something sees it at once, others within LOOK
        return response

    def _eigen(self, environ):
        """Tell whether Django lets this request in; refusing a host and leading http to https is up to Django."""
        if self._https and environ.get("HTTP_X_FORWARDED_PROTO") != "https":
            return False
        host = environ.get("HTTP_HOST")
        if host not in self._hosts:
            if not host or not validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS):
                return False
            if len(self._hosts) < MOST_WORDS:
                self._hosts.add(host)
        return "HTTP_IF_MATCH" not in environ

    def _keuze(self, accept_encoding):
        keuze = self._keuzes.get(accept_encoding)
        if keuze is None:
            keuze = preferred(accept_encoding)
            if len(self._keuzes) < MOST_WORDS:
                self._keuzes[accept_encoding] = keuze
        return keuze

    def _make(self, environ):
        """Return the Antwoord of a path that is not remembered, or None when it is not the front's."""
        pad = get_path_info(environ)
        waarvan = depends_on(pad)
        if waarvan in (None, BESTAND) or (waarvan != PAD and environ.get("QUERY_STRING")):
            return None
        with self._sloten[hash(pad) % len(self._sloten)]:  # a thousand who ask at once make it once
            return self.tafel.find(environ["PATH_INFO"]) or self.fill(pad)

    def fill(self, pad):
        """Render a path and remember it for the stand it was rendered at; return the Antwoord, or None.

        None is an answer that is not for everybody, or none at all while the database is away; Django then says so.
        """
        sleutel = pad.encode().decode("latin-1")
        for _ in range(3):  # a publication in between: once more
            try:
                tafel = self.look()
                antwoord = self._render(pad, tafel) if tafel else None
                zelfde = antwoord is not None and self.look() is tafel
            except DatabaseError:
                antwoord = None
            if antwoord is None or antwoord.code >= 500:
                return self.vorige.find(sleutel) if self.weg and self.vorige else None
            if not onthoudbaar(antwoord):
                return None
            if zelfde:
                tafel.put(sleutel, antwoord)
                break
        return antwoord

    def _render(self, pad, tafel):
        with gedeeld.samen(tafel.gelezen):
            return render(pad, self.django)

    def look(self):
        """Look at `stand`; return the table that belongs to it, a new one when it changed. None without a database."""
        with self._kijkslot:
            try:
                stand = read_stand()
            except DatabaseError:
                self.weg = True
                return None
            self.weg = False
            if stand != self.tafel.stand:
                # An older table is only of use while this one is being filled and the database goes away.
                if self.tafel.warm:
                    self.vorige = self.tafel
                elif self.vorige:
                    self.vorige.vast |= self.tafel.vast
                self.tafel = Tafel(stand, self.grens)
                self._nieuw.set()
            return self.tafel

    def warm(self, pause=lambda seconds: None):
        """Fill the table with every page of the current editie; return whether that is done.

        It is not when the database went away or a newer table came; whoever calls tries again. `pause` is called after
        each piece of work with the seconds that it took.
        """
        tafel = self.look()
        if tafel is None:
            return False
        vorige = self.vorige

        def ask(pad):
            start, sleutel = time.monotonic(), pad.encode().decode("latin-1")
            antwoord = tafel.find(sleutel) or (self.fill(pad) if self.tafel is tafel and not self.weg else None)
            if tafel.keep(sleutel) and vorige and self.tafel is tafel:
                vorige.forget(sleutel)  # all of both would be a tenth of the process more
            pause(time.monotonic() - start)
            return antwoord

        for _ in wandeling.walk(wandeling.begin(), ask, wandeling.huidig):
            pass
        if self.weg or self.tafel is not tafel:
            return False
        tafel.warm, self.vorige, tafel.gelezen = True, None, {}  # what is still to come are single pages
        return True

    def improve(self, pause=lambda seconds: None):
        """Compress what is kept for good as well as possible: a few seconds of work."""
        tafel = self.tafel
        for antwoord in [antwoord for antwoord in tafel.vast.values() if not antwoord.best]:
            if self.tafel is not tafel:
                return
            start = time.monotonic()
            antwoord.improve()
            pause(time.monotonic() - start)

    def begin(self):
        """Start looking at `stand` and filling the table, in two threads that end with the process."""
        for task in (self._watch, self._stay_warm):
            threading.Thread(target=task, name=f"front{task.__name__}", daemon=True).start()

    def _watch(self):
        while True:
            try:
                self.look()
            except Exception:  # whatever it was: looking never stops
                logger.exception("stand")
            time.sleep(LOOK)

    def _stay_warm(self):
        settled = False
        while True:
            self._nieuw.wait()
            self._nieuw.clear()
            time.sleep(LOOK)  # readers who are there already come first
            try:
                done = self.warm(time.sleep)  # as long as it worked: at most half of one core
                tidy()
                if not settled:
                    gc.freeze()  # the program and its templates need not be looked through again and again
                    settled = True
                if done and not self._nieuw.wait(CALM):  # at once it would be in the way of who publishes again
                    self.improve(time.sleep)
                    tidy()
            except DatabaseError:
                done = False
            except Exception:
                logger.exception("warm")
                done = True  # pages that readers ask for are still made; the next stand tries again
            if not done:
                self._nieuw.set()
