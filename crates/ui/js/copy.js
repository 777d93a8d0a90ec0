/** Copies a text, and prints the page, by buttons that only scripts can serve. */
class Copy extends HTMLElement {
  connectedCallback() {
    const said = this.querySelector("[role=status]");
    for (const button of this.querySelectorAll("button[data-does]")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        if (button.dataset.does === "print") {
          print();
          return;
        }
        const field = this.querySelector("input, textarea");
        try {
          await navigator.clipboard.writeText(this.dataset.text ?? field.value);
          said.textContent = this.dataset.done;
        } catch {
          field?.select();
          said.textContent = this.dataset.failed;
        }
      });
    }
  }
}

customElements.define("hb-copy", Copy);
