// <a href="/page" data-dialog="id">: opens <dialog id="id"> when the page has it, else follows the link.
// <dialog open data-dialog-modal>: a page that shows a dialog from the start; made modal here.
// [data-dialog-close] closes the dialog it stands in; a link goes where it leads when the dialog is the page.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog instanceof HTMLDialogElement) {
    event.preventDefault();
    opener.closest("details[data-menu]")?.removeAttribute("open");
    dialog.showModal();
    return;
  }
  const closer = event.target.closest("[data-dialog-close]");
  const closing = closer?.closest("dialog");
  if (closing && !closing.hasAttribute("data-dialog-modal")) {
    event.preventDefault();
    closing.close();
  }
});

for (const dialog of document.querySelectorAll("dialog[open][data-dialog-modal]")) {
  dialog.open = false;
  dialog.showModal();
  dialog.addEventListener("cancel", (event) => {
    const way = dialog.querySelector("a[data-dialog-close]");
    if (!way) return;
    event.preventDefault();
    location.assign(way.href);
  });
}
