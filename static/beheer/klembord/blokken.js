// A clipboard becomes the small HTML of a text field, and says what fell away. What is done here to what an editor
// pastes, visie/tekst/schoon.py does to whatever comes in another way.
import { blok, cursief, lees, opHoogte, soort, stand, stijlVan, vet } from "visie/klembord/lezen"
import { eigenNoten, opmerkingen, voetnoten } from "visie/klembord/noten"

const NIETS = /[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffc]/g
const LIGATUREN = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st", ĳ: "ij", Ĳ: "IJ" }
const OPSOMMING = /^\s*(?:[•·▪◦●‣]\s+|(?:[■○§✓➢*o–-]|\d{1,3}[.)]|[a-z][.)])(?:[\u00a0\t]|\s{2})\s*)(?=\S)/
const GETELD = /[0-9a-z]+[.)]/i
const KOP = /^h[1-6]$/
const SLECHTS = /\b(?:sr-only|visually-hidden|screen-reader-text|zw|sla)\b/
const RANGTELWOORD = /^(?:e|de|ste|er|st|nd|rd|th)$/i
const schoon = (tekst) => tekst.replace(NIETS, "").replace(/[ﬀ-ﬆĳĲ]/g, (t) => LIGATUREN[t]).normalize("NFC")
const veilig = (tekst) => tekst.replace(/[&<>]/g, (t) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[t])

