// What every form of the admin does more with script: counting where a length is limited, and Ctrl+S.
const woorden = document.getElementById("woorden").dataset
const NABIJ = 0.9
const RUIM = 0.6 // under this a line that is short anyway says nothing

// As the server counts: characters, an end of line as two, without space around it.
const lengte = (veld) => [...veld.value.trim().replaceAll("\n", "\r\n")].length

const stem = Object.assign(document.createElement("p"), { className: "zw" })
stem.setAttribute("role", "status")
let straks = 0
const zeg = (tekst) => {
  clearTimeout(straks)
  straks = setTimeout(() => { stem.textContent = tekst }, 700)
}

const tel = (veld, hardop) => {
  const limiet = Number(veld.dataset.tekens)
  const aantal = lengte(veld)
  let teller = veld.parentElement.querySelector(":scope > .teller")
  if (!teller) {
    teller = Object.assign(document.createElement("span"), { className: "teller" })
    veld.after(teller)
  }
  const teveel = aantal - limiet
  const zin = teveel > 0 ? woorden.geteldTeveel : woorden.geteld
  teller.textContent = zin.replace("{n}", aantal).replace("{hoeveel}", limiet).replace("{teveel}", teveel)
  teller.classList.toggle("telt", veld.tagName === "TEXTAREA" || aantal >= limiet * RUIM)
  teller.classList.toggle("teveel", teveel > 0)
  if (hardop && aantal >= limiet * NABIJ) zeg(teller.textContent)
}

document.body.append(stem)
document.querySelectorAll("[data-tekens]").forEach((veld) => tel(veld, false))
document.addEventListener("input", ({ target }) => {
  if (target.dataset?.tekens) tel(target, true)
})

// Ctrl+S, or Cmd+S on a Mac, presses 'Opslaan' of the form of this page, once.
let bezig = false
window.addEventListener("pageshow", () => { bezig = false })
document.addEventListener("input", () => { bezig = false }) // who types on has stayed
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  const form = document.activeElement?.closest("#content-main form:has([name=_save])")
  const knop = (form ?? document).querySelector("#content-main [name=_save]:not([disabled])")
  if (!knop) return
  event.preventDefault()
  if (bezig || document.querySelector("dialog[open]")) return
  if (knop.form.checkValidity()) bezig = true
  knop.form.requestSubmit(knop)
})
