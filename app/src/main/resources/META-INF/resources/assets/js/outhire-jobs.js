// An employer's open jobs on its own site, without a frame:
//   <script type="module" src="https://…/assets/embed/outhire-jobs.js"></script>
//   <outhire-jobs team="acme" department="Gardens" limit="10"><a href="https://…/acme/jobs">Our jobs</a></outhire-jobs>
// What stands inside is shown until the jobs are there, and when they cannot be read.
const home = new URL(import.meta.url).origin;

const style = `
:host { display: block; font: inherit; color: inherit; }
ul { list-style: none; margin: 0; padding: 0; border-block-start: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
li { display: grid; gap: 0.125rem; padding-block: 0.875rem; border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
a { color: inherit; font-weight: 600; text-underline-offset: 0.2em; }
span { opacity: 0.8; font-size: 0.9375em; }
`;

function matches(job, name, wanted) {
  return !wanted || (job[name] ?? "").toLowerCase() === wanted.toLowerCase();
}

function line(job) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = job.url;
  link.textContent = job.title;
  const facts = document.createElement("span");
  facts.textContent = [job.location, job.department, job.employmentType].filter(Boolean).join(" · ");
  item.append(link, facts);
  return item;
}

class OuthireJobs extends HTMLElement {
  static observedAttributes = ["team", "department", "location", "limit"];

  connectedCallback() {
    this.show();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.show();
  }

  async show() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!root.hasChildNodes()) root.append(document.createElement("slot"));
    try {
      const team = encodeURIComponent(this.getAttribute("team") ?? "");
      const answer = await fetch(`${home}/${team}/jobs/feeds/jobs.json`);
      if (!answer.ok) throw new Error(String(answer.status));
      this.fill(root, (await answer.json()).jobs);
    } catch (cause) {
      this.dispatchEvent(new CustomEvent("outhire-failed", { detail: String(cause) }));
    }
  }

  fill(root, jobs) {
    const list = document.createElement("ul");
    const shown = jobs
      .filter((job) => matches(job, "department", this.getAttribute("department")))
      .filter((job) => matches(job, "location", this.getAttribute("location")))
      .slice(0, Number(this.getAttribute("limit")) || undefined);
    list.append(...shown.map(line));
    const sheet = document.createElement("style");
    sheet.textContent = style;
    root.replaceChildren(sheet, shown.length > 0 ? list : document.createElement("slot"));
    this.dispatchEvent(new CustomEvent("outhire-shown", { detail: shown.length }));
  }
}

customElements.define("outhire-jobs", OuthireJobs);