// Why an element is no text, or "".
function waaromWeg(el, s) {
  const klassen = el.className
  if (soort(el) === "del" || /\bmsodel\b|track\w*delet/i.test(klassen)) return "verwijderd"
  if (/^(s|strike)$/.test(soort(el)) || /line-through/.test(`${s["text-decoration"]} ${s["text-decoration-line"]}`)) return "verwijderd"
  if (/ignore/.test(s["mso-list"] ?? "")) return "teken"
  const nul = /^0(?:\.0*)?(?:[a-z]+|%)?$/.test(s["font-size"] ?? "")
  const onzichtbaar = s.display === "none" || /^(?:hidden|collapse)$/.test(s.visibility) || s["mso-hide"] === "all" || nul || s.opacity === "0"
  const geknipt = s.position === "absolute" && (/rect\((?:0|1px)/.test(s.clip) || /inset\((?:50|100)%/.test(s["clip-path"]) || s.width === "1px")
  if (onzichtbaar || geknipt || SLECHTS.test(klassen) || el.hasAttribute("hidden")) return "verborgen"
  if (/^field-/.test(s["mso-element"] ?? "") || /^(button|select|textarea|option|input)$/.test(soort(el))) return "teken"
  return ""
}

// Whether a colour is one, and not the black or grey of plain words.
function kleurig(waarde) {
  const [, hex, rgb] = /#([0-9a-f]{6}|[0-9a-f]{3})\b|rgba?\(([^)]*)\)/i.exec(waarde ?? "") ?? []
  if (!hex && !rgb) return /^(?:red|blue|green|yellow|orange|purple|lime|cyan|magenta|aqua|fuchsia|teal|navy|maroon|olive)\b/.test(waarde ?? "")
  const drie = rgb ? rgb.split(/[\s,/]+/).map(Number) : (hex.length === 3 ? [...hex].map((t) => t + t) : hex.match(/../g)).map((t) => parseInt(t, 16))
  return drie[3] !== 0 && Math.max(...drie.slice(0, 3)) - Math.min(...drie.slice(0, 3)) > 40
}

class Lezer {
  constructor(blad) {
    this.blad = blad
    this.blokken = []
    this.runs = []
    this.inLi = 0
    this.item = this.kop = this.geteld = false
    this.weg = { hoog: [], twijfel: [] }
  }

  tel(wat, n = 1) { this.weg[wat] = (this.weg[wat] ?? 0) + n }

  schrijf(hier, rauw) { if (rauw) this.runs.push({ ...hier, rauw }) }

  sluit() {
    const begin = this.runs.map((r) => r.rauw ?? "\n").join("")
    let li = this.inLi > 0 || this.item
    const vond = !li && !this.kop && OPSOMMING.exec(begin)
    if (vond) {
      li = true
      this.geteld ||= GETELD.test(vond[0])
      for (let over = vond[0].length, n = 0; over > 0 && n < this.runs.length; n += 1) {
        const deel = this.runs[n].rauw ?? ""
        this.runs[n].rauw = deel.slice(over)
        over -= deel.length
      }
    }
    let runs = netjes(this.runs)
    if (this.kop && runs.every((r) => r.vet || !r.rauw?.trim())) runs = netjes(runs.map((r) => ({ ...r, vet: false })))
    if (runs.length) this.blokken.push({ li, html: runs.map(html).join("") })
    if (runs.length && this.kop) this.tel("kop")
    if (runs.length && li && this.geteld) this.tel("nummer")
    this.runs = []
    this.item = this.kop = this.geteld = false
  }

  loop(knoop, hier) {
    for (const kind of knoop.childNodes) {
      if (kind.nodeType === 3) this.schrijf(hier, schoon(kind.data))
      else if (kind.nodeType === 1) this.element(kind, hier)
    }
  }

  element(el, hier) {
    const tag = soort(el)
    if (tag === "br") return this.runs.push({ ...hier, br: true })
    if (tag === "hr") return this.sluit()
    if (tag === "img") return this.beeld(el, hier)
    if (tag === "sup" && el.dataset.noot) return this.runs.push({ ...hier, noot: el.dataset.noot })
    const s = stijlVan(el, this.blad)
    const weg = waaromWeg(el, s)
    if (weg) return this.laatWeg(el, weg)
    this.verlies(el, tag, s)
    const waar = blok.has(tag) ? "" : stand(el, s)
    if (waar) return this.hoogte(el, waar, hier)
    const binnen = this.binnen(el, tag, s, hier)
    return blok.has(tag) ? this.blok(el, tag, s, binnen) : this.loop(el, binnen)
  }

  binnen(el, tag, s, hier) {
    if (blok.has(tag) && !/^(p|div|li|td|th)$/.test(tag)) return hier
    return { vet: vet(el, s) ?? hier.vet, cursief: cursief(el, s) ?? hier.cursief }
  }

  laatWeg(el, waarom) {
    const woorden = el.textContent.trim()
    if (waarom === "teken") this.geteld ||= GETELD.test(woorden) && /^\s*\(?[0-9a-z]+[.)]/i.test(woorden)
    else if (woorden) this.tel(waarom)
  }

  verlies(el, tag, s) {
    const woorden = el.textContent.trim()
    if (!woorden) return
    if (tag === "table") this.tel("tabel")
    if (tag === "a" && /^(?:https?:|mailto:)/i.test(el.getAttribute("href") ?? "")) this.tel("link")
    else if (tag === "u" || (tag !== "a" && !el.closest("a") && /\bunderline\b/.test(s["text-decoration"] ?? ""))) this.weg.streep = 1
    if (!el.closest("a") && [el.getAttribute("color"), s.color, s["background-color"], s.background, s["mso-highlight"]].some(kleurig)) this.weg.kleur = 1
  }

  beeld(el, hier) {
    const alt = el.getAttribute("alt") ?? ""
    if (/^\p{Extended_Pictographic}/u.test(alt)) return this.schrijf(hier, schoon(alt)) // an emoji of a mail program
    const s = stijlVan(el, this.blad)
    if (!/^[01]$/.test(el.getAttribute("width") ?? "") && !waaromWeg(el, s) && !el.closest("[role=checkbox]")) this.tel("beeld")
  }

  // What stands higher or lower: in signs that Unicode has, else as plain words, which is said.
  hoogte(el, waar, hier) {
    const woorden = schoon(el.textContent).trim()
    const voor = this.runs.map((r) => r.rauw ?? " ").join("").trimEnd()
    const teken = opHoogte(woorden, waar)
    if (!woorden) return this.loop(el, hier)
    if (teken === null && !(waar === "super" && /\d$/.test(voor) && RANGTELWOORD.test(woorden)) && /\w/.test(woorden)) this.weg.hoog.push(woorden)
    if (teken !== null && waar === "super" && /^\d[\d\s,;–-]*$/.test(woorden) && /(?:\p{L}{4}|[.,;:!?)’”])$/u.test(voor))
      this.weg.twijfel.push(`${/\S*$/.exec(voor)[0]}${teken}`)
    const ruimte = /^\s/.test(el.textContent) ? " " : ""
    return this.schrijf(hier, ruimte + (teken ?? woorden) + (/\s$/.test(el.textContent) ? " " : ""))
  }

  blok(el, tag, s, hier) {
    if (tag === "li") {
      this.sluit()
      this.inLi += 1
      this.geteld = el.closest("ul, ol")?.localName === "ol"
      this.loop(el, hier)
      this.sluit()
      this.inLi -= 1
    } else if (this.inLi && tag !== "ul" && tag !== "ol") {
      this.runs.push({ ...hier, br: true })
      this.loop(el, hier)
      this.runs.push({ ...hier, br: true })
    } else {
      this.sluit()
      this.kop = KOP.test(tag)
      this.item = !this.kop && /^l\d+ level\d+/.test(s["mso-list"] ?? "")
      this.loop(el, hier)
      this.sluit()
    }
  }
}

// Return runs with one space between words, none beside a line break or at an end, neighbours of one kind joined.
function netjes(runs) {
  const rij = []
  const eind = () => {
    while (rij.length && (rij.at(-1).br || /^\s*$/.test(rij.at(-1).rauw ?? "x"))) rij.pop()
    if (rij.length && rij.at(-1).rauw) rij.at(-1).rauw = rij.at(-1).rauw.trimEnd()
  }
  for (const run of runs) {
    const vorig = rij.at(-1)
    if (run.br) {
      while (rij.length && /^\s*$/.test(rij.at(-1).rauw ?? "x")) rij.pop()
      if (rij.at(-1)?.rauw) rij.at(-1).rauw = rij.at(-1).rauw.trimEnd()
      if (rij.length && !rij.at(-1).br) rij.push({ ...run })
      continue
    }
    if (run.noot) {
      if (vorig?.noot) vorig.noot = [...new Set([...vorig.noot.split(" "), ...run.noot.split(" ")])].join(" ")
      else rij.push({ ...run })
      continue
    }
    let rauw = run.rauw.replace(/\s+/g, " ")
    if (!vorig || vorig.br || vorig.rauw?.endsWith(" ")) rauw = rauw.trimStart()
    if (!rauw) continue
    if (vorig?.rauw && !!vorig.vet === !!run.vet && !!vorig.cursief === !!run.cursief) vorig.rauw += rauw
    else rij.push({ ...run, rauw })
  }
  eind()
  return rij.map((run, n) => {
    if (run.rauw !== " " && !run.br) return run
    const naast = [rij[n - 1], rij[n + 1]]
    return { ...run, vet: run.vet && naast.some((r) => r?.vet), cursief: run.cursief && naast.some((r) => r?.cursief) }
  })
}

function html(run) {
  let uit = run.br ? "<br>" : run.noot ? `<sup data-noot="${veilig(run.noot)}"></sup>` : veilig(run.rauw)
  if (run.cursief) uit = `<em>${uit}</em>`
  return run.vet ? `<strong>${uit}</strong>` : uit
}

// Words out of a sentence keep the space before and after them.
function metRuimte(enige, bron) {
  const stuk = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(bron)?.[1] ?? bron
  const woorden = stuk.replace(/<[^>]*>/g, "").replaceAll("&nbsp;", " ")
  enige.html = (/^\s/.test(woorden) ? " " : "") + enige.html + (/\s$/.test(woorden) ? " " : "")
}

// Return { blokken: [{ li, html }], weg } of the HTML on a clipboard; `bekend` are the keys of the notes there are.
export function vanHtml(bron, bekend) {
  const { boom, blad, beelden } = lees(bron)
  const onbekend = eigenNoten(boom, bekend)
  const opmerking = opmerkingen(boom)
  const noten = voetnoten(boom)
  const lezer = new Lezer(blad)
  lezer.loop(boom, { vet: false, cursief: false })
  lezer.sluit()
  if (beelden) lezer.tel("beeld", beelden)
  if (lezer.blokken.length === 1 && !boom.querySelector([...blok].join())) metRuimte(lezer.blokken[0], bron)
  return { blokken: lezer.blokken, weg: { ...lezer.weg, opmerking, noten, onbekend } }
}

// Return plain words as HTML: lines that begin as items of a list are one; hard-wrapped lines are one paragraph.
export function vanTekst(tekst) {
  const item = /^\s*(?:[•·▪◦●‣*–-]|\d{1,3}[.)])\s+(?=\S)/
  return tekst.replace(/\r\n?/g, "\n").split(/\n\s*\n/).map((deel) => {
    const regels = deel.split("\n").filter((regel) => regel.trim())
    const gebroken = regels.length > 1 && regels.slice(0, -1).every((r) => r.trim().length >= 50 && r.trim().length < 100) && !regels.some((r) => item.test(r))
    return (gebroken ? [regels.join(" ")] : regels).map((regel) => {
      const [tag, woorden] = item.test(regel) ? ["li", regel.replace(item, "")] : ["p", regel]
      return `<${tag}>${veilig(woorden)}</${tag}>`
    }).join("")
  }).join("").replace(/(?:<li>.*?<\/li>)+/g, (lijst) => `<ul>${lijst}</ul>`)
}

// Return blocks as the editor reads them. A list stays one wherever it lands, but among the items of another; a
// paragraph at the edge goes on in the one it is pasted into.
export function alsHtml(blokken, inLijst) {
  const regels = blokken.map(({ li, html: inhoud }) => (li ? `<li><p>${inhoud}</p></li>` : `<p>${inhoud}</p>`))
  const heel = regels.join("").replace(/(?:<li>.*?<\/li>)+/g, (lijst) => `<ul>${lijst}</ul>`)
  const open = (blok) => (blok.li ? (inLijst ? 3 : 0) : 1)
  return blokken.length ? heel.replace(/^<(?:p|ul)/, `$& data-pm-slice="${open(blokken[0])} ${open(blokken.at(-1))} []"`) : ""
}
