// All gates together, on a page that was just opened.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import * as axe from "./axe.mjs";
import * as bytes from "./bytes.mjs";
import * as clipping from "./clipping.mjs";
import * as csp from "./csp.mjs";
import * as html from "./html.mjs";
import * as keyboard from "./keyboard.mjs";
import * as modes from "./modes.mjs";
import * as pseudo from "./pseudo.mjs";
import * as reflow from "./reflow.mjs";
import * as structure from "./structure.mjs";
import { GateError } from "./errors.mjs";
import { DESK, PHONE, painted, resize, showWhole, widen } from "./window.mjs";

/** What was looked at: every page with every language, theme and width, and whether scripts ran. */
const looks = new Set();

/** How many different ways of looking at how many pages there were so far. */
export function sum() {
  const parts = [...looks].map((look) => look.split("|"));
  const count = (place) => new Set(parts.map((part) => part[place])).size;
  return `${count(0)} pages, ${count(1)} languages, ${count(2)} themes, ${count(3)} widths: ${looks.size} combinations`;
}

function note(what, lang, theme, width, scripts = true) {
  looks.add([what, lang, theme, `${width}${scripts ? "" : " without scripts"}`].join("|"));
}

/**
 * Refuses a page that does not pass every gate, and says everything that is wrong with it at once. `by` says which gates
 * take part besides those for every page: `axe` (light, dark, on a phone), `modes`, `paper`, `keyboard`, `texts` (nothing
 * is cut off, with more space between letters too), `pseudo`. A page for developers need not be `light` in bytes.
 * First comes what needs the window that the page was opened in, then one size after the other.
 */
export async function all(page, response, { what = page.url(), lang, scripts = true, light = true, by = {} }) {
  const opened = page.viewportSize();
  const source = await response.text();
  await painted(page);
  const gates = [
    () => structure.gate(page, lang),
    () => html.gate(source),
    () => (light ? bytes.gate(page, source) : undefined),
  ];
  if (by.pseudo) gates.push(() => pseudo.gate(page, by.data));
  if (by.modes) {
    gates.push(() => modes.gate(page, { onPaper: by.paper }));
    note(what, lang, "forced colours", DESK.width);
    if (by.paper) note(what, lang, "on paper", "A4");
  }
  if (by.keyboard) gates.push(() => keyboard.gate(page));
  gates.push(() => reflow.gate(page));
  note(what, lang, "light", 320, scripts);
  if (by.texts) gates.push(...texts(page, what, lang));
  if (by.axe) {
    gates.push(...axeEverywhere(page));
    note(what, lang, "light", DESK.width);
    note(what, lang, "dark", DESK.width);
    note(what, lang, "light", PHONE.width);
  }
  // Last, so that it hears of everything that the others brought about.
  gates.push(async () => csp.gate(page, response));
  try {
    await every(gates);
  } finally {
    await resize(page, opened);
  }
}

/** The same in one more language: nothing about the page but its texts can differ. */
export async function translated(page, response, { what = page.url(), lang }) {
  await every([
    () => structure.gate(page, lang),
    () => reflow.gate(page),
    ...texts(page, what, lang, false),
    async () => csp.gate(page, response),
  ]);
  note(what, lang, "light", 320);
}

/** Gates about what a text needs: room. */
function texts(page, what, lang, spaced = true) {
  note(what, lang, "light", DESK.width);
  note(what, lang, "light", PHONE.width);
  return [
    async () => {
      await widen(page, DESK);
      await clipping.gate(page, "desk");
    },
    async () => {
      await widen(page, PHONE);
      await clipping.gate(page, "phone");
      if (spaced) await clipping.spacing(page);
    },
  ];
}

/** Axe on a phone and at a desk, there in the dark as well. */
function axeEverywhere(page) {
  return [
    async () => {
      await showWhole(page, PHONE);
      await axe.gate(page, axe.ALL_BUT_COLOURS, "phone");
    },
    async () => {
      await showWhole(page, DESK);
      await axe.gate(page, axe.ALL, "light, desk");
      await under(page, { colorScheme: "dark" }, () => axe.gate(page, axe.COLOURS_ONLY, "dark"));
    },
  ];
}

/** Tries all gates and tells of all that refuse. */
async function every(gates) {
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
  const opened = page.viewportSize();
  try {
    await every([async () => html.letter(await response.text()), () => reflow.gate(page), ...axeEverywhere(page)]);
  } finally {
    await resize(page, opened);
  }
}

/** Keeps pictures of a page, at a desk and on a phone, light and dark, if somebody asked for them. */
export async function pictures(page, name) {
  const folder = process.env.HABITA_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const opened = page.viewportSize();
  for (const [size, width] of [[DESK, "desk"], [PHONE, "phone"]]) {
    await showWhole(page, size);
    for (const colorScheme of ["light", "dark"]) {
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await under(page, { colorScheme }, () => page.screenshot({ path }));
    }
  }
  await resize(page, opened);
}

async function under(page, media, work) {
  await page.emulateMedia(media);
  try {
    return await work();
  } finally {
    await page.emulateMedia({ colorScheme: "light" });
  }
}
