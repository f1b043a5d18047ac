"""A line for each request, when VISIE_LOG asks for it: what was asked and from which network, nothing of who asked."""

import logging
import time

from visie.aanmelden.afkomst import address

from .verhullen import path, truncated

logger = logging.getLogger("visie.toegang")
HARTSLAG = "/beheer/concept/aanwezig/"  # three a minute from every form that is open: who is at work is no news


class Toegang:
    """A WSGI application around the front: it sees what is answered from memory too."""

    def __init__(self, application, proxies):
        self.application, self.proxies = application, proxies

    def __call__(self, environ, start_response):
        begin, status = time.perf_counter(), []

        def start(regel, koppen, *fout):
            status[:] = [int(regel.split(" ", 1)[0])]
            return start_response(regel, koppen, *fout)

        try:
            inhoud = self.application(environ, start)
        except Exception:
            self.write(environ, 500, begin, 0)
            raise
        if isinstance(inhoud, list):  # a list stays a list: the server then sends it at once
            self.write(environ, status[0], begin, sum(map(len, inhoud)))
            return inhoud
        return Geteld(inhoud, lambda aantal: self.write(environ, status[0], begin, aantal))

    def write(self, environ, status, begin, aantal):
        """Log one request."""
        if environ["PATH_INFO"] == HARTSLAG:
            return
        afkomst = address(environ.get("REMOTE_ADDR", ""), environ.get("HTTP_X_FORWARDED_FOR", ""), self.proxies)
        velden = {
            "method": environ["REQUEST_METHOD"],
            "path": path(environ["PATH_INFO"]),
            "status": status,
            "ms": round((time.perf_counter() - begin) * 1000, 2),
            "bytes": aantal,
            "address": truncated(afkomst),
        }
        logger.info("%s %s %s", velden["method"], velden["path"], status, extra=velden)


class Geteld:
    """An answer in pieces; tells how many bytes they were when it is closed."""

    def __init__(self, inhoud, klaar):
        self.inhoud, self.klaar, self.aantal = inhoud, klaar, 0

    def __iter__(self):
        for deel in self.inhoud:
            self.aantal += len(deel)
            yield deel

    def close(self):
        if hasattr(self.inhoud, "close"):
            self.inhoud.close()
        self.klaar(self.aantal)
