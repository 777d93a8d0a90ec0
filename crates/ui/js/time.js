/** Tells an instant of the last hour as "4 minutes ago"; the exact time stays in its title. */
class Time extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    const time = this.querySelector("time");
    const at = Date.parse(time?.dateTime ?? "");
    if (!time || Number.isNaN(at)) return;
    const exact = time.textContent;
    const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
    const show = () => {
      const minutes = Math.round((at - Date.now()) / 60_000);
      time.textContent = Math.abs(minutes) < 60 ? format.format(minutes, "minute") : exact;
    };
    show();
    this.#timer = setInterval(show, 30_000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }
}

customElements.define("hb-time", Time);
