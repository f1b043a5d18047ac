"""A minute of everything, and half a minute without a database: `python -m tests.metingen.druk [gemengd|weg]`."""

import http.client
import random
import re
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from tests.metingen.meten import show
from tests.metingen.servers import Server
from tests.portaal import Cluster, Portaal

SECONDEN, LEZERS, PER_LEZER = 60, 8, 25  # 8 readers who ask 25 times a second each
VRAGEN = ["spoed", "noot 31", "huisarts en wijkverpleging", "gemeente", "d4.6", "zqxj", "palliatieve zorg"]


class Lezer(threading.Thread):
    """Asks for pages at a steady pace over one connection; keeps what it got and how long that took."""

    def __init__(self, port, adressen, zaad, tot):
        super().__init__(daemon=True)
        self.port, self.adressen, self.tot = port, adressen, tot
        self.loting, self.uitkomsten = random.Random(zaad), []

    def run(self):
        server, etags = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30), {}
        beurt = time.monotonic()
        while beurt < self.tot:
            pad = self.loting.choice(self.adressen)
            koppen = {"Accept-Encoding": "br"} | ({"If-None-Match": etags[pad]} if pad in etags else {})
            begin = time.monotonic()
            try:
                server.request("GET", pad, headers=koppen)
                antwoord = server.getresponse()
                antwoord.read()
                status, etags[pad] = antwoord.status, antwoord.headers.get("ETag", "x")
            except (OSError, http.client.HTTPException) as error:
                status = type(error).__name__
                server.close()
            self.uitkomsten.append((begin, pad, status, time.monotonic() - begin))
            beurt += 1 / PER_LEZER
            time.sleep(max(0, beurt - time.monotonic()))


@contextmanager
def portaal(url=None):
    """A warm portal with its process tree, on SQLite or on the database at `url`."""
    with tempfile.TemporaryDirectory() as folder:
        een = Portaal(Path(folder), None, url)
        een.start()
        try:
            server = Server(f"http://localhost:{een.port}", een.process)
            server.tot_rust()
            yield een, server
        finally:
            een.kill()


def lees(port, adressen, seconden):
    """Start LEZERS readers; return them."""
    tot = time.monotonic() + seconden
    lezers = [Lezer(port, adressen, zaad, tot) for zaad in range(LEZERS)]
    for lezer in lezers:
        lezer.start()
    return lezers


def samenvatting(lezers):
    """Return what readers got: how many answers, of which kind, what failed, and how long they took (ms)."""
    uitkomsten = [uitkomst for lezer in lezers for uitkomst in lezer.uitkomsten]
    duur = sorted(seconden * 1000 for _, _, _, seconden in uitkomsten)
    return {
        "vragen": len(duur), "statussen": Counter(status for _, _, status, _ in uitkomsten),
        "fout_op": Counter(pad for _, pad, status, _ in uitkomsten if status not in {200, 302, 304}).most_common(3),
        "p50_ms": statistics.median(duur), "p99_ms": duur[int(len(duur) * 0.99)], "langst_ms": duur[-1],
        "langst_op": max(uitkomsten, key=lambda uitkomst: uitkomst[3])[1],
    }  # fmt: skip


def pagina_s(browser):
    """Return the path of every page of the current editie."""
    return re.findall("<loc>https?://[^/]+(.*?)</loc>", browser.get("/sitemap.xml").text)


def bewerk(browser, tot):
    """Save a part about twice a second and publish every ten seconds until `tot`; return [(what, status, seconds)]."""
    lijst = "/beheer/doelstellingen/activiteit/"
    adressen = re.findall(rf'href="({lijst}\d+/change/)', browser.get(lijst).text)
    gedaan, laatst, nummer = [], time.monotonic(), 0

    def doe(wat, pad, velden):
        begin = time.monotonic()
        status = browser.post(pad, velden).status
        gedaan.append((wat, status, time.monotonic() - begin))

    while time.monotonic() < tot:
        nummer += 1
        pad = adressen[nummer % len(adressen)]
        tekst = {"tekst_nl": f"<p>Een meting, {time.monotonic_ns()}.</p>", "reden": "Een meting."}
        doe("opslaan", pad, browser.form(pad) | tekst)
        if time.monotonic() - laatst > 10:
            laatst = time.monotonic()
            doe(
                "publiceren",
                "/beheer/publiceren/",
                browser.form("/beheer/publiceren/") | {"soort": "herstel", "zeker": "on"},
            )
            adressen = re.findall(rf'href="({lijst}\d+/change/)', browser.get(lijst).text)
        time.sleep(0.4)
    return gedaan


