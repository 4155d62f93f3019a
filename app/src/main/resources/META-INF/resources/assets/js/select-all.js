// <input type="checkbox" data-select-all="name">: ticks every shown, enabled box of that name in its form.
// [data-selected-count] says how many; a button [data-needs-selection] waits for one.
function refresh(all) {
  const form = all.form;
  const boxes = [...form.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(all.dataset.selectAll)}"]`)].filter(
    (box) => !box.disabled && !box.closest("[hidden]"),
  );
  const ticked = boxes.filter((box) => box.checked).length;
  all.checked = ticked > 0 && ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
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
