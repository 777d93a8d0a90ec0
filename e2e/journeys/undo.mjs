// A condition that was removed from a draft by mistake comes back by one press, and the person stays where they were.

import assert from "node:assert/strict";

import { addCondition, draftWith, fillCondition, newCode, said, saveCondition } from "../lib/pages.mjs";
import { CAST, become } from "../lib/sandbox.mjs";
import { eventually } from "../lib/stage.mjs";
import { like, text } from "../lib/texts.mjs";
import { PHONE } from "../lib/window.mjs";

export const name = "a removed condition is put back";

const KIND = "Student studies";

export async function run(stage) {
  for (const scripts of [true, false]) {
    const page = await stage.open({ scripts, ...PHONE });
    const how = scripts ? "with scripts" : "without scripts";
    const press = (key, number) => page.getByRole("button", { name: text(key, { number }), exact: true }).click();
    const conditions = () => page.getByRole("table", { name: text("conditions-title") }).getByRole("row", { name: KIND }).count();
    const isAt = async (place) => {
      assert.equal(new URL(page.url()).hash, `#${place}`);
      await eventually(async () => {
        const box = await page.locator(`#${place}`).boundingBox();
        assert.ok(box.y >= 0 && box.y < PHONE.height, `#${place} is at ${box.y}`);
      });
    };
    await stage.check(`a draft has two conditions (${how})`, async () => {
      await become(page, stage.base, CAST.ilze);
      await draftWith(page, { partner: "Südtal", code: newCode("UNDO") });
      await addCondition(page, KIND);
      await fillCondition(page, { direction: "Outgoing", perYear: "2", months: "10", languages: [{ language: "English", level: "B2" }] });
      await saveCondition(page);
      await press("edit-turn", "1");
      await said(page, text("done-condition-turned"));
      assert.equal(await conditions(), 2);
      await isAt("condition-2");
    }, [page]);
    await stage.check(`one is removed, and the page says so with the way back (${how})`, async () => {
      await press("edit-remove", "1");
      await said(page, text("edit-removed", { number: "1", kind: KIND }));
      assert.equal(await conditions(), 1);
      await isAt("removed");
    }, [page]);
    await stage.check(`a look at what would be sent changes nothing about that (${how})`, async () => {
      await page.getByRole("button", { name: text("next-do-send") }).click();
      await page.getByRole("heading", { level: 1, name: like("send-title") }).waitFor();
      await page.getByRole("main").getByRole("link", { name: text("send-back") }).click();
      await page.getByRole("button", { name: text("common-undo"), exact: true }).click();
      await said(page, text("done-condition-back"));
      assert.equal(await conditions(), 2);
      await isAt("condition-1");
    }, [page]);
  }
}
