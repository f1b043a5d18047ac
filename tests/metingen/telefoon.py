"""What a phone on a slow connection sees, against two pages made by hand: one of the same look, one of the plain words.

And whether a first visit, on a slow connection and on one that is not, ends in the portal's own letters.

Of the same look: the same body, with only the rules of style that this page uses and none of the data in the head
for search engines, shared links and readers of feeds. The plain words: no fonts, no ring, no notes, no header.

`python -m tests.metingen.telefoon`, `make bench`.
"""

import gzip
import re
import statistics
from contextlib import ExitStack

from playwright.sync_api import sync_playwright

from tests.metingen import servers
from tests.metingen.meten import get, show

PAREN, VERS = 21, 20  # a frame more or less is 10% of what is measured
PADEN = ("/", "/doelstellingen/24-7-toegankelijk-voor-spoed/", "/oproepen/", "/hele-visie/")
# Slow 4G and a phone of a few years old, as Lighthouse throttles them.
NETWERK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
TRAAG = 4
# Total blocking time is of long tasks after the first paint with content (web.dev/articles/tbt); one under way counts
# from there.
MEET = """() => new Promise(klaar => setTimeout(() => {
  const lijst = soort => new Promise(r => { new PerformanceObserver(l => r(l.getEntries())).observe(
    {type: soort, buffered: true}); setTimeout(() => r([]), 300) });
  Promise.all(['largest-contentful-paint', 'layout-shift', 'longtask', 'paint'].map(lijst)).then(
    ([lcp, shift, taak, verf]) => {
      const fcp = verf.find(e => e.name == 'first-contentful-paint').startTime
      klaar({ letters: window.letters || 0, lcp: lcp.at(-1).startTime, fcp, cls: shift.reduce((s, e) => s + e.value, 0),
        tbt: taak.reduce((s, e) => s + Math.max(0, e.startTime + e.duration - Math.max(e.startTime, fcp) - 50), 0) })
    })
}, 1000))"""
# When the last letters were in: the browser paints them in its next frame.
LETTERS = "document.fonts.addEventListener('loadingdone', () => { window.letters = performance.now() })"
KOP = """<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">"""
KALE_STIJL = """<style>
body { margin: 0 auto; padding: 1rem; max-width: 40rem; font: 1.125rem/1.6 Georgia, serif; color: #1a1a1a }
h1 { font-size: 2rem; line-height: 1.2 } h2 { font-size: 1.4rem } a { color: #0b5c6b } li { margin: .5rem 0 }</style>"""


PAST = """selectors => selectors.map(s => s.split(/,(?![^(]*[)])/).some(een => {
  const kaal = een.replace(/::?(before|after|hover|focus-visible|focus|target-current|target|popover-open|marker)/g, '')
  try { return /(^|[>+~\\s])$/.test(kaal) || !!document.querySelector(kaal) } catch { return true }
}))"""


def regels(css):
    """Yield (selector or at-rule, what is between its braces) of a compact stylesheet."""
    while "{" in css:
        kop, _, rest = css.partition("{")
        diepte, einde = 1, 0
        while diepte:
            diepte += {"{": 1, "}": -1}.get(rest[einde], 0)
            einde += 1
        yield kop, rest[: einde - 1]
        css = rest[einde:]


def gebruikt(css, pagina):
    """Return the rules of a stylesheet that an open page has elements for, and all that is not about elements."""
    paren = list(regels(css))
    gevonden = pagina.evaluate(PAST, [kop if kop[0] != "@" else "html" for kop, _ in paren])
    tekst = ""
    for (kop, alles), past in zip(paren, gevonden, strict=True):
        deel = gebruikt(alles, pagina) if kop.startswith(("@media", "@supports", "@container")) else alles
        tekst += f"{kop}{{{deel}}}" if past and deel else ""
    return tekst


def zelfde_uiterlijk(browser, adres, html):
    """Return the page as somebody would make it by hand: this body, and the rules of style that it uses."""
    pagina = browser.new_page()
    pagina.goto(adres)
    stijl = gebruikt("".join(re.findall(r"<style>(.*?)</style>", html, re.S)), pagina)
    pagina.close()
    titel, script = re.search(r"<title>.*?</title>", html, re.S)[0], re.search(r"<script src=.*?</script>", html)[0]
    return f"{KOP}{titel}<style>{stijl}</style>{script}</head>{html[html.index('<body') :]}"


def bestanden(server, html):
    """Return {path: (headers, bytes)} of the fonts, icons and scripts that a page names."""
    return {pad: get(server, pad, Accept_Encoding="gzip") for pad in set(re.findall(r"/static/[^)\"#? ]+", html))}


