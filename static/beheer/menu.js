// The menu is a <details>: what it does more than that with script is closing with Escape and by a click beside it.
const menu = document.getElementById("menu")
if (menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return
    const binnen = menu.contains(document.activeElement)
    menu.open = false
    if (binnen) menu.querySelector("summary").focus()
  })
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target)) menu.open = false
  })
}
