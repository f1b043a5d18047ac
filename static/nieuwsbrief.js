// Copies an element with its formatting, or a field with its text.
document.querySelectorAll("[data-kopieer-opgemaakt]").forEach((knop) => {
  const [blok, plat = blok] = knop.dataset.kopieerOpgemaakt.split(" ").map((id) => document.getElementById(id))
  const soort = (type, tekst) => tekst && { [type]: new Blob([tekst], { type }) }
  knop.hidden = false
  knop.onclick = () => navigator.clipboard.write([new ClipboardItem({
    ...soort("text/plain", plat.value), ...soort("text/html", plat != blok && blok.innerHTML),
  })]).then(() => { knop.textContent = knop.dataset.klaar })
})
