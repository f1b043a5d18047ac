// A note marker in the text editor: a number that cannot be split, chosen from the notes or made new.
import { Node, crel } from "django-prose-editor/editor"

const woorden = document.getElementById("woorden").dataset
const koekje = () => document.querySelector("form [name=csrfmiddlewaretoken]").value

// What was typed for a new note, when the dialog closed before the note was made: it comes back.
let bewaard = null

// The page to sign in has no such form: then this throws, as a lost line does.
const uitTekst = (html) => document.adoptNode(new DOMParser().parseFromString(html, "text/html").querySelector("form.nieuwe-noot"))

window.addEventListener("beforeunload", (event) => {
  if ([...bewaard?.querySelectorAll("textarea, input[type=text]") ?? []].some((veld) => veld.value !== veld.defaultValue)) {
    event.preventDefault()
  }
})

const toonKeuze = (form) => {
  const keuze = new FormData(form).get("keuze")
  form.querySelectorAll("[data-bij]").forEach((deel) => { deel.hidden = deel.dataset.bij !== keuze })
}

// Send the form; gives the note that it made, or the form with what is wrong. The server makes one note of one form.
async function maakNoot(form) {
  const body = new URLSearchParams(new FormData(form))
  body.set("csrfmiddlewaretoken", koekje())
  const antwoord = await fetch(form.action, { method: "POST", body })
  if (antwoord.headers.get("Content-Type").includes("json")) return { noot: await antwoord.json() }
  return { form: uitTekst(await antwoord.text()) }
}

function kiezer(editor, { zoek, nieuw }, gekozen) {
  const lijst = crel("ul", { className: "noot-lijst" })
  const veld = crel("input", { type: "search", id: "noot-zoek", autocomplete: "off" })
  const vak = crel("details", {}, [crel("summary", { textContent: woorden.nootNieuw })])
  const sluit = crel("button", { type: "button", className: "button", textContent: woorden.sluit })
  const dialoog = crel("dialog", { className: "noot-dialoog", "aria-label": woorden.nootKiezen }, [
    crel("label", { htmlFor: "noot-zoek", textContent: woorden.nootZoeken }), veld, lijst, vak, sluit,
  ])
  const klaar = (sleutel) => { dialoog.close(); gekozen(sleutel) }

  let gevraagd = 0
  const toon = async () => {
    const dit = ++gevraagd
    let noten
    try {
      noten = (await (await fetch(`${zoek}?q=${encodeURIComponent(veld.value)}`)).json()).noten
    } catch { return lijst.replaceChildren(crel("li", { textContent: woorden.nootWeg })) }
    if (dit !== gevraagd) return // an answer to words that are no longer there
    lijst.replaceChildren(...noten.map((noot) => {
      const knop = crel("button", { type: "button", textContent: `${noot.teken}  ${noot.tekst}` })
      knop.addEventListener("click", () => klaar(noot.sleutel))
      return crel("li", {}, [knop])
    }))
    if (!noten.length) lijst.append(crel("li", { textContent: woorden.nootGeen }))
  }

  const mis = (form) => {
    const fout = form.querySelector("p.errornote")
    fout.textContent = woorden.nootMislukt
    fout.hidden = false
  }
  const zet = (form) => {
    vak.querySelector("form")?.remove()
    vak.append(form)
    bewaard = form
    toonKeuze(form)
    form.dispatchEvent(new CustomEvent("beheer:nieuw", { bubbles: true }))
    form.onchange = () => toonKeuze(form)
    form.onsubmit = async (event) => {
      event.preventDefault()
      if (form.dataset.bezig) return
      form.dataset.bezig = "ja"
      try {
        const { noot, form: fouten } = await maakNoot(form)
        if (noot) { bewaard = null; klaar(noot.sleutel) } else {
          zet(fouten)
          fouten.querySelector(".errors :is(input, textarea, select)")?.focus()
        }
      } catch { mis(form) } finally { delete form.dataset.bezig }
    }
  }
  vak.addEventListener("toggle", async () => {
    if (!vak.open) return
    try {
      if (!vak.querySelector("form")) zet(uitTekst(await (await fetch(nieuw)).text()))
      vak.querySelector("textarea").focus()
    } catch { lijst.replaceChildren(crel("li", { textContent: woorden.nootWeg })) }
  })

  veld.addEventListener("input", toon)
  veld.addEventListener("keydown", async (event) => {
    if (event.key !== "Enter") return
    event.preventDefault()
    await toon() // the list may be that of an earlier letter
    lijst.querySelector("button")?.click()
  })
  sluit.addEventListener("click", () => dialoog.close())
  // Escape closes too: what was typed for a new note waits for the next time.
  dialoog.addEventListener("close", () => { dialoog.remove(); editor.view.focus() })
  document.body.append(dialoog)
  dialoog.showModal()
  veld.focus()
  toon()
  if (bewaard) { zet(bewaard); vak.open = true }
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
      button: buttons.text(woorden.nootKort, woorden.nootInvoegen),
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
