// The page "Edit job description": a text editor instead of HTML source, and a preview that follows.
import { edit } from "./text-editor.js";

const WAIT = 500;
const form = document.querySelector("form[data-preview]");
const frame = document.querySelector("[data-preview-frame]");
const source = document.querySelector("textarea[data-editor]");

if (source) edit(source, document.getElementById("editor-toolbar"));

let timer;
let running;
form?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(refresh, WAIT);
});

async function refresh() {
  running?.abort();
  running = new AbortController();
  try {
    const response = await fetch(form.dataset.preview, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      signal: running.signal,
    });
    if (response.ok) show(new DOMParser().parseFromString(await response.text(), "text/html"));
  } catch {
    // Away from the network the preview stays as it was; saving says so itself.
  }
}

// Parts are exchanged instead of the whole page, so that the preview does not jump to its top.
function show(page) {
  exchange(frame.contentDocument, page, ".careers__page");
  exchange(document, page, "[data-check]");
}

function exchange(into, page, selector) {
  const before = into?.querySelector(selector);
  const after = page.querySelector(selector);
  if (before && after) before.replaceChildren(...into.importNode(after, true).childNodes);
}
