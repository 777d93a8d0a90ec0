// Gate: on a page in the pseudo-language every word either has marks on its letters, since it comes from a message file,
// or is somebody's data. A little word of English among plain letters is a text that went past the message files.

import { refuse } from "./errors.mjs";

/** Words that stand in nearly every English sentence and in hardly any name. */
const LITTLE = [
  "the", "and", "is", "are", "was", "has", "have", "had", "not", "no", "with", "from", "this", "that", "these", "your", "you", "we",
  "our", "they", "their", "who", "when", "what", "which", "by", "to", "on", "as", "be", "it", "its", "if", "or", "will", "can", "must",
  "yet", "only", "all", "none", "since", "until", "today", "yesterday", "save", "edit", "delete", "add", "open", "close", "cancel",
  "search", "filter", "show", "send", "sent", "new", "next", "back", "yes",
];

/** Plain English on a page in the pseudo-language; `data` are patterns of what people have written there. */
export async function plain(page, data = []) {
  return page.evaluate(([little, data]) => {
    const found = new Set();
    const either = little.map((word) => `[${word[0]}${word[0].toUpperCase()}]${word.slice(1)}`).join("|");
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}._/@-])(${either})(?![\\p{L}\\p{N}._/@-])`, "u");
    const look = (text, element, where) => {
      const word = text.match(pattern)?.[1];
      if (!word || data.some((written) => new RegExp(written).test(text.trim()))) return;
      // Code, and what says that it is in a language of its own, is somebody's data.
      const own = element.closest("code, pre, kbd, samp, textarea, script, style, [translate=no], [lang]");
      if (own && own !== document.documentElement) return;
      found.add(`${where} of ${element.localName}.${[...element.classList].join(".")}: "${text.replace(/\s+/g, " ").trim().slice(0, 80)}"`);
    };
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) look(texts.currentNode.textContent, texts.currentNode.parentElement, "text");
    for (const element of document.querySelectorAll("*")) {
      for (const name of ["title", "aria-label", "placeholder", "alt", "data-text"]) {
        if (element.hasAttribute(name)) look(element.getAttribute(name), element, name);
      }
    }
    return [...found].slice(0, 8);
  }, [LITTLE, data.map((written) => written.source)]);
}

/** Refuses a page on which plain English is left that is nobody's data. */
export async function gate(page, data) {
  refuse("plain English in the pseudo-language", await plain(page, data));
}
