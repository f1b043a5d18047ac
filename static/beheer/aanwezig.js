// Tells colleagues that this form is open and shows who else has it open. Also renews the token of the form.
const HARTSLAG = 20_000

const volg = (blok) => {
  const form = blok.closest("form")
  const token = form.elements.csrfmiddlewaretoken
  const regel = blok.querySelector(".concept-anderen")
  let wekker

  const zeg = (tekst) => { if (regel.textContent !== tekst) regel.textContent = tekst }
  const toon = (anderen) => {
    const namen = anderen.map(({ naam, sinds }) => blok.dataset.sinds.replace("{naam}", naam).replace("{tijd}", sinds))
    zeg(namen.length ? blok.dataset.anderen.replace("{}", namen.join(", ")) : "")
  }
  const vraag = async (adres, opties) => {
    const antwoord = await fetch(adres, { headers: { Accept: "application/json" }, ...opties })
    return antwoord.redirected || antwoord.status === 403 ? null : antwoord.ok ? antwoord.json() : undefined
  }
  const slag = async () => {
    const body = new URLSearchParams({ csrfmiddlewaretoken: token.value, anker: blok.dataset.anker })
    return vraag(blok.dataset.aanwezig, { method: "POST", body })
  }
  // Signed in again in another tab: the form goes on with the token of today, unless somebody else did.
  const vernieuw = async () => {
    const nu = await vraag(blok.dataset.vers)
    if (nu?.gebruiker !== blok.dataset.gebruiker) return zeg(nu?.gebruiker === null ? blok.dataset.afgemeld : "")
    for (const veld of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) veld.value = nu.token
    return leef(false)
  }
  const leef = async (nogEens = true) => {
    clearTimeout(wekker)
    wekker = setTimeout(leef, HARTSLAG)
    try {
      const antwoord = await slag()
      if (antwoord) toon(antwoord.anderen)
      else if (antwoord === null && nogEens) await vernieuw()
    } catch { /* no line: the next time */ }
  }
  window.addEventListener("pagehide", () => {
    clearTimeout(wekker)
    const body = new URLSearchParams({ csrfmiddlewaretoken: token.value, anker: blok.dataset.anker, weg: "1" })
    navigator.sendBeacon(blok.dataset.aanwezig, body)
  })
  window.addEventListener("pageshow", (event) => { if (event.persisted) leef() })
  document.addEventListener("visibilitychange", () => { if (!document.hidden) leef() })
  leef()
}

document.querySelectorAll("[data-concept][data-anker]").forEach(volg)
