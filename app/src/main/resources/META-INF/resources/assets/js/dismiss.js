// <button data-dismiss>: takes the notice away and leaves the focus on the page.
document.addEventListener("click", (event) => {
  const notice = event.target.closest("[data-dismiss]")?.closest(".notice");
  if (!notice) return;
  notice.remove();
  document.getElementById("main")?.focus();
});
