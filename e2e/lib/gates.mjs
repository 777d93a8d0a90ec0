// All gates together, on a page that was just opened.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import * as axe from "./axe.mjs";
import * as bytes from "./bytes.mjs";
import * as csp from "./csp.mjs";
import * as html from "./html.mjs";
import * as reflow from "./reflow.mjs";
import * as structure from "./structure.mjs";
import { GateError } from "./errors.mjs";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** A window is made as high as its page, up to this. */
const MOST_HEIGHT = 16_000;

/**
 * Refuses a page that does not pass every gate, and says everything that is wrong with it at once. With `scripts` on,
 * axe looks at it light, dark, and on a phone. A page for developers need not be `light` in bytes.
 */
export async function all(page, response, { lang, scripts = true, light = true }) {
  const source = await response.text();
  const gates = [
    () => structure.gate(page, lang),
    () => html.gate(source),
    () => (light ? bytes.gate(page, source) : undefined),
    () => reflow.gate(page),
  ];
  if (scripts) {
    const dark = () => under(page, { colorScheme: "dark" }, () => axe.gate(page, axe.COLOURS_ONLY, "dark"));
    gates.push(
      () => within(page, DESK, async () => {
        await axe.gate(page, axe.ALL, "light, desk");
        await dark();
      }),
      () => within(page, PHONE, () => axe.gate(page, axe.ALL_BUT_COLOURS, "phone")),
    );
  }
  // Last, so that it hears of everything that the others brought about.
  gates.push(async () => csp.gate(page, response));
  const complaints = [];
  for (const gate of gates) {
    try {
      await gate();
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      if (!complaints.includes(error.message)) complaints.push(error.message);
    }
  }
  if (complaints.length > 0) throw new GateError(complaints.join("\n"), []);
}

/**
 * The same for a letter as a mail program shows it. It has style attributes, since mail programs know little else, and no
 * script of ours; light, dark, and on a phone it must be as good as a page.
 */
export async function letter(page, response) {
  const complaints = [];
  const gates = [
    async () => html.letter(await response.text()),
    () => reflow.gate(page),
    () => within(page, DESK, () => axe.gate(page, axe.ALL, "light, desk")),
    () => within(page, DESK, () => under(page, { colorScheme: "dark" }, () => axe.gate(page, axe.COLOURS_ONLY, "dark"))),
    () => within(page, PHONE, () => axe.gate(page, axe.ALL_BUT_COLOURS, "phone")),
  ];
  for (const gate of gates) {
    try {
      await gate();
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      if (!complaints.includes(error.message)) complaints.push(error.message);
    }
  }
  if (complaints.length > 0) throw new GateError(complaints.join("\n"), []);
}

/** Keeps pictures of a page, at a desk and on a phone, light and dark, if somebody asked for them. */
export async function pictures(page, name) {
  const folder = process.env.HABITA_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  for (const [size, width] of [[DESK, "desk"], [PHONE, "phone"]]) {
    for (const colorScheme of ["light", "dark"]) {
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      const take = () => page.screenshot({ path });
      await within(page, size, () => under(page, { colorScheme }, take));
    }
  }
}

async function under(page, media, work) {
  await page.emulateMedia(media);
  try {
    return await work();
  } finally {
    await page.emulateMedia({ colorScheme: "light" });
  }
}

/** In a window of that width that shows the whole page, so that nothing that sticks to an edge lies over the rest. */
async function within(page, { width, height }, work) {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height });
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, Math.min(whole, MOST_HEIGHT)) });
  try {
    return await work();
  } finally {
    await page.setViewportSize(before);
  }
}
