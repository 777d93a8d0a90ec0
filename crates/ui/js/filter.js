import { announce, fetchPart, replaceContent } from "./swap.js";

/** A list whose filters work as soon as they are changed. The address always says what is shown. */
class Filter extends HTMLElement {
  #asked = 0;

  connectedCallback() {
    this.classList.add("live-filter");
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

  #back = () => location.reload();

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
