// Gate: axe finds no violation. There is no list of exceptions. It needs a page with scripts on, since it is one.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { refuse } from "./errors.mjs";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with a page as it is now. */
export async function violations(page) {
  // Put in by the debugger, so the page's own policy stays as strict as it is.
  await page.evaluate(source);
  const found = await page.evaluate(
    async (tags) => {
      const results = await window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
      return results.violations.map((violation) => ({
        id: violation.id,
        help: violation.help,
        nodes: violation.nodes.map((node) => ({ target: node.target.join(" "), why: node.failureSummary })),
      }));
    },
    TAGS,
  );
  return found.flatMap(({ id, help, nodes }) => {
    const shown = nodes.slice(0, 5).map(({ target, why }) => `${id} (${help}) at ${target}: ${oneLine(why)}`);
    return nodes.length > 5 ? [...shown, `${id}: ${nodes.length - 5} more`] : shown;
  });
}

/** Refuses a page with violations. */
export async function gate(page) {
  refuse("axe", await violations(page));
}

function oneLine(text) {
  return (text ?? "").split("\n").slice(1).map((line) => line.trim()).join("; ");
}
