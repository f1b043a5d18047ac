"""One answer, prepared: its bytes and headers in every encoding, and whether a reader has it already. Plain values."""

import gzip
import hashlib
import http.client
import time

import brotli
from django.utils.http import parse_etags

CODERINGEN = ("br", "gzip")  # in order of preference; without one of them the bytes go as they are
NOT_IN_304 = {"content-type", "content-length", "content-encoding"}  # what describes the body
WORTHWHILE = 0.95  # an image that compresses to 97% is better sent as it is


def compress(body, codering, best=False):
    """Return the bytes in one of CODERINGEN, always the same; None when that is not worthwhile.

    The quick way is for right after a new stand, when all pages are made at once: brotli 5 and gzip 5 take two to five
    times as long for a tenth less. `best` takes a hundred times as long for a sixth less: what the quick way shows to
    be an image is not tried again. The very best that brotli can takes three times as long as that for another 2%.
    """
    kort = _compress(body, codering, best=False)
    if len(kort) >= WORTHWHILE * len(body):
        return None
    return _compress(body, codering, best=True) if best else kort


def _compress(body, codering, best):
    if codering == "br":
        return brotli.compress(body, quality=10 if best else 3)
    return gzip.compress(body, 9 if best else 2, mtime=0)


class Vorm:
    """An answer in one encoding: what goes to start_response and what follows it."""

    __slots__ = ("etag", "inhoud", "koppen", "koppen_304", "status", "zwak")

    def __init__(self, status, koppen, body, etag, codering=""):
        weg = {"etag", "content-length", "content-encoding"}
        self.status, self.inhoud = status, [body]
        self.koppen = [(naam, waarde) for naam, waarde in koppen if naam.lower() not in weg]
        self.koppen.append(("Content-Length", str(len(body))))
        if codering:
            self.koppen.append(("Content-Encoding", codering))
        # Weak for what is compressed: it may be compressed better later, and is then still the same page.
        self.zwak = f'{etag[:-1]}-{codering}"' if codering and etag else etag
        self.etag = f"W/{self.zwak}" if codering and etag else etag
        if etag:
            self.koppen.append(("ETag", self.etag))
        self.koppen_304 = [kop for kop in self.koppen if kop[0].lower() not in NOT_IN_304]

    def bekend(self, if_none_match):
        """Tell whether the reader has this already, by the weak comparison of RFC 9110."""
        if not self.etag or not self.status.startswith("2"):
            return False
        if if_none_match == self.etag:
            return True
        gegeven = parse_etags(if_none_match)
        return gegeven == ["*"] or self.zwak in (tag.removeprefix("W/") for tag in gegeven)


class MetKoppen:
    """Something with headers: a list of pairs `koppen`."""

    __slots__ = ()

    def kop(self, naam):
        """Return the value of a header, '' without one."""
        return next((waarde for sleutel, waarde in self.koppen if sleutel.lower() == naam.lower()), "")


class Kaal(MetKoppen):
    """What one path answers, without anything prepared."""

    __slots__ = ("body", "code", "koppen")

    def __init__(self, code, koppen, body):
        self.code, self.koppen, self.body = code, koppen, body


class Antwoord(MetKoppen):
    """What one path answers. `vormen` is (br, gzip, as it is); `elke_vraag` tells that a query changes nothing.

    `tot` is until when it holds, on the clock of time.monotonic(); None as long as its stand does.
    """

    __slots__ = ("best", "code", "elke_vraag", "koppen", "omvang", "tot", "vormen")

    def __init__(self, code, koppen, body, elke_vraag=True, tot=None):
        self.code, self.koppen, self.elke_vraag, self.tot = code, koppen, elke_vraag, tot
        self._prepare(body, best=False)

    def _prepare(self, body, best):
        status = f"{self.code} {http.client.responses.get(self.code, '')}".strip()
        # Django's own is the same hash; what it sends in pieces (a file) has none yet.
        etag = self.kop("ETag").removeprefix("W/")
        if not etag and self.code == 200:
            etag = f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"'
        kaal = Vorm(status, self.koppen, body, etag)
        vormen = []
        for codering in CODERINGEN if self._varies else ():
            kort = compress(body, codering, best)
            vormen.append(kaal if kort is None else Vorm(status, self.koppen, kort, etag, codering))
        self.vormen = (*(vormen or [kaal] * len(CODERINGEN)), kaal)
        self.omvang = sum({id(vorm): len(vorm.inhoud[0]) + 2000 for vorm in self.vormen}.values())
        self.best = best

    @property
    def holds(self):
        """Whether it is still right as far as time goes."""
        return self.tot is None or time.monotonic() < self.tot

    @property
    def _varies(self):
        return any(naam == "Vary" and "Accept-Encoding" in waarde for naam, waarde in self.koppen)

    @property
    def body(self):
        return self.vormen[-1].inhoud[0]

    def improve(self):
        """Compress as well as possible. Slow: for a quiet moment."""
        self._prepare(self.body, best=True)


def preferred(accept_encoding):
    """Return which of `vormen` this reader prefers: 0 br, 1 gzip, 2 as it is (RFC 9110 §12.5.3)."""
    gewicht = {}
    for deel in accept_encoding.lower().split(","):
        naam, _, rest = deel.partition(";")
        sleutel, _, waarde = rest.strip().partition("=")
        try:
            gewicht[naam.strip()] = float(waarde) if sleutel.strip() == "q" else 1.0
        except ValueError:
            gewicht[naam.strip()] = 0.0
    q = [gewicht.get(codering, gewicht.get("*", 0.0)) for codering in CODERINGEN]
    best = max(q)
    # Readers who give 'identity' a higher weight than either get it.
    if best <= 0 or gewicht.get("identity", 0.0) > best:
        return len(CODERINGEN)
    return q.index(best)
