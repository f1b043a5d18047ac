"""One polite visit to an address on the internet: what its server answers. No database.

Only http and https, only public addresses (looked up once and then connected to, at every redirect), one request at a
time to a host with a pause between two, no page read beyond its headers, and never longer than the time-out.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

TIMEOUT = 10
PAUZE = 1
OMLEIDINGEN = 5
# Some servers refuse HEAD, or answer it otherwise than a visit; a GET tells.
HEAD_ZEGT_NIETS = {400, 403, 404, 405, 406, 410, 500, 501}
ONBEKENDE_HOST = "onbekende server"
NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True)
class Antwoord:
    """What a visit gave: the final `status`, or None with a `melding` that says why there is none."""

    status: int | None = None
    melding: str = ""


class NietBezocht(Exception):
    """This address was not visited, or did not answer; the message says why."""


def is_public(ip: str) -> bool:
    """Tell whether an IP address is on the public internet, and does not carry another address inside."""
    adres = ipaddress.ip_address(ip.partition("%")[0])
    if adres.version == 6 and (adres.ipv4_mapped or adres.sixtofour or adres.teredo or adres in NAT64):
        return False
    return adres.is_global and not adres.is_multicast and not adres.is_reserved


class Beurten:
    """Turns: never two requests at once to one host, and a pause between two."""

    def __init__(self, pauze=PAUZE):
        self.pauze, self._slots, self._lock = pauze, {}, threading.Lock()

    @contextmanager
    def beurt(self, host):
        with self._lock:
            slot = self._slots.setdefault(host, {"lock": threading.Lock(), "vrij": 0.0})
        with slot["lock"]:
            time.sleep(max(0, slot["vrij"] - time.monotonic()))
            try:
                yield
            finally:
                slot["vrij"] = time.monotonic() + self.pauze


class Bezoeker:
    """Visits addresses, from several threads at once. `public` tells which IP addresses may be visited."""

    def __init__(self, agent, public=is_public, pauze=PAUZE, timeout=TIMEOUT):
        self.headers = {"User-Agent": agent, "Accept": "*/*", "Connection": "close"}
        self.public, self.timeout = public, timeout
        self.beurten = Beurten(pauze)

    def visit(self, adres: str) -> Antwoord:
        """Return what the server of an address answers in the end. Raises nothing."""
        try:
            return Antwoord(self._follow(adres))
        except NietBezocht as reden:
            return Antwoord(melding=str(reden))
        except TimeoutError:
            return Antwoord(melding="geen antwoord binnen de tijd")
        except ssl.SSLError:
            return Antwoord(melding="geen veilige verbinding")
        except (OSError, http.client.HTTPException, ValueError) as fout:
            return Antwoord(melding=f"geen verbinding ({type(fout).__name__})")

    def _follow(self, adres):
        for _ in range(OMLEIDINGEN + 1):
            status, naar = self._request("HEAD", adres)
            if status in HEAD_ZEGT_NIETS:
                status, naar = self._request("GET", adres)
            if status not in {301, 302, 303, 307, 308} or not naar:
                return status
            adres = urljoin(adres, naar)
        raise NietBezocht(f"meer dan {OMLEIDINGEN} omleidingen")

    def _request(self, method, adres):
        """Return (status, where it redirects to or None) of one request."""
        delen = urlsplit(adres)
        if delen.scheme not in {"http", "https"} or not delen.hostname:
            raise NietBezocht("geen adres van een website")
        poort = delen.port or (443 if delen.scheme == "https" else 80)
        pad = quote(delen.path or "/", safe="/%:@!$&'()*+,;=~") + (
            "?" + quote(delen.query, safe="/%:@!$&'()*+,;=~?") if delen.query else ""
        )
        with self.beurten.beurt(delen.hostname):
            verbinding = _Verbinding(delen, poort, self._lookup(delen.hostname, poort), self.timeout)
            with verbinding.deadline():
                verbinding.request(method, pad, headers=self.headers)
                antwoord = verbinding.getresponse()
                return antwoord.status, antwoord.getheader("Location")

    def _lookup(self, host, poort):
        """Return the IP addresses to connect to. Raises NietBezocht when the host is unknown or not public."""
        try:
            gevonden = [rij[4][0] for rij in socket.getaddrinfo(host, poort, type=socket.SOCK_STREAM)]
        except socket.gaierror as fout:
            bestaat_niet = fout.errno == socket.EAI_NONAME
            raise NietBezocht(ONBEKENDE_HOST if bestaat_niet else "de server kon niet worden opgezocht") from fout
        if not gevonden or not all(map(self.public, gevonden)):
            raise NietBezocht("geen openbaar adres, niet bezocht")
        return gevonden


class _Verbinding(http.client.HTTPConnection):
    """A connection to IP addresses that were looked up and judged before: the name is not looked up again."""

    def __init__(self, delen, poort, ips, seconds):
        super().__init__(delen.hostname, poort, timeout=seconds)
        self.ips, self.seconds, self.too_late = ips, seconds, False
        self.default_port = 443 if delen.scheme == "https" else 80
        self.tls = ssl.create_default_context() if delen.scheme == "https" else None

    def connect(self):
        self.sock = self._first_that_answers()
        if self.tls:
            self.sock = self.tls.wrap_socket(self.sock, server_hostname=self.host)

    def _first_that_answers(self):
        for ip in self.ips:
            try:
                return socket.create_connection((ip, self.port), self.timeout)
            except OSError as fout:
                laatste = fout
        raise laatste

    @contextmanager
    def deadline(self):
        """Close the connection at the end, or when time is up; then what happens inside raises TimeoutError.

        The time-out of a socket counts from the last byte: a server that sends one now and then would hold it for ever.
        """
        timer = threading.Timer(self.seconds, self._stop)
        timer.start()
        try:
            yield
            if self.too_late:
                raise TimeoutError  # headers cut off in the middle look complete
        except (OSError, ValueError, http.client.HTTPException) as fout:
            if self.too_late:
                raise TimeoutError from fout
            raise
        finally:
            timer.cancel()
            self.close()

    def _stop(self):
        self.too_late = True
        # Not close(): that leaves the reading thread waiting. Nor the shutdown of TLS, which is not for two threads.
        with suppress(OSError):
            if self.sock:
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)
