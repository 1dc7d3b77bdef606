// Saves a long form as a draft while somebody types in it. The house keeps the draft; the browser keeps nothing.
// The place where the page says when it was saved carries `data-concept`: the address that saves it.

const waitAfterTyping = 4000; // ms of rest before a save
const atLeastBetween = 10000; // ms between two saves

/** What is sent is the whole form, as a press of its own buttons would send it, but for files. */
function bodyOf(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  return body;
}

async function save(form, place) {
  const answer = await fetch(place.dataset.concept, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: bodyOf(form),
    redirect: "error", // the session has ended: the log-in page is no answer
  });
  if (answer.status === 409) {
    place.textContent =
      "Dit concept is ook in een ander venster bewaard. Druk op ‘Bewaar en stop’: dan zie je beide versies.";
    return;
  }
  if (!answer.ok) throw new Error(`draft: ${answer.status}`);
  const { bewaardOm, blijftTot, versie } = await answer.json();
  form.elements.versie.value = versie; // the next save of this window follows on this one
  place.textContent = `Concept bewaard om ${bewaardOm}. Je kunt stoppen en later verdergaan, tot ${blijftTot}.`;
}

export function keepDrafts(page = document) {
  const place = page.querySelector("[data-concept]");
  const form = place && page.querySelector('form[action="/aanmeldingen"]');
  if (!form) return;
  let timer = 0;
  let last = 0;
  let saving = null;
  const saveNow = () => {
    timer = 0;
    last = Date.now();
    saving = save(form, place)
      .catch(() => {
        place.textContent =
          "Bewaren lukt nu niet. Je tekst staat nog op het scherm. Druk op ‘Bewaar en stop’ om het opnieuw te proberen.";
      })
      .finally(() => {
        saving = null;
      });
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(saveNow, Math.max(waitAfterTyping, last + atLeastBetween - Date.now()));
  });
  // What is sent in is no draft any more: a save that came after it would bring it back.
  // One that is still under way is waited for: its answer holds the version that the form goes on from.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!saving) return;
    event.preventDefault();
    saving.then(() => form.requestSubmit(event.submitter));
  });
}
