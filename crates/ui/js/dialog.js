import { fetchPart } from "./live.js";

const PART = "confirm";

/** Links to questions, which are asked over the page. If that is not possible, the link leads to the page of the question. */
class Dialog extends HTMLElement {
  connectedCallback() {
    for (const link of this.querySelectorAll("a")) link.setAttribute("aria-haspopup", "dialog");
    this.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!link || elsewhere || event.defaultPrevented) return;
      event.preventDefault();
      ask(link);
    });
  }
}

async function ask(link) {
  if (document.querySelector("hb-dialog a[aria-busy]")) return;
  link.setAttribute("aria-busy", "true");
  try {
    const { element } = await fetchPart(link.href, PART);
    if (!element) throw new Error("no question");
    show(link, element);
  } catch {
    location.assign(link.href);
  } finally {
    link.removeAttribute("aria-busy");
  }
}

function show(link, question) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", `${PART}-title`);
  dialog.append(document.adoptNode(question));
  dialog.addEventListener("click", (event) => {
    if (!event.target.closest("[data-close]")) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("submit", (event) => {
    event.preventDefault();
    send(dialog, event.target);
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    // The link may have been replaced meanwhile.
    const again = [...document.querySelectorAll("hb-dialog a")].find((one) => one.href === link.href);
    (link.isConnected ? link : again)?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

async function send(dialog, form) {
  if (dialog.hasAttribute("aria-busy")) return;
  dialog.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams(new FormData(form));
    const { element, url, redirected } = await fetchPart(form.action, PART, { method: "POST", body });
    if (redirected) return location.assign(url);
    if (!element) throw new Error("no question");
    dialog.replaceChildren(document.adoptNode(element));
    dialog.querySelector("[autofocus], [data-close]")?.focus();
    dialog.removeAttribute("aria-busy");
  } catch {
    // The plain way always works.
    form.submit();
  }
}

customElements.define("hb-dialog", Dialog);
