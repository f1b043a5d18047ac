"""Measuring: processor time for each request, in alternating pairs, so that a busy machine disturbs both alike."""

import json
import re
import statistics
import subprocess
import urllib.request

PAREN, SECONDEN = 7, 2


def wrk(server, pad="/", verbindingen=16, seconden=SECONDEN, **koppen):
    """Return {"cpu": µs a request, "rps", "fouten"} of a server under load."""
    words = ["wrk", "-t", "1", "-c", str(verbindingen), "-d", f"{seconden}s"]
    for naam, waarde in koppen.items():
        words += ["-H", f"{naam.replace('_', '-')}: {waarde}"]
    before = server.cpu()
    uit = subprocess.run([*words, server.adres + pad], capture_output=True, text=True, check=True).stdout
    used, aantal = server.cpu() - before, int(re.search(r"(\d+) requests in", uit)[1])
    patroon = r"(?:connect|read|write|timeout|Non-2xx or 3xx responses:) (\d+)"
    fouten = sum(map(int, re.findall(patroon, uit)))
    rps = float(re.search(r"Requests/sec:\s+([\d.]+)", uit)[1])
    return {"cpu": used / aantal * 1e6, "rps": rps, "fouten": fouten}


def paren(een, ander, waarde="cpu"):
    """Call both functions in turn, PAREN times; return (median of one, of the other, median of their ratios)."""
    gemeten = [(een()[waarde], ander()[waarde]) for _ in range(PAREN)]
    eerste, tweede = zip(*gemeten, strict=True)
    return statistics.median(eerste), statistics.median(tweede), statistics.median(a / b for a, b in gemeten)


def get(server, pad="/", **koppen):
    """Return (headers as the server sent them, bytes) of a page."""
    verzoek = urllib.request.Request(server.adres + pad, headers={n.replace("_", "-"): w for n, w in koppen.items()})
    with urllib.request.urlopen(verzoek) as response:
        eigen = {"server", "date", "connection"}
        return [(n, w) for n, w in response.getheaders() if n.lower() not in eigen], response.read()


def show(naam, **cijfers):
    """Print one line of results."""
    kort = {n: round(w, 3) if isinstance(w, float) else w for n, w in cijfers.items()}
    print(json.dumps({"wat": naam} | kort), flush=True)