def gemengd(url=None, minuten=2):
    """Readers of pages, files and search, while an editor saves and publishes: some minutes, each measured apart.

    In the first one the process meets the screens of the admin for the first time. A minute can end while pages are
    made anew after a publication; what stays of it all is what it has at rest.
    """
    with portaal(url) as (een, server):
        browser = een.add_editor("meting")
        mengsel = pagina_s(browser) * 4 + [f"/zoeken/?q={v.replace(' ', '+')}" for v in VRAGEN] * 10
        mengsel += ["/feed.xml", "/citeren/zelfzorg.bib", "/edities/1/", "/edities/1/hoofddoel/", "/d4.6"] * 6
        lees(een.port, mengsel, 8)[0].join()
        begin = server.geheugen()
        for minuut in range(1, minuten + 1):
            voor = server.geheugen()
            lezers, gedaan = lees(een.port, mengsel, SECONDEN), bewerk(browser, time.monotonic() + SECONDEN)
            for lezer in lezers:
                lezer.join()
            na = server.geheugen()
            show(
                f"gemengd, {'PostgreSQL' if url else 'SQLite'}, minuut {minuut}", **samenvatting(lezers),
                bewerkt=Counter(f"{wat} {status}" for wat, status, _ in gedaan),
                bewerkt_langst_ms=max(s for _, _, s in gedaan) * 1000, mb_voor=voor, mb_na=na, groei=na / voor - 1,
            )  # fmt: skip
        server.tot_rust()
        show("gemengd, in rust erna", mb_voor=begin, mb_na=server.geheugen(), groei=server.geheugen() / begin - 1)


def weg():
    """PostgreSQL away for half a minute under load."""
    cluster = Cluster()
    try:
        cluster.start()
        with portaal(cluster.url) as (een, _server):
            browser = een.add_editor("meting")
            paginas = pagina_s(browser)
            zoekvragen = [f"/zoeken/?q={v.split()[0]}" for v in VRAGEN]
            lezers, zoekers = lees(een.port, paginas, 50), lees(een.port, zoekvragen, 50)
            time.sleep(8)
            lijst = "/beheer/doelstellingen/activiteit/"
            pad = re.search(rf'href="({lijst}\d+/change/)', browser.get(lijst).text)[1]
            formulier = browser.form(pad) | {"tekst_nl": "<p>Woorden die niet weg mogen.</p>", "reden": "Een meting."}
            cluster.kill()
            antwoord = browser.post(pad, formulier)
            opslaan = f"{antwoord.status}, text given back: {'Woorden die niet weg mogen' in antwoord.text}"
            gezond, leest = browser.get("/gezond/").status, browser.get("/gezond/leest/").status
            time.sleep(30)
            cluster.start()
            begin = time.monotonic()
            while browser.get("/gezond/").status != 200:
                time.sleep(0.1)
            terug = time.monotonic() - begin
            bewerkt = Counter(f"{wat} {status}" for wat, status, _ in bewerk(browser, time.monotonic() + 5))
            for lezer in lezers + zoekers:
                lezer.join()
        for naam, rij in (("pagina's", lezers), ("zoeken", zoekers)):
            show(f"PostgreSQL 30 s weg: {naam}", **samenvatting(rij))
        show("PostgreSQL 30 s weg: rest", opslaan=opslaan, gezond=gezond, leest=leest, terug_s=terug, daarna=bewerkt)
    finally:
        cluster.remove()


if __name__ == "__main__":
    keuze = sys.argv[1:] or ["gemengd", "weg"]
    if "gemengd" in keuze:
        gemengd()
        cluster = Cluster()
        try:
            cluster.start()
            gemengd(cluster.url)
        finally:
            cluster.remove()
    if "weg" in keuze:
        weg()
