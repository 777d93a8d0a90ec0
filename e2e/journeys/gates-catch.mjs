// The gates themselves: a good page passes each of them, and each fault is caught by the gate that is there for it.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";

import * as axe from "../lib/axe.mjs";
import * as bytes from "../lib/bytes.mjs";
import * as clipping from "../lib/clipping.mjs";
import * as csp from "../lib/csp.mjs";
import * as html from "../lib/html.mjs";
import * as keyboard from "../lib/keyboard.mjs";
import * as modes from "../lib/modes.mjs";
import * as pseudo from "../lib/pseudo.mjs";
import * as reflow from "../lib/reflow.mjs";
import * as structure from "../lib/structure.mjs";
import { serve } from "../lib/serve.mjs";
import { walk } from "../lib/walk.mjs";

export const name = "the gates catch what they are there for";

const page = (body, { lang = "en", head = "" } = {}) => `<!DOCTYPE html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>A page</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/page.css"><link rel="icon" href="/page.css">${head}</head>
<body><main><h1>A page</h1>${body}</main></body>
</html>`;

const FILES = {
  "/page.css": `
    body { color: #111; background: #fff; font: 16px sans-serif }
    .pale { color: #ddd } .wide { width: 500px }
    .button { border: 0; background: #eee; color: #111; text-decoration: none }
    .cut { display: block; width: 60px; overflow: hidden; white-space: nowrap }
    .tight { display: block; width: 17ch; height: 22px; overflow: hidden; font: 16px/20px monospace }
    .moving { transition: opacity 1s }
    .bar { position: fixed; inset: auto 0 0; height: 200px; background: #eee }
    .ringless:focus { outline: none }
    .past:focus { position: absolute; inset-inline-start: 20px; width: 100% }
    .header { position: sticky; top: 0; z-index: 2; height: 60px; background: #eee }
    .under { display: block; margin-block-start: -50px }
    @media print { .on-screen { display: none } }
  `,
  "/good": page("<p>All is well.</p>"),
  "/pale": page('<p class="pale">Hard to read</p>'),
  "/unlabelled": page('<form action="/good"><input type="text" name="a"></form>'),
  "/invalid": page("<p>One <div>two</div></p>"),
  "/twice": page('<p id="a">One</p><p id="a">Two</p>'),
  "/wide": page('<p class="wide">Too wide for a phone</p>'),
  // Chance cannot be compressed.
  "/heavy": page(`<p>${randomBytes(40_000).toString("base64")}</p>`),
  "/inline": page("<p>Words</p>", { head: "<script>document.title = 'x'</script>" }),
  "/headings": page("<h1>Another</h1><p>⟦agreement-title⟧</p>", { lang: "lv" }),
  "/list": page('<ul><li><a href="/item/1">1</a></li><li><a href="/item/2#a">2</a></li><li><a href="/gone">3</a></li></ul>'),
  "/item/1": page('<p><a href="/list">Back</a></p>'),
  "/item/2": page('<p><a href="https://elsewhere.example/">Elsewhere</a></p>'),
  "/gone": undefined,
  "/cut": page('<button class="cut">A text that is too long for its button</button>'),
  "/tight": page('<h2 class="tight">Sixteen letters</h2>'),
  "/edgeless": page('<a class="button" href="/good">Open</a>'),
  "/moving": page('<p class="moving">Words</p>'),
  "/bar": page('<div class="bar">Always here</div>'),
  "/printed": page('<nav><a href="/good">Elsewhere</a></nav><p class="pale">Words</p>'),
  "/paper": page('<nav class="on-screen"><a href="/good">Elsewhere</a></nav><p>Words</p>'),
  "/tabs": page('<p><a href="/good">One</a> <a href="/good">Two</a> <button type="button">Three</button></p>'),
  "/ringless": page('<p><a class="ringless" href="/good">One</a></p>'),
  "/past": page('<p><a class="past" href="/good">One</a></p>'),
  "/order": page('<p><a href="/good">Two</a> <a href="/good" tabindex="1">One</a></p>'),
  "/under": page('<div class="header">Always on top</div><a class="under" href="/good">Below it</a>'),
  "/trap": page('<p><a id="trap" href="/good">One</a> <a href="/good">Two</a></p>', { head: '<script src="/trap.js" defer></script>' }),
  "/dialog": page('<p><a href="/good">One</a></p><dialog aria-label="Go to"><button type="button">In it</button></dialog>', { head: '<script src="/dialog.js" defer></script>' }),
  "/dialog.js": "document.addEventListener('keydown', (event) => { if (event.key !== 'k' || !event.ctrlKey) return; event.preventDefault(); document.querySelector('dialog').showModal(); });",
  "/loose": page('<p><a href="/good">One</a></p><dialog aria-label="Go to"><button type="button">In it</button></dialog>', { head: '<script src="/loose.js" defer></script>' }),
  "/loose.js": "document.addEventListener('keydown', (event) => { const dialog = document.querySelector('dialog'); if (event.key === 'Escape') dialog.close(); if (event.key === 'k' && event.ctrlKey) { event.preventDefault(); document.activeElement.blur(); dialog.show(); dialog.querySelector('button').focus(); } });",
  "/trap.js": "document.getElementById('trap').addEventListener('keydown', (event) => event.preventDefault());",
  "/pseudo": page("<p>Šàavéĕ ţĥéĕ ðŕàaƒţ: University of Example</p><p><code>save the draft</code> <span lang=\"en\">by the way</span></p>", { lang: "en-XA" }),
  "/plain": page('<p>Šàavé</p><button title="Close this" type="button">×</button><p>Save the draft</p>', { lang: "en-XA" }),
  "/nowhere": page('<p><a href="#gone">Further down</a></p>'),
  "/again": page("<p>Words</p>", { head: '<link rel="stylesheet" href="/assets/again.css">' }),
  "/assets/again.css": `/* ${randomBytes(15_600).toString("base64")} */`,
  "/lost": page("<p>Words</p>", { head: '<script src="/lost.js"></script>' }),
};

