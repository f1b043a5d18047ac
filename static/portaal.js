// What needs script is fetched when it is used: suggestions when a search field gets the focus.
addEventListener("focusin", ({ target }) => { const js = target.form?.dataset.js; if (js) import(js) });
