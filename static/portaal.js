// Copying and sharing, where the browser can; the page does without.
const stem = document.createElement("p")
stem.className = "zw"
stem.setAttribute("role", "status")
document.body.append(stem)

const meld = (knop, naam) => {
  const woord = knop.querySelector("span") ?? knop, eerst = knop.dataset.naam ??= woord.textContent
  woord.textContent = stem.textContent = knop.closest("[data-klaar]").dataset[naam]
  setTimeout(() => { woord.textContent = eerst; stem.textContent = "" }, naam == "mis" ? 6000 : 2500)
}
const zet = (knop, tekst, html) => {
  const als = (type, wat) => wat && { [type]: Promise.resolve(wat).then((t) => new Blob([t], { type })) }
  navigator.clipboard.write([new ClipboardItem({ ...als("text/plain", tekst), ...als("text/html", html) })])
    .then(() => meld(knop, "klaar"), () => meld(knop, "mis"))
}
const doe = (soort, kan, handeling) => kan && document.querySelectorAll(`[data-${soort}]`).forEach((knop) => {
  knop.hidden = false
  knop.onclick = (e) => { e.preventDefault(); handeling(knop, knop.dataset[soort]) }
})
const bij = (id) => document.getElementById(id)

const klembord = navigator.clipboard && window.ClipboardItem
doe("kopieer", klembord, (knop, id) => zet(knop, bij(id).value ?? bij(id).textContent, bij(knop.dataset.html)?.innerHTML))
const haal = (adres) => fetch(adres).then((a) => a.ok ? a.text() : Promise.reject())
doe("haal", klembord, (knop, html) => zet(knop, haal(knop.href), html && haal(html)))
if (klembord) document.querySelectorAll("a[data-haal]").forEach((a) => {
  a.role = "button"
  a.onkeydown = (e) => { if (e.key == " ") { e.preventDefault(); a.click() } }
})
doe("map", 1, (_, js) => import(js))
doe("druk", window.print, () => print())
doe("deel", navigator.share, (_, url) => navigator.share({ title: document.title, url }).catch(() => {}))
// What a button does on one page only comes when it is pressed.
doe("module", 1, (knop, js) => import(js).then((m) => m.default(knop), () => meld(knop, "mis")))

// A sheet over the page stays open when a link in it is followed: it would lie over where that leads.
addEventListener("click", ({ target }) => target.closest("[popover] a[href^='#']")?.closest("[popover]").hidePopover())

// What selected words can become comes with the first that are selected.
const grijp = klembord && document.querySelector(".grijp")
if (grijp) document.addEventListener("selectionchange", () => getSelection().isCollapsed || import(grijp.dataset.js))

// The number of a note is no word of a copy, but what is pasted back into the portal keeps its note.
addEventListener("copy", (e) => {
  const keus = getSelection()
  if (keus.isCollapsed || document.activeElement.matches("input, textarea")) return
  const bereik = keus.getRangeAt(0), rond = bereik.commonAncestorContainer, doos = document.createElement("div")
  const binnen = /^[UO]L$/.test(rond.nodeName) ? doos.appendChild(rond.cloneNode()) : doos
  binnen.append(bereik.cloneContents())
  doos.querySelectorAll("[popover], .al, button:not(.ref *)").forEach((el) => el.remove())
  const noten = doos.querySelectorAll(".ref")
  if (!noten.length) return
  for (const ref of noten) {
    const sup = document.createElement("sup")
    sup.dataset.noot = [...ref.querySelectorAll("[popovertarget]")].map((el) => el.getAttribute("popovertarget").slice(5)).join(" ")
    ref.replaceWith(sup)
  }
  doos.querySelectorAll("a[href]").forEach((el) => { el.href = el.href })
  e.clipboardData.setData("text/html", doos.innerHTML)
  e.clipboardData.setData("text/plain", String(keus))
  e.preventDefault()
})

// Suggestions come when a search field gets the focus.
addEventListener("focusin", ({ target }) => { const js = target.form?.dataset.js; if (js) import(js) })

// The admin has no transitions.
addEventListener("pageswap", (e) => e.activation?.entry.url.includes("/beheer/") && e.viewTransition?.skipTransition())
