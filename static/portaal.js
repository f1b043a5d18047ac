// Copying and sharing, where the browser can. Without this script the same words stand on the page to select.
const stem = document.createElement("p")
stem.className = "zw"
stem.setAttribute("role", "status")
document.body.append(stem)

const gelukt = (knop) => {
  const naam = knop.dataset.naam ??= knop.textContent
  knop.textContent = stem.textContent = "Gekopieerd"
  setTimeout(() => { knop.textContent = naam; stem.textContent = "" }, 2500)
}
const mislukt = () => { stem.textContent = "Kopiëren lukte niet. Selecteer de tekst." }
const zet = (knop, belofte) => navigator.clipboard.write([new ClipboardItem({ "text/plain": belofte })]).then(() => gelukt(knop), mislukt)
const als = (tekst) => new Blob([tekst], { type: "text/plain" })
const doe = (soort, kan, handeling) => kan && document.querySelectorAll(`[data-${soort}]`).forEach((knop) => {
  knop.hidden = false
  knop.addEventListener("click", () => handeling(knop, knop.dataset[soort]))
})

const klembord = navigator.clipboard && window.ClipboardItem
doe("kopieer", klembord, (knop, id) => zet(knop, Promise.resolve(als(document.getElementById(id).textContent))))
doe("haal", klembord, (knop, adres) => zet(knop, fetch(adres).then((antwoord) => antwoord.ok ? antwoord.text() : Promise.reject()).then(als)))
doe("deel", navigator.share, (_, url) => navigator.share({ title: document.title, url }).catch(() => {}))
// What needs script is fetched when it is used: suggestions when a search field gets the focus.
addEventListener("focusin", ({ target }) => { const js = target.form?.dataset.js; if (js) import(js) });
