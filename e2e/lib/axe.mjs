// Gate: axe finds no violation. There is no list of exceptions. It needs a page with scripts on, since it is one.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { refuse } from "./errors.mjs";
import { still } from "./still.mjs";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on colours alone. It takes most of the time. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Which rules to look at: all; those that a theme can break; those that a width can break. */
export const ALL = { runOnly: { type: "tag", values: TAGS } };
export const COLOURS_ONLY = { runOnly: { type: "rule", values: COLOURS } };
export const ALL_BUT_COLOURS = { ...ALL, rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) };

/** What axe finds wrong with a page as it is now. */
export async function violations(page, rules = ALL) {
  // Put in by the debugger, so the page's own policy stays as strict as it is.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  // axe pauses between its rules, and would judge what is no longer on the page.
  const found = await still(page, () => page.evaluate(
    async (rules) => {
      const results = await window.axe.run(document, { ...rules, resultTypes: ["violations"] });
      return results.violations.map((violation) => ({
        id: violation.id,
        help: violation.help,
        nodes: violation.nodes.map((node) => ({ target: node.target.join(" "), why: node.failureSummary })),
      }));
    },
    rules,
  ));
  return found.flatMap(({ id, help, nodes }) => {
    const shown = nodes.slice(0, 5).map(({ target, why }) => `${id} (${help}) at ${target}: ${oneLine(why)}`);
    return nodes.length > 5 ? [...shown, `${id}: ${nodes.length - 5} more`] : shown;
  });
}

/** Refuses a page with violations. `where` tells in which mode it was looked at. */
export async function gate(page, rules = ALL, where = "") {
  refuse(where ? `axe, ${where}` : "axe", await violations(page, rules));
}

function oneLine(text) {
  return (text ?? "").split("\n").slice(1).map((line) => line.trim()).join("; ");
}
