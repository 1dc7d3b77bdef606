// Files can be dropped on the field that asks for them; what was dropped is chosen as if by hand, and said in words.

const chosen = (files) => (files.length === 1 ? files[0].name : `${files.length} bestanden gekozen`);

function dropOn(field) {
  const input = field.querySelector("input[type=file]");
  const said = document.createElement("p");
  said.className = "utrecht-form-field-description";
  said.setAttribute("role", "status");
  field.append(said);
  const hint = input.multiple ? "Je kunt bestanden hierheen slepen." : "Je kunt een bestand hierheen slepen.";
  said.textContent = hint;
  input.addEventListener("change", () => {
    said.textContent = input.files.length > 0 ? chosen(input.files) : hint;
  });
  const over = (is) => field.classList.toggle("rh-slepen", is);
  field.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  field.addEventListener("dragleave", () => over(false));
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    const { files } = event.dataTransfer;
    if (files.length === 0 || (files.length > 1 && !input.multiple)) return;
    input.files = files;
    input.dispatchEvent(new Event("change"));
  });
}

export function dropFiles(page = document) {
  for (const field of page.querySelectorAll("[data-slepen]")) dropOn(field);
}
