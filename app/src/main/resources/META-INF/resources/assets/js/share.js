// <a href="mailto:…" data-share="title" data-share-said="Link copied">: the device's own way to share; else the link is copied; else the mail program opens.
import { announce } from "./announce.js";

function address() {
  return document.querySelector("link[rel=canonical]")?.href ?? location.href;
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-share]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (navigator.share) {
    event.preventDefault();
    navigator.share({ title: link.dataset.share, url: address() }).catch(() => {});
  } else if (navigator.clipboard) {
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(address());
      announce(link.dataset.shareSaid);
    } catch {
      location.href = link.href;
    }
  }
});
