"""Two machines on one PostgreSQL behind a load balancer, updated one by one under load: `python -m bench.machines`."""
import re
import secrets
import signal
import statistics
import tempfile
import threading
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.druk import SECONDEN, bewerk, lees, pagina_s
from bench.meten import toon
from bench.servers import Server, running
from tests import nginx as eigen_nginx
from tests.conftest import free_port
from tests.portaal import NO_ANSWER, Browser, Cluster, Portaal


@contextmanager
def machines(url, aantal=2):
    """Give the portals, each with a folder of its own, and the port of the load balancer in front of them."""
    port, geheim = free_port(), secrets.token_urlsafe(48)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stapel:
        alle = []
        for nummer in range(aantal):
            eigen = Path(folder, f"machine{nummer}")
            eigen.mkdir()
            een = Portaal(eigen, None, url)
            een.environment |= {"VISIE_GEHEIM": geheim, "VISIE_ADRES": f"http://localhost:{port}", "VISIE_PROXIES": "1"}
            stapel.callback(een.kill)
            alle.append(een)
        for een in alle:  # at once, on an empty database
            een.begin()
        for een in alle:
            wacht_op(een)
        http = eigen_nginx.balanced(port, [een.port for een in alle])
        stapel.enter_context(running(eigen_nginx.words(Path(folder), http), f"http://localhost:{port}"))
        yield alle, port


def wacht_op(een, seconden=60):
    """Return when a machine says that readers get the current editie. Raises RuntimeError when it does not."""
    for _ in range(seconden * 20):
        try:
            if Browser(een.port).get("/gezond/leest/").status == 200:
                return
        except NO_ANSWER:
            pass
        time.sleep(0.05)
    raise RuntimeError(f"{een.folder} does not answer")


class Volger(threading.Thread):
    """Asks both machines which editie they show; keeps for how long each editie was on one of them only."""

    def __init__(self, machines):
        super().__init__(daemon=True)
        self.machines, self.klaar, self.eerst, self.laatst = machines, threading.Event(), {}, {}

    def run(self):
        while not self.klaar.is_set():
            for een in self.machines:
                try:
                    tekst = Browser(een.port).get("/privacy/").text
                except NO_ANSWER:
                    continue  # it is being updated
                editie, nu = int(re.search(r'data-editie="(\d+)"', tekst)[1]), time.monotonic()
                self.eerst.setdefault(editie, nu)
                self.laatst.setdefault((editie, een.port), nu)
            time.sleep(0.05)

    def verschillen(self):
        """Return the seconds between the first and the last machine for each editie that all of them showed."""
        per_editie = {}
        for (editie, _port), toen in self.laatst.items():
            per_editie.setdefault(editie, []).append(toen)
        return [max(tijden) - min(tijden) for tijden in per_editie.values() if len(tijden) == len(self.machines)]


def werk_bij(machines):
    """Stop and start the machines one after the other, as an update does, and break one; return what it took."""
    duur = {}
    for nummer, een in enumerate(machines, start=1):
        time.sleep(8)
        begin = time.monotonic()
        een.process.send_signal(signal.SIGTERM)
        duur[f"einde_{nummer}"] = een.process.wait(timeout=40)
        een.start()
        wacht_op(een)
        duur[f"bijwerken_{nummer}_s"] = time.monotonic() - begin
    time.sleep(8)
    machines[0].kill()
    time.sleep(2)
    machines[0].start()
    return duur


def main():
    cluster = Cluster()
    try:
        cluster.start()
        with machines(cluster.url) as (alle, port):
            for een in alle:
                Server(f"http://localhost:{een.port}", een.process).tot_rust()
            alle[0].add_editor("meting")
            browser = Browser(port).sign_in("meting")
            mengsel = pagina_s(browser) * 8 + ["/zoeken/?q=spoed", "/feed.xml", "/citeren/zelfzorg.bib"] * 8
            volger, lezers = Volger(alle), lees(port, mengsel, SECONDEN)
            volger.start()
            bijwerken, uitkomst = {}, []
            bij = threading.Thread(target=lambda: bijwerken.update(werk_bij(alle)), daemon=True)
            bij.start()
            uitkomst = bewerk(browser, time.monotonic() + SECONDEN)
            for lezer in [*lezers, bij]:
                lezer.join()
            volger.klaar.set()
            volger.join()
            mb = [Server("", een.process).geheugen() for een in alle]
        uit = [u for lezer in lezers for u in lezer.uitkomsten]
        duren, verschillen = sorted(u[3] * 1000 for u in uit), volger.verschillen()
        toon(
            "twee machines, een voor een bijgewerkt", vragen=len(duren), statussen=Counter(u[2] for u in uit),
            fout_op=Counter(u[1] for u in uit if u[2] not in {200, 302, 304}).most_common(3),
            p50_ms=statistics.median(duren), p99_ms=duren[int(len(duren) * 0.99)], langst_ms=duren[-1],
            bewerkt=Counter(f"{wat} {status}" for wat, status, _ in uitkomst),
            edities=len(verschillen), na_elkaar_s=max(verschillen, default=None), mb=mb, **bijwerken,
        )  # fmt: skip
    finally:
        cluster.remove()


if __name__ == "__main__":
    main()
