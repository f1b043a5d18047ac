"""What a phone on a slow connection sees, against a page made by hand with the same words.

`python -m bench.telefoon`, `make bench`.
"""
import gzip
import re
import statistics
from functools import partial

from playwright.sync_api import sync_playwright

from bench import servers
from bench.meten import PAREN, get, toon

PADEN = ("/", "/doelstellingen/24-7-toegankelijk-voor-spoed/", "/oproepen/", "/hele-visie/")
# Slow 4G and a phone of a few years old, as Lighthouse throttles them.
NETWERK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
TRAAG = 4
MEET = """() => new Promise(klaar => setTimeout(() => {
  const lijst = soort => new Promise(r => { new PerformanceObserver(l => r(l.getEntries())).observe(
    {type: soort, buffered: true}); setTimeout(() => r([]), 300) });
  Promise.all(['largest-contentful-paint', 'layout-shift', 'longtask', 'paint'].map(lijst)).then(
    ([lcp, shift, taak, verf]) => klaar({
    lcp: lcp.at(-1)?.startTime ?? 0, cls: shift.reduce((s, e) => s + e.value, 0),
    tbt: taak.reduce((s, e) => s + Math.max(0, e.duration - 50), 0), fcp: verf.at(-1)?.startTime ?? 0 }))
}, 1500))"""
MET_DE_HAND = """<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Visie Huisartsenzorg 2035</title>
<style>body { margin: 0 auto; padding: 1rem; max-width: 40rem; font: 1.125rem/1.6 Georgia, serif; color: #1a1a1a }
h1 { font-size: 2rem; line-height: 1.2 } h2 { font-size: 1.4rem } a { color: #0b5c6b } li { margin: .5rem 0 }</style>
</head><body>%s</body></html>"""


def met_de_hand(html):
    """Return the words of a page in the plainest HTML: headings, paragraphs, lists and links, nothing else."""
    kern = re.search(r"<body.*?>(.*)</body>", html, re.S)[1]
    kern = re.sub(r"<(script|style|svg|template)\b.*?</\1>", "", kern, flags=re.S)
    kern = re.sub(r"<(/?)(h[1-4]|p|ul|ol|li|a|sup|blockquote)\b([^>]*)>", _houd, kern)
    kern = re.sub(r"<(?!/?(?:h[1-4]|p|ul|ol|li|a|sup|blockquote)\b)[^>]*>", " ", kern)
    return MET_DE_HAND % re.sub(r"\s+", " ", kern)


def _houd(treffer):
    dicht, naam, rest = treffer.groups()
    href = re.search(r'href="([^"]*)"', rest)
    return f"<{dicht}{naam}" + (f' href="{href[1]}"' if naam == "a" and href and not dicht else "") + ">"


def bezoek(browser, adres):
    """Return {"lcp", "cls", "tbt", "fcp", "kb"} of a first visit on a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True)
    pagina = context.new_page()
    cdp = context.new_cdp_session(pagina)
    cdp.send("Network.enable")
    cdp.send("Network.emulateNetworkConditions", NETWERK)
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": TRAAG})
    bytes_ = []
    cdp.on("Network.loadingFinished", lambda gebeurtenis: bytes_.append(gebeurtenis["encodedDataLength"]))
    pagina.goto(adres, wait_until="load")
    gemeten = pagina.evaluate(MEET)
    context.close()
    return gemeten | {"kb": sum(bytes_) / 1000}


def main():
    with servers.portaal() as portaal, sync_playwright() as p:
        browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for pad in PADEN:
            html = get(portaal, pad)[1].decode()
            body = gzip.compress(met_de_hand(html).encode(), 9)
            koppen = [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip")]
            koppen += [("Content-Length", str(len(body)))]
            with servers.kaal(koppen, body) as hand:
                beide = [partial(bezoek, browser, adres) for adres in (portaal.adres + pad, hand.adres)]
                beide[0]()
                rondes = [[doe() for doe in beide] for _ in range(PAREN)]
            ons, hun = ({naam: statistics.median(r[i][naam] for r in rondes) for naam in rondes[0][i]} for i in (0, 1))
            verhouding = statistics.median(een["lcp"] / ander["lcp"] for een, ander in rondes)
            toon(
                f"telefoon {pad}", lcp_ms=ons["lcp"], hand_lcp_ms=hun["lcp"], verhouding=verhouding, fcp_ms=ons["fcp"],
                cls=ons["cls"], tbt_ms=ons["tbt"], kb=ons["kb"], hand_kb=hun["kb"],
            )  # fmt: skip
        browser.close()


if __name__ == "__main__":
    main()
