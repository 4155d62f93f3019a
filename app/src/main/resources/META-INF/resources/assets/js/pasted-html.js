// What is pasted keeps its structure and loses the rest. The server cleans again and decides; this
// only shows at once what will be left.
const GONE = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH HEAD TITLE META LINK BASE TEXTAREA SELECT INPUT IMG VIDEO AUDIO CANVAS".split(" "));
const KEPT = new Map(Object.entries({
  P: "p", DIV: "p", BR: "br", H1: "h2", H2: "h2", H3: "h3", H4: "h4", H5: "h4", H6: "h4",
  UL: "ul", OL: "ol", LI: "li", B: "b", STRONG: "b", I: "i", EM: "i", U: "u", S: "s", DEL: "s",
  BLOCKQUOTE: "blockquote",
}));
const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, table, blockquote, section, article";

export function cleaned(html, document) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  copy(page.body, fragment, document);
  return fragment;
}

function copy(from, into, document) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) into.append(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || GONE.has(node.nodeName.toUpperCase())) continue;
    const made = element(node, document);
    if (made) into.append(made);
    copy(node, made ?? into, document);
  }
}

function element(node, document) {
  if (node.nodeName === "A" && /^(https?:|mailto:)/i.test(node.getAttribute("href") ?? "")) {
    const link = document.createElement("a");
    link.setAttribute("href", node.getAttribute("href"));
    return link;
  }
  if (/^(B|STRONG)$/.test(node.nodeName) && /weight:\s*(normal|400)/.test(node.getAttribute("style") ?? "")) return null;
  if (/^(DIV|P)$/.test(node.nodeName) && node.querySelector(BLOCKS)) return null;
  const name = KEPT.get(node.nodeName);
  return name ? document.createElement(name) : null;
}
