// "Is this university accredited, and what is it connected for?" in three actions at most, and by the same ones without
// scripts; and a list of accredited universities from the file to the pages, each of which passes the gates.

import assert from "node:assert/strict";

import { countActions } from "../lib/actions.mjs";
import * as gates from "../lib/gates.mjs";
import { CAST, become } from "../lib/sandbox.mjs";
import { goTo, said } from "../lib/pages.mjs";
import { text } from "../lib/texts.mjs";

export const name = "the directory of accredited universities";

/** What the answer may take: presses and typing of one field. */
const MOST_ACTIONS = 3;

/** A list with a new heading row, a repaired code and a row that cannot be used. */
const LIST = `Some words above;;;;;;
Proposal ID;Eramus code;PIC;Organisation;City;Country;ECHE end date
1;LV PIEMERA01;999900001;Rīgas Piemēra universitāte;Rīga;LV;47483
2;D\u00a0\u00a0SUEDTAL01;999900002;Hochschule Südtal;Südtal;DE;31/12/2029
3;XX;12;Nobody;;;
4;MT NEWONE1;999900099;New Institute of Example;Valletta;Malta;2029-12-31
`;

export async function run(stage) {
  await answer(stage);
  await list(stage);
}

async function answer(stage) {
  const page = await stage.open();
  await stage.check(`who is accredited and connected is found in ${MOST_ACTIONS} actions`, async () => {
    const counted = await countActions(page);
    await become(page, stage.base, CAST.ilze);
    const before = counted.presses + counted.typed;
    await find(page);
    const actions = counted.presses + counted.typed - before;
    console.log(`           accredited and connected: ${actions} actions`);
    assert.ok(actions > 0, "the page counts what is done on it");
    assert.ok(actions <= MOST_ACTIONS, `${actions} actions, at most ${MOST_ACTIONS}`);
  }, [page]);
  // A page without scripts counts nothing: here the same function does the same.
  const plain = await stage.open({ scripts: false });
  await stage.check("the same actions find it without scripts", async () => {
    await become(plain, stage.base, CAST.ilze);
    await find(plain);
  }, [plain]);
}

/** Finds a university from the first page on, and reads what its row says. */
async function find(page) {
  const link = page.getByRole("link", { name: text("partners-title"), exact: true });
  await link.filter({ visible: true }).first().click();
  await page.getByLabel(text("directory-search"), { exact: true }).fill("d suedtal01");
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]q=/);
  const row = page.getByRole("row", { name: "Südtal" });
  await row.waitFor();
  const told = await row.innerText();
  assert.match(told, /2029/);
  assert.ok(told.includes(text("partners-api-iias")), told);
}

async function list(stage) {
  const page = await stage.open({});
  const sound = async (claim, open) => {
    await stage.check(`${claim} passes the gates`, async () => gates.all(page, await open(), { lang: "en" }), [page]);
  };
  const submit = async (button, status = 200) => {
    const [response] = await Promise.all([
      page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() === status),
      button.click(),
    ]);
    await page.waitForLoadState();
    return response;
  };
  await become(page, stage.base, CAST.ilze);
  await sound("the map", () => goTo(page, "partners?view=map&country=LV"));
  await sound("a university that is not connected", () => goTo(page, "partners/999900012"));
  await sound("a university that is connected", () => goTo(page, "partners/suedtal.example"));
  await sound("the list with nonsense in its address", () => goTo(page, "partners?country=zz&accredited=x"));
  await goTo(page, "settings/directory");
  await page.getByLabel(text("directory-file")).setInputFiles({
    name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(LIST),
  });
  await sound("what a list would change", () => submit(page.getByRole("button", { name: text("directory-read") })));
  await sound("the codes that were repaired", () => page.goto(`${page.url().split("?")[0]}?show=repaired`));
  const imports = page.getByRole("button", { name: text("directory-import"), exact: true });
  await sound("a list by which many would end, without a second yes", () => submit(imports, 422));
  await stage.check("nobody ends without a second yes", async () => {
    await page.locator("#errors").getByRole("link", { name: text("directory-may-missing") }).click();
    const box = page.getByRole("group", { name: text("directory-may") }).getByRole("checkbox");
    assert.equal(await box.isChecked(), false);
    const there = page.url();
    await goTo(page, "partners?accredited=ended");
    assert.equal(await page.getByRole("row").count(), 2, "nothing has changed: heads, and the one whose charter is over");
    await page.goto(there);
  }, [page]);
  await stage.check("the list is imported, and its new university found", async () => {
    await page.getByRole("checkbox").check();
    await imports.click();
    await said(page, text("done-list-imported"));
    await goTo(page, "partners?q=mt+newone01");
    await page.getByRole("link", { name: "New Institute of Example" }).click();
    await page.getByText(text("directory-by-mail-title")).waitFor();
    await goTo(page, "partners?accredited=ended");
    assert.ok((await page.getByRole("row").count()) > 5, "who is not in this list has ended");
  }, [page]);
}
