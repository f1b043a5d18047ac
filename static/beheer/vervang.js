// The list of find and replace: all ticks at once, and how many there are.
const lijst = document.querySelector(".vervanglijst")
if (lijst) {
  const vinkjes = [...lijst.querySelectorAll("[name=plaats]:enabled")]
  const telling = lijst.querySelector("[data-telling]")
  const zin = document.getElementById("woorden").dataset.aangevinkt.replace("{totaal}", vinkjes.length)
  const tel = () => { telling.textContent = zin.replace("{n}", vinkjes.filter((v) => v.checked).length) }
  const knoppen = lijst.querySelector("[data-vinkjes]")
  knoppen.hidden = false
  knoppen.addEventListener("click", ({ target }) => {
    if (!target.dataset.zet) return
    for (const vinkje of vinkjes) vinkje.checked = target.dataset.zet === "aan"
    tel()
  })
  lijst.addEventListener("change", tel)
  tel()
}
