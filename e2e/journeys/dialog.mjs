// Questions before something is taken away: in a dialog by the keyboard, on a page of their own without scripts.

import assert from "node:assert/strict";

import * as axe from "../lib/axe.mjs";
import * as gates from "../lib/gates.mjs";
import { CAST, OTHERS, become } from "../lib/sandbox.mjs";
import { draftWith, goTo, newCode, said } from "../lib/pages.mjs";
import { text } from "../lib/texts.mjs";

export const name = "questions in dialogs";

export async function run(stage) {
  await discard(stage);
  await withoutScripts(stage);
  await mistakes(stage);
  await broken(stage);
}

/** Opens the draft of a new agreement, which the link at its foot deletes. */
async function newDraft(stage, page) {
  await become(page, stage.base, CAST.ilze);
  await draftWith(page, { partner: "Südtal", code: newCode("DIALOG") });
  await page.getByRole("button", { name: text("common-save-draft") }).click();
  await said(page, text("done-saved"));
  return page.getByRole("link", { name: text("edit-delete"), exact: true });
}

const focused = (page) => page.evaluate(() => document.activeElement?.textContent.trim());
const isInDialog = (page) => page.evaluate(() => document.activeElement?.closest("dialog:modal") !== null);

async function discard(stage) {
  const page = await stage.open();
  const dialog = page.getByRole("dialog", { name: text("edit-delete") });
  const link = await stage.check("a draft has a way to be deleted", () => newDraft(stage, page), [page]);
  if (!link) return;
  const edit = page.url();
  const open = async () => {
    await link.focus();
    await page.keyboard.press("Enter");
    await dialog.waitFor();
  };
  await stage.check("Enter opens the question, and the focus begins at what takes nothing away", async () => {
    await open();
    assert.equal(await focused(page), text("ui-cancel"));
    assert.equal(page.url(), edit);
  }, [page]);
  await stage.check("the open dialog passes the gates", async () => {
    await axe.gate(page, axe.ALL, "dialog, light");
    await page.emulateMedia({ colorScheme: "dark" });
    await axe.gate(page, axe.COLOURS_ONLY, "dialog, dark");
    await page.emulateMedia({ colorScheme: "light" });
    await gates.pictures(page, "en-dialog");
    await page.setViewportSize({ width: 320, height: 640 });
    const { width } = await dialog.boundingBox();
    assert.ok(width <= 320, `${width} px wide`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }, [page]);
  await stage.check("Tab stays in the dialog", async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await page.keyboard.press("Tab");
      // Between its last and its first control the browser's own buttons have their turn.
      const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement.closest("dialog:modal"));
      assert.ok(!outside, await focused(page));
    }
  }, [page]);
  await stage.check("Escape closes it, and the focus is back at the link", async () => {
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.ok(await link.evaluate((one) => one === document.activeElement));
  }, [page]);
  await stage.check("Cancel closes it too, and nothing happened", async () => {
    await open();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    assert.ok(await link.evaluate((one) => one === document.activeElement));
    assert.equal(page.url(), edit);
  }, [page]);
  await stage.check("with Control the page of the question opens in a tab of its own", async () => {
    const [tab] = await Promise.all([page.context().waitForEvent("page"), link.click({ modifiers: ["ControlOrMeta"] })]);
    await tab.getByRole("heading", { level: 1, name: text("edit-delete") }).waitFor();
    await tab.close();
    assert.equal(await dialog.count(), 0);
  }, [page]);
  await stage.check("the button does it and leads on", async () => {
    await open();
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), text("edit-delete-do"));
    await page.keyboard.press("Enter");
    await said(page, text("done-deleted"));
    assert.match(page.url(), /\/agreements\?done=deleted$/);
  }, [page]);
}

async function withoutScripts(stage) {
  const page = await stage.open({ scripts: false });
  await stage.check("without scripts the same question is a page", async () => {
    const link = await newDraft(stage, page);
    const edit = page.url().split("?")[0];
    await link.click();
    await page.getByRole("heading", { level: 1, name: text("edit-delete") }).waitFor();
    await page.getByRole("main").getByRole("link", { name: text("ui-cancel") }).click();
    assert.equal(page.url(), edit);
    await link.click();
    await page.getByRole("button", { name: text("edit-delete-do") }).click();
    await said(page, text("done-deleted"));
  }, [page]);
}

/** What cannot be done is said inside of the dialog. */
async function mistakes(stage) {
  const page = await stage.open();
  await stage.check("what went wrong is said in the dialog, with the focus on it", async () => {
    await become(page, stage.base, OTHERS.dace);
    await goTo(page, "settings/people");
    await page.getByRole("main").getByRole("link", { name: OTHERS.dace.name }).click();
    // Before the scripts are there the link leads to the page of the question.
    await page.waitForLoadState();
    const url = page.url();
    await page.getByRole("link", { name: text("people-leave"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: text("people-leave") });
    await dialog.getByRole("button", { name: text("people-leave-do") }).click();
    await dialog.getByRole("alert").waitFor();
    assert.equal(await focused(page), text("done-last-administrator"));
    assert.ok(await isInDialog(page));
    await axe.gate(page, axe.ALL, "dialog with a mistake");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal(page.url(), url);
  }, [page]);
}

/** A dialog that cannot be had is no dead end. */
async function broken(stage) {
  const page = await stage.open();
  await stage.check("if the question cannot be fetched, the link leads to its page", async () => {
    const link = await newDraft(stage, page);
    await page.route("**/discard", (route) => (route.request().headers()["x-fragment"] ? route.abort() : route.continue()));
    await link.click();
    await page.getByRole("heading", { level: 1, name: text("edit-delete") }).waitFor();
  }, [page]);
}
