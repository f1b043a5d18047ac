// Warns before an editor leaves a form with changes that were not saved.
const bewaak = (form) => {
  // What a script renews by itself is nothing that an editor typed.
  const inhoud = () => {
    const velden = [...new FormData(form)].filter(([naam]) => !["csrfmiddlewaretoken", "vanaf_versie"].includes(naam))
    return JSON.stringify(velden)
  }
  let was = null
  let verstuurd = false
  // The text editor writes its own form of the text once it is ready; what counts as unchanged starts then.
  window.addEventListener("load", () => setTimeout(() => { was = inhoud() }, 600))
  form.addEventListener("submit", () => { verstuurd = true })
  window.addEventListener("beforeunload", (event) => {
    if (!verstuurd && was !== null && inhoud() !== was) event.preventDefault()
  })
}
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("#content-main form:not(.verplaats form), form[data-bewaak]").forEach(bewaak)
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
