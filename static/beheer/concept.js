// Keeps what an editor types in this browser until it is saved: encrypted, under names that say nothing, for a week.
const VOOR = "concept:"
const WEEK = 7 * 24 * 3600 * 1000
const MEEST = 3 // drafts of one form: what is typed now, and what was offered and not chosen yet
const { sleutel: SLEUTELADRES, bewaard, tijd: TIJD } = document.getElementById("concept-script").dataset
const TAAL = document.documentElement.lang

// What the browser keeps. Without storage (blocked, full) every question is answered as if there were nothing.
const kast = {
  doe(wat) { try { return wat(window.localStorage) } catch { return null } },
  namen() { return this.doe((o) => Object.keys(o).filter((naam) => naam.startsWith(VOOR))) ?? [] },
  pak(naam) { return this.doe((o) => JSON.parse(o.getItem(naam))) },
  zet(naam, waarde) { return this.doe((o) => { o.setItem(naam, JSON.stringify(waarde)); return true }) },
  gooi(naam) { this.doe((o) => o.removeItem(naam)) },
}
const bytes = (tekst) => Uint8Array.from(atob(tekst), (teken) => teken.charCodeAt(0))
const tekens = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
const inStukken = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("")

// The keys of who is signed in, as the browser can use and nobody can read them. Null without: then nothing is kept.
const haalSleutels = async () => {
  if (!window.crypto?.subtle) return null
  try {
    const antwoord = await fetch(SLEUTELADRES, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(5000) })
    if (!antwoord.ok || antwoord.redirected) return null
    const { sleutels } = await antwoord.json()
    return await Promise.all(sleutels.map(async ({ naam, tekst }) => ({
      naam: await crypto.subtle.importKey("raw", bytes(naam), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
      tekst: await crypto.subtle.importKey("raw", bytes(tekst), "AES-GCM", false, ["encrypt", "decrypt"]),
    })))
  } catch { return null }
}
const merk = async (sleutel, wat) => {
  const som = await crypto.subtle.sign("HMAC", sleutel.naam, new TextEncoder().encode(wat))
  return tekens(som).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}
const van = async (sleutel) => `${VOOR}${await merk(sleutel, "gebruiker")}:`

const versleutel = async (sleutel, waarde) => {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const inhoud = new TextEncoder().encode(JSON.stringify(waarde))
  return { iv: inStukken(iv), tekst: inStukken(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, sleutel.tekst, inhoud)) }
}
const ontcijfer = async (sleutel, { iv, tekst }) => {
  const uit = (hex) => Uint8Array.from(hex.match(/../g), (paar) => parseInt(paar, 16))
  const inhoud = await crypto.subtle.decrypt({ name: "AES-GCM", iv: uit(iv) }, sleutel.tekst, uit(tekst))
  return JSON.parse(new TextDecoder().decode(inhoud))
}

// On every page: what is too old goes, and what the server says is stored.
for (const naam of kast.namen()) {
  const stuk = kast.pak(naam)
  const opgeslagen = bewaard.split(" ").find((een) => een.split(".")[0] === naam.split(":")[2])
  // What was typed after the button was pressed is not stored: it is younger than what was.
  const tot = Number(opgeslagen?.split(".")[1] ?? Infinity) + WEEK
  if (!(stuk?.tot > Date.now()) || (opgeslagen && stuk.tot <= tot)) kast.gooi(naam)
}

// Who signs out takes the drafts along.
let afgemeld = false
document.addEventListener("submit", async (event) => {
  const form = event.target
  if (afgemeld || !/\/(afmelden|logout)\/$/.test(form.action) || !kast.namen().length) return
  event.preventDefault()
  afgemeld = true // from here on this page keeps nothing any more
  for (const sleutel of await haalSleutels() ?? []) {
    const begin = await van(sleutel)
    kast.namen().filter((naam) => naam.startsWith(begin)).forEach((naam) => kast.gooi(naam))
  }
  HTMLFormElement.prototype.submit.call(form)
})

// The fields of a form

// `_gezien` goes along: an old text that is put back must not be saved over a newer row unseen.
const NIET = /^(csrfmiddlewaretoken|vanaf_versie|concept|_(?!gezien$).*)$/
const telt = (veld) => veld.name && !NIET.test(veld.name) && !["password", "file", "submit", "button"].includes(veld.type)
const velden = (form) => [...form.elements].filter(telt)
const inhoud = (form) => {
  const namen = new Set(velden(form).map((veld) => veld.name))
  return [...new FormData(form)].filter(([naam]) => namen.has(naam))
}
const per = (paren) => paren.reduce((m, [naam, waarde]) => m.set(naam, [...m.get(naam) ?? [], waarde]), new Map())
const rijen = (paren) => JSON.stringify(paren.filter(([naam]) => naam.endsWith("-TOTAL_FORMS")))

