// What loads itself again takes nothing away from who works in it: no focus, no press, no word that was typed.

import assert from "node:assert/strict";

import { addCondition, draftWith, newCode, said } from "../lib/pages.mjs";
import { CAST, become } from "../lib/sandbox.mjs";
import { text } from "../lib/texts.mjs";

export const name = "parts that load themselves again";

export async function run(stage) {
  const page = await stage.open();
  const record = await stage.check("an agreement shows its next step", async () => {
    await become(page, stage.base, CAST.ilze);
    const code = newCode("LIVE");
    await draftWith(page, { partner: "Südtal", code });
    await page.getByRole("button", { name: text("common-save-draft") }).click();
    await said(page, text("done-saved"));
    await page.getByRole("link", { name: new RegExp(code) }).first().click();
    await page.locator("hb-live#record-next a[href]").first().waitFor();
    await page.waitForLoadState();
    return page.url();
  });
  if (!record) return;
  await part(stage, page);
  await rows(stage, page, record);
}

async function part(stage, page) {
  const live = page.locator("hb-live#record-next");
  const link = live.locator("a[href]").first();
  const isOfIt = (request) => request.headers()["x-fragment"] === "record-next";
  let turn = 0;
  let hasNews = true;
  let body = "";
  // Each answer has news, and something that folds; or it is the same as before, to the minute in it.
  const news = async (route) => {
    if (!isOfIt(route.request())) return route.fallback();
    const answer = await route.fetch();
    turn += 1;
    const more = `<details><summary>What folds</summary><p>All of it</p></details><p>News ${turn}</p></hb-live>`;
    if (hasNews || !body) body = (await answer.text()).replace("</hb-live>", more);
    await route.fulfill({ response: answer, body });
  };
  /** The part is loaded again because the page is seen again. */
  const look = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const replaced = async () => {
    await link.evaluate((one) => {
      globalThis.before = one;
    });
    await look();
    await page.waitForFunction(() => !globalThis.before.isConnected);
  };
  /** Waits for the answer to a look, and a little for what could be made of it. */
  const answered = async (looking) => {
    const answer = page.waitForResponse((response) => isOfIt(response.request()));
    await looking();
    await (await answer).finished();
    await page.waitForTimeout(300);
  };
  await page.route("**/*", news);

  await stage.check("what has the focus has it again when its part is replaced", async () => {
    const words = await link.evaluate((one) => {
      one.focus();
      return one.textContent;
    });
    await replaced();
    const after = await page.evaluate(() => [document.activeElement.localName, document.activeElement.textContent]);
    assert.deepEqual(after, ["a", words]);
  });
  await stage.check("what somebody opened in a part stays open when it is replaced", async () => {
    await live.locator("summary", { hasText: "What folds" }).press("Enter");
    await live.getByText("All of it", { exact: true }).waitFor();
    await replaced();
    assert.ok(await live.getByText("All of it", { exact: true }).isVisible());
  });
  await stage.check("what the server says again replaces nothing", async () => {
    hasNews = false;
    await answered(look);
    await link.evaluate((one) => {
      globalThis.before = one;
    });
    // That somebody opened it is no news either.
    assert.ok(await live.getByText("All of it", { exact: true }).isVisible());
    await answered(look);
    assert.ok(await page.evaluate(() => globalThis.before.isConnected));
    hasNews = true;
  });
  await stage.check("nothing is replaced while a link in it is pressed, so that the link works", async () => {
    const place = await link.evaluate((one) => one.href);
    await link.hover();
    await page.mouse.down();
    await answered(look);
    await page.mouse.up();
    await page.waitForURL(place);
    await page.waitForLoadState();
  });
  await page.unroute("**/*", news);
}

async function rows(stage, page, record) {
  await stage.check("what is typed while a row is added stays, and a second press adds no second row", async () => {
    await page.goto(`${record}/edit`);
    await addCondition(page, "Student studies");
    const fields = page.getByLabel(text("condition-subject"), { exact: true });
    await fields.first().fill("0421");
    const before = await fields.count();
    let asked = 0;
    let answer;
    const isTyped = new Promise((done) => {
      answer = done;
    });
    const late = async (route) => {
      if (!("x-fragment" in route.request().headers())) return route.fallback();
      asked += 1;
      await isTyped;
      await route.continue();
    };
    await page.route("**/*", late);
    const add = page.getByRole("button", { name: text("condition-add-subject"), exact: true });
    await add.click();
    await add.click();
    await fields.first().fill("0613");
    answer();
    await fields.nth(before).waitFor();
    assert.equal(await fields.first().inputValue(), "0613");
    assert.ok(await fields.first().evaluate((field) => field === document.activeElement));
    assert.equal(asked, 1);
    assert.equal(await fields.count(), before + 1);
    await page.unroute("**/*", late);
  });
}
