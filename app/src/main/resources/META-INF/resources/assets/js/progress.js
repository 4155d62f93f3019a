// <form data-progress="name">: what is typed stays in this browser until the form was sent; files never do.
// <… data-progress-done>: the form was sent, and what was kept goes.
const PREFIX = "outhire-progress:";
const DAYS = 14;
const OURS = new Set(["csrf-token", "form", "signature", "website", "source"]);
const KEPT = new Set(["text", "email", "tel", "textarea", "select-one", "checkbox", "radio", "date"]);

const keptOf = (form) => [...form.elements].filter((each) => each.name && KEPT.has(each.type) && !OURS.has(each.name) && each.name !== "consent");

function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return kept && Date.now() - kept.at < DAYS * 86_400_000 ? kept.fields : null;
  } catch {
    return null;
  }
}

function keep(form, key) {
  const fields = keptOf(form)
    .filter((each) => (each.type === "checkbox" || each.type === "radio" ? each.checked : each.value))
    .map((each) => [each.name, each.value]);
  try {
    if (fields.length) localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields }));
    else localStorage.removeItem(key);
  } catch {
    // No room, or not allowed: the form works without.
  }
}

function restore(form, fields) {
  for (const each of keptOf(form)) {
    const values = fields.filter(([name]) => name === each.name).map(([, value]) => value);
    if (each.type === "checkbox" || each.type === "radio") each.checked = values.includes(each.value);
    else if (values.length) each.value = values[0];
  }
}

for (const form of document.querySelectorAll("form[data-progress]")) {
  const key = PREFIX + form.dataset.progress;
  const fields = read(key);
  // A form that came back refused shows what was typed already.
  const blank = !form.querySelector("[data-error-summary]") && keptOf(form).every((each) => each.type === "checkbox" || each.type === "radio" ? !each.checked : !each.value);
  if (fields && blank) {
    restore(form, fields);
    const told = form.querySelector("[data-progress-told]");
    if (told) told.hidden = false;
  }
  form.addEventListener("input", () => keep(form, key));
}

const done = document.querySelector("[data-progress-done]");
if (done) localStorage.removeItem(PREFIX + done.dataset.progressDone);
