// What loads itself again takes nothing away from who works in it: no focus, no press.

import assert from "node:assert/strict";

import { draftWith, newCode, said } from "../lib/pages.mjs";
import { CAST, become } from "../lib/sandbox.mjs";
import { text } from "../lib/texts.mjs";

export const name = "parts that load themselves again";

export async function run(stage) {
  const page = await stage.open();
  const isThere = await stage.check("an agreement shows its next step", async () => {
    await become(page, stage.base, CAST.ilze);
    const code = newCode("LIVE");
    await draftWith(page, { partner: "Südtal", code });
    await page.getByRole("button", { name: text("common-save-draft") }).click();
    await said(page, text("done-saved"));
    await page.getByRole("link", { name: new RegExp(code) }).first().click();
    await page.locator("hb-live#record-next a[href]").first().waitFor();
    return true;
  });
  if (!isThere) return;
  await stage.check("what has the focus has it again when its part is replaced", async () => {
    const words = await page.evaluate(() => {
      const live = document.querySelector("hb-live#record-next");
      const link = live.querySelector("a[href]");
      link.focus();
      globalThis.before = link;
      // The part is loaded anew because the page is seen again, and replaced because it reads otherwise.
      live.append("x");
      document.dispatchEvent(new Event("visibilitychange"));
      return link.textContent;
    });
    await page.waitForFunction(() => !globalThis.before.isConnected);
    const after = await page.evaluate(() => [document.activeElement.localName, document.activeElement.textContent]);
    assert.deepEqual(after, ["a", words]);
  });
  await stage.check("nothing is replaced while a link in it is pressed, so that the link works", async () => {
    const link = page.locator("hb-live#record-next a[href]").first();
    const place = await link.evaluate((one) => one.href);
    await link.hover();
    await page.mouse.down();
    const answer = page.waitForResponse((response) => "x-fragment" in response.request().headers());
    await page.evaluate(() => {
      document.querySelector("hb-live#record-next").append("x");
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await (await answer).finished();
    await page.waitForTimeout(300);
    await page.mouse.up();
    await page.waitForURL(place);
  });
}
