// The digest of an editie, computed by the browser of the reader; nothing is sent. The format: docs/digest.md
const BEGIN = "visie-digest 1\n"
const uitslag = document.getElementById("uitslag"), woord = document.querySelector(".reken").dataset
const getal = (nummer) => document.querySelector(`[data-van="${nummer}"]`)?.textContent
const nummers = [...document.querySelectorAll("[data-van]")].map((code) => code.dataset.van)

const zonder = { "\\": "\\\\", "\t": "\\t", "\n": "\\n" }
const regel = (...waarden) => waarden.join("\t") + "\n"
// The canonical text of a file as bytes, and which editie it says it is.
const lees = (bytes) => {
  const inhoud = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
  if (inhoud.startsWith(BEGIN.trim())) return [bytes, null]
  const { uitgave, delen, noten } = JSON.parse(inhoud.replace(/^\ufeff/, ""))
  const regels = [uitgave, ...delen, ...noten].flatMap((deel) => deel.velden.map((veld) =>
    regel(deel.anker, veld, uitgave.taal, deel[veld].normalize("NFC").replace(/[\\\t\n]/g, (teken) => zonder[teken]))))
  return [new TextEncoder().encode(BEGIN + regels.join("")), uitgave.nummer]
}
const reken = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return [...hash].map((b) => b.toString(16).padStart(2, "0")).join("")
}
const zeg = (tekst, getallen = []) => {
  const kop = document.createElement("b")
  kop.textContent = tekst
  uitslag.replaceChildren(...[[kop], ...getallen].map((delen) => {
    const p = document.createElement("p")
    p.append(...delen)
    return p
  }))
}
const cijfers = (naam, waarde) => {
  const code = document.createElement("code")
  code.textContent = waarde
  return [naam + ": ", code]
}
const oordeel = async (bytes, zelf) => {
  const [tekst, gezegd] = lees(bytes), berekend = await reken(tekst)
  const nummer = String(zelf ?? gezegd ?? nummers.find((n) => getal(n) == berekend) ?? woord.nummer)
  const gelijk = getal(nummer) == berekend
  zeg((gelijk ? "✓ " : "✗ ") + woord[gelijk ? "gelijk" : "ongelijk"].replace("{n}", nummer),
    [cijfers(woord.bekend.replace("{n}", nummer), getal(nummer) ?? "–"), cijfers(woord.berekend, berekend)])
}
const haal = async (adres) => {
  const antwoord = await fetch(adres)
  return antwoord.ok ? antwoord.arrayBuffer() : Promise.reject(antwoord.status)
}

const toon = async (knop, id) => {
  const tekst = new TextDecoder().decode(await haal(knop.dataset.adres))
  document.getElementById(id).textContent = tekst
  knop.hidden = true
}

export default async (knop) => {
  if (knop.dataset.toon) return toon(knop, knop.dataset.toon)
  const veld = document.getElementById(knop.dataset.veld), bestand = veld?.files[0]
  if (!globalThis.crypto?.subtle) return zeg(woord.onvast)
  if (veld && !bestand) return zeg(woord.kies)
  knop.disabled = true
  let bytes
  try {
    bytes = await (bestand ? bestand.arrayBuffer() : haal(woord.json))
    await oordeel(bytes, bestand ? null : woord.nummer)
  } catch {
    zeg(bytes ? woord.fout : woord.weg)
  }
  knop.disabled = false
}
