// Warns before an editor leaves a form with changes that were not saved.
const bewaak = (form) => {
  const inhoud = () => new URLSearchParams(new FormData(form)).toString()
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

// The text editor is a field: it gets the name of the textarea that it stands for, and its buttons Dutch names.
const KNOPPEN = { bold: "Vet", italic: "Cursief", bulletList: "Lijst", "history:undo": "Ongedaan maken", "history:redo": "Opnieuw doen" }
document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  const naam = textarea.labels[0]?.textContent.replace(/:\s*$/, "") ?? "Tekst"
  editor.view.dom.setAttribute("aria-label", naam)
  for (const knop of document.querySelectorAll(".prose-menubar [data-name]")) {
    const tekst = KNOPPEN[knop.dataset.name]
    if (tekst) { knop.title = tekst; knop.setAttribute("aria-label", tekst) }
  }
})
