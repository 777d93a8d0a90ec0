import { announce, fetchPart, replaceContent } from "./live.js";

/** Adds and removes rows of a form without loading the page again. */
class Rows extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const button = event.target.closest("button[name='do']");
      if (!button?.form || event.defaultPrevented) return;
      event.preventDefault();
      this.#send(button);
    });
  }

  async #send(button) {
    const form = button.form;
    const body = new URLSearchParams(new FormData(form, button));
    const before = this.#controls().length;
    const place = this.#controls().filter((control) => control.compareDocumentPosition(button) & 4).length;
    try {
      const { element } = await fetchPart(button.getAttribute("formaction") || form.action, this.id, { method: "POST", body });
      if (!element) throw new Error("no such part");
      replaceContent(this, element);
      const controls = this.#controls();
      const next = controls.length > before ? controls[before] : controls[Math.min(place, controls.length) - 1];
      (next ?? this.querySelector("button"))?.focus();
      announce(this.dataset.updated ?? "");
    } catch {
      // The plain way always works.
      form.requestSubmit ? this.#plain(form, button) : form.submit();
    }
  }

  #plain(form, button) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = button.name;
    field.value = button.value;
    form.append(field);
    if (button.formAction) form.action = button.formAction;
    form.submit();
  }

  #controls() {
    return [...this.querySelectorAll("input:not([type=hidden]), select, textarea")];
  }
}

customElements.define("hb-rows", Rows);

/** Counts the characters of a text area as they are typed. */
class Count extends HTMLElement {
  connectedCallback() {
    const area = this.querySelector("textarea");
    const words = this.querySelector(".count");
    const max = Number(this.getAttribute("max"));
    if (!area || !words || !max) return;
    const show = () => {
      const used = [...area.value].length;
      words.textContent = (this.dataset.text ?? "").replace("#", String(used));
      words.classList.toggle("over", used > max);
    };
    area.addEventListener("input", show);
    show();
  }
}

customElements.define("hb-count", Count);
