// <input type="file" data-file-input data-max-bytes accept=".pdf,…">: says at once what the server would say after the upload.
import { announce } from "./announce.js";

const MEGABYTE = 1_000_000;
const language = document.documentElement.lang || "en";
const inUnit = (unit, amount) => new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(amount);
const sizeOf = (bytes) => (bytes < MEGABYTE ? inUnit("kilobyte", Math.max(1, Math.round(bytes / 1000))) : inUnit("megabyte", bytes / MEGABYTE));
// The sentences are the page's, in its language; {0}, {1}… are their blanks.
const say = (sentence, ...parts) => sentence.replace(/\{(\d)\}/g, (blank, number) => parts[number] ?? blank);

function faultOf(file, input, words) {
  const kinds = input.accept.split(",").map((kind) => kind.trim().toLowerCase()).filter((kind) => kind.startsWith("."));
  const most = Number(input.dataset.maxBytes);
  if (kinds.length && !kinds.some((kind) => file.name.toLowerCase().endsWith(kind))) {
    return say(words.fileWordsKind, file.name, kinds.map((kind) => kind.slice(1)).join(", "));
  }
  if (file.size === 0) return say(words.fileWordsEmpty, file.name);
  if (most && file.size > most) return say(words.fileWordsLarge, file.name, sizeOf(file.size), sizeOf(most));
  return "";
}

function check(input) {
  const field = input.closest(".field");
  const file = input.files[0];
  const fault = file ? faultOf(file, input, field.dataset) : "";
  input.setCustomValidity(fault);
  input.toggleAttribute("aria-invalid", false);
  if (fault) input.setAttribute("aria-invalid", "true");
  field.querySelector("[data-file-error]").hidden = !fault;
  field.querySelector("[data-file-error-words]").textContent = fault;
  const chosen = file && !fault ? say(field.dataset.fileWordsChosen, file.name, sizeOf(file.size)) : "";
  field.querySelector("[data-file-chosen]").textContent = chosen;
  if (fault || chosen) announce(fault || chosen);
}

for (const input of document.querySelectorAll("input[data-file-input]")) {
  input.addEventListener("change", () => check(input));
  for (const kind of ["dragenter", "dragover"]) input.addEventListener(kind, () => input.setAttribute("data-over", ""));
  for (const kind of ["dragleave", "drop"]) input.addEventListener(kind, () => input.removeAttribute("data-over"));
}
