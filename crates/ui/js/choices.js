/** Counts how many values are taken over and how many are kept, while somebody chooses. */
class Choices extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    if (!form) return;
    const show = () => {
      for (const words of this.querySelectorAll("[data-counts]")) {
        const count = form.querySelectorAll(`[type="radio"][value="${words.dataset.counts}"]:checked`).length;
        words.textContent = words.dataset.text.replace("#", String(count));
      }
    };
    form.addEventListener("change", show);
    // A browser that comes back to the page has put the choices where they were.
    addEventListener("pageshow", show);
    show();
  }
}

customElements.define("hb-choices", Choices);
