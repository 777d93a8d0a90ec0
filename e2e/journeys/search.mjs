// Finding anything by a few letters: the box with its keys, the page without scripts, and what axe says of both.

import assert from "node:assert/strict";

import * as axe from "../lib/axe.mjs";
import { goTo } from "../lib/pages.mjs";
import { CAST, OTHERS, become } from "../lib/sandbox.mjs";
import { eventually } from "../lib/stage.mjs";
import { text } from "../lib/texts.mjs";

export const name = "search and go-to";

export async function run(stage) {
  await box(stage);
  await plain(stage);
}

async function box(stage) {
  const page = await stage.open();
  const check = (claim, work) => stage.check(claim, work, [page]);
  const dialog = page.getByRole("dialog", { name: text("search-go") });
  const field = dialog.getByRole("combobox");
  const options = dialog.getByRole("option");
  const chosen = () => dialog.locator('[aria-selected="true"]');
  const isOpen = () => dialog.isVisible();

  await check("Ctrl+K opens the box, Esc closes it and gives the focus back", async () => {
    await become(page, stage.base, CAST.ilze);
    const link = page.getByRole("link", { name: text("agreements-title") }).filter({ visible: true }).first();
    await link.focus();
    await page.keyboard.press("Control+k");
    assert.ok(await field.evaluate((one) => one === document.activeElement));
    assert.equal(await chosen().count(), 0);
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.ok(await link.evaluate((one) => one === document.activeElement));
  });
  await check("a name with a mistake in it is found while it is typed, and Enter opens it", async () => {
    await page.keyboard.press("/");
    await field.fill("sudtla");
    // What was typed before is still there, and its answer may be on the way.
    await options.filter({ hasText: "Südtal" }).first().waitFor();
    assert.equal(await field.getAttribute("aria-expanded"), "true");
    const first = await chosen().getAttribute("id");
    assert.equal(await field.getAttribute("aria-activedescendant"), first);
    assert.match(await dialog.getByRole("status").textContent(), /\d/);
    await axe.gate(page, axe.ALL, "box, light");
    await page.emulateMedia({ colorScheme: "dark" });
    await axe.gate(page, axe.COLOURS_ONLY, "box, dark");
    await page.emulateMedia({ colorScheme: "light" });
    const number = await options.count();
    for (let turn = 0; turn < number; turn += 1) await page.keyboard.press("ArrowDown");
    assert.equal(await chosen().getAttribute("id"), first, "the last one is followed by the first");
    await page.keyboard.press("ArrowUp");
    assert.notEqual(await chosen().getAttribute("id"), first);
    await field.fill("südtal");
    // A new answer chooses its first one again.
    await eventually(async () => assert.equal(await chosen().getAttribute("id"), first));
    const href = await chosen().getAttribute("href");
    assert.match(href, /partners\/suedtal/);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === href);
  });
  await check("what was opened last stands there before anything is typed", async () => {
    const title = (await page.getByRole("heading", { level: 1 }).textContent()).trim();
    await goTo(page, "tasks");
    await page.keyboard.press("Control+k");
    await options.filter({ hasText: title }).first().waitFor();
    assert.equal(await chosen().count(), 0);
    await page.keyboard.press("Escape");
  });
  await check("Enter that comes before the answer waits for it", async () => {
    await page.keyboard.press("Control+k");
    await field.fill("montclair");
    await options.filter({ hasText: "Montclair" }).first().waitFor();
    const late = async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    };
    await page.route(/[?&]q=s%C3%BCdtal$/, late);
    await field.fill("südtal");
    await page.keyboard.press("Enter");
    await page.waitForURL(/partners\/suedtal/);
    // As well in a box that was just opened, where nothing is chosen yet.
    await goTo(page, "tasks");
    await page.keyboard.press("Control+k");
    await field.fill("südtal");
    await page.keyboard.press("Enter");
    await page.waitForURL(/partners\/suedtal/);
    await page.unroute(/[?&]q=s%C3%BCdtal$/, late);
    await goTo(page, "tasks");
  });
  await check("an answer that nobody waits for any more does not make the list pale", async () => {
    await page.keyboard.press("Control+k");
    let isAsked;
    const asked = new Promise((done) => {
      isAsked = done;
    });
    let go;
    const gone = new Promise((done) => {
      go = done;
    });
    const held = async (route) => {
      isAsked();
      await gone;
      await route.continue().catch(() => {});
    };
    await page.route(/[?&]q=montclair$/, held);
    await field.fill("montclair");
    await asked;
    await field.fill("südtal");
    // It stands among the last places too, of which none is chosen.
    await chosen().filter({ hasText: "Südtal" }).waitFor();
    await page.waitForTimeout(600);
    assert.equal(await dialog.locator("#go-results").getAttribute("aria-busy"), null);
    go();
    await page.unroute(/[?&]q=montclair$/, held);
    await goTo(page, "tasks");
  });
  await check("with nothing opened yet the box offers what can be done", async () => {
    await page.evaluate(() => sessionStorage.clear());
    await page.keyboard.press("Control+k");
    await options.filter({ hasText: text("agreements-new") }).first().waitFor();
    assert.equal(await field.getAttribute("aria-expanded"), "true");
    await axe.gate(page, axe.ALL, "box, nothing typed");
    await page.keyboard.press("Escape");
  });
  await check("what a partner sent and nobody answered is found by the partner's number", async () => {
    await page.keyboard.press("Control+k");
    await field.fill("2026-008");
    const sent = options.filter({ hasText: text("state-received") });
    await sent.first().waitFor();
    assert.match(await sent.first().getAttribute("href"), /\/received\/suedtal\.example\//);
    await page.keyboard.press("Escape");
  });
  await check("an action and a setting are as near as a record", async () => {
    await page.keyboard.press("Control+k");
    await field.fill(text("agreements-new"));
    await options.filter({ hasText: text("agreements-new") }).first().click();
    await page.getByRole("heading", { level: 1, name: text("agreements-new") }).waitFor();
    await page.waitForLoadState();
  });
  const turn = async (to) => {
    await goTo(page, "account");
    await page.getByRole("button", { name: text(`list-keys-${to}`), exact: true }).click();
    await page.getByRole("button", { name: text(`list-keys-${to === "on" ? "off" : "on"}`), exact: true }).waitFor();
    await page.waitForLoadState();
  };
  await check("the key / writes a / in fields, and can be turned off", async () => {
    const any = page.getByRole("main").locator("input:visible, textarea:visible").first();
    await any.focus();
    await page.keyboard.press("/");
    assert.ok(!(await isOpen()));
    await goTo(page, "tasks");
    await page.keyboard.press("/");
    await dialog.getByText(text("search-go-slash"), { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await turn("off");
    await page.keyboard.press("/");
    assert.ok(!(await isOpen()));
    await page.keyboard.press("Control+k");
    assert.ok(await isOpen());
    await page.keyboard.press("Escape");
    await turn("on");
  });
  await check("nothing found is said, and odd signs break nothing", async () => {
    await page.keyboard.press("Control+k");
    const isSaid = async (words) => assert.equal(await dialog.getByRole("status").textContent(), words);
    for (const odd of ["xyzzyx", "%_'\"", "<i>xyzzyx</i>", "\u202e\u{1f600}"]) {
      // Each comes after nothing typed, so that what is said is about this one.
      await field.fill("");
      await eventually(() => isSaid(""));
      await field.fill(odd);
      await eventually(() => isSaid(text("search-no-match")));
      assert.equal(await options.count(), 0);
    }
    await axe.gate(page, axe.ALL, "box, nothing found");
    await page.keyboard.press("Escape");
  });
  await check("whoever comes next in this tab does not see where the last one was", async () => {
    await become(page, stage.base, OTHERS.oskars);
    await page.keyboard.press("Control+k");
    await options.filter({ hasText: text("partners-title") }).first().waitFor();
    assert.equal(await dialog.getByRole("group", { name: text("search-recent") }).count(), 0);
    assert.equal(await options.filter({ hasText: text("agreements-new") }).count(), 0);
  });
}

async function plain(stage) {
  const page = await stage.open({ scripts: false });
  const check = (claim, work) => stage.check(`${claim} (without scripts)`, work, [page]);
  const panel = (title) => page.getByRole("region", { name: title, exact: true });

  await check("the field of the frame leads to everything that fits, by kind", async () => {
    await become(page, stage.base, CAST.ilze);
    const search = page.locator(".side-search");
    await search.getByRole("searchbox").fill("tal sud");
    await search.getByRole("button").click();
    await page.getByRole("heading", { level: 1, name: text("search-title") }).waitFor();
    await page.getByRole("main").getByRole("searchbox").fill("Hochschule sudtla");
    await page.getByRole("main").getByRole("button", { name: text("common-search") }).click();
    await panel(text("search-kind-partner")).getByRole("link", { name: /Südtal/ }).click();
    await page.getByRole("heading", { level: 1, name: /Südtal/ }).waitFor();
  });
  await check("what has no result offers other words", async () => {
    await goTo(page, "search?q=s%C3%BCdtal+snowdrift");
    await page.getByText(text("search-no-match"), { exact: true }).waitFor();
    await page.getByRole("link", { name: "sudtal", exact: true }).click();
    await panel(text("search-kind-partner")).waitFor();
  });
  await check("ten thousand signs are cut with a word about it", async () => {
    await page.goto(page.url().replace(/\?.*/, `?q=${"a".repeat(10_000)}`));
    await page.getByText(/200/).first().waitFor();
    assert.equal((await page.getByRole("main").getByRole("searchbox").inputValue()).length, 200);
  });
  await check("a reader finds no people and no actions", async () => {
    await become(page, stage.base, OTHERS.oskars);
    await goTo(page, "search?q=ilze");
    await page.getByText(text("search-no-match"), { exact: true }).waitFor();
  });
}
