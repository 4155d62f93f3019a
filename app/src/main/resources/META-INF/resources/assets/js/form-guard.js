// Every POST form is sent once; <form data-guard> also asks before typed words are left behind.
const sent = new WeakSet();
const first = new WeakMap();
const stateOf = (form) => JSON.stringify([...new FormData(form)].map(([name, value]) => [name, value.name ?? value]));
const buttonsOf = (form) => [...form.elements].filter((each) => each.type === "submit");

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (sent.has(form)) return event.preventDefault();
  sent.add(form);
  // aria-disabled and not disabled: the name and value of a disabled button would not be sent.
  for (const button of buttonsOf(form)) button.setAttribute("aria-disabled", "true");
  event.submitter?.setAttribute("data-busy", "");
});

function free(form) {
  sent.delete(form);
  for (const button of buttonsOf(form)) {
    button.removeAttribute("aria-disabled");
    button.removeAttribute("data-busy");
  }
}

// The page comes back from the browser's memory as it was left: usable again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) free(form);
});

for (const form of document.querySelectorAll("form[data-guard]")) first.set(form, stateOf(form));

window.addEventListener("beforeunload", (event) => {
  for (const form of document.querySelectorAll("form[data-guard]")) {
    if (!sent.has(form) && stateOf(form) !== first.get(form)) event.preventDefault();
  }
});
