/**
 * Replaces one element by the element with the same id from an answer of the server.
 * Focus, what is typed and the place on the page stay where they are.
 */

const policy = globalThis.trustedTypes?.createPolicy("habita", { createHTML: (html) => html });

/**
 * Fetches a page or a part of one and gives the element with that id, or null.
 * @param {string} url
 * @param {string} id
 * @param {RequestInit} [options]
 * @returns {Promise<{element: Element | null, url: string, redirected: boolean}>}
 */
export async function fetchPart(url, id, options = {}) {
  const answer = await fetch(url, {
    credentials: "same-origin",
    ...options,
    headers: { "X-Fragment": id, ...options.headers },
  });
  const type = answer.headers.get("content-type") ?? "";
  const from = { url: answer.url, redirected: answer.redirected };
  if (!answer.ok || !type.startsWith("text/html")) return { element: null, ...from };
  const text = await answer.text();
  // A signed-out reader gets another page, which holds no such element.
  const page = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");
  return { element: page.getElementById(id), ...from };
}

/**
 * Puts the new content in place of the old one.
 * @param {Element} old
 * @param {Element} fresh
 */
export function replaceContent(old, fresh) {
  const stops = () => [...old.querySelectorAll("[id], a[href], button, input, select, textarea, summary")];
  const focused = document.activeElement;
  const place = stops().indexOf(focused);
  const open = new Set(folds(old).filter(([, one]) => one.open).map(([name]) => name));
  old.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)));
  for (const [name, one] of folds(old)) one.open ||= open.has(name);
  if (place < 0) return;
  // What has no id is known again by its words, at its place first.
  const isSame = (one) => (focused.id ? one?.id === focused.id : one?.localName === focused.localName && one.textContent === focused.textContent);
  const after = stops();
  (isSame(after[place]) ? after[place] : after.find(isSame))?.focus({ preventScroll: true });
}

/** The parts that fold, each with a name by which it is known again: its id, or its words and which of the like it is. */
function folds(element) {
  const seen = new Map();
  return [...element.querySelectorAll("details")].map((one) => {
    const words = one.id || one.querySelector("summary")?.textContent;
    const turn = (seen.get(words) ?? 0) + 1;
    seen.set(words, turn);
    return [`${turn} ${words}`, one];
  });
}

/** The polite live region of the page, made when it is first needed. */
export function announce(words) {
  let region = document.getElementById("hb-said");
  if (!region) {
    region = document.createElement("div");
    region.id = "hb-said";
    region.className = "spoken";
    region.setAttribute("role", "status");
    (document.querySelector("main") ?? document.body).append(region);
  }
  region.textContent = "";
  setTimeout(() => { region.textContent = words; }, 60);
}

/** Fetches its content again every few seconds and says so when it changed. */
class Live extends HTMLElement {
  #timer = 0;
  #failures = 0;
  /** What the server said last: scripts and readers change what is made of it. */
  #last = "";

  connectedCallback() {
    this.#last = this.innerHTML;
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
      const now = element?.innerHTML ?? this.#last;
      if (now !== this.#last && !this.#inUse()) {
        const said = this.#words(this) !== this.#words(element);
        replaceContent(this, element);
        this.#last = now;
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

  /** The words that matter; a new "as of" time alone is no news. */
  #words(element) {
    const copy = element.cloneNode(true);
    for (const part of copy.querySelectorAll(".live-refresh, time")) part.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /** Nothing is replaced under the hands of somebody who types, chooses or is just pressing something. */
  #inUse() {
    const types = document.activeElement?.matches("input, select, textarea") && this.contains(document.activeElement);
    return types || this.querySelector(":active");
  }
}

customElements.define("hb-live", Live);

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
