"""The servers that are measured, each with its process tree: the portal, a bare WSGI app, nginx."""

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from tests import nginx as eigen_nginx
from tests.conftest import ROOT, free_port, portal_environment

STIL = 25  # seconds: the front compresses as well as possible after 20 without a publication (CALM)
GRANIAN = ["-m", "granian", "--interface", "wsgi", "--http", "1", "--workers", "1", "--blocking-threads", "4"]
GRANIAN += ["--no-ws", "--log-level", "error"]


class Server:
    """A running server: where it answers, and what its processes used so far."""

    def __init__(self, adres, process):
        self.adres, self.process = adres, process

    def pids(self):
        """Return the ids of the process and of all below it."""
        ouders = {}
        for map in Path("/proc").glob("[0-9]*"):
            try:
                ouder = int((map / "stat").read_text().rpartition(")")[2].split()[1])
                ouders.setdefault(ouder, []).append(int(map.name))
            except OSError:
                continue  # it ended meanwhile
        gevonden, zoek = [], [self.process.pid]
        while zoek:
            pid = zoek.pop()
            gevonden.append(pid)
            zoek += ouders.get(pid, [])
        return gevonden

    def cpu(self):
        """Return the seconds of processor time that the processes used, user and system."""
        velden = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in self.pids()]
        return sum(int(veld[11]) + int(veld[12]) for veld in velden) / os.sysconf("SC_CLK_TCK")

    def tot_rust(self, seconds=180, stil=STIL):
        """Wait until it has filled its memory and compressed it: it does nothing for `stil` seconds.

        Raises RuntimeError when it stays busy.
        """
        begin = rust = time.monotonic()
        while time.monotonic() - rust < stil:
            if time.monotonic() - begin > seconds:
                raise RuntimeError(f"{self.adres} is still busy after {seconds} s")
            before = self.cpu()
            time.sleep(3)
            if self.cpu() - before >= 0.06:
                rust = time.monotonic()

    def geheugen(self):
        """Return the resident memory of the processes in MB, shared pages counted once (PSS)."""
        regels = [Path(f"/proc/{pid}/smaps_rollup").read_text().split("\nPss:")[1].split()[0] for pid in self.pids()]
        return sum(int(kb) for kb in regels) / 1024


@contextmanager
def running(words, adres, seconds=60, **options):
    """Start a server; give it once it answers; end it."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    deadline = time.monotonic() + seconds
    try:
        while True:
            try:
                urllib.request.urlopen(adres + "/", timeout=5).close()
                break
            except urllib.error.HTTPError:  # a bare 304
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(f"no answer at {adres}: {words}") from None
                time.sleep(0.01)
        yield Server(adres, process)
    finally:
        process.terminate()
        process.wait(timeout=40)


@contextmanager
def portaal(data=None):
    """The portal as `manage.py start` serves it, on SQLite."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        port = free_port()
        environment = portal_environment(data or tijdelijk, port)
        words = [sys.executable, "manage.py", "start"]
        with running(words, f"http://localhost:{port}", cwd=ROOT, env=environment) as server:
            yield server


@contextmanager
def kaal(koppen, body, status=200, bestanden=()):
    """A WSGI app of a few lines on the same server, that sends these bytes and headers.

    `bestanden` maps the path of a file beside the page to the headers and bytes of that.
    """
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        code = f"K, B, S = {koppen!r}, [{body!r}], '{status} x'\ndef app(e, s):\n    s(S, K)\n    return B\n"
        if bestanden:
            code = f"F, P, S = {dict(bestanden)!r}, ({koppen!r}, {body!r}), '200 OK'\n"
            code += "def app(e, s):\n    K, B = F.get(e['PATH_INFO'], P)\n    s(S, K)\n    return [B]\n"
        Path(folder, "kaal.py").write_text(code)
        words = [sys.executable, *GRANIAN, "--host", "127.0.0.1", "--port", str(port), "kaal:app"]
        with running(words, f"http://127.0.0.1:{port}", cwd=folder) as server:
            yield server


@contextmanager
def nginx(koppen, body):
    """Nginx with one static page of these bytes, uncompressed as given."""
    eigen = {"content-length", "content-type", "etag", "last-modified", "accept-ranges"}
    adds = "".join(f'add_header {naam} "{waarde}";' for naam, waarde in koppen if naam.lower() not in eigen)
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        Path(folder, "index.html").write_bytes(body)
        http = f"server {{ listen 127.0.0.1:{port}; root {folder}; default_type text/html; {adds} }}"
        with running(eigen_nginx.words(Path(folder), http), f"http://127.0.0.1:{port}") as server:
            yield server


@contextmanager
def nginx_export(data):
    """Nginx with docs/nginx.conf over an export of the portal in `data`, and no application behind it."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "manage.py", "exporteer", f"{folder}/export"]
        environment = portal_environment(data, free_port())
        subprocess.run(words, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        port = free_port()
        words = eigen_nginx.words(Path(folder), eigen_nginx.hosted(folder, port, free_port()))
        with running(words, f"http://127.0.0.1:{port}") as server:
            yield server
