// Ticks at the parts of this page, and a bar with how many were ticked. Nothing is kept.
const knop = document.querySelector("[data-map]"), naam = knop.dataset.n
const maak = (soort, waar, eigen) => waar.appendChild(Object.assign(document.createElement(soort), eigen))
const form = maak("form", knop.closest("main"), { id: "map", className: "mapbalk", action: knop.pathname })
const stand = maak("output", form), klaar = maak("button", form, { className: "knop vol", textContent: knop.textContent })
const teksten = [...document.querySelectorAll("[data-visie] [id$='-p1'], [data-anker]")].filter((e) => !e.closest("#noten"))
const vinken = teksten.map((e) => {
  const deel = e.closest("[data-anker], .act, .oproep, main"), blok = e.closest("[data-visie]"), { anker } = e.dataset
  const label = document.createElement("label")
  label.className = "mapvink"
  const vink = maak("input", label, { type: "checkbox", name: "deel", value: anker ?? e.id.slice(0, -3) })
  vink.setAttribute("form", "map")
  const van = maak("span", maak("span", label, { textContent: naam }), { className: "zw" })
  van.textContent = deel.querySelector(anker ? "a" : "h1, h2, h3, .cijfer").textContent.trim()
  blok ? blok.before(label) : e.append(label)
  return vink
})
const tel = () => {
  const n = vinken.filter((vink) => vink.checked).length
  stand.value = naam + ": " + n
  klaar.disabled = !n
}
const toon = (aan) => {
  knop.ariaPressed = aan
  form.hidden = !aan
  for (const vink of vinken) vink.parentNode.hidden = !aan
  if (aan) vinken[0]?.focus()
}
knop.role = "button"
knop.onclick = (e) => { e.preventDefault(); toon(form.hidden) }
addEventListener("change", tel)
tel()
toon(true)
