/** Boxes of a table: ranges with Shift, how many are chosen, and a bar that comes and goes with them. */
class Select extends HTMLElement {
  #last = null;

  connectedCallback() {
    this.classList.add("live-select");
    const none = this.querySelector(".select-none");
    if (none) none.hidden = false;
    this.addEventListener("click", (event) => {
      if (event.target.closest(".select-none")) this.#choose(false);
      else if (event.target.matches(".pick-cell .tick")) this.#range(event);
    });
    this.addEventListener("change", (event) => {
      if (event.target.name === "all") this.#choose(event.target.checked);
      this.#show();
    });
    this.#show();
  }

  get #ticks() {
    return [...this.querySelectorAll(".pick-cell .tick")];
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
