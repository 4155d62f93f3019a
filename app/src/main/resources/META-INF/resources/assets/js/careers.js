// What a script betters on public pages, which work without. A part is fetched only where the page has something for it.
const PARTS = {
  'form[method="post"]': "./form-guard.js",
  "input[data-file-input]": "./file-input.js",
  "[data-save-job]": "./saved-jobs.js",
  "[data-share]": "./share.js",
  "[data-copy]": "./copy.js",
  "[data-dismiss]": "./dismiss.js",
};

document.documentElement.classList.add("js");
document.querySelector("[data-error-summary]")?.focus();
for (const [something, part] of Object.entries(PARTS)) {
  if (document.querySelector(something)) import(part);
}