export async function run(stage) {
  const server = await serve(FILES);
  const at = async (path, scripts = true) => {
    const page = await stage.open({ scripts });
    const response = await page.goto(server.base + path);
    return { page, response, source: await response.text() };
  };
  const refused = (gate, pattern) => assert.rejects(gate, (error) => pattern.test(error.message));
  try {
    for (const scripts of [true, false]) {
      await stage.check(`a good page passes every gate, with scripts ${scripts ? "on" : "off"}`, async () => {
        const { page, response, source } = await at("/good", scripts);
        // axe is a script itself.
        if (scripts) await axe.gate(page);
        await html.gate(source);
        await reflow.gate(page);
        await structure.gate(page, "en");
        await bytes.gate(page, source);
        await clipping.gate(page, "desk");
        await clipping.spacing(page);
        await modes.gate(page, { onPaper: true });
        csp.gate(page, response);
      });
    }
    await stage.check("axe catches pale text", async () => refused(axe.gate((await at("/pale")).page), /color-contrast/));
    await stage.check("axe catches a field without a label", async () => {
      await refused(axe.gate((await at("/unlabelled")).page), /label/);
    });
    await stage.check("invalid HTML is caught as it was sent", async () => {
      await refused(html.gate((await at("/invalid")).source), /close-order|element-permitted/);
      await refused(html.gate((await at("/twice")).source), /no-dup-id/);
    });
    await stage.check("a page that is too wide is caught, with what is too wide", async () => {
      await refused(reflow.gate((await at("/wide")).page), /p\.wide reaches/);
    });
    await stage.check("a page that is too heavy is caught", async () => {
      const { page, source } = await at("/heavy");
      await refused(bytes.gate(page, source), /html: \d+, at most 30720/);
    });
    await stage.check("a script that the policy refuses is caught", async () => {
      const { page, response } = await at("/inline");
      await refused(async () => csp.gate(page, response), /Content Security Policy/i);
    });
    await stage.check("a file that is not there is caught", async () => {
      const { page, response } = await at("/lost");
      await refused(async () => csp.gate(page, response), /lost\.js/);
    });
    await stage.check("two main headings, the wrong language and a raw key are caught", async () => {
      const gate = structure.gate((await at("/headings")).page, "en");
      await refused(gate, /2 main headings[^]*lang is "lv"[^]*⟦agreement-title⟧/);
    });
    await stage.check("text that is cut off is caught, also once a reader spaces it out", async () => {
      await refused(clipping.gate((await at("/cut")).page, "desk"), /button\.cut "A text that is too long[^"]*" is \d+ px short/);
      const { page } = await at("/tight");
      await clipping.gate(page, "desk");
      await refused(clipping.spacing(page), /h2\.tight/);
      // The space is gone again.
      await clipping.gate(page, "desk");
    });
    await stage.check("a button without an edge, motion, and a bar over everything are caught", async () => {
      await refused(modes.gate((await at("/edgeless")).page), /a\.button has no edge/);
      await refused(modes.gate((await at("/moving")).page), /p\.moving moves/);
      await refused(modes.gate((await at("/bar")).page), /covers 200 of 256 px/);
    });
    await stage.check("navigation and pale text on paper are caught", async () => {
      await refused(modes.gate((await at("/printed")).page, { onPaper: true }), /nav\. is printed[^]*p\.pale is pale on paper/);
      await modes.gate((await at("/paper")).page, { onPaper: true });
    });
    await stage.check("the keyboard gets through a good page, and what is in its way is caught", async () => {
      await keyboard.gate((await at("/tabs")).page);
      await refused(keyboard.gate((await at("/ringless")).page), /a\.ringless does not show that it has the focus/);
      await refused(keyboard.gate((await at("/past")).page), /a\.past reaches 20 px past the window/);
      await refused(keyboard.gate((await at("/order")).page), /a place of its own in the order: 1/);
      await refused(keyboard.gate((await at("/under")).page), /a\.under lies under header/);
      await refused(keyboard.gate((await at("/trap")).page), /a#trap lets nobody out/);
      await refused(keyboard.gate((await at("/good")).page), /Tab leads nowhere/);
      await keyboard.gate((await at("/dialog")).page);
      await refused(keyboard.gate((await at("/loose")).page), /Tab leads out of the open dialog|does not give the focus back/);
    });
    await stage.check("plain English in the pseudo-language is caught, and data is not", async () => {
      await pseudo.gate((await at("/pseudo")).page);
      await refused(pseudo.gate((await at("/plain")).page), /text of p\.: "Save the draft"[^]*title of button\.: "Close this"/);
    });
    await stage.check("a link within the page that leads nowhere is caught", async () => {
      await refused(structure.gate((await at("/nowhere")).page, "en"), /#gone is nowhere/);
    });
    await stage.check("what is fetched anew with each view is caught", async () => {
      const { page, source } = await at("/again");
      await refused(bytes.gate(page, source), /again: \d+, at most 15360/);
    });
    await stage.check("a walk follows links, stays on the host, and tells which lead nowhere", async () => {
      const { page } = await at("/good");
      const looked = [];
      const look = async (page, response) => looked.push([new URL(page.url()).pathname, response.status()]);
      const { kinds, lost } = await walk(page, [`${server.base}/list`], { each: 1, look });
      assert.deepEqual(looked, [["/list", 200], ["/item/1", 200]]);
      assert.deepEqual([...kinds.keys()], ["/list", "/item/*"]);
      assert.deepEqual(lost, [`${server.base}/gone: 404`]);
    });
  } finally {
    await server.close();
  }
}
