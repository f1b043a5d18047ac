// Warns before an editor leaves a form with changes that were not saved.
// What scripts renew is not typed by anybody; a form beside the text saves and warns by itself (onderdeel.js).
const NIET = ["csrfmiddlewaretoken", "vanaf_versie", "concept"]
const bewaak = (form) => {
  const inhoud = () => JSON.stringify([...new FormData(form)].filter(([naam]) => !NIET.includes(naam)))
  let was = null
  let verstuurd = false
  // The text editor writes its own form of the text once it is ready; what counts as unchanged starts then.
  window.addEventListener("load", () => setTimeout(() => { was = inhoud() }, 600))
  // On the window, after all others: what a script held back is not sent, and what opens elsewhere saves nothing.
  window.addEventListener("submit", (event) => {
    if (event.target !== form || event.defaultPrevented || event.submitter?.formTarget === "_blank") return
    verstuurd = true
  })
  form.addEventListener("input", () => { verstuurd = false }) // the save did not come through, and it is typed on
  window.addEventListener("beforeunload", (event) => {
    if (!verstuurd && was !== null && inhoud() !== was) event.preventDefault()
  })
}
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("#content-main form:not([data-naast]), form[data-bewaak]").forEach(bewaak)
})

// The text editor is a field: it gets the name of the textarea that it stands for.
document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  const naam = textarea.labels[0]?.textContent.replace(/:\s*$/, "") ?? document.getElementById("woorden").dataset.tekst
  editor.view.dom.setAttribute("aria-label", naam)
})

// Its buttons are named in English and made again now and then: each gets the name it has here whenever it appears.
const KNOPPEN = { bold: "vet", italic: "cursief", bulletList: "lijst", "history:undo": "ongedaan", "history:redo": "opnieuw" }
new MutationObserver(() => {
  for (const knop of document.querySelectorAll(".prose-menubar [data-name]")) {
    const naam = document.getElementById("woorden").dataset[KNOPPEN[knop.dataset.name]]
    if (naam && knop.title !== naam) { knop.title = naam; knop.setAttribute("aria-label", naam) }
  }
}).observe(document.documentElement, { childList: true, subtree: true })
