// Words that a reader selected, as a quotation or a link. Why it is so: docs/besluiten/0066.
const balk = document.querySelector(".grijp"), keuze = getSelection()
const schoon = (t) => t.replace(/[\0\s]+/g, (r) => /\s/.test(r) ? " " : "").trim()
const woorden = (t, ...deel) => encodeURIComponent(schoon(t).split(" ").slice(...deel).join(" ")).replace(/[-.!~*'()]/g, (c) => "%" + c.charCodeAt().toString(16).toUpperCase())
// The words of a block between two places, a zero for every note.
const lees = (blok, van, tot) => {
  const r = new Range()
  r.selectNodeContents(blok)
  if (blok.contains(van?.[0])) r.setStart(...van)
  if (blok.contains(tot?.[0])) r.setEnd(...tot)
  const f = r.cloneContents()
  f.querySelectorAll(".ref, .zw").forEach((e) => e.replaceWith(e.matches(".ref") ? "\0" : ""))
  return f.textContent
}
let wat, wacht
const kies = () => {
  if (!keuze.rangeCount) return
  const r = keuze.getRangeAt(0), van = [r.startContainer, r.startOffset], tot = [r.endContainer, r.endOffset]
  const raak = [...document.querySelectorAll("[data-visie] :is(p, li)[id]")].filter((b) => r.intersectsNode(b) && schoon(lees(b, van, tot)))
  const [begin] = raak, eind = raak.at(-1), delen = raak.map((b) => b.id.replace(/-p\d+$/, ""))
  if (balk.contains(document.activeElement)) return
  balk.hidden = !begin
  if (!begin) return
  const tekst = raak.map((b) => lees(b, van, tot)).join("\0 ")
  // Browsers find whole words only.
  const [voor, heel, na] = `${begin.contains(van[0]) ? lees(begin, null, van) : ""}\x01${tekst}\x02${eind.contains(tot[0]) ? lees(eind, tot) : ""}`
    .replace(/([\p{L}\p{N}]+)\x01(?=[\p{L}\p{N}])/u, "\x01$1").replace(/(?<=[\p{L}\p{N}])\x02([\p{L}\p{N}]+)/u, "$1\x02").split(/[\x01\x02]/)
  const stuk = heel.split("\0").filter(schoon), lang = stuk[1] || heel.length > 200
  const rond = heel.length < 80 ? [woorden(voor.split("\0").pop(), -4), woorden(na.split("\0")[0], 0, 4)] : []
  const kern = lang ? [woorden(stuk[0], 0, 6), woorden(stuk.pop(), -6)] : [woorden(heel)]
  const een = delen.at(-1) == delen[0]
  wat = [een && delen[0], schoon(heel), `#${een ? begin.id : ""}:~:text=${[rond[0] && rond[0] + "-", ...kern, rond[1] && "-" + rond[1]].filter(Boolean)}`]
  eind.closest("[data-visie]").after(balk)
  balk.style.top = r.getBoundingClientRect().bottom - balk.offsetParent.getBoundingClientRect().top + 8 + "px"
}
const maak = async (citaat, [deel, tekst, einde]) => {
  const bron = deel ? await haal(balk.dataset.bij + deel + ".txt") : balk.dataset.heel
  const regel = bron.trim().split("\n").pop() + einde
  return citaat ? `${/‘/.test(tekst) ? `“${tekst}”` : `‘${tekst}’`}\n\n${regel}` : regel.split(" ").pop()
}
[...balk.children].forEach((knop, n) => {
  knop.onpointerdown = (e) => e.preventDefault()
  knop.onclick = () => zet(knop, maak(!n, wat))
})
document.addEventListener("selectionchange", () => { clearTimeout(wacht); wacht = setTimeout(kies, 200) })
addEventListener("keydown", (e) => {
  if (balk.hidden) return
  if (e.key == "Escape") { keuze.empty(); balk.hidden = true }
  // Who clicked in the text is in `main`: the order of tabs would begin at its first link.
  if (e.key == "Tab" && document.activeElement.matches("body, main")) { e.preventDefault(); balk.firstElementChild.focus() }
})
kies()
