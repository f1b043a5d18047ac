// Beside the form of a part: what is saved on its own is saved without leaving, so that the typed text stays.
{
  const weg = () => document.getElementById("woorden").dataset.naastMislukt
  const vers = (element) => { element.dispatchEvent(new CustomEvent("beheer:nieuw", { bubbles: true })); return element }
  const zeg = (tekst) => { document.getElementById("bij-melding").textContent = tekst }

  // Without script a link leads to a page of its own; with it the form stands here.
  const metScript = (in_) => {
    in_.querySelectorAll("[data-met-script]").forEach((e) => { e.hidden = false })
    in_.querySelectorAll("[data-zonder-script]").forEach((e) => { e.hidden = true })
    return in_
  }

  const opgeslagen = (veld) => {
    if (!veld?.matches("select")) return veld?.defaultValue
    return ([...veld.options].find((optie) => optie.defaultSelected) ?? veld.options[0])?.value
  }
  const anders = (veld) => {
    if (veld.matches("button, fieldset")) return false
    if (veld.matches("[type=checkbox], [type=radio]")) return veld.checked !== veld.defaultChecked
    if (veld.matches("select")) return veld.value !== (opgeslagen(veld) ?? "")
    return veld.type !== "hidden" && veld.type !== "search" && veld.value !== veld.defaultValue
  }
  const getypt = (in_) => [...in_.querySelectorAll("form[data-naast]")].some((f) => [...f.elements].some(anders))

  // A move raises the version of the part. Ours may follow when the stored text is still the one that we opened.
  const volgVersie = (pagina) => {
    const hier = document.querySelector("form.deel"), daar = pagina.querySelector("form.deel")
    if (!hier || !daar || "teruggezet" in hier.dataset) return
    const velden = [...hier.elements].filter((veld) => veld.name && veld.matches("input[type=text], textarea, select"))
    const zelfde = velden.every((veld) => opgeslagen(daar.elements[veld.name]) === opgeslagen(veld))
    if (zelfde && hier.elements.vanaf_versie) hier.elements.vanaf_versie.value = daar.elements.vanaf_versie.value
  }

  const vervang = (pagina, blok) => {
    for (const nieuw of pagina.querySelectorAll("#bij > details")) {
      const was = document.getElementById(nieuw.id)
      if (!was || (was !== blok && getypt(was))) continue // what was typed in another block stays
      nieuw.open = was.open || was === blok
      was.replaceWith(metScript(document.adoptNode(nieuw)))
      vers(nieuw)
    }
    const rail = pagina.querySelector(".tak ol")
    if (rail) document.querySelector(".tak ol")?.replaceWith(document.adoptNode(rail))
    return document.getElementById(blok.id)
  }

  const verstuur = async (form, knop) => {
    const blok = form.closest("#bij > details")
    const data = new FormData(form)
    if (knop?.name) data.set(knop.name, knop.value)
    const antwoord = await fetch(form.action, { method: "POST", body: data })
    const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html")
    if (pagina.getElementById("bij")) {
      if (form.matches(".verplaats")) volgVersie(pagina)
      const nieuw = vervang(pagina, blok)
      zeg([...pagina.querySelectorAll(".messagelist li")].map((li) => li.textContent.trim()).join(" "))
      const terug = [...nieuw.querySelectorAll("button")].find((b) => knop?.value && b.value === knop.value)
      ;(terug?.closest(".verplaats") ? terug : nieuw.querySelector("summary")).focus()
      return
    }
    const fout = pagina.querySelector("form[data-naast]")
    if (!fout) { zeg(weg()); return }
    form.replaceWith(vers(metScript(document.adoptNode(fout))))
    vers(fout)
    zeg([...fout.querySelectorAll(".errorlist li")].map((li) => li.textContent.trim()).join(" "))
    fout.querySelector(".errors input, .errors textarea, .errors select, input:not([type=hidden])")?.focus()
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("#bij form[data-naast]")
    if (!form) return
    event.preventDefault()
    if (form.dataset.bezig) return
    if (event.submitter?.dataset.vraag && !window.confirm(event.submitter.dataset.vraag)) return
    form.dataset.bezig = "ja"
    try { await verstuur(form, event.submitter) } catch { zeg(weg()) } finally { delete form.dataset.bezig }
  })

  // 'Wijzig': the form of a row comes here instead of on its own page.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("#bij a[data-hier]")
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const al = link.closest("li").querySelector("form.naast-form")
    if (al) { al.remove(); return }
    try {
      const pagina = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html")
      const form = document.adoptNode(pagina.querySelector("form[data-naast]"))
      link.closest("li").append(form)
      vers(form).querySelector("input:not([type=hidden]), textarea, select").focus()
    } catch { zeg(weg()) }
  })

  window.addEventListener("beforeunload", (event) => {
    const bij = document.getElementById("bij")
    if (bij && getypt(bij)) event.preventDefault()
  })

  // A new part starts where its first words go: in the title, or in the text editor once that is there.
  const begin = document.querySelector.bind(document, "form.deel[data-nieuw] :is(input[type=text], .ProseMirror)")
  const beginTypen = () => { if (document.activeElement === document.body) begin()?.focus() }
  document.addEventListener("prose-editor:ready", beginTypen)

  const breed = window.matchMedia("(min-width: 76rem)")
  const klap = () => document.querySelectorAll(".tak > details").forEach((tak) => { tak.open = breed.matches })
  document.addEventListener("DOMContentLoaded", () => {
    const bij = document.getElementById("bij")
    if (bij) metScript(bij)
    klap()
    const hier = document.querySelector(".tak [aria-current]"), tak = document.querySelector(".tak")
    if (hier) tak.scrollTop = hier.offsetTop - tak.clientHeight / 2 // of a long list, where we are
    breed.addEventListener("change", klap)
  })
}
