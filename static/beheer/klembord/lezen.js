// HTML of a clipboard as a tree of which the styles can be read. The content policy empties `style` while a browser
// parses, with a message for each: so tags are rewritten as text first, with what matters of them under other names.
const BLOKKEN = "p li ul ol div section article blockquote pre dl dt dd h1 h2 h3 h4 h5 h6 main header footer aside nav figure figcaption address details summary center form fieldset hr".split(" ")
const WOORDEN = "b strong i em u ins del s strike span font a sup sub br img label small big code cite q abbr mark time bdi bdo tt kbd var".split(" ")
const TABEL = "table thead tbody tfoot tr td th caption".split(" ")
const KNOPPEN = "button select textarea option input".split(" ")
const MAG = new Set([...BLOKKEN, ...WOORDEN])
const ZONDER_INHOUD = new Set("script style title xml noscript template iframe object svg video audio canvas".split(" "))
const BEELD = new Set("iframe object svg video audio canvas embed".split(" "))
const KENMERKEN = new Set("class href id role hidden popover popovertarget data-noot color width alt".split(" "))
const KENMERK = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y

export const blok = new Set([...BLOKKEN, ...TABEL])
// Cells and buttons are read under another tag: a cell outside a table would be thrown away by the parser.
export const soort = (el) => el.dataset.tag || el.localName

// Return the attributes from `van` on as [[name, raw value]], and where the tag ends.
function kenmerken(bron, van) {
  const rij = []
  for (KENMERK.lastIndex = van; ; ) {
    const vond = KENMERK.exec(bron)
    if (!vond) break
    van = KENMERK.lastIndex
    rij.push([vond[1].toLowerCase(), vond[2] ?? vond[3] ?? vond[4] ?? ""])
  }
  const eind = bron.indexOf(">", van)
  return [rij, eind < 0 ? bron.length : eind + 1]
}

const tekst = (rauw) => rauw.replaceAll('"', "&quot;")

function open(naam, rij) {
  const anders = TABEL.includes(naam) ? "div" : KNOPPEN.includes(naam) ? "span" : ""
  if (!anders && !MAG.has(naam)) return ""
  const uit = rij.filter(([n]) => KENMERKEN.has(n) || n === "style").map(([n, w]) => ` ${n === "style" ? "data-css" : n}="${tekst(w)}"`)
  return `<${anders || naam}${anders ? ` data-tag="${naam}"` : ""}${uit.join("")}>`
}

const sluit = (naam) =>
  TABEL.includes(naam) ? "</div>" : KNOPPEN.includes(naam) && naam !== "input" ? "</span>" : MAG.has(naam) ? `</${naam}>` : ""

// Return the tree of some HTML (a body), the rules of its style blocks, and how many pictures it had besides img.
export function lees(bron) {
  let uit = "", css = "", beelden = 0, i = 0
  while (i < bron.length) {
    const lt = bron.indexOf("<", i)
    uit += bron.slice(i, lt < 0 ? undefined : lt)
    if (lt < 0) break
    const naam = /^<(\/?)([a-z][^\s/>]*)/i.exec(bron.slice(lt, lt + 64))
    if (bron.startsWith("<!--", lt)) {
      const eind = bron.indexOf("-->", lt + 2)
      i = eind < 0 ? bron.length : eind + 3
    } else if (/[!?/]/.test(bron[lt + 1] ?? "") && !naam) {
      const eind = bron.indexOf(">", lt) // <![if !supportLists]>, a doctype, <?xml?>
      i = eind < 0 ? bron.length : eind + 1
    } else if (!naam) {
      uit += "&lt;"
      i = lt + 1
    } else {
      const tag = naam[2].toLowerCase()
      const [rij, eind] = kenmerken(bron, lt + naam[0].length)
      i = eind
      if (BEELD.has(tag) && !naam[1]) beelden += 1
      if (ZONDER_INHOUD.has(tag) && !naam[1] && !/\/\s*>$/.test(bron.slice(lt, eind))) {
        const dicht = new RegExp(`</${tag}\\s*>`, "gi")
        dicht.lastIndex = eind
        const vond = dicht.exec(bron)
        if (tag === "style") css += `${bron.slice(eind, vond?.index)}\n`
        i = vond ? dicht.lastIndex : tag === "style" || tag === "script" ? bron.length : eind
      } else {
        uit += naam[1] ? sluit(tag) : open(tag, rij)
        if (tag === "input" && !naam[1]) uit += "</span>"
      }
    }
  }
  return { boom: new DOMParser().parseFromString(uit, "text/html").body, blad: regels(css), beelden }
}

export function declaraties(css) {
  const uit = {}
  for (const deel of (css || "").toLowerCase().split(";")) {
    const punt = deel.indexOf(":")
    const waarde = punt < 0 ? "" : deel.slice(punt + 1).replace("!important", "").trim()
    if (waarde) uit[deel.slice(0, punt).trim()] = waarde
  }
  return uit
}

// Return the rules that name a tag, a class or both, the plainest first.
function regels(css) {
  const kaal = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, " ").replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi, "")
  const rij = []
  for (const [, kiezers, stijl] of kaal.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const kiezer of kiezers.split(",")) {
      const vond = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/i.exec(kiezer.trim())
      if (vond?.[0]) rij.push({ tag: (vond[1] ?? "").toLowerCase(), klasse: vond[2] ?? "", stijl: declaraties(stijl) })
    }
  }
  const rang = (r) => (r.klasse ? 2 : 0) + (r.tag ? 1 : 0)
  return rij.sort((a, b) => rang(a) - rang(b))
}

// Return what holds for an element: the rules for its tag and classes, then its own style.
export function stijlVan(el, blad) {
  const gelden = blad.filter((r) => (!r.tag || r.tag === soort(el)) && (!r.klasse || el.classList.contains(r.klasse)))
  return Object.assign({}, ...gelden.map((r) => r.stijl), declaraties(el.dataset.css))
}

function zegt(doorTag, woord, waarde, font) {
  if (waarde && !/^(inherit|unset)$/.test(waarde)) return woord.test(waarde)
  if (font && !/^(inherit|unset)$/.test(font)) return doorTag || woord.test(font.split(/['"]/)[0])
  return doorTag || null
}

// Whether an element says that its words are bold or italic; null when it says nothing of it.
export const vet = (el, s) => zegt(/^(b|strong)$/.test(soort(el)), /\b(?:bold|bolder|[6-9]00|1000)\b/, s["font-weight"], s.font)
export const cursief = (el, s) => zegt(/^(i|em)$/.test(soort(el)), /\b(?:italic|oblique)\b/, s["font-style"], s.font)

export function stand(el, s) {
  const waar = s["vertical-align"] ?? { sup: "super", sub: "sub" }[soort(el)]
  return /^(super|sub)$/.test(waar) ? waar : ""
}

const BOVEN = Object.fromEntries([..."0123456789+-−–=()ni"].map((t, n) => [t, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ"[n]]))
const ONDER = Object.fromEntries([..."0123456789+-−–=()aehijklmnoprstuvx"].map((t, n) => [t, "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"[n]]))

// Return words that stand higher or lower in signs that do, with plain signs between them (¹²,¹³), or null when one of
// them has no such sign.
export function opHoogte(woorden, waar) {
  const tabel = waar === "super" ? BOVEN : ONDER
  return [...woorden].every((t) => tabel[t] || /[\s,.;]/.test(t)) ? [...woorden].map((t) => tabel[t] ?? t).join("") : null
}
