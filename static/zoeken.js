// Suggestions under a search field; the form does without.
function start(input) {
  const form = input.form, maak = (naam, waar, eigen) => Object.assign(waar.appendChild(document.createElement(naam)), eigen);
  const lijst = maak("div", input.parentNode, { className: "voorstellen", id: "voorstellen", role: "listbox", hidden: true, ariaLabel: form.querySelector("label").textContent });
  const stem = maak("span", form, { className: "zw", role: "status" });
  let nu = -1, vraag = 0, wacht;
  const zet = (naam, waarde) => input.setAttribute("aria-" + naam, waarde);
  const open = aan => { lijst.hidden = !aan; zet("expanded", aan); kies(-1) };
  const kies = plaats => {
    nu = plaats;
    [...lijst.children].forEach((a, i) => { a.ariaSelected = i == nu; if (i == nu) zet("activedescendant", a.id) });
    if (nu < 0) input.removeAttribute("aria-activedescendant");
  };
  const haal = async () => {
    const deze = ++vraag, q = input.value.trim();
    if (q.length < 2) { stem.textContent = ""; return open(false) }
    const { voorstellen, melding } = await (await fetch(form.action.replace(/\/$/, ".json?voorstel=1&q=") + encodeURIComponent(q))).json();
    if (deze != vraag || document.activeElement != input) return;
    lijst.replaceChildren();
    voorstellen.forEach((v, i) => {
      const a = maak("a", lijst, { id: "voorstel-" + i, role: "option", href: v.adres, tabIndex: -1 });
      maak("div", a, { className: "fijn", textContent: v.waar });
      a.append(v.kop);
    });
    stem.textContent = melding;
    open(voorstellen.length > 0);
  };
  input.setAttribute("role", "combobox");
  zet("autocomplete", "list"); zet("controls", "voorstellen"); zet("expanded", false);
  input.oninput = () => { clearTimeout(wacht); wacht = setTimeout(() => haal().catch(() => open(false)), 120) };
  input.onblur = () => open(false);
  lijst.onmousedown = e => e.preventDefault();
  input.onkeydown = e => {
    const aantal = lijst.children.length + 1, stap = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (lijst.hidden) return;
    if (stap) kies((nu + 1 + stap + aantal) % aantal - 1);
    else if (e.key == "Enter" && nu >= 0) lijst.children[nu].click();
    else if (e.key == "Escape") open(false);
    else return;
    e.preventDefault();
  };
}
document.querySelectorAll("[data-js] input").forEach(start);
