// Everything here betters a page that already works without it.
import "./menu.js";
import "./dialog.js";
import "./shortcuts.js";
import "./form-guard.js";
import "./file-input.js";
import "./copy.js";
import "./select-all.js";
import "./dismiss.js";
import "./local-times.js";
import "./saved-jobs.js";
import "./share.js";

document.documentElement.classList.add("js");
document.querySelector("[data-error-summary]")?.focus();