// What is in a field, in words: the names of choices, yes or no.
const inWoorden = (form, paren) => {
  const gevonden = new Map()
  for (const veld of velden(form).filter((v) => v.type !== "hidden")) {
    const waarden = paren.filter(([naam]) => naam === veld.name).map(([, waarde]) => waarde)
    const gekozen = (optie) => waarden.includes(optie.value)
    if (veld.type === "radio" || veld.type === "checkbox") {
      const woord = gekozen(veld) ? veld.labels[0]?.textContent.trim() || veld.value : ""
      gevonden.set(veld.name, [gevonden.get(veld.name), woord].filter(Boolean).join(", "))
    } else if (veld.options) {
      gevonden.set(veld.name, [...veld.options].filter(gekozen).map((optie) => optie.textContent.trim()).join(", "))
    } else gevonden.set(veld.name, waarden[0] ?? "")
  }
  return gevonden
}
const pad = (adres) => adres.split(/[?#]/)[0]
const label = (form, naam) => form.elements[naam]?.labels?.[0]?.textContent.trim().replace(/:$/, "") || naam

const zet = (veld, waarden) => {
  if (veld.type === "checkbox" || veld.type === "radio") veld.checked = waarden.includes(veld.value)
  else if (veld.multiple && veld.options) for (const optie of veld.options) optie.selected = waarden.includes(optie.value)
  else {
    veld.value = waarden.shift() ?? ""
    veld.closest(".prose-editor")?.querySelector(".ProseMirror")?.editor?.commands.setContent(veld.value)
  }
  veld.dispatchEvent(new Event("input", { bubbles: true }))
  veld.dispatchEvent(new Event("change", { bubbles: true }))
}
const zetTerug = (form, paren) => {
  // Rows under the form that this page does not have yet.
  for (const [naam, aantal] of paren.filter(([naam]) => naam.endsWith("-TOTAL_FORMS"))) {
    const knop = document.querySelector(`#${CSS.escape(naam.replace("-TOTAL_FORMS", "-group"))} .add-row a`)
    for (let n = form.elements[naam]?.value ?? aantal; knop && n < aantal; n++) knop.click()
  }
  const waarden = per(paren)
  for (const veld of velden(form)) zet(veld, waarden.get(veld.name) ?? [])
}

// One form

async function bewaarConcept(blok) {
  const form = blok.closest("form")
  const sleutels = form && await haalSleutels()
  if (!sleutels) return
  const namen = await Promise.all(sleutels.map(async (s) => await van(s) + await merk(s, `deel:${blok.dataset.concept}`)))
  const naam = namen[0]
  const veld = Object.assign(document.createElement("input"), { type: "hidden", name: "concept" })
  const versie = () => form.elements.vanaf_versie?.value ?? "" // a move raises it while the form is open
  let adres = form.action.slice(location.origin.length)
  let basis = JSON.stringify(inhoud(form))
  let getypt = false
  let verstuurd = false
  let verzonden = ""
  let wachtend = [] // what is offered and not chosen yet
  let rij = Promise.resolve() // one after another, so that the last one typed is the last one kept
  let wekker

  const stand = blok.querySelector(".concept-stand")
  form.querySelector(".opslaan, .submit-row")?.append(stand) // it says what the button has not done yet
  const zegNiets = () => { stand.textContent = "" }
  const zeg = (wanneer) => {
    const tijd = new Date(wanneer).toLocaleTimeString(TAAL, { hour: "2-digit", minute: "2-digit", timeZone: TIJD })
    const tekst = blok.dataset.stand.replace("{}", tijd)
    if (stand.textContent !== tekst) stand.textContent = tekst
  }
  const bewaar = (lijst) => {
    rij = rij.then(async () => {
      if (afgemeld) return zegNiets()
      if (!lijst.length) { kast.gooi(naam); return zegNiets() }
      const wanneer = lijst[0].wanneer
      const stuk = { tot: wanneer + WEEK, ...await versleutel(sleutels[0], lijst.slice(0, MEEST)) }
      const gelukt = !afgemeld && kast.zet(naam, stuk)
      if (gelukt && lijst[0] !== wachtend[0]) zeg(wanneer)
      else zegNiets() // what is not kept is not promised
    }).catch(zegNiets)
  }
  const nu = () => {
    const velden = inhoud(form)
    const anders = blok.hasAttribute("data-getypt") || JSON.stringify(velden) !== basis
    return anders ? [{ wanneer: Date.now(), adres, versie: versie(), velden }] : []
  }
  const leg = () => { clearTimeout(wekker); bewaar([...nu(), ...wachtend]) }

  for (const wat of ["keydown", "pointerdown", "paste", "drop", "beforeinput"]) {
    form.addEventListener(wat, (event) => { if (event.isTrusted && !blok.contains(event.target)) getypt = true }, true)
  }
  const gewijzigd = () => {
    // Until somebody touches the form, what changes is the text editor writing its own form of the text.
    if (!getypt) { basis = JSON.stringify(inhoud(form)); return }
    if (verstuurd && JSON.stringify(inhoud(form)) === verzonden) return // the text editor says it once more
    verstuurd = afgemeld = false // who types on did not go
    clearTimeout(wekker)
    wekker = setTimeout(leg, 400)
  }
  form.addEventListener("input", gewijzigd)
  form.addEventListener("change", gewijzigd)
  form.addEventListener("submit", () => {
    if (getypt) leg()
    veld.value = `${naam.split(":")[2]}.${Date.now()}`
    verzonden = JSON.stringify(inhoud(form))
    form.append(veld) // with it the server says of which draft the text is stored, as it was at this moment
    verstuurd = true
  })
  const verlaat = () => { if (getypt && !verstuurd) leg() }
  window.addEventListener("pagehide", verlaat)
  document.addEventListener("visibilitychange", () => { if (document.hidden) verlaat() })

  const bied = async (concept) => {
    const [oud, nieuw] = [inWoorden(form, inhoud(form)), inWoorden(form, concept.velden)]
    const vraag = new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value })
    for (const [veldnaam, tekst] of nieuw) {
      if (oud.get(veldnaam) === tekst) continue
      vraag.append("label", label(form, veldnaam))
      vraag.append("oud", oud.get(veldnaam) ?? "")
      vraag.append("nieuw", tekst)
    }
    const meerRijen = rijen(concept.velden) !== rijen(inhoud(form))
    if (!vraag.has("label") && !meerRijen) return false
    const { gelijk, html } = await vergelijk(vraag)
    if (gelijk && !meerRijen) return false
    toonAanbod(concept, html)
    return true
  }
  const vergelijk = async (body) => {
    try {
      const opties = { method: "POST", body, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(5000) }
      const antwoord = await fetch(blok.dataset.verschil, opties)
      if (antwoord.ok && !antwoord.redirected) return await antwoord.json()
    } catch { /* without a line the draft is offered as it is */ }
    return { gelijk: false, html: "" }
  }
  const toonAanbod = (concept, html) => {
    const aanbod = blok.querySelector("template").content.cloneNode(true).firstElementChild
    const wanneer = new Date(concept.wanneer).toLocaleString(TAAL, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: TIJD })
    aanbod.querySelector(".concept-wanneer").textContent = wanneer
    aanbod.querySelector(".concept-verschil").innerHTML = html
    aanbod.querySelector(".concept-ouder").hidden = concept.versie === versie() && pad(concept.adres) === pad(adres)
    const kies = (terug) => {
      const over = nu() // what was typed since goes on being offered
      wachtend = wachtend.filter((een) => een !== concept)
      aanbod.remove()
      if (terug) {
        if (over.length) { wachtend.unshift(...over); toonAanbod(over[0], "") }
        getypt = true
        zetTerug(form, concept.velden)
        // As if that tab had stayed open: who changed the text meanwhile is found by the save.
        if (form.elements.vanaf_versie) form.elements.vanaf_versie.value = concept.versie
        form.action = adres = concept.adres
        form.dataset.teruggezet = "" // its version is no longer that of this page: onderdeel.js
      }
      leg()
      form.querySelector(".ProseMirror, input:not([type=hidden]), textarea, select")?.focus()
    }
    aanbod.querySelector("[data-kies=terug]").addEventListener("click", () => kies(true))
    aanbod.querySelector("[data-kies=weg]").addEventListener("click", () => kies(false))
    blok.querySelector(".concept-aanbod").append(aanbod)
  }

  // What is kept from before
  let gevonden = []
  for (const [n, een] of sleutels.entries()) {
    const stuk = kast.pak(namen[n])
    if (!stuk) continue
    try { gevonden.push(...await ontcijfer(een, stuk)) } catch { /* of another key: it goes after a week */ }
    if (n) kast.gooi(namen[n]) // of an older key: from here on under the one of today
  }
  if (blok.hasAttribute("data-getypt")) {
    // This page already shows what was sent, and nobody saved it.
    gevonden = gevonden.filter((concept) => JSON.stringify(concept.velden) !== basis)
  }
  wachtend = [...gevonden] // before anything is asked: who types meanwhile writes over none of it
  for (const concept of gevonden) if (!await bied(concept)) wachtend = wachtend.filter((een) => een !== concept)
  if (gevonden.length || blok.hasAttribute("data-getypt")) leg()
}

for (const blok of document.querySelectorAll("[data-concept]")) bewaarConcept(blok).catch(() => {})
