// The page that gives a text back: says who will save it, and fetches the token of today right before it is sent.
const form = document.getElementById("opnieuw")
const wie = document.getElementById("opnieuw-wie")
let getoond = form.dataset.wie
let verstuurd = false
let bezig = false

// Who is signed in now: null when nobody is, undefined when that cannot be asked.
const vraag = async () => {
  try {
    const antwoord = await fetch(form.dataset.vers, { headers: { Accept: "application/json" } })
    if (!antwoord.ok || antwoord.redirected) return undefined
    const nu = await antwoord.json()
    return nu.gebruiker ? nu : null
  } catch { return undefined }
}

const toon = (nu) => {
  if (nu === undefined) return
  const tekst = nu ? form.dataset.als.replace("{}", nu.gebruiker) : form.dataset.niet
  if (wie.textContent !== tekst) wie.textContent = tekst
  document.getElementById("opnieuw-aanmelden")?.toggleAttribute("hidden", nu !== null)
  getoond = nu?.gebruiker ?? getoond
}

// Somebody signs in in another tab: this one says so by itself.
const kijk = async () => {
  const nu = document.hidden ? undefined : await vraag()
  if (nu) toon(nu)
  if (!nu) setTimeout(kijk, 2000)
}
kijk()

form.addEventListener("submit", async (event) => {
  event.preventDefault()
  if (bezig) return
  bezig = true
  const nu = await vraag()
  bezig = false
  const anders = nu && getoond && nu.gebruiker !== getoond // first say so, then save
  toon(nu)
  if (nu === null || anders) return
  if (nu) form.elements.csrfmiddlewaretoken.value = nu.token
  verstuurd = true
  HTMLFormElement.prototype.submit.call(form)
})
window.addEventListener("pageswap", (event) => event.viewTransition?.skipTransition()) // the admin knows none
window.addEventListener("beforeunload", (event) => { if (!verstuurd) event.preventDefault() })
