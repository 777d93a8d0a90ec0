// From the list of what has to be done to one thing done, counted in presses and bytes, with scripts and without; and the
// keys of the list.

import assert from "node:assert/strict";

import { CAST, become } from "../lib/sandbox.mjs";
import { draftWith, goTo, newCode, said } from "../lib/pages.mjs";
import { like, text } from "../lib/texts.mjs";
import { weigh } from "../lib/weigh.mjs";
import { PHONE } from "../lib/window.mjs";

export const name = "from the inbox to done";

/** What it may take: pages that are opened, presses, and bytes of pages. */
const MOST = { presses: 2, bytes: 60 * 1024 };

export async function run(stage) {
  for (const scripts of [true, false]) await inbox(stage, scripts);
  await phone(stage);
  await keys(stage);
}

async function inbox(stage, scripts) {
  const how = scripts ? "with scripts" : "without scripts";
  const page = await stage.open({ scripts });
  const code = newCode("INBOX");
  const check = (claim, work) => stage.check(`${claim} (${how})`, work, [page]);
  const row = () => page.locator(".task", { hasText: code });

  await check("a draft stands in the list of its author", async () => {
    await become(page, stage.base, CAST.ilze);
    await draftWith(page, { partner: "Südtal", code });
    await page.getByRole("button", { name: text("common-save-draft") }).click();
    await said(page, text("done-saved"));
    await page.getByRole("link", { name: text("tasks-title") }).filter({ visible: true }).first().click();
    await row().getByRole("link", { name: text("task-send-draft"), exact: true }).waitFor();
  });
  await check("it is put off and comes back", async () => {
    await row().locator(".task-more").click();
    await page.getByRole("button", { name: text("task-put-off-week") }).click();
    await said(page, like("tasks-put-off-where"));
    assert.equal(await row().count(), 0);
    const due = page.getByLabel(text("tasks-due"), { exact: true });
    await page.evaluate(() => {
      globalThis.loaded = true;
    });
    await due.selectOption({ label: text("tasks-put-off") });
    if (!scripts) await page.getByRole("main").getByRole("button", { name: text("list-apply") }).click();
    await page.waitForURL(/due=put-off/);
    await row().waitFor();
    // With scripts a filter works as soon as it is chosen, on the same page.
    assert.equal(await page.evaluate(() => Boolean(globalThis.loaded)), scripts);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("due"));
    await page.waitForFunction(() => !globalThis.loaded || document.querySelector("[name=due]").value === "");
    await page.waitForLoadState();
    assert.equal(await due.inputValue(), "");
    assert.equal(await row().count(), 0);
    await page.goForward();
    await page.waitForURL(/due=put-off/);
    await row().locator(".task-more").click();
    await page.getByRole("button", { name: text("task-wake") }).click();
    await said(page, text("done-task-woken"));
  });
  await check("several are put off with a look before, and it is undone", async () => {
    await page.getByRole("link", { name: text("tasks-title") }).filter({ visible: true }).first().click();
    await row().getByRole("checkbox").check();
    await page.getByRole("button", { name: text("tasks-put-off-do"), exact: true }).click();
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(text("task-until"), { exact: true }).fill(day);
    await page.getByRole("button", { name: text("tasks-bulk-check") }).click();
    await page.getByRole("button", { name: text("tasks-do-put-off") }).click();
    await said(page, like("tasks-put-off-where"));
    assert.equal(await row().count(), 0);
    await page.getByRole("button", { name: text("common-undo") }).click();
    await said(page, text("done-task-undone"));
    assert.equal(await row().count(), 1);
  });
  await check("from the list to done takes two presses and little of the line", async () => {
    const counted = { presses: 0 };
    const scales = weigh(page, new URL(page.url()).origin, { pagesOnly: true });
    const press = async (target) => {
      counted.presses += 1;
      await target.click();
    };
    // A draft without conditions is not sent: what must be corrected stands where the row leads.
    await press(row().getByRole("link", { name: text("task-send-draft"), exact: true }));
    await page.getByRole("heading", { level: 1, name: like("send-title") }).waitFor();
    await press(page.getByRole("main").getByRole("link", { name: text("send-back") }));
    Object.assign(counted, await scales.stop());
    console.log(`           inbox to the place of work ${how}: ${counted.presses} presses, ${counted.bytes} bytes`);
    assert.ok(counted.presses <= MOST.presses && counted.bytes <= MOST.bytes, JSON.stringify(counted));
  });
  await check("what is done leaves the list by itself", async () => {
    const id = page.url().match(/agreements\/([0-9a-f-]+)/)[1];
    await page.goto(page.url().replace(/agreements\/.*/, `agreements/${id}/edit`));
    await page.getByRole("link", { name: text("edit-delete"), exact: true }).click();
    await page.getByRole("button", { name: text("edit-delete-do") }).click();
    await said(page, text("done-deleted"));
    await goTo(page, "tasks");
    assert.equal(await row().count(), 0);
  });
}

