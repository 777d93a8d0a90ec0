import { announce, fetchPart, replaceContent } from "./swap.js";

/** Fetches its content again every few seconds and says so when it changed. */
class Live extends HTMLElement {
  #timer = 0;
  #failures = 0;

  connectedCallback() {
    this.#plan();
    document.addEventListener("visibilitychange", this.#wake);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#wake);
  }

  #wake = () => {
    if (!document.hidden) this.#fetch();
  };

  #plan() {
    clearTimeout(this.#timer);
    const every = Math.max(2, Number(this.getAttribute("every")) || 30);
    // A server that does not answer is asked less and less often.
    const pause = Math.min(300, every * 2 ** this.#failures);
    this.#timer = setTimeout(() => this.#fetch(), pause * 1000);
  }

  async #fetch() {
    clearTimeout(this.#timer);
    if (document.hidden) return this.#plan();
    const slow = setTimeout(() => this.setAttribute("aria-busy", "true"), 400);
    try {
      const { element } = await fetchPart(this.getAttribute("src") || location.href, this.id);
      this.#failures = element ? 0 : Math.min(8, this.#failures + 1);
      if (element && this.#differs(element) && !this.#inUse()) {
        const said = this.#words(this) !== this.#words(element);
        replaceContent(this, element);
        if (said) announce(this.dataset.updated ?? "");
      }
    } catch {
      this.#failures = Math.min(8, this.#failures + 1);
    } finally {
      clearTimeout(slow);
      this.removeAttribute("aria-busy");
      if (this.isConnected) this.#plan();
    }
  }

  #differs(fresh) {
    return this.innerHTML !== fresh.innerHTML;
  }

  /** The words that matter; a new "as of" time alone is no news. */
  #words(element) {
    const copy = element.cloneNode(true);
    for (const part of copy.querySelectorAll(".live-refresh, time")) part.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /** Nothing is replaced under the hands of somebody who types or chooses. */
  #inUse() {
    return document.activeElement?.matches("input, select, textarea") && this.contains(document.activeElement);
  }
}

customElements.define("hb-live", Live);
