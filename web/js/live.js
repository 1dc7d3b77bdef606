// A page that follows a meeting: the house says which part has a new version, and that part is read again. Without script,
// or without a line, the page is refreshed by hand. Nothing is kept in the browser.

const retryAfter = 2000; // ms
const offAfter = 3; // failed attempts before the page says that it is not live

/** Reads a part as a document: its markup is never written into the page as text. */
function read(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.open("GET", address);
    request.onload = () =>
      request.status === 200 && request.responseURL.endsWith(address) && request.response
        ? resolve([...request.response.body.childNodes])
        : reject(new Error(`${request.status}`));
    request.onerror = reject;
    request.send();
  });
}

const typed = (place) => [...place.querySelectorAll("textarea, input[type=text]")].some((field) => field.value.trim() !== "");

export function followMeeting(page = document) {
  const whole = page.querySelector("[data-live]");
  if (!whole || !window.EventSource) return;
  const said = page.querySelector("[data-live-stand]");
  const say = (text) => said && said.textContent !== text && (said.textContent = text);
  const places = new Map([...whole.querySelectorAll("[data-deel]")].map((place) => [place.dataset.deel, place]));
  const point = () => whole.querySelector("[data-punt]")?.dataset.punt ?? "";
  let atPoint = point();
  let failures = 0;
  let reading = Promise.resolve();

  async function refresh(name) {
    const place = places.get(name);
    if (!place) return;
    const focused = place.contains(page.activeElement);
    try {
      place.replaceChildren(...(await read(place.dataset.van)));
    } catch (why) {
      place.replaceChildren(); // not for this reader any more, or the house is away: show nothing that may be old
      // The stream will not tell it again: when it was the line that failed, the part is asked for until it comes.
      if (why.message !== "404") setTimeout(() => later(() => refresh(name)), retryAfter);
    }
    if (focused) (place.querySelector("button, a") ?? whole).focus?.();
  }
  // What somebody typed belongs to the point he typed it at: those forms stay until they are sent or emptied.
  async function refreshForms() {
    const place = places.get("formulieren");
    if (!place || point() === atPoint) return;
    if (typed(place)) return say("Het overleg is bij een ander punt. Wat je typte hoort nog bij het vorige.");
    atPoint = point();
    await refresh("formulieren");
  }
  const later = (work) => {
    reading = reading.then(work, work);
  };

  const stream = new EventSource(whole.dataset.live);
  stream.addEventListener("versie", (event) => {
    const names = event.data.split("\n").map((line) => line.split(" ")[0]);
    later(async () => {
      const wanted = places.has("zaal") ? ["zaal"] : names;
      await Promise.all(wanted.map(refresh));
      await refreshForms();
    });
  });
  // What was said while the machine had no line, or slept, may never have come: all parts are read again.
  const catchUp = () => later(() => Promise.all([...places.keys()].filter((name) => name !== "formulieren").map(refresh)));
  window.addEventListener("online", catchUp);
  page.addEventListener("visibilitychange", () => page.visibilityState === "visible" && catchUp());

  stream.addEventListener("open", () => {
    failures = 0;
    say("Live: wat anderen opschrijven staat hier vanzelf.");
  });
  stream.addEventListener("error", () => {
    failures += 1;
    if (places.has("zaal")) places.get("zaal").replaceChildren(); // the wall shows nothing that nobody watches over
    if (failures < offAfter && stream.readyState !== EventSource.CLOSED) return;
    say("Niet live. Ververs de pagina om te zien wat er veranderde.");
  });

  // Forms are sent without leaving the page; what was refused is sent again as a form, so that its page says why.
  whole.addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.dataset.gewoon) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const address = event.submitter?.getAttribute("formaction") ?? form.action;
    const button = event.submitter;
    if (button) button.disabled = true;
    try {
      const answer = await fetch(address, { method: "POST", body });
      if (!answer.ok || !answer.redirected || answer.url.includes("/inloggen")) throw new Error("refused");
      for (const field of form.querySelectorAll("textarea, input[type=text]")) field.value = "";
      if (whole.querySelector(`[data-deel] form`) && !form.isConnected) return;
      form.querySelector("textarea, input[type=text]")?.focus();
      later(refreshForms);
    } catch {
      form.dataset.gewoon = "ja";
      if (button) button.disabled = false;
      form.requestSubmit(button);
    } finally {
      if (button) button.disabled = false;
    }
  });
}
