// <button data-copy="text" data-copy-said="Copied">: data-copy="#id" copies that element's value or text.
import { announce } from "./announce.js";

function textOf(button) {
  const source = button.dataset.copy;
  const element = source.startsWith("#") ? document.querySelector(source) : null;
  return element ? (element.value ?? element.textContent).trim() : source;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(textOf(button));
    announce(button.dataset.copySaid ?? "Copied");
  } catch {
    announce("The browser did not allow copying. Select the text and copy it by hand.");
  }
});