def kale_woorden(html):
    """Return the words of a page in the plainest HTML: headings, paragraphs, lists and links, nothing else."""
    kern = re.search(r"<body.*?>(.*)</body>", html, re.S)[1]
    kern = re.sub(r"<(script|style|svg|template)\b.*?</\1>", "", kern, flags=re.S)
    kern = re.sub(r"<(/?)(h[1-4]|p|ul|ol|li|a|sup|blockquote)\b([^>]*)>", _houd, kern)
    kern = re.sub(r"<(?!/?(?:h[1-4]|p|ul|ol|li|a|sup|blockquote)\b)[^>]*>", " ", kern)
    kern = re.sub(r"\s+", " ", kern)
    return f"{KOP}<title>Visie Huisartsenzorg 2035</title>{KALE_STIJL}</head><body>{kern}</body></html>"


def _houd(treffer):
    dicht, naam, rest = treffer.groups()
    href = re.search(r'href="([^"]*)"', rest)
    return f"<{dicht}{naam}" + (f' href="{href[1]}"' if naam == "a" and href and not dicht else "") + ">"


def eigen_letters(cdp):
    """Return whether every word of the title of a page is painted in the portal's own letters."""
    wortel = cdp.send("DOM.getDocument")["root"]["nodeId"]
    titel = cdp.send("DOM.querySelector", {"nodeId": wortel, "selector": "h1"})["nodeId"]
    return all(letter["isCustomFont"] for letter in cdp.send("CSS.getPlatformFontsForNode", {"nodeId": titel})["fonts"])


def bezoek(browser, adres, netwerk=NETWERK, traag=TRAAG):
    """Return {"lcp", "fcp", "cls", "tbt", "letters", "eigen", "kb"} of a first visit on a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True)
    pagina = context.new_page()
    cdp = context.new_cdp_session(pagina)
    cdp.send("Network.enable")
    if netwerk:
        cdp.send("Network.emulateNetworkConditions", netwerk)
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": traag})
    bytes_ = []
    cdp.on("Network.loadingFinished", lambda gebeurtenis: bytes_.append(gebeurtenis["encodedDataLength"]))
    pagina.add_init_script(LETTERS)
    pagina.goto(adres, wait_until="load")
    gemeten = pagina.evaluate(MEET)
    for domein in ("DOM", "CSS"):
        cdp.send(f"{domein}.enable")
    gemeten |= {"eigen": eigen_letters(cdp), "kb": sum(bytes_) / 1000}
    context.close()
    return gemeten


def eerste_bezoeken(browser, portaal):
    """Of VERS first visits without a slow line: how many ended in our letters, when these came, and what moved."""
    for pad in PADEN:
        bezoeken = [bezoek(browser, portaal.adres + pad, None, 1) for _ in range(VERS)]
        show(
            f"eerste bezoek {pad}", bezoeken=VERS, eigen_letters=sum(b["eigen"] for b in bezoeken),
            letters_uiterlijk=max(b["letters"] for b in bezoeken), cls_hoogst=max(b["cls"] for b in bezoeken),
        )  # fmt: skip


def main():
    with servers.portaal() as portaal, sync_playwright() as p:
        portaal.tot_rust()
        browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        eerste_bezoeken(browser, portaal)
        for pad in PADEN:
            html = get(portaal, pad)[1].decode()
            with ExitStack() as stapel:
                adressen, bij = {"ons": portaal.adres + pad}, bestanden(portaal, html)
                for naam, tekst in {
                    "hand": zelfde_uiterlijk(browser, portaal.adres + pad, html), "kaal": kale_woorden(html)
                }.items():  # fmt: skip
                    body = gzip.compress(tekst.encode(), 9)
                    koppen = [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip")]
                    koppen += [("Content-Length", str(len(body)))]
                    adressen[naam] = stapel.enter_context(servers.kaal(koppen, body, bestanden=bij)).adres
                bezoek(browser, adressen["ons"])
                rondes = [{naam: bezoek(browser, adres) for naam, adres in adressen.items()} for _ in range(PAREN)]
            for naam in adressen:
                gemeten = {wat: statistics.median(r[naam][wat] for r in rondes) for wat in rondes[0][naam]}
                for wat in ("lcp", "fcp"):
                    gemeten[f"{wat}_verhouding"] = statistics.median(r["ons"][wat] / r[naam][wat] for r in rondes)
                gemeten["cls_hoogst"] = max(r[naam]["cls"] for r in rondes)
                show(f"telefoon {pad} {naam}", **gemeten)
        browser.close()


if __name__ == "__main__":
    main()
