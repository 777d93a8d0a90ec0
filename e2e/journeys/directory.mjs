// "Is this university accredited, and what is it connected for?" in three actions at most, with scripts and without; and a
// list of accredited universities from the file to the pages, each of which passes the gates.

import assert from "node:assert/strict";

import * as gates from "../lib/gates.mjs";
import { CAST, become } from "../lib/sandbox.mjs";
import { said } from "../lib/pages.mjs";
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
  for (const scripts of [true, false]) await answer(stage, scripts);
  await list(stage);
}

async function answer(stage, scripts) {
  const how = scripts ? "with scripts" : "without scripts";
  const page = await stage.open({ scripts });
  await stage.check(`who is accredited and connected is found in ${MOST_ACTIONS} actions (${how})`, async () => {
    await become(page, stage.base, CAST.ilze);
    let actions = 0;
    const act = (work) => {
      actions += 1;
      return work;
    };
    await act(page.getByRole("link", { name: text("partners-title"), exact: true }).filter({ visible: true }).first().click());
    await act(page.getByLabel(text("directory-search"), { exact: true }).fill("d suedtal01"));
    await act(page.keyboard.press("Enter"));
    const row = page.getByRole("row", { name: "Südtal" });
    await row.waitFor();
    const told = await row.innerText();
    assert.match(told, /2029/);
    assert.ok(told.includes(text("partners-api-iias")), told);
    assert.ok(actions <= MOST_ACTIONS, `${actions} actions`);
  }, [page]);
}

async function list(stage) {
  const page = await stage.open({});
  const sound = async (claim, open) => {
    await stage.check(`${claim} passes the gates`, async () => gates.all(page, await open(), { lang: "en" }), [page]);
  };
  const submit = async (button) => {
    const [response] = await Promise.all([
      page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() < 300),
      button.click(),
    ]);
    return response;
  };
  await become(page, stage.base, CAST.ilze);
  const home = page.url().split("/").slice(0, 5).join("/");
  await sound("the map", () => page.goto(`${home}/partners?view=map&country=LV`));
  await sound("a university that is not connected", () => page.goto(`${home}/partners/999900012`));
  await sound("a university that is connected", () => page.goto(`${home}/partners/suedtal.example`));
  await sound("the list with nonsense in its address", () => page.goto(`${home}/partners?country=zz&accredited=x`));
  await page.goto(`${home}/settings/directory`);
  await page.getByLabel(text("directory-file")).setInputFiles({
    name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(LIST),
  });
  await sound("what a list would change", () => submit(page.getByRole("button", { name: text("directory-read") })));
  await sound("the codes that were repaired", () => page.goto(`${page.url().split("?")[0]}?show=repaired`));
  await stage.check("the list is imported, and its new university found", async () => {
    await page.getByRole("button", { name: text("directory-import"), exact: true }).click();
    await said(page, text("done-list-imported"));
    await page.goto(`${home}/partners?q=mt+newone01`);
    await page.getByRole("link", { name: "New Institute of Example" }).click();
    await page.getByText(text("directory-by-mail-banner")).waitFor();
    await page.goto(`${home}/partners?accredited=ended`);
    assert.ok((await page.getByRole("row").count()) > 5, "who is not in this list has ended");
  }, [page]);
}