async function phone(stage) {
  const page = await stage.open({ scripts: false, ...PHONE });
  const due = page.getByLabel(text("tasks-due"), { exact: true });
  await stage.check("on a phone filters are folded until somebody opens them, or uses them", async () => {
    await become(page, stage.base, CAST.ilze);
    assert.ok(!(await due.isVisible()));
    await page.getByText(text("ui-filter"), { exact: true }).click();
    await due.selectOption({ label: text("tasks-later") });
    await page.getByRole("main").getByRole("button", { name: text("list-apply") }).click();
    await page.waitForURL(/due=later/);
    assert.ok(await due.isVisible());
    await page.setViewportSize({ width: 1280, height: 844 });
    await page.goto(page.url().replace(/\?.*/, ""));
    assert.ok(await due.isVisible());
    assert.ok(!(await page.getByText(text("ui-filter"), { exact: true }).isVisible()));
    await page.setViewportSize(PHONE);
  });
  await stage.check("on a phone several are chosen with a finger", async () => {
    const ticks = page.locator(".task .tick");
    for (const at of [0, 1]) {
      const { x, y, width, height } = await ticks.nth(at).boundingBox();
      // Beside the mark, as fingers are.
      await page.mouse.click(x + width + 6, y + height / 2);
      assert.ok(await ticks.nth(at).isChecked());
    }
    await page.getByRole("button", { name: text("tasks-put-off-do"), exact: true }).click();
    await page.getByLabel(text("task-until"), { exact: true }).waitFor();
    assert.equal(await page.locator('.main input[type="hidden"][name="task"]').count(), 2);
  });
}

async function keys(stage) {
  const page = await stage.open();
  await stage.check("keys move, choose and open, and only while the focus is in the list", async () => {
    await become(page, stage.base, CAST.ilze);
    const first = page.locator(".task-link").first();
    await page.keyboard.press("j");
    assert.notEqual(await page.evaluate(() => document.activeElement?.className), "task-link");
    await first.focus();
    await page.keyboard.press("j");
    const second = page.locator(".task-link").nth(1);
    assert.ok(await second.evaluate((link) => link === document.activeElement));
    await page.keyboard.press("x");
    assert.ok(await page.locator(".task").nth(1).getByRole("checkbox").isChecked());
    await page.keyboard.press("x");
    await page.keyboard.press("k");
    await page.keyboard.press("a");
    await page.waitForURL(/#assign$/);
  });
  await stage.check("the keys are turned off and on again", async () => {
    await page.goto(page.url().replace(/tasks\/.*/, "tasks"));
    await page.locator(".list-keys > summary").click();
    await page.getByRole("button", { name: text("list-keys-off") }).click();
    await page.getByRole("button", { name: text("list-keys-on") }).waitFor();
    assert.equal(await page.locator("hb-keys").count(), 0);
    await page.getByRole("button", { name: text("list-keys-on") }).click();
    await page.locator("hb-keys").waitFor({ state: "attached" });
  });
}
