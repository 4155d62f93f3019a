// <input type="search" data-filter-rows="id">: shows the rows of that table whose data-words hold all that is typed,
// as it is typed. What is ticked stays ticked. Enter would load the page anew and lose the ticks, so it does nothing.
for (const input of document.querySelectorAll("input[data-filter-rows]")) {
  const table = document.getElementById(input.dataset.filterRows);
  if (!table) continue;
  const nothing = table.closest("form")?.querySelector("[data-nothing-found]");
  const filter = () => {
    const wanted = input.value.toLowerCase().trim().split(/\s+/);
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      row.hidden = !wanted.every((word) => row.dataset.words.includes(word));
      if (!row.hidden) shown += 1;
    }
    if (nothing) nothing.hidden = shown > 0;
    table.dispatchEvent(new Event("change", { bubbles: true }));
  };
  input.addEventListener("input", filter);
  input.form.addEventListener("submit", (event) => event.preventDefault());
}
