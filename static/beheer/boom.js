// Extras on the first screen. Without them every action is a link to a page of its own, and a row opens its form.

const boom = document.querySelector(".boom")
const verplaats = document.querySelector("#verplaats")

// The row that an address names is in sight and has the focus, in a browser too that leaves its <details> closed.
const toon = () => {
  const doel = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!doel || !boom?.contains(doel)) return
  for (let e = doel.closest("details"); e; e = e.parentElement.closest("details")) e.open = true
  doel.scrollIntoView({ block: "center", behavior: "instant" })
  doel.focus({ preventScroll: true })
}
addEventListener("hashchange", toon)
toon()

// What can be done with a part: its own page, in a dialog on this one.
const dialoog = document.createElement("dialog")
dialoog.className = "acties-dialoog"
document.body.append(dialoog)
let bij = null
dialoog.addEventListener("close", () => bij?.focus())
dialoog.addEventListener("click", (event) => { if (event.target === dialoog) dialoog.close() })

boom?.addEventListener("click", async (event) => {
  const link = event.target.closest("a.acties")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  try {
    const antwoord = await fetch(link.href)
    const inhoud = new DOMParser().parseFromString(await antwoord.text(), "text/html").querySelector("#acties")
    if (!antwoord.ok || !inhoud) throw new Error()
    const sluit = document.createElement("button")
    sluit.type = "button"
    sluit.className = "button"
    sluit.textContent = document.getElementById("woorden").dataset.sluit
    sluit.addEventListener("click", () => dialoog.close())
    inhoud.querySelector("h1").id = "acties-kop"
    dialoog.setAttribute("aria-labelledby", "acties-kop")
    dialoog.replaceChildren(document.importNode(inhoud, true), sluit)
    bij = link
    dialoog.showModal()
  } catch {
    location.href = link.href // signed out, or no line: the page itself says so
  }
})

// Dragging a row by its number, with a mouse, a pen or a finger: it goes before or behind a row of its own kind, or
// into a row of the kind that it stands in.
let sleep = null
const ouderVan = (li) => li.parentElement.closest("li")
const ankerVan = (li) => li?.querySelector(":scope > .rij [id]").id.slice("deel-".length) ?? ""
const soortgenoten = (lijst) => [...lijst.children].filter((e) => e.dataset.soort === sleep.li.dataset.soort && e !== sleep.li)

// Tell whether the row may stand in this one: in its own parent, or in another of that kind.
const past = (ouder) => ouder === sleep.ouder
  || (sleep.ouder && sleep.li.dataset.sleep !== "vast" && ouder?.dataset.soort === sleep.ouder.dataset.soort)

const plek = (x, y) => {
  const li = document.elementFromPoint(x, y)?.closest(".boom li")
  if (!li || sleep.li.contains(li)) return null
  if (li.dataset.soort === sleep.li.dataset.soort && past(ouderVan(li))) {
    const { top, height } = li.firstElementChild.getBoundingClientRect()
    return { li, hoe: y < top + height / 2 ? "ervoor" : "erna" }
  }
  return past(li) ? { li, hoe: "erin" } : null
}
const wis = () => {
  for (const e of boom.querySelectorAll(".ervoor, .erna, .erin")) e.classList.remove("ervoor", "erna", "erin")
}

const laatLos = ({ li, hoe }) => {
  verplaats.action = sleep.li.querySelector(":scope > .rij a[id]").pathname.replace(/change\/$/, "verplaats/")
  verplaats.elements.naar.value = ankerVan(hoe === "erin" ? li : ouderVan(li))
  verplaats.elements.plaats.value = hoe === "erin" ? "" : soortgenoten(li.parentElement).indexOf(li) + (hoe === "erna" ? 2 : 1)
  verplaats.submit()
}

const begin = (event) => {
  if (event.button || event.pointerType === "touch" || !event.target.matches(".greep")) return // a finger scrolls
  const li = event.target.closest("li")
  sleep = { li, ouder: ouderVan(li), begon: false, doel: null, x: event.clientX, y: event.clientY }
  event.target.setPointerCapture(event.pointerId)
}
const beweeg = (event) => {
  if (!sleep || (!sleep.begon && Math.hypot(event.clientX - sleep.x, event.clientY - sleep.y) < 6)) return
  sleep.begon = true
  sleep.li.classList.add("sleept")
  wis()
  sleep.doel = plek(event.clientX, event.clientY)
  sleep.doel?.li.classList.add(sleep.doel.hoe)
}
const stop = (event) => {
  if (!sleep) return
  wis()
  sleep.li.classList.remove("sleept")
  if (event.type === "pointerup" && sleep.doel) laatLos(sleep.doel)
  sleep = null
}

if (boom && verplaats) {
  for (const greep of boom.querySelectorAll("[data-sleep] > .rij > .n")) greep.classList.add("greep")
  const luister = { pointerdown: begin, pointermove: beweeg, pointerup: stop, pointercancel: stop }
  for (const [wat, doe] of Object.entries(luister)) boom.addEventListener(wat, doe)
}
