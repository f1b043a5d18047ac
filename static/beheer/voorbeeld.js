// The preview beside the form: each time that typing pauses, what the form holds is posted to a frame.
const knop = document.querySelector("[data-voorbeeld]")
const PAUZE = 700 // milliseconds
let paneel = null
let frame = null
let getoond = ""
let wacht

const maakPaneel = () => {
  const nieuw = document.getElementById("voorbeeldpaneel").content.firstElementChild.cloneNode(true)
  nieuw.querySelector("button").addEventListener("click", sluit)
  document.querySelector("#content-main").append(nieuw)
  document.body.classList.add("met-voorbeeld")
  return nieuw
}

const sluit = () => {
  clearTimeout(wacht)
  paneel.remove()
  paneel = frame = null
  getoond = ""
  document.body.classList.remove("met-voorbeeld")
  knop.focus()
}

// Links and forms of the page would lead the frame away: they open beside it.
const openErnaast = (pagina) => {
  for (const link of pagina.links) if (link.pathname !== pagina.location.pathname) link.target = "_blank"
  for (const form of pagina.forms) form.target = "_blank"
}

const toon = (nieuw) => {
  const pagina = nieuw.contentDocument
  if (pagina?.URL === "about:blank") return // the frame before its page
  if (!paneel?.contains(nieuw)) return
  const gelukt = Boolean(pagina?.documentElement.dataset.editie)
  paneel.querySelector(".voorbeeldfout").hidden = gelukt
  if (!gelukt) {
    nieuw.remove()
    getoond = ""
    return
  }
  openErnaast(pagina)
  if (frame) nieuw.contentWindow.scrollTo({ top: frame.contentWindow.scrollY, behavior: "instant" })
  frame?.remove()
  frame = nieuw
  frame.classList.remove("wacht")
}

// A new frame each time: going on in one frame would fill the history of the browser.
const ververs = () => {
  const velden = [...new FormData(knop.form)].filter(([, waarde]) => typeof waarde === "string")
  const nu = JSON.stringify(velden)
  if (!paneel || nu === getoond) return
  getoond = nu
  paneel.querySelectorAll(".wacht").forEach((oud) => oud.remove())
  const nieuw = Object.assign(document.createElement("iframe"), {
    name: `voorbeeld-${Date.now()}`, title: knop.textContent.trim(), className: "wacht",
  })
  paneel.append(nieuw)
  nieuw.addEventListener("load", () => toon(nieuw))
  const form = Object.assign(document.createElement("form"), {
    method: "post", action: knop.formAction, target: nieuw.name, hidden: true,
  })
  for (const [name, value] of velden) form.append(Object.assign(document.createElement("textarea"), { name, value }))
  document.body.append(form)
  form.submit()
  form.remove()
}

if (knop) {
  knop.addEventListener("click", (event) => {
    event.preventDefault()
    paneel ??= maakPaneel()
    ververs()
    if (getComputedStyle(paneel).position !== "fixed") paneel.scrollIntoView({ block: "start" })
    paneel.focus({ preventScroll: true })
  })
  knop.form.addEventListener("input", () => {
    clearTimeout(wacht)
    if (paneel) wacht = setTimeout(ververs, PAUZE)
  })
}
