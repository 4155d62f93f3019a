// A text area that holds HTML becomes a text editor. The text area stays the form's field: it is
// written to when something is changed and not before, so an untouched text is sent as it came.
import Squire from "../vendor/squire-2.4.8/squire.js";
import { cleaned } from "./pasted-html.js";

const isLink = (address) => /^(https?:\/\/|mailto:)\S+$/i.test(address);

export function edit(source, template) {
  const box = document.createElement("div");
  box.className = "editor";
  if (source.getAttribute("aria-invalid")) box.dataset.invalid = "";
  box.append(template.content.cloneNode(true));
  const text = document.createElement("div");
  text.className = "editor__text";
  box.append(text);
  source.before(box);
  source.hidden = true;
  source.classList.add("editor__source");
  name(text, source);

  const editor = new Squire(text, {
    blockTag: "P",
    sanitizeToDOMFragment: (html) => cleaned(html, document),
  });
  editor.setHTML(source.value);
  editor.addEventListener("input", () => {
    source.value = text.textContent.trim() === "" ? "" : editor.getHTML();
    source.dispatchEvent(new Event("input", { bubbles: true }));
  });
  // The key that leaves every other field leaves this one too; Ctrl+] and Ctrl+[ nest lists.
  editor.setKeyHandler("Tab", () => {});
  editor.setKeyHandler("Shift-Tab", () => {});
  tools(editor, box, text);
  return editor;
}

// The label, hint and error that name the text area name the editor; links to the field reach it.
function name(text, source) {
  const label = document.querySelector(`label[for="${source.id}"]`);
  label.id ||= `${source.id}-label`;
  label.addEventListener("click", () => text.focus());
  const field = source.id;
  source.id = `${field}-source`;
  text.id = field;
  text.tabIndex = 0;
  text.setAttribute("role", "textbox");
  text.setAttribute("aria-multiline", "true");
  text.setAttribute("aria-labelledby", label.id);
  const words = source.getAttribute("aria-describedby");
  if (words) text.setAttribute("aria-describedby", words);
  if (source.getAttribute("aria-invalid")) text.setAttribute("aria-invalid", "true");
}

function tools(editor, box, text) {
  const bar = box.querySelector("[role=toolbar]");
  const buttons = [...bar.querySelectorAll("button")];
  const link = linkField(editor, box);
  const act = {
    h2: () => heading(editor, "H2"),
    h3: () => heading(editor, "H3"),
    bold: () => (editor.hasFormat("B") ? editor.removeBold() : editor.bold()),
    italic: () => (editor.hasFormat("I") ? editor.removeItalic() : editor.italic()),
    link: () => link(),
    ul: () => (within(editor, "UL") ? editor.removeList() : editor.makeUnorderedList()),
    ol: () => (within(editor, "OL") ? editor.removeList() : editor.makeOrderedList()),
    in: () => editor.increaseListLevel(),
    out: () => editor.decreaseListLevel(),
    quote: () => (within(editor, "BLOCKQUOTE") ? editor.removeQuote() : editor.increaseQuoteLevel()),
    clear: () => editor.removeAllFormatting(),
    undo: () => editor.undo(),
    redo: () => editor.redo(),
  };
  const on = {
    h2: () => within(editor, "H2"),
    h3: () => within(editor, "H3") || within(editor, "H4"),
    bold: () => editor.hasFormat("B"),
    italic: () => editor.hasFormat("I"),
    link: () => editor.hasFormat("A"),
    ul: () => within(editor, "UL"),
    ol: () => within(editor, "OL"),
    quote: () => within(editor, "BLOCKQUOTE"),
  };
  const tell = () => {
    for (const button of buttons) {
      const state = on[button.dataset.tool];
      if (state) button.setAttribute("aria-pressed", String(Boolean(state())));
    }
  };
  for (const button of buttons) {
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      act[button.dataset.tool]();
      if (button.dataset.tool !== "link") editor.focus();
      tell();
    });
  }
  for (const event of ["pathChange", "select", "cursor", "input"]) editor.addEventListener(event, tell);
  editor.setKeyHandler("Ctrl-k", (self, event) => { event.preventDefault(); link(); });
  editor.setKeyHandler("Meta-k", (self, event) => { event.preventDefault(); link(); });
  arrows(bar, buttons);
}

// One stop for the Tab key; arrows, Home and End move within.
function arrows(bar, buttons) {
  const stop = (button) => { for (const each of buttons) each.tabIndex = each === button ? 0 : -1; };
  stop(buttons[0]);
  bar.addEventListener("focusin", (event) => buttons.includes(event.target) && stop(event.target));
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length).focus();
  });
}

function within(editor, tag) {
  let node = editor.getSelection().startContainer;
  for (; node && node !== editor.getRoot(); node = node.parentNode) if (node.nodeName === tag) return node;
  return null;
}

// A block that is such a heading already becomes a paragraph again.
function heading(editor, tag) {
  const to = within(editor, tag) ? "P" : tag;
  editor.modifyBlocks((fragment) => {
    for (const block of [...fragment.querySelectorAll("p, div, h2, h3, h4")]) {
      if (block.closest("ul, ol, blockquote") || block.querySelector("p, div, ul, ol")) continue;
      const made = document.createElement(to);
      made.append(...block.childNodes);
      block.replaceWith(made);
    }
    return fragment;
  });
}

function linkField(editor, box) {
  const panel = box.querySelector(".editor__link");
  const input = panel.querySelector("input");
  const error = panel.querySelector("[data-link-error]");
  let range;
  const leave = () => {
    panel.hidden = true;
    editor.setSelection(range);
    editor.focus();
  };
  const set = () => {
    const typed = input.value.trim();
    const address = /^[^\s:/]+\.[^\s]+$/.test(typed) ? `https://${typed}` : typed;
    error.hidden = isLink(address);
    if (!isLink(address)) return input.focus();
    leave();
    editor.makeLink(address);
  };
  panel.addEventListener("click", (event) => {
    const action = event.target.closest("[data-link]")?.dataset.link;
    if (action === "set") set();
    if (action === "cancel") leave();
    if (action === "remove") {
      leave();
      editor.removeLink();
    }
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
    if (event.key === "Enter" && event.target === input) {
      event.preventDefault();
      set();
    }
  });
  panel.addEventListener("input", (event) => event.stopPropagation());
  return () => {
    range = editor.getSelection();
    input.value = within(editor, "A")?.getAttribute("href") ?? "";
    error.hidden = true;
    panel.hidden = false;
    input.focus();
  };
}
