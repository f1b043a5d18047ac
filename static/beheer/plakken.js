// Pasting into a text: the clipboard becomes the small HTML of a text, and one line says what fell away.
import { Extension, Plugin, crel } from "django-prose-editor/editor"
import { alsHtml, vanHtml, vanTekst } from "visie/klembord/blokken"

// What this editor put on the clipboard itself: nothing but its own tags.
const EIGEN = /data-pm-slice=/
const VREEMD = /<(?!\/?(?:p|ul|li|strong|em|br|sup|meta)\b)[a-z/]|<!--(?!StartFragment|EndFragment)|\s(?:style|class)=/i
const TELLEN = ["verwijderd", "opmerking", "beeld", "verborgen", "link", "tabel", "kop", "nummer", "kleur", "streep"]

const vul = (zin, waarden) => zin.replace(/%\((\w+)\)s/g, (_, naam) => waarden[naam])

const inLijst = ($plek) => Array.from({ length: $plek.depth }, (_, n) => $plek.node(n + 1)).some((k) => k.type.name === "listItem")

// Return the one line on what fell away; "" when nothing did.
function regel(weg, woorden) {
  const delen = TELLEN.filter((wat) => weg[wat]).map((wat) => vul(woorden[wat][weg[wat] === 1 ? 0 : 1], { n: weg[wat] }))
  const zinnen = delen.length ? [vul(woorden.zonder, { delen: delen.join(", ") })] : []
  for (const { teken, tekst } of weg.noten) zinnen.push(vul(woorden[tekst ? "voetnoot" : "voetnootKaal"], { n: teken, tekst }))
  if (weg.onbekend.length) zinnen.push(vul(woorden.onbekend, { noten: weg.onbekend.join(", ") }))
  if (weg.hoog.length) zinnen.push(vul(woorden.hoog, { tekens: weg.hoog.map((t) => `‘${t}’`).join(", ") }))
  if (weg.twijfel.length) zinnen.push(vul(woorden.twijfel, { woorden: weg.twijfel.map((t) => `‘${t}’`).join(", ") }))
  return zinnen.join(" ")
}

export const Plakken = Extension.create({
  name: "plakken",
  addOptions() { return { noten: [], woorden: {} } },
  addProseMirrorPlugins() {
    const { noten, woorden } = this.options
    const melding = crel("p", { className: "plakregel", role: "status" })
    const zet = (html, view) => {
      if (EIGEN.test(html) && !VREEMD.test(html) && !vanHtml(html, noten).weg.onbekend.length) {
        melding.textContent = ""
        return html
      }
      const { blokken, weg } = vanHtml(html, noten)
      melding.textContent = regel(weg, woorden)
      return alsHtml(blokken, inLijst(view.state.selection.$from))
    }
    return [
      new Plugin({
        view: (view) => {
          // Under the whole editor, there from the start: what is put into it later is read aloud.
          queueMicrotask(() => view.dom.closest(".prose-editor")?.append(melding))
          return { destroy: () => melding.remove() }
        },
        props: {
          transformPastedHTML: zet,
          handlePaste(view, event) {
            const tekst = event.clipboardData?.getData("text/plain")
            if (!tekst?.trim().includes("\n") || event.clipboardData.getData("text/html")) return false
            return view.pasteHTML(vanTekst(tekst))
          },
        },
      }),
    ]
  },
})
