// Says words to those who listen, and shows them for a moment to those who look.
const SHOWN_FOR_MS = 4000;
let region;
let timer;

export function announce(words) {
  if (!region) {
    region = document.createElement("div");
    region.className = "toast";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  clearTimeout(timer);
  region.textContent = "";
  // A live region that is filled in the same turn in which it appears is not read out.
  requestAnimationFrame(() => {
    region.textContent = words;
    timer = setTimeout(() => (region.textContent = ""), SHOWN_FOR_MS);
  });
}
