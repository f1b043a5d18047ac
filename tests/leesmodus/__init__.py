"""What the reading mode of Firefox makes of a page: Readability 0.6.0 of Mozilla, unchanged, with its licence."""

import re
from pathlib import Path

SCRIPT = (Path(__file__).parent / "Readability.js").read_text()
# What an id may name: the words by which it judges, and some that were met elsewhere.
WOORDEN = sorted(
    {
        woord.strip("-")
        for regel in re.findall(r"(?:unlikelyCandidates|negative|positive|byline|shareElements):\s*/(.*)/", SCRIPT)
        for woord in re.findall(r"[a-z][a-z0-9-]+", regel)
    }
    | {"social-media", "comment-x", "ad-x", "x-ad-y", "tool", "menukaart", "contact-met-de-patient", "share-x"}
)
# The words of a page by block, and which of them the reading mode loses or puts elsewhere; notes are counted apart.
_LEES = """async paginas => {
  const kaal = (e) => {
    const kopie = e.cloneNode(true)
    kopie.querySelectorAll("sup").forEach((sup) => sup.remove())
    return kopie.textContent.replace(/\\s+/g, "")
  }
  const ontleed = (html) => new DOMParser().parseFromString(html, "text/html")
  const blokken = (e) => e.querySelector("p, li") ? [...e.querySelectorAll("p, li")] : [e]
  const lees = (html) => {
    const doc = ontleed(html)
    const gelezen = new Readability(ontleed(html), { keepClasses: true }).parse()
    const inhoud = ontleed(gelezen?.content ?? "").body
    const tekst = kaal(inhoud)
    const titel = (gelezen?.title ?? "").replace(/\\s+/g, "")
    const weg = { tekst: [], noten: [] }
    let tot = 0
    const naast = ".bij *, .verbanden *, .kicker *, nav *"  // beside the text: it may stay out
    const letterlijk = doc.querySelectorAll(`main :is([data-visie], [data-werk]):not(${naast})`)
    for (const blok of [...letterlijk].flatMap(blokken)) {
      const woorden = kaal(blok)
      if (blok.closest(".titel, .kop1, .gezicht, .held, .kern") && titel.includes(woorden)) continue
      const plek = tekst.indexOf(woorden, tot)
      if (plek < 0) weg[blok.closest("#noten") ? "noten" : "tekst"].push(blok.id || woorden.slice(0, 60))
      else tot = plek + woorden.length
    }
    const { title, byline, lang } = gelezen ?? {}
    return { ...weg, title, byline, lang, woorden: inhoud.innerText }
  }
  const html = async (wat) => wat.startsWith("/") ? (await fetch(wat)).text() : wat
  return Promise.all(paginas.map(async (wat) => lees(await html(wat))))
}"""


def lees(pagina, paginas):
    """Return what the reading mode makes of pages, each an address or its html: lost text and notes, title, words.

    `pagina` is a page of a browser, on the site, that bypasses the content policy.
    """
    pagina.evaluate(f"() => {{ {SCRIPT}; window.Readability = Readability }}")
    return pagina.evaluate(_LEES, paginas)
