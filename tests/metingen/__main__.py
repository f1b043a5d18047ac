"""`python -m tests.metingen`: run what this machine can run; one line of JSON for each measurement."""

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial

from tests import nginx as eigen_nginx
from tests.metingen import servers
from tests.metingen.meten import get, paren, show, wrk


def paginas(portaal):
    """A page and a 304 against a bare app that sends the same bytes and headers, and against nginx."""
    for codering in ("br", "gzip", "identity"):
        koppen, body = get(portaal, Accept_Encoding=codering)
        with servers.kaal(koppen, body) as kaal:
            beide = [partial(wrk, server, Accept_Encoding=codering) for server in (portaal, kaal)]
            ons, hun, verhouding = paren(*beide)
            show(f"pagina, {codering}", cpu_us=ons, kaal_us=hun, verhouding=verhouding, bytes=len(body))
    koppen, body = get(portaal, Accept_Encoding="br")
    etag = dict(koppen)["etag"]
    korter = [kop for kop in koppen if kop[0] not in {"content-type", "content-length", "content-encoding"}]
    with servers.kaal(korter, b"", 304) as kaal:
        heeft = {"Accept_Encoding": "br", "If_None_Match": etag}
        ons, hun, verhouding = paren(*(partial(wrk, server, **heeft) for server in (portaal, kaal)))
        show("304", cpu_us=ons, kaal_us=hun, verhouding=verhouding)
    if eigen_nginx.program():
        with servers.nginx(koppen, body) as nginx:
            ons, hun, verhouding = paren(*(partial(wrk, server, Accept_Encoding="br") for server in (portaal, nginx)))
            show("pagina tegen nginx (gemeld)", cpu_us=ons, nginx_us=hun, verhouding=verhouding)


def verbindingen(portaal):
    """256 connections against 16."""
    fouten = []

    def met(aantal):
        uitkomst = wrk(portaal, verbindingen=aantal, Accept_Encoding="br")
        fouten.append(uitkomst["fouten"])
        return uitkomst

    veel, weinig, verhouding = paren(lambda: met(256), lambda: met(16), "rps")
    show("256 tegen 16 verbindingen", rps_256=veel, rps_16=weinig, verhouding=verhouding, fouten=sum(fouten))


def uitvoer(data):
    """A page of the export by nginx, with our configuration, against the same bytes and headers as one static page."""
    with servers.nginx_export(data) as ons_nginx:
        for codering in ("gzip", "identity"):
            koppen, body = get(ons_nginx, "/hoofddoel/", Accept_Encoding=codering)
            with servers.nginx(koppen, body) as hun_nginx:
                vragen = ((ons_nginx, "/hoofddoel/"), (hun_nginx, "/"))
                ons, hun, verhouding = paren(*(partial(wrk, *vraag, Accept_Encoding=codering) for vraag in vragen))
                wat = f"export door nginx tegen een statische pagina, {codering}"
                show(wat, cpu_us=ons, statisch_us=hun, verhouding=verhouding)


def edities(weinig_map, veel_map):
    """100 edities against 1: processor time for a page, start, memory when warm."""
    for folder, aantal in ((weinig_map, 1), (veel_map, 100)):
        words = [sys.executable, "-m", "tests.metingen.edities", str(aantal)]
        subprocess.run(words, env=os.environ | {"VISIE_DATA": folder}, check=True)
    starts = {weinig_map: [], veel_map: []}
    for _ in range(3):
        for folder, tijden in starts.items():
            begin = time.monotonic()
            with servers.portaal(folder):
                tijden.append(time.monotonic() - begin)
    with servers.portaal(weinig_map) as weinig, servers.portaal(veel_map) as veel:
        veel.tot_rust()
        weinig.tot_rust()
        ons, hun, verhouding = paren(*(partial(wrk, server, Accept_Encoding="br") for server in (veel, weinig)))
        show("100 edities tegen 1, pagina", cpu_us=ons, een_us=hun, verhouding=verhouding)
        show("100 edities tegen 1, geheugen", mb=veel.geheugen(), een_mb=weinig.geheugen())
    een, honderd = (statistics.median(tijden) for tijden in starts.values())
    show("100 edities tegen 1, start", seconden=honderd, een=een)


def main():
    if not shutil.which("wrk"):
        sys.exit("No wrk found. Install it with: sudo apt install wrk nginx-light")
    show("machine", processors=os.cpu_count(), kern=platform.release(), datum=time.strftime("%Y-%m-%d"))
    start = time.monotonic()
    with servers.portaal() as portaal:
        show("eerste start met lege map, tot de eerste pagina", seconden=time.monotonic() - start)
        portaal.tot_rust()
        paginas(portaal)
        verbindingen(portaal)
        show("geheugen na de metingen, PSS van beide processen", mb=portaal.geheugen())
    with tempfile.TemporaryDirectory() as data:
        for keer in range(4):
            start = time.monotonic()
            with servers.portaal(data):
                if keer:
                    show("koude start tot de eerste pagina", seconden=time.monotonic() - start)
    with tempfile.TemporaryDirectory() as een, tempfile.TemporaryDirectory() as honderd:
        edities(een, honderd)
        if eigen_nginx.program():
            uitvoer(een)


main()
