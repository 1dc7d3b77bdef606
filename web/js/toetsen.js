// Shortcuts for who works by keyboard all day. They are single letters, so they can be switched off (WCAG 2.1.4), on the page
// of the handbook that lists them; they do nothing while somebody types. What they do, a link on the page does too.

const listPage = "/hulp/toetsen";
const key = "sneltoetsen"; // in localStorage: "uit" or nothing; a choice of this browser, no personal data
const patience = 1500; // ms between g and the letter after it

function isOff() {
  try {
    return localStorage.getItem(key) === "uit";
  } catch {
    return true; // no place to remember that somebody switched them off: then they stay off
  }
}

function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** The main link of each row on the page, in its order; what is folded away is not there. */
function rowLinks(page) {
  const rows = page.querySelectorAll("main tbody tr, main .rh-werkrij, main .rh-bijdrage");
  return [...rows].map((row) => row.querySelector("a[href]")).filter((link) => link?.checkVisibility?.() ?? link);
}

function step(page, direction) {
  const links = rowLinks(page);
  const here = links.findIndex((link) => link.closest("tr, .rh-werkrij, .rh-bijdrage").contains(page.activeElement));
  const next = here < 0 ? (direction > 0 ? 0 : links.length - 1) : here + direction;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

function actionsOf(page) {
  return {
    "/": () => page.getElementById("zoek")?.focus(),
    "?": () => page.location.assign(listPage),
    j: () => step(page, 1),
    k: () => step(page, -1),
    x: () => page.activeElement?.closest("tr")?.querySelector(".rh-kies input")?.click(),
    u: () => [...page.querySelectorAll(".rh-paginakop__pad a")].at(-1)?.click(),
  };
}

export function shortcuts(page = document) {
  const actions = actionsOf(page);
  let waiting = 0;
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target) || isOff()) return;
    const after = Date.now() - waiting < patience;
    waiting = 0;
    const place =
      (after && page.querySelector(`.rh-menu a[data-toets="${CSS.escape(event.key)}"]`)) ||
      // A page's own letters; its g is pressed twice, since the first g waits for a place of the menu.
      (after === (event.key === "g") && page.querySelector(`main [data-sneltoets="${CSS.escape(event.key)}"]`));
    const action = place ? () => place.click() : !after && Object.hasOwn(actions, event.key) && actions[event.key];
    if (event.key === "g" && !after) waiting = Date.now();
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** The switch, on the page that lists the shortcuts. */
export function shortcutSwitch(page = document) {
  const place = page.querySelector("[data-toetsen]");
  if (!place) return;
  const state = page.createElement("p");
  state.setAttribute("role", "status");
  const button = page.createElement("button");
  button.type = "button";
  button.className = "utrecht-button";
  const show = () => {
    state.textContent = isOff() ? "Sneltoetsen staan uit in deze browser." : "Sneltoetsen staan aan in deze browser.";
    button.textContent = isOff() ? "Zet sneltoetsen aan" : "Zet sneltoetsen uit";
  };
  button.addEventListener("click", () => {
    if (isOff()) localStorage.removeItem(key);
    else localStorage.setItem(key, "uit");
    show();
  });
  show();
  place.append(state, button);
}
