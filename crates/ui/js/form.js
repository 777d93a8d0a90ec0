import { announce, fetchPart, replaceContent } from "./live.js";

/** What stands in a field. */
const value = (field) => (field.matches("[type=checkbox], [type=radio]") ? field.checked : field.value);

function keep(old, field) {
  if (field.name !== old.name) return;
  field.value = old.value;
  field.checked = old.checked;
}

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
    // A second press before the answer would be about rows that are no longer there.
    if (form.querySelector("hb-rows[aria-busy]")) return;
    this.setAttribute("aria-busy", "true");
    const body = new URLSearchParams(new FormData(form, button));
    const sent = this.#controls().map(value);
    const before = sent.length;
    const place = this.#controls().filter((control) => control.compareDocumentPosition(button) & 4).length;
    try {
      const { element } = await fetchPart(button.getAttribute("formaction") || form.action, this.id, { method: "POST", body });
      if (!element) throw new Error("no such part");
      const old = this.#controls();
      const types = old.includes(document.activeElement);
      replaceContent(this, element);
      const controls = this.#controls();
      const isAdded = controls.length > before;
      // What was typed meanwhile stays; where a row was removed nobody knows in which of the others it belongs.
      if (isAdded) old.forEach((one, at) => value(one) !== sent[at] && keep(one, controls[at]));
      const next = isAdded ? controls[before] : controls[Math.min(place, controls.length) - 1];
      if (!isAdded || !types) (next ?? this.querySelector("button"))?.focus();
      announce(this.dataset.updated ?? "");
    } catch {
      // The plain way always works.
      form.requestSubmit ? this.#plain(form, button) : form.submit();
    } finally {
      this.removeAttribute("aria-busy");
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
