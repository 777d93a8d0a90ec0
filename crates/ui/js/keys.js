/** Keys for a list of tasks, which act only while the focus is in it. */
class Keys extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, textarea, input:not(.tick)")) return;
      const links = [...this.querySelectorAll(".task-link")];
      const row = event.target.closest(".task");
      const at = row ? links.indexOf(row.querySelector(".task-link")) : -1;
      const acts = {
        j: () => links[Math.min(at + 1, links.length - 1)]?.focus(),
        k: () => links[Math.max(at - 1, 0)]?.focus(),
        x: () => row?.querySelector(".tick").click(),
        a: () => this.#plan(row, "assign"),
        s: () => this.#plan(row, "put-off"),
        "?": () => this.#help(),
      };
      const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
      if (!act) return;
      event.preventDefault();
      act();
    });
  }

  /** The chosen rows, or else the one that has the focus. */
  #plan(row, what) {
    const button = this.querySelector(`.task-buttons button[value="${what}"]`);
    if (button && this.querySelector(".tick:checked")) button.click();
    else if (row) location.href = `${row.querySelector(".task-more").href}#${what}`;
  }

  #help() {
    const help = this.querySelector(".task-keys");
    if (!help) return;
    help.open = true;
    help.querySelector("summary").focus();
  }
}

customElements.define("hb-keys", Keys);
