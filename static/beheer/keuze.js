// A long list to choose from gets a field above it that narrows it down: a select, or a group of checkboxes.
{
  const VANAF = 12 // choices; a shorter list is seen at once
  const plat = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  const past = (tekst, woorden) => woorden.every((woord) => plat(tekst).includes(woord))
  const zin = (naam) => document.getElementById("woorden").dataset[naam]
  let teller = 0

  const zoekveld = (lijst, naam, zeef) => {
    const id = `zoek-in-lijst-${++teller}`
    const vak = document.createElement("div")
    vak.className = "zoek-in-lijst"
    const label = Object.assign(document.createElement("label"), { htmlFor: id, textContent: zin("zoekInLijst").replace("{naam}", () => naam) })
    const veld = Object.assign(document.createElement("input"), { type: "search", id, autocomplete: "off" })
    const stand = Object.assign(document.createElement("span"), { className: "zoek-stand" })
    stand.setAttribute("role", "status")
    vak.append(label, veld, stand)
    veld.addEventListener("input", () => {
      const aantal = zeef(plat(veld.value).split(/\s+/).filter(Boolean))
      stand.textContent = veld.value ? zin("gevonden").replace("{n}", aantal) : ""
    })
    veld.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); lijst.focus() } })
    return vak
  }

  // An option that is only hidden is still shown by some browsers: those that do not fit are taken out for the while.
  const bijSelect = (select) => {
    const heel = [...select.children].map((kind) => [kind, [...kind.children]])
    const naam = select.labels[0]?.textContent.replace(/[:*]\s*$/, "").trim() ?? ""
    const zeef = (woorden) => {
      let aantal = 0
      const mag = (optie, groep) => {
        const raak = optie.value && past(`${groep} ${optie.textContent}`, woorden)
        aantal += raak ? 1 : 0
        return raak || optie.selected || !optie.value
      }
      select.replaceChildren(...heel.filter(([kind, opties]) => {
        if (kind.tagName === "OPTION") return mag(kind, "")
        const blijft = opties.filter((optie) => mag(optie, kind.label))
        kind.replaceChildren(...blijft)
        return blijft.length
      }).map(([kind]) => kind))
      return aantal
    }
    select.before(zoekveld(select, naam, zeef))
  }

  const bijGroep = (groep) => {
    const lijst = groep.querySelector(".lijst")
    const zeef = (woorden) => {
      let aantal = 0
      for (const label of lijst.querySelectorAll("label")) {
        const raak = past(label.textContent, woorden)
        aantal += raak ? 1 : 0
        label.hidden = !raak && !label.querySelector("input").checked
      }
      return aantal
    }
    lijst.before(zoekveld(lijst, groep.querySelector("legend").textContent.trim(), zeef))
  }

  const maak = (in_) => {
    for (const lijst of in_.querySelectorAll("[data-zoekbaar]:not([data-zoekt])")) {
      lijst.dataset.zoekt = ""
      if (lijst.querySelectorAll("option, input[type=checkbox]").length < VANAF) continue
      if (lijst.matches("select")) bijSelect(lijst)
      else bijGroep(lijst)
    }
  }
  document.addEventListener("DOMContentLoaded", () => maak(document))
  document.addEventListener("beheer:nieuw", (event) => maak(event.target)) // what a script put on the page later
}
