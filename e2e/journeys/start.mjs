// Each step of the story on the start page leads to where it begins, as the person who plays it.

import assert from "node:assert/strict";

import { CAST } from "../lib/sandbox.mjs";
import { text } from "../lib/texts.mjs";

export const name = "the start page leads into the story";

const STEPS = [
  { who: CAST.ilze, tail: /^agreements\/new$/ },
  { who: CAST.annegret, tail: /^received$/ },
  // What other journeys have left decides whether there is something to compare or to approve.
  { who: CAST.ilze, tail: /^(tasks|agreements\/[0-9a-f-]{36}\/compare)$/ },
  { who: CAST.ilze, tail: /^(tasks|agreements\/[0-9a-f-]{36})$/ },
  { who: CAST.ilze, tail: /^agreements\/[0-9a-f-]{36}\/compare$/ },
];

export async function run(stage) {
  const page = await stage.open();
  for (const [index, { who, tail }] of STEPS.entries()) {
    const title = text(`sandbox-story-${index + 1}`);
    await stage.check(`"${title}" begins where it says, as ${who.name}`, async () => {
      await page.goto(stage.base);
      await page.getByRole("button", { name: title }).click();
      await page.waitForURL((url) => url.pathname.startsWith(`/app/${who.hei}/`));
      assert.match(new URL(page.url()).pathname.replace(`/app/${who.hei}/`, ""), tail);
      await page.getByText(who.name).first().waitFor({ state: "attached" });
    });
  }
}
