"""Two machines on one PostgreSQL, updated one by one under load: `python -m tests.metingen.machines`."""

import re
import signal
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from tests.machines import machines
from tests.metingen.druk import SECONDEN, bewerk, lees, pagina_s, samenvatting
from tests.metingen.meten import show
from tests.metingen.servers import Server
from tests.portaal import NO_ANSWER, Browser, Cluster


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
    """Asks all machines which editie they show; keeps when each showed an editie first."""

    def __init__(self, machines):
        super().__init__(daemon=True)
        self.machines, self.klaar, self.eerst = machines, threading.Event(), {}

    def run(self):
        while not self.klaar.is_set():
            for een in self.machines:
                try:
                    tekst = Browser(een.port).get("/privacy/").text
                except NO_ANSWER:
                    continue  # it is being updated
                editie = re.search(r'data-editie="(\d+)"', tekst)[1]
                self.eerst.setdefault(editie, {}).setdefault(een.port, time.monotonic())
            time.sleep(0.05)

    def verschillen(self):
        """Return the seconds between the first and the last machine, for each editie that all of them showed."""
        alle = [tijden.values() for tijden in self.eerst.values() if len(tijden) == len(self.machines)]
        return [max(tijden) - min(tijden) for tijden in alle]


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
        with tempfile.TemporaryDirectory() as folder, machines(Path(folder), None, cluster.url) as (alle, port):
            for een in alle:
                Server(f"http://localhost:{een.port}", een.process).tot_rust()
            alle[0].add_editor("meting")
            browser = Browser(port).sign_in("meting")
            mengsel = pagina_s(browser) * 8 + ["/zoeken/?q=spoed", "/feed.xml", "/citeren/zelfzorg.bib"] * 8
            volger, lezers = Volger(alle), lees(port, mengsel, SECONDEN)
            volger.start()
            bijwerken = {}
            bij = threading.Thread(target=lambda: bijwerken.update(werk_bij(alle)), daemon=True)
            bij.start()
            bewerkt = bewerk(browser, time.monotonic() + SECONDEN)
            for lezer in [*lezers, bij]:
                lezer.join()
            volger.klaar.set()
            volger.join()
            mb = [Server("", een.process).geheugen() for een in alle]
        verschillen = volger.verschillen()
        show(
            "twee machines, een voor een bijgewerkt", **samenvatting(lezers),
            bewerkt=Counter(f"{wat} {status}" for wat, status, _ in bewerkt),
            edities=len(verschillen), na_elkaar_s=max(verschillen, default=None), mb=mb, **bijwerken,
        )  # fmt: skip
    finally:
        cluster.remove()


if __name__ == "__main__":
    main()
