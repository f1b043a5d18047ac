// What refers from a copied text to something beside it: footnotes, comments, and the notes of our own pages.
const TERUG = /#(?:_ftnref|_ednref|ftnt_ref|ednt_ref|sd(?:foot|end)note\d+anc)/i
const NAAR = /#(?:_(?:ftn|edn)\d|ftnt\d|ednt\d|sd(?:foot|end)note\d+sym)/i
const EIGEN = /#(noot-[a-z0-9-]+)$/

const css = (el) => el.dataset.css ?? ""
const teken = (woorden) => woorden.replace(/[[\]()\s.]/g, "")
const kaal = (woorden) => woorden.replace(/\s+/g, " ").trim()
const alle = (boom, kiezer, test = () => true) => [...boom.querySelectorAll(kiezer)].filter((el) => boom.contains(el) && test(el))

// Replace the references of our own pages with markers; return the keys that are no note of the werkversie.
export function eigenNoten(boom, bekend) {
  const onbekend = new Set()
  alle(boom, "[popover], [role=doc-endnotes]").forEach((el) => el.remove())
  for (const sup of alle(boom, "sup")) {
    if (!sup.querySelector("[id^=verwijzing-]")) continue
    const naar = alle(sup, "[popovertarget], a[href]").map((el) => el.getAttribute("popovertarget") ?? EIGEN.exec(el.getAttribute("href"))?.[1])
    sup.setAttribute("data-noot", [...new Set(naar)].filter(Boolean).map((anker) => anker.replace(/^noot-/, "")).join(" "))
  }
  for (const sup of alle(boom, "sup[data-noot]")) {
    const sleutels = sup.dataset.noot.split(/\s+/).filter(Boolean)
    sleutels.filter((s) => !bekend.includes(s)).forEach((s) => onbekend.add(s))
    const over = sleutels.filter((s) => bekend.includes(s))
    if (over.length) sup.dataset.noot = over.join(" ")
    else sup.remove()
  }
  return [...onbekend]
}

// Take the comments out; return how many there were.
export function opmerkingen(boom) {
  const lijsten = alle(boom, "[data-css]", (el) => /mso-element:\s*comment\b(?!-)/i.test(css(el)))
  const los = alle(boom, ".msocomtxt, .MsoCommentText", (el) => !lijsten.some((l) => l.contains(el)))
  const google = alle(boom, "a[href*='#cmnt_ref']").map((a) => a.closest("p, li") ?? a)
  const merken = alle(boom, "a[href*='#_msocom_'], .msocomanchor, a[href*='#cmnt']:not([href*='#cmnt_ref'])", (el) => !lijsten.some((l) => l.contains(el)))
  const aantal = Math.max(lijsten.length + los.length + google.length, new Set(merken).size)
  const eromheen = alle(boom, "[data-css]", (el) => /mso-element:\s*comment-list|mso-special-character:\s*comment/i.test(css(el)))
  const bijMerk = merken.map((a) => (a.parentElement?.localName === "sup" ? a.parentElement : a))
  ;[...lijsten, ...los, ...google, ...bijMerk, ...eromheen, ...alle(boom, ".MsoCommentReference, .msocomoff")].forEach((el) => el.remove())
  return aantal
}

// Take the footnotes and their marks out; return [{ teken, tekst }], each once.
export function voetnoten(boom) {
  const noten = new Map()
  const neem = (nummer, tekst = "") => noten.set(nummer, noten.get(nummer) || tekst)
  const dozen = [
    ...alle(boom, "[data-css]", (el) => /mso-element:\s*(?:footnote|endnote)\b(?!-)/i.test(css(el))),
    ...alle(boom, "div[id^=sdfootnote], div[id^=sdendnote]"),
  ]
  const binnen = (el) => dozen.some((doos) => doos.contains(el))
  for (const a of alle(boom, "a[href]", (el) => TERUG.test(el.getAttribute("href")) && !binnen(el))) dozen.push(a.closest("p, li") ?? a)
  dozen.push(...alle(boom, ".MsoFootnoteText, .MsoEndnoteText, p.sdfootnote, p.sdendnote", (el) => !binnen(el)))
  const lichamen = dozen.map((doos) => {
    const merk = alle(doos, "a[href], .MsoFootnoteReference, .MsoEndnoteReference").find((el) => teken(el.textContent))
    const nummer = teken(merk?.textContent ?? "")
    merk?.remove()
    return { doos, nummer, tekst: kaal(doos.textContent) }
  })
  for (const el of alle(boom, "a[href], [class*=ootnoteReference], [class*=ndnoteReference], sup[role=doc-noteref]")) {
    const inHoog = el.closest("sup") ?? el.querySelector("sup")
    const href = el.getAttribute("href") ?? ""
    if (!boom.contains(el) || binnen(el)) continue
    if (!(NAAR.test(href) || (inHoog && href.includes("#")) || el.localName !== "a")) continue
    if (teken(el.textContent)) neem(teken(el.textContent))
    ;(el.closest("sup") ?? el).remove()
  }
  lichamen.forEach(({ doos, nummer, tekst }) => { doos.remove(); if (tekst || nummer) neem(nummer, tekst) })
  alle(boom, "[data-css]", (el) => /mso-element:\s*(?:footnote|endnote)-list/i.test(css(el))).forEach((el) => el.remove())
  return [...noten].map(([t, tekst]) => ({ teken: t, tekst }))
}
