import { fetchPart } from "./live.js";

const ID = "go-results";

/** Goes to anything by a few letters: Ctrl+K, or / outside of fields unless single keys are turned off. */
class Go extends HTMLElement {
  #timer = 0;
  #asked = 0;
  /** What is shown answers an older text. */
  #old = false;
  /** Enter came before the answer. */
  #enter = false;

  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.input = this.querySelector("input[role=combobox]");
    this.list = this.querySelector(`#${ID}`);
    this.said = this.querySelector("[role=status]");
    this.#remember();
    document.addEventListener("keydown", this.#open);
    this.input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      // What is on its way answers an older text, too.
      this.#asked += 1;
      this.#old = true;
      this.#enter = false;
      this.#timer = setTimeout(() => this.#ask(), 120);
    });
    this.input.addEventListener("keydown", (event) => this.#move(event));
    this.dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.dialog.close();
    });
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#open);
  }

  #open = (event) => {
    if (event.altKey || this.dialog.open || document.querySelector("dialog:modal")) return;
    const held = event.ctrlKey || event.metaKey;
    const wanted = held ? event.key.toLowerCase() === "k" : event.key === "/" && this.hasAttribute("slash");
    if (!wanted || (!held && event.target.matches("input, textarea, select, [contenteditable]"))) return;
    event.preventDefault();
    this.#enter = false;
    this.dialog.showModal();
    this.input.focus();
    this.input.select();
    this.#ask();
  };

  async #ask() {
    const typed = this.input.value.trim();
    const turn = ++this.#asked;
    this.#old = true;
    // The last places are known here; what can be done is asked for.
    if (!typed) this.#show(this.#recent(), "");
    const slow = setTimeout(() => turn === this.#asked && this.list.setAttribute("aria-busy", "true"), 400);
    try {
      const { element } = await fetchPart(`${this.getAttribute("src")}?q=${encodeURIComponent(typed.slice(0, 200))}`, ID);
      // What was typed meanwhile has an answer of its own.
      if (turn !== this.#asked) return;
      const nodes = [...(element?.childNodes ?? [])].map((node) => document.adoptNode(node));
      this.#show(typed ? nodes : [...this.#recent(), ...nodes], element?.dataset.said ?? this.dataset.failed);
    } catch {
      if (typed && turn === this.#asked) this.#show([], this.dataset.failed);
    } finally {
      clearTimeout(slow);
      if (turn === this.#asked) this.list.removeAttribute("aria-busy");
    }
  }

  #show(nodes, said) {
    this.list.replaceChildren(...nodes);
    const options = this.#options();
    this.list.hidden = !options.length;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.said.textContent = said;
    this.#old = false;
    this.#choose(this.input.value.trim() ? options[0] : null);
    if (this.#enter && this.dialog.open) this.list.querySelector("[aria-selected=true]")?.click();
    this.#enter = false;
  }

  #options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  #choose(option) {
    this.list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  #move(event) {
    const options = this.#options();
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? options.length - 1 : at - 1 }[event.key];
    if (to !== undefined && options.length) {
      event.preventDefault();
      // Whoever chooses among these means one of these.
      this.#enter = this.#old = false;
      this.#choose(options[(to + options.length) % options.length]);
    } else if (event.key === "Enter" && !event.isComposing && (this.#old ? this.input.value.trim() : at >= 0)) {
      event.preventDefault();
      this.#enter = this.#old;
      if (!this.#old) options[at].click();
    }
  }

  /** The last places of this person, in this tab alone. */
  #places() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key()) ?? "[]");
    } catch {
      return [];
    }
  }

  #key() {
    return `hb-go ${this.getAttribute("src")} ${this.dataset.who}`;
  }

  #remember() {
    const title = document.querySelector("main h1")?.textContent.trim();
    const here = location.pathname;
    if (!title || here === this.getAttribute("src")) return;
    const others = this.#places().filter((place) => place.href !== here);
    try {
      sessionStorage.setItem(this.#key(), JSON.stringify([{ href: here, title }, ...others].slice(0, 8)));
    } catch {
      // Where nothing may be kept, the box has no last places.
    }
  }

  #recent() {
    const places = this.#places().filter((place) => place.href !== location.pathname).slice(0, 6);
    if (!places.length) return [];
    const group = document.createElement("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", this.dataset.recent);
    const head = document.createElement("div");
    head.className = "go-head";
    head.setAttribute("aria-hidden", "true");
    head.textContent = this.dataset.recent;
    group.append(head, ...places.map((place, number) => {
      const option = document.createElement("a");
      Object.assign(option, { className: "go-option", href: place.href, id: `go-recent-${number}`, tabIndex: -1, textContent: place.title });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    }));
    return [group];
  }
}

customElements.define("hb-go", Go);
