// A note marker in the text editor: a number that cannot be split, chosen from the notes or made new.
import { Node, crel } from "django-prose-editor/editor"

const haal = async (adres, opties) => {
  const antwoord = await fetch(adres, { headers: { Accept: "application/json" }, ...opties })
  return { ok: antwoord.ok, ...(await antwoord.json()) }
}

const koekje = (formulier) => formulier.querySelector("[name=csrfmiddlewaretoken]").value

function kiezer(editor, { zoek, nieuw }, gekozen) {
  const lijst = crel("ul", { className: "noot-lijst" })
  const veld = crel("input", { type: "search", id: "noot-zoek", autocomplete: "off" })
  const tekst = crel("textarea", { id: "noot-tekst", rows: 3 })
  const fout = crel("p", { className: "errornote", role: "alert", hidden: true })
  const maak = crel("button", { type: "button", className: "button", textContent: "Maak deze noot" })
  const sluit = crel("button", { type: "button", className: "button", textContent: "Sluit" })
  const dialoog = crel("dialog", { className: "noot-dialoog", "aria-label": "Noot kiezen" }, [
    crel("label", { htmlFor: "noot-zoek", textContent: "Zoek een noot (nummer of woorden)" }), veld, lijst,
    crel("details", {}, [
      crel("summary", { textContent: "Nieuwe noot" }),
      crel("label", { htmlFor: "noot-tekst", textContent: "Tekst van de noot" }), tekst, fout, maak,
    ]),
    sluit,
  ])
  const klaar = (sleutel) => { dialoog.close(); gekozen(sleutel) }
  const toon = async () => {
    const { noten } = await haal(`${zoek}?q=${encodeURIComponent(veld.value)}`)
    lijst.replaceChildren(...noten.map((noot) => {
      const knop = crel("button", { type: "button", textContent: `${noot.teken}  ${noot.tekst}` })
      knop.addEventListener("click", () => klaar(noot.sleutel))
      return crel("li", {}, [knop])
    }))
    if (!noten.length) lijst.append(crel("li", { textContent: "Geen noot gevonden." }))
  }
  veld.addEventListener("input", toon)
  veld.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); lijst.querySelector("button")?.click() } })
  maak.addEventListener("click", async () => {
    const formulier = editor.view.dom.closest("form")
    const body = new URLSearchParams({ tekst: tekst.value, csrfmiddlewaretoken: koekje(formulier) })
    const antwoord = await haal(nieuw, { method: "POST", body })
    if (antwoord.ok) return klaar(antwoord.sleutel)
    fout.textContent = antwoord.fout
    fout.hidden = false
  })
  sluit.addEventListener("click", () => dialoog.close())
  dialoog.addEventListener("close", () => { dialoog.remove(); editor.view.focus() })
  document.body.append(dialoog)
  dialoog.showModal()
  veld.focus()
  toon()
}

export const Noot = Node.create({
  name: "noot",
  group: "inline",
  inline: true,
  atom: true,

  addOptions() { return { zoek: "", nieuw: "" } },
  addAttributes() {
    return { sleutels: { default: "", parseHTML: (e) => e.dataset.noot, renderHTML: (a) => ({ "data-noot": a.sleutels }) } }
  },
  parseHTML() { return [{ tag: "sup[data-noot]" }] },
  renderHTML({ HTMLAttributes }) { return ["sup", HTMLAttributes] },
  addNodeView() {
    return ({ node }) => ({
      dom: crel("sup", { className: "noot-teken", textContent: node.attrs.sleutels.split(" ").map((s) => (s === "asterisk" ? "*" : s)).join(", ") }),
    })
  },
  addMenuItems({ buttons, menu }) {
    const opties = this.options
    menu.defineItem({
      name: "noot",
      groups: "noot nodes",
      button: buttons.text("Noot", "Noot invoegen"),
      command(editor) {
        kiezer(editor, opties, (sleutel) => {
          const { from } = editor.state.selection
          const voor = editor.state.doc.resolve(from).nodeBefore
          // A second note at one spot joins the first marker.
          if (voor?.type.name === "noot") {
            const sleutels = [...new Set([...voor.attrs.sleutels.split(" "), sleutel])].join(" ")
            editor.chain().focus().insertContentAt({ from: from - 1, to: from }, { type: "noot", attrs: { sleutels } }).run()
          } else {
            editor.chain().focus().insertContent({ type: "noot", attrs: { sleutels: sleutel } }).run()
          }
        })
      },
    })
  },
})
