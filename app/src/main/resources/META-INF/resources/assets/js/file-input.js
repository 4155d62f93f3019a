// <input type="file" data-file-input data-max-bytes accept=".pdf,…">: says at once what the server would say after the upload.
import { announce } from "./announce.js";

const MEGABYTE = 1_000_000;
const sizeOf = (bytes) => (bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / MEGABYTE).toFixed(1).replace(".0", "")} MB`);

function faultOf(file, input) {
  const kinds = input.accept.split(",").map((kind) => kind.trim().toLowerCase()).filter((kind) => kind.startsWith("."));
  const most = Number(input.dataset.maxBytes);
  if (kinds.length && !kinds.some((kind) => file.name.toLowerCase().endsWith(kind))) {
    return `“${file.name}” cannot be taken. Choose a file of one of these kinds: ${kinds.map((kind) => kind.slice(1)).join(", ")}.`;
  }
  if (file.size === 0) return `“${file.name}” is empty. Choose another file.`;
  if (most && file.size > most) return `“${file.name}” has ${sizeOf(file.size)}; the limit is ${sizeOf(most)}. Choose a smaller file.`;
  return "";
}

function check(input) {
  const field = input.closest(".field");
  const file = input.files[0];
  const fault = file ? faultOf(file, input) : "";
  input.setCustomValidity(fault);
  input.toggleAttribute("aria-invalid", false);
  if (fault) input.setAttribute("aria-invalid", "true");
  field.querySelector("[data-file-error]").hidden = !fault;
  field.querySelector("[data-file-error-words]").textContent = fault;
  const chosen = file && !fault ? `Chosen: ${file.name}, ${sizeOf(file.size)}` : "";
  field.querySelector("[data-file-chosen]").textContent = chosen;
  if (fault || chosen) announce(fault || chosen);
}

for (const input of document.querySelectorAll("input[data-file-input]")) {
  input.addEventListener("change", () => check(input));
  for (const kind of ["dragenter", "dragover"]) input.addEventListener(kind, () => input.setAttribute("data-over", ""));
  for (const kind of ["dragleave", "drop"]) input.addEventListener(kind, () => input.removeAttribute("data-over"));
}
