// Ties allauth's script for keys to the button; what goes wrong is said on the page, in our words, and not in the console.
const melding = document.getElementById("sleutelfout")
document.addEventListener("allauth.error", (gebeurtenis) => {
  gebeurtenis.preventDefault()
  melding.textContent = melding.dataset.tekst
})
const { functie, knop, veld } = melding.dataset
window.allauth.webauthn.forms[functie]({ ids: { [knop]: "sleutel", credential: veld, data: "js_data" } })
