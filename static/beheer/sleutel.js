// What allauth cannot do with a key is said on the page, in our words, and not in the console.
document.addEventListener("allauth.error", (gebeurtenis) => {
  gebeurtenis.preventDefault()
  const melding = document.getElementById("sleutelfout")
  melding.textContent = melding.dataset.tekst
})
