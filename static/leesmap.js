// Ticks at the parts of this page, and a bar with what was ticked. Nothing is kept.
const knop = document.querySelector("[data-map]"), [kies, maak, naam] = knop.dataset.woorden.split("|")
const maakt = (soort, waar, eigen) => waar.appendChild(Object.assign(document.createElement(soort), eigen))
const form = maakt("form", knop.closest("main"), { id: "map", className: "mapbalk", action: knop.pathname })
const stem = maakt("output", form), klaar = maakt("button", form, { className: "knop vol", textContent: maak })
const vinken = [...document.querySelectorAll("[data-visie] [id$='-p1'], [data-anker]")].filter((e) => !e.closest("#noten")).map((e) => {
  const deel = e.closest("[data-anker], .act, .oproep, main"), label = document.createElement("label")
  const vink = maakt("input", label, { type: "checkbox", name: "deel", value: e.dataset.anker ?? e.id.slice(0, -3) })
  vink.setAttribute("form", "map")
  maakt("span", label, { textContent: kies })
  maakt("span", label, { className: "zw", textContent: ": " + deel.querySelector(e.dataset.anker ? "a" : "h1, h2, h3, .cijfer").textContent })
  label.className = "mapvink"
  const blok = e.closest("[data-visie]")
  blok ? blok.before(label) : e.append(label)
  return vink
})
const tel = () => {
  const n = vinken.filter((v) => v.checked).length
  stem.value = n + " " + naam
  klaar.disabled = !n
}
addEventListener("change", tel)
const zet = () => {
  const uit = knop.ariaPressed == "true"
  knop.ariaPressed = !uit
  for (const v of vinken) v.parentNode.hidden = uit
  form.hidden = uit
  if (!uit) vinken[0]?.focus()
}
knop.role = "button"
knop.onclick = (e) => { e.preventDefault(); zet() }
tel()
zet()
