// Lists: filters, a view that somebody keeps, several rows at once, and a file; with scripts and without. And the menu of a
// phone.

import assert from "node:assert/strict";

import { CAST, become } from "../lib/sandbox.mjs";
import { goTo, said } from "../lib/pages.mjs";
import { like, text } from "../lib/texts.mjs";
import { PHONE } from "../lib/window.mjs";

export const name = "lists with many rows";

export async function run(stage) {
  for (const scripts of [true, false]) await list(stage, scripts);
  await ranges(stage);
  await keys(stage);
  await phone(stage);
}

async function list(stage, scripts) {
  const how = scripts ? "with scripts" : "without scripts";
  const page = await stage.open({ scripts });
  const check = (claim, work) => stage.check(`${claim} (${how})`, work, [page]);
  const main = page.getByRole("main");
  const apply = () => (scripts ? null : main.getByRole("button", { name: text("list-apply"), exact: true }).click());
  const rows = () => main.locator("table[class*=folds] tbody tr:has(.pick-cell)");
  const view = `View ${how}`;

  await check("a filter is in the address and a chip takes it away", async () => {
    await become(page, stage.base, CAST.ilze);
    await goTo(page, "agreements");
    const all = await rows().count();
    await main.getByLabel(text("common-state"), { exact: true }).selectOption({ label: text("state-draft") });
    await apply();
    await page.waitForURL(/state=state-draft/);
    await main.locator(".chip", { hasText: text("state-draft") }).waitFor();
    const drafts = await rows().count();
    assert.ok(drafts > 0 && drafts < all, `${drafts} of ${all}`);
    await main.locator(".chip", { hasText: text("state-draft") }).click();
    await page.waitForURL((url) => !url.search.includes("state"));
    assert.equal(await rows().count(), all);
    await page.goBack();
    await main.locator(".chip").waitFor();
    assert.equal(await rows().count(), drafts);
  });
  await check("a view is kept, found in the menu, and deleted", async () => {
    await main.getByText(text("view-keep"), { exact: true }).click();
    await main.getByLabel(text("view-name"), { exact: true }).fill(view);
    await main.getByRole("button", { name: text("view-save"), exact: true }).click();
    await said(page, text("done-view-kept"));
    await page.goto(page.url().replace(/agreements.*/, "tasks"));
    await page.getByRole("link", { name: view, exact: true }).filter({ visible: true }).click();
    await page.waitForURL(/agreements\?state=state-draft$/);
    await page.locator(".side .nav-views [aria-current=page]").filter({ hasText: view }).waitFor();
    await page.getByRole("link", { name: text("ui-views-edit") }).filter({ visible: true }).first().click();
    await page.getByRole("button", { name: `${text("views-delete")} ${view}`, exact: true }).click();
    await said(page, text("done-view-deleted"));
    assert.equal(await page.getByRole("link", { name: view, exact: true }).count(), 0);
  });
  await check("several rows are chosen and taken out as a file", async () => {
    await page.goto(page.url().replace(/views.*/, "agreements"));
    const bar = main.locator(".select-bar");
    assert.equal(await bar.isVisible(), !scripts);
    for (const at of [0, 1]) await rows().nth(at).getByRole("checkbox").check();
    if (scripts) await bar.getByText(text("ui-chosen", { count: "2" }), { exact: true }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      bar.getByRole("button", { name: text("list-export"), exact: true }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^agreements-.*\.csv$/);
  });
  await check("a unit is put in charge after a look", async () => {
    await main.locator(".select-bar").getByRole("button", { name: text("agreements-put-unit") }).click();
    await page.getByRole("heading", { level: 1, name: text("unit-bulk-title") }).waitFor();
    await main.getByLabel(text("agreement-unit"), { exact: true }).selectOption({ index: 1 });
    await main.getByRole("button", { name: text("unit-bulk-check") }).click();
    await page.waitForURL(/[?&]to=/);
    const does = main.getByRole("button", { name: text("unit-bulk-do") });
    await main.getByRole("link", { name: text("unit-bulk-back") }).waitFor();
    // What that unit has already is left out, and said.
    if ((await does.count()) === 0) await page.getByRole("heading", { name: text("unit-bulk-none") }).waitFor();
    else await does.click();
  });
}

async function ranges(stage) {
  const page = await stage.open();
  await stage.check("a range is chosen with Shift and let go at once", async () => {
    await become(page, stage.base, CAST.ilze);
    await goTo(page, "agreements");
    const ticks = page.locator(".pick-cell .tick");
    await ticks.nth(0).click();
    await ticks.nth(3).click({ modifiers: ["Shift"] });
    const bar = page.locator(".select-bar");
    await bar.getByText(text("ui-chosen", { count: "4" }), { exact: true }).waitFor();
    await bar.getByRole("button", { name: text("ui-choose-none") }).click();
    assert.ok(!(await bar.isVisible()));
    assert.equal(await page.locator(".pick-cell .tick:checked").count(), 0);
  }, [page]);
  await stage.check("the search of a list works by Enter alone and says what it found", async () => {
    const search = page.getByLabel(text("agreements-search"), { exact: true });
    await search.fill("Südtal");
    await search.press("Enter");
    await page.waitForURL(/q=S/);
    await page.locator("#hb-said").filter({ hasText: like("list-shown") }).waitFor({ state: "attached" });
  }, [page]);
  await stage.check("the way to the content does not load the list again, the way back does", async () => {
    await page.evaluate(() => {
      globalThis.loaded = true;
    });
    await page.locator(".skip").first().press("Enter");
    await page.waitForURL(/q=S.*#/);
    await page.goBack();
    await page.waitForURL(/q=S[^#]*$/);
    assert.ok(await page.evaluate(() => globalThis.loaded));
    await page.goBack();
    await page.waitForURL(/agreements$/);
    await page.waitForFunction(() => !globalThis.loaded);
    await page.waitForLoadState();
    assert.equal(await page.getByLabel(text("agreements-search"), { exact: true }).inputValue(), "");
  }, [page]);
}

async function keys(stage) {
  const page = await stage.open();
  const main = page.getByRole("main");
  const link = (at) => main.locator("hb-keys .row-link").nth(at);
  const focused = (one) => one.evaluate((element) => element === document.activeElement);
  await become(page, stage.base, CAST.ilze);
  for (const tail of ["agreements", "partners", "received"]) {
    await stage.check(`j and k move in the list ${tail}, while the focus is in it`, async () => {
      await goTo(page, tail);
      const rows = main.locator("hb-keys tbody tr");
      const [first, second] = [0, 1].map((at) => rows.nth(at).locator("a").first());
      await page.keyboard.press("j");
      assert.ok(!(await focused(first)));
      await first.focus();
      if ((await rows.count()) < 2) return;
      await page.keyboard.press("j");
      assert.ok(await focused(second), "j");
      await page.keyboard.press("k");
      await page.keyboard.press("k");
      assert.ok(await focused(first), "k");
      await page.keyboard.press("?");
      await main.locator(".list-keys dl").waitFor();
    }, [page]);
  }
  await stage.check("x chooses and Enter opens", async () => {
    await goTo(page, "agreements");
    await link(0).focus();
    await page.keyboard.press("x");
    assert.ok(await main.locator(".pick-cell .tick").first().isChecked());
    await main.locator(".select-bar").getByText(text("ui-chosen", { count: "1" }), { exact: true }).waitFor();
    await page.keyboard.press("x");
    const href = await link(0).getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === href);
  }, [page]);
  for (const scripts of [true, false]) {
    await stage.check(`the keys are turned off and on in the account (${scripts ? "with" : "without"} scripts)`, async () => {
      const own = await stage.open({ scripts });
      await become(own, stage.base, CAST.ilze);
      for (const [to, back, count] of [["off", "on", 0], ["on", "off", 1]]) {
        await goTo(own, "account");
        await own.getByRole("button", { name: text(`list-keys-${to}`), exact: true }).click();
        await own.getByRole("button", { name: text(`list-keys-${back}`), exact: true }).waitFor();
        await goTo(own, "agreements");
        assert.equal(await own.locator("hb-keys").count(), count);
      }
    }, [page]);
  }
}

async function phone(stage) {
  for (const scripts of [true, false]) {
    const page = await stage.open({ scripts, ...PHONE });
    await stage.check(`a phone reaches every section from its foot (${scripts ? "with" : "without"} scripts)`, async () => {
      await become(page, stage.base, CAST.ilze);
      const foot = page.getByRole("navigation", { name: text("ui-main-sections") });
      assert.equal(await foot.getByRole("link").count(), 3);
      await foot.getByRole("button", { name: text("ui-more") }).click();
      const settings = page.getByRole("link", { name: text("settings-title"), exact: true }).filter({ visible: true });
      await settings.click();
      await page.getByRole("heading", { level: 1, name: text("settings-title") }).waitFor();
    }, [page]);
  }
}
