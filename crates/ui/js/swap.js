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
 * @returns {Promise<{element: Element | null, url: string}>}
 */
export async function fetchPart(url, id, options = {}) {
  const answer = await fetch(url, {
    credentials: "same-origin",
    ...options,
    headers: { "X-Fragment": id, ...options.headers },
  });
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.ok || !type.startsWith("text/html")) return { element: null, url: answer.url };
  const text = await answer.text();
  // A signed-out reader gets another page, which holds no such element.
  const page = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");
  return { element: page.getElementById(id), url: answer.url };
}

/**
 * Puts the new content in place of the old one.
 * @param {Element} old
 * @param {Element} fresh
 */
export function replaceContent(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement?.id : "";
  const open = new Set([...old.querySelectorAll("details[open][id]")].map((one) => one.id));
  old.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)));
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
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
