// The English texts of the pages by their keys, so that a better wording breaks no journey.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "..", "crates", "l10n", "locales", "en");
const texts = new Map();
for (const file of readdirSync(folder)) {
  for (const [, key, text] of readFileSync(join(folder, file), "utf8").matchAll(/^([a-z][a-z0-9-]*) = (.+)$/gm)) {
    texts.set(key, text);
  }
}

/** The text of a key; `values` fill its places. Texts with forms for numbers are not for this. */
export function text(key, values = {}) {
  return raw(key).replace(PLACE, (_, name) => {
    if (!(name in values)) throw new Error(`${key} needs ${name}`);
    return values[name];
  });
}

/** A pattern that fits the text of a key, with anything in the places that `values` does not fill. */
export function like(key, values = {}, { start = false, end = false } = {}) {
  return new RegExp(`${start ? "^" : ""}${source(key, values)}${end ? "$" : ""}`);
}

/** The source of such a pattern, as a part of a longer one. */
export function source(key, values = {}) {
  return raw(key)
    .split(PLACE)
    .map((part, index) => {
      if (index % 2 === 0) return escaped(part);
      return part in values ? escaped(values[part]) : ".+?";
    })
    .join("");
}

/** A text as a pattern that fits itself alone. */
export function escaped(plain) {
  return String(plain).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const PLACE = /\{ ?\$(\w+) ?\}/g;

function raw(key) {
  const found = texts.get(key);
  if (found === undefined) throw new Error(`no text ${key}`);
  if (/\{ \$\w+ ->/.test(found)) throw new Error(`${key} has forms for numbers`);
  return found;
}
