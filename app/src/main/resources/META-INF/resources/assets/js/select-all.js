// <input type="checkbox" data-select-all="name">: ticks every shown, enabled box of that name in its form.
// [data-selected-count] says how many; a button [data-needs-selection] waits for one.
function refresh(all) {
  const form = all.form;
  const every = [...form.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(all.dataset.selectAll)}"]`)].filter(
    (box) => !box.disabled,
  );
  const boxes = every.filter((box) => !box.closest("[hidden]"));
  const shown = boxes.filter((box) => box.checked).length;
  // A ticked box that a search has hidden is sent all the same, so it counts.
  const ticked = every.filter((box) => box.checked).length;
  all.checked = shown > 0 && shown === boxes.length;
  all.indeterminate = shown > 0 && shown < boxes.length;
  for (const count of form.querySelectorAll("[data-selected-count]")) count.textContent = `${ticked} selected`;
  for (const button of form.querySelectorAll("[data-needs-selection]")) button.disabled = ticked === 0;
  return boxes;
}

for (const all of document.querySelectorAll("input[data-select-all]")) {
  refresh(all);
  all.form.addEventListener("change", (event) => {
    if (event.target === all) {
      const ticked = all.checked;
      for (const box of refresh(all)) box.checked = ticked;
    }
    refresh(all);
  });
}
