// After a refused form the reader starts at the summary of what is wrong; a link in it leads into the field.

export function focusErrors(page = document) {
  const summary = page.querySelector(".rh-melding--alarm[role=alert]");
  if (!summary) return;
  summary.tabIndex = -1;
  summary.focus({ preventScroll: false });
  summary.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && page.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });
}
