// Copying and sharing, where the browser can; the page does without.
const stem = document.createElement("p")
stem.className = "zw"
stem.setAttribute("role", "status")
document.body.append(stem)

const meld = (knop, naam) => {
  const eerst = knop.dataset.naam ??= knop.textContent
  stem.textContent = knop.closest("[data-klaar]").dataset[naam]
  if (naam == "mis") return
  knop.textContent = stem.textContent
  setTimeout(() => { knop.textContent = eerst; stem.textContent = "" }, 2500)
}
const zet = (knop, tekst, html) => {
  const als = (type, wat) => wat && { [type]: Promise.resolve(wat).then((t) => new Blob([t], { type })) }
  navigator.clipboard.write([new ClipboardItem({ ...als("text/plain", tekst), ...als("text/html", html) })])
    .then(() => meld(knop, "klaar"), () => meld(knop, "mis"))
}
const doe = (soort, kan, handeling) => kan && document.querySelectorAll(`[data-${soort}]`).forEach((knop) => {
  knop.hidden = false
  knop.onclick = () => handeling(knop, knop.dataset[soort])
})
const bij = (id) => document.getElementById(id)

const klembord = navigator.clipboard && window.ClipboardItem
doe("kopieer", klembord, (knop, id) => zet(knop, bij(id).value ?? bij(id).textContent, bij(knop.dataset.html)?.innerHTML))
doe("haal", klembord, (knop, adres) => zet(knop, fetch(adres).then((a) => a.ok ? a.text() : Promise.reject())))
doe("deel", navigator.share, (_, url) => navigator.share({ title: document.title, url }).catch(() => {}))

// A sheet over the page stays open when a link in it is followed: it would lie over where that leads.
addEventListener("click", ({ target }) => target.closest("[popover] a[href^='#']")?.closest("[popover]").hidePopover())

// Suggestions come when a search field gets the focus.
addEventListener("focusin", ({ target }) => { const js = target.form?.dataset.js; if (js) import(js) })

// The admin has no transitions.
addEventListener("pageswap", (e) => e.activation?.entry.url.includes("/beheer/") && e.viewTransition?.skipTransition())
