// Every page that can be reached passes every gate, in both languages, light and dark, at a desk and on a phone, and
// with scripts off.

import assert from "node:assert/strict";

import * as gates from "../lib/gates.mjs";
import { kind, walk } from "../lib/walk.mjs";
import { CAST, become } from "../lib/sandbox.mjs";

export const name = "every page passes the gates";
export const minutes = 15;

/** Kinds of pages that a walk must meet; if a link to one is lost, the walk would otherwise be content with less. */
const EXPECTED = [
  "/",
  "/registry",
  "/app/*/agreements",
  "/app/*/agreements/new",
  "/app/*/agreements/*",
  "/app/*/agreements/*/edit",
  "/app/*/agreements/*/conditions/*",
  "/app/*/agreements/*/compare",
  "/app/*/agreements/*/technical",
  "/app/*/received/*/*",
  "/app/*/partners",
  "/app/*/partners/*",
  "/app/*/deliveries",
  "/app/*/deliveries/*",
];

/** How often a page is looked at: more examples of each kind in the first language, one in the others. */
const ROUNDS = [
  { lang: "en", scripts: true, each: 3 },
  { lang: "lv", scripts: true, each: 1 },
  { lang: "en", scripts: false, each: 1 },
];

export async function run(stage) {
  for (const { lang, scripts, each } of ROUNDS) {
    const how = scripts ? lang : `${lang}, scripts off`;
    const page = await stage.open({ lang, scripts });
    const first = await stage.check(`one click signs in (${how})`, () => become(page, stage.base, CAST.ilze));
    if (!first) continue;
    const origin = new URL(first).origin;
    page.complaints.splice(0);

    const look = async (page, response) => {
      const path = new URL(page.url()).pathname;
      await stage.check(`${path} passes the gates (${how})`, async () => {
        assert.equal(response.status(), 200);
        await gates.all(page, response, { lang, scripts });
      });
      if (scripts) await gates.pictures(page, `${lang}${kind(page.url()).replace(/[^a-z]+/g, "-")}`);
    };
    const { kinds, lost } = await walk(page, [`${stage.base}/`, first], { each, look });
    await stage.check(`no link leads nowhere (${how})`, async () => assert.deepEqual(lost, []));
    await stage.check(`the walk meets every kind of page (${how})`, async () => {
      const met = [...kinds.keys()];
      assert.deepEqual(EXPECTED.filter((expected) => !met.includes(expected)), []);
    });

    const hei = CAST.ilze.hei;
    const unknown = "01900000-0000-7000-8000-000000000000";
    const refusals = [
      [`${origin}/app/${hei}/agreements/${unknown}`, 404],
      [`${origin}/nowhere`, 404],
    ];
    for (const [address, status] of refusals) {
      await stage.check(`the page about ${status} passes the gates: ${kind(address)} (${how})`, async () => {
        const response = await page.goto(address);
        assert.equal(response.status(), status);
        // The browser itself notes that the document was refused.
        page.complaints.splice(0);
        await gates.all(page, response, { lang, scripts });
      });
    }
    await stage.check(`the sign-in page passes the gates (${how})`, async () => {
      const stranger = await stage.open({ lang, scripts });
      const response = await stranger.goto(`${origin}/app/${hei}/sign-in`);
      assert.equal(response.status(), 200);
      await gates.all(stranger, response, { lang, scripts });
    });
  }
}
