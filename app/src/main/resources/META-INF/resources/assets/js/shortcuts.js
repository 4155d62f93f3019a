// <input data-shortcut="/">: that key, pressed outside of any field, moves the focus there.
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (document.querySelector("dialog:modal")) return;
  const target = [...document.querySelectorAll("[data-shortcut]")].find((each) => each.dataset.shortcut === event.key);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.select?.();
});
