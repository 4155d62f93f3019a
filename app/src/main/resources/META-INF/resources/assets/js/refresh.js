import { tellLocalTimes } from "./local-times.js";

// <section data-refresh="milliseconds">: fetches this page again and puts its own newer self in its place, until
// that no longer asks for it. A redirect is followed by the browser itself.
async function refresh(part) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "manual" });
    if (answer.type === "opaqueredirect") return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const newer = answer.ok && page.querySelector(`section[aria-labelledby="${part.getAttribute("aria-labelledby")}"]`);
    if (!newer) return wait(part);
    part.replaceWith(newer);
    tellLocalTimes(newer);
    if (newer.dataset.refresh) wait(newer);
  } catch {
    wait(part);
  }
}

function wait(part) {
  setTimeout(() => refresh(part), Number(part.dataset.refresh));
}

for (const part of document.querySelectorAll("[data-refresh]")) wait(part);
