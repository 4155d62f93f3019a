// <a href="…/save" data-save-job="code">: saves the job in this browser without leaving the page, and marks what is saved.
// The cookie is the one that careers/save/SavedInBrowser writes: codes joined by dots, the last saved first.
import { announce } from "./announce.js";

const name = (location.protocol === "https:" ? "__Host-" : "") + "outhire-saved";
const most = 100;
const aYear = 365 * 24 * 60 * 60;

function saved() {
  const cookie = document.cookie.split("; ").find((each) => each.startsWith(name + "="));
  return cookie ? cookie.slice(name.length + 1).split(".").filter(Boolean) : [];
}

function keep(codes) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${codes.slice(0, most).join(".")}; Path=/; SameSite=Lax; Max-Age=${codes.length ? aYear : 0}${secure}`;
}

function mark(link) {
  const words = link.querySelector("[data-save-words]");
  words.dataset.first ??= words.textContent;
  const isSaved = saved().includes(link.dataset.saveJob);
  words.textContent = isSaved ? link.dataset.savedWords : words.dataset.first;
  link.toggleAttribute("data-saved", isSaved);
  link.setAttribute("aria-pressed", isSaved);
}

const links = document.querySelectorAll("[data-save-job]");

for (const link of links) {
  link.setAttribute("role", "button");
  mark(link);
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const code = link.dataset.saveJob;
    const before = saved();
    const without = before.filter((each) => each !== code);
    keep(without.length < before.length ? without : [code, ...before]);
    if (saved().length === before.length) return; // The browser keeps no cookies: the page explains.
    event.preventDefault();
    for (const each of links) mark(each);
    announce(saved().includes(code) ? link.dataset.saveSaid : link.dataset.removedSaid);
  });
}

window.addEventListener("pageshow", () => links.forEach(mark));
