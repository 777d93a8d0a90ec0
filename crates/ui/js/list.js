import { announce, fetchPart, replaceContent } from "./live.js";

const ROW = ".task, tbody tr";
/** The boxes in which rows are chosen. */
const BOX = ".pick-cell .tick, .task > .tick";

const here = () => location.pathname + location.search;

/** A list whose filters work as soon as they are changed. The address always says what is shown. */
class Filter extends HTMLElement {
  #asked = 0;
  /** The address of what is shown. */
  #shown = "";

  connectedCallback() {
    this.#shown = here();
    this.classList.add("live-filter");
    // Where tabs are wider than a phone, the open one is in sight.
    this.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.addEventListener("change", (event) => {
      const form = event.target.closest("form.filters");
      if (form && event.target.matches("select, input[type=date]")) this.#send(form, event.target.name);
    });
    this.addEventListener("submit", (event) => {
      if (!event.target.matches("form.filters")) return;
      event.preventDefault();
      this.#send(event.target);
    });
    addEventListener("popstate", this.#back);
  }

  disconnectedCallback() {
    removeEventListener("popstate", this.#back);
  }

  /** Another place on the same page is no way back. */
  #back = () => {
    if (here() === this.#shown) return;
    this.#asked += 1;
    location.reload();
  };

  async #send(form, changed) {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== "") query.append(name, value);
    const url = new URL(form.action);
    url.search = query.toString();
    const number = ++this.#asked;
    this.setAttribute("aria-busy", "true");
    try {
      const { element } = await fetchPart(url.href, this.id);
      // A later change was faster.
      if (number !== this.#asked) return;
      if (!element) throw new Error("no list");
      replaceContent(this, element);
      this.dataset.said = element.dataset.said ?? "";
      history.pushState(null, "", url);
      this.#shown = here();
      this.#refocus(changed);
      announce(this.dataset.said);
    } catch {
      if (number === this.#asked) location.assign(url);
    } finally {
      if (number === this.#asked) this.removeAttribute("aria-busy");
    }
  }

  /** The field that was changed may be a chip now. */
  #refocus(name) {
    if (!name || document.activeElement !== document.body) return;
    const field = this.querySelector(`.filters [name="${CSS.escape(name)}"]`);
    (field?.type === "hidden" ? field.nextElementSibling : field)?.focus({ preventScroll: true });
  }
}

customElements.define("hb-filter", Filter);

/** Boxes of a table: ranges with Shift, how many are chosen, and a bar that comes and goes with them. */
class Select extends HTMLElement {
  #last = null;

  connectedCallback() {
    this.classList.add("live-select");
    const none = this.querySelector(".select-none");
    if (none) none.hidden = false;
    this.addEventListener("click", (event) => {
      if (event.target.closest(".select-none")) this.#choose(false);
      else if (event.target.matches(BOX)) this.#range(event);
    });
    this.addEventListener("change", (event) => {
      if (event.target.name === "all") this.#choose(event.target.checked);
      this.#show();
    });
    this.#show();
  }

  get #ticks() {
    return [...this.querySelectorAll(BOX)];
  }

  #range(event) {
    const ticks = this.#ticks;
    const [from, to] = [ticks.indexOf(this.#last), ticks.indexOf(event.target)].sort((a, b) => a - b);
    if (event.shiftKey && from >= 0) for (const tick of ticks.slice(from, to + 1)) tick.checked = event.target.checked;
    this.#last = event.target;
  }

  #choose(on) {
    for (const tick of this.#ticks) tick.checked = on;
    const all = this.querySelector("[name=all]");
    if (all && !on) all.checked = false;
    this.#show();
  }

  #show() {
    const chosen = this.#ticks.filter((tick) => tick.checked).length;
    const all = this.querySelector("[name=all]");
    if (all?.checked && chosen < this.#ticks.length) all.checked = false;
    const bar = this.querySelector(".select-bar");
    const words = this.querySelector(".select-count");
    if (!bar || !words) return;
    bar.classList.toggle("floats", chosen > 0);
    bar.hidden = chosen === 0;
    words.textContent = all?.checked ? all.closest("label").textContent.trim() : words.dataset.chosen.replace("#", String(chosen));
  }
}

customElements.define("hb-select", Select);

/** Keys for a list, which act only while the focus is in it. */
class Keys extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, textarea, input:not(.tick)")) return;
      const row = event.target.closest(ROW);
      const acts = {
        j: () => this.#go(row, 1),
        k: () => this.#go(row, -1),
        x: () => row?.querySelector(".tick")?.click(),
        "?": () => this.#help(),
      };
      if (this.querySelector(".task")) {
        acts.a = () => this.#plan(row, "assign");
        acts.s = () => this.#plan(row, "put-off");
      }
      const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
      if (!act) return;
      event.preventDefault();
      act();
    });
  }

  /** The first link of a row is its name. */
  #go(row, step) {
    const rows = [...this.querySelectorAll(ROW)].filter((one) => one.querySelector("a"));
    const to = Math.max(0, Math.min(rows.indexOf(row) + step, rows.length - 1));
    rows[to]?.querySelector("a").focus();
  }

  /** The chosen rows, or else the one that has the focus. */
  #plan(row, what) {
    const button = this.querySelector(`.select-bar button[value="${what}"]`);
    if (button && this.querySelector(".tick:checked")) button.click();
    else if (row) location.href = `${row.querySelector(".task-more").href}#${what}`;
  }

  #help() {
    const help = this.querySelector(".list-keys");
    if (!help) return;
    help.open = true;
    help.querySelector("summary").focus();
  }
}

customElements.define("hb-keys", Keys);
