// Gate: a page is light. Sizes are those of brotli, in which the limits are given.

import { brotliCompressSync } from "node:zlib";

import { refuse } from "./errors.mjs";

const KB = 1024;
const MOST = { html: 30 * KB, css: 16 * KB, js: 12 * KB, first: 60 * KB, again: 15 * KB, requests: 6 };

/** Sizes of files whose address holds a digest of their content, so that they are asked for once. */
const sizes = new Map();

/** What of a page is too heavy. */
export async function excess(page, source) {
  const html = brotliCompressSync(source).length;
  const parts = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  const files = [...new Set(parts)].filter((part) => new URL(part).pathname.startsWith("/assets/"));
  const bytes = { css: 0, js: 0, svg: 0 };
  // What a browser asks for once more when the page is opened again.
  let again = html;
  for (const file of files) {
    if (!sizes.has(file)) {
      const response = await page.request.get(file);
      const isKept = /immutable/.test(response.headers()["cache-control"] ?? "");
      sizes.set(file, { length: brotliCompressSync(await response.body()).length, isKept });
    }
    const { length, isKept } = sizes.get(file);
    if (!isKept) again += length;
    const kind = new URL(file).pathname.split(".").at(-1);
    bytes[kind] = (bytes[kind] ?? 0) + length;
  }
  const first = html + Object.values(bytes).reduce((sum, one) => sum + one, 0);
  const measured = { html, css: bytes.css, js: bytes.js, first, again, requests: files.length + 1 };
  return Object.entries(MOST)
    .filter(([what, most]) => measured[what] > most)
    .map(([what, most]) => `${what}: ${measured[what]}, at most ${most}`);
}

/** Refuses a page that is too heavy. */
export async function gate(page, source) {
  refuse("bytes", await excess(page, source));
}
