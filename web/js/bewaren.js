// A form is sent once: the second press of an impatient hand does nothing, and the button says what is going on.

const busyText = "Bezig met bewaren…";

/** Marks the pressed button as busy; its name and value have been taken by then, and its width stays. */
function markBusy(button) {
  button.style.minWidth = `${button.offsetWidth}px`;
  button.setAttribute("aria-busy", "true");
  button.dataset.tekst = button.textContent;
  button.textContent = button.dataset.bezig ?? busyText;
}

function release(button) {
  button.removeAttribute("aria-busy");
  button.textContent = button.dataset.tekst;
  button.style.minWidth = "";
}

export function guardSubmits(page = document) {
  const pressed = new WeakMap();
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (pressed.has(form)) {
      event.preventDefault();
      return;
    }
    pressed.set(form, event.submitter);
    if (event.submitter instanceof HTMLButtonElement) markBusy(event.submitter);
  });
  // Back in the history shows the page as it was left: the form must work again.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of page.forms) {
      const button = pressed.get(form);
      if (button instanceof HTMLButtonElement) release(button);
      pressed.delete(form);
    }
  });
}
