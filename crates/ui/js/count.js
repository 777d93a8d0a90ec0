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
