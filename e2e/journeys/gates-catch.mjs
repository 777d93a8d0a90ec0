// The gates themselves: a good page passes each of them, and each fault is caught by the gate that is there for it.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";

import * as axe from "../lib/axe.mjs";
import * as bytes from "../lib/bytes.mjs";
import * as csp from "../lib/csp.mjs";
import * as html from "../lib/html.mjs";
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
  "/page.css": "body { color: #111; background: #fff } .pale { color: #ddd } .wide { width: 500px }",
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
