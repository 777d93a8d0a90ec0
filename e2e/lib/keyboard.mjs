// Gate: with the Tab key alone one reaches everything, in the order of the document, sees where one is, and gets out at
// the end.

import { refuse } from "./errors.mjs";
import { still } from "./still.mjs";

/** How many stops of a page are visited; a long list repeats itself. */
const MOST_STOPS = 70;
/** How far around a control its focus may show. */
const AROUND = 6;

/** Kinds of controls whose focus was seen to change pixels; one look at each kind is enough for all pages. */
const seen = new Set();

/** What is wrong with walking through a page by Tab. */
export async function faults(page) {
  const complaints = [];
  await leave(page);
  let last = null;
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluateHandle(() => document.activeElement);
    const told = await stop.evaluate((element, before) => {
      if (!element || element === document.body || element === document.documentElement) return null;
      const name = `${element.localName}${element.id ? `#${element.id}` : ""}${[...element.classList].map((one) => `.${one}`).join("")}`;
      const box = element.getBoundingClientRect();
      const has = (one) => one.outlineStyle === "auto" || (one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 2);
      // A card or a row may show the focus of what is in it.
      let ring = element;
      while (ring && ring !== document.body && !has(getComputedStyle(ring)) && !has(getComputedStyle(ring, "::after"))) ring = ring.parentElement;
      const outlined = ring !== null && ring !== document.body;
      const shown = (outlined ? ring : element).getBoundingClientRect();
      // The middle of the part that can be seen.
      const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
      const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
      const top = document.elementFromPoint(x, y);
      const label = element.labels?.[0];
      const cover = top && !element.contains(top) && !top.contains(element) && !label?.contains(top) ? top : null;
      const lies = cover && (() => {
        for (let one = cover; one; one = one.parentElement) {
          if (["fixed", "sticky"].includes(getComputedStyle(one).position)) return one.className || one.localName;
        }
        return null;
      })();
      // A radio button that is not chosen is reached by arrows, and a group counts by its first one.
      const backwards = before && before !== element && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
      return {
        name,
        kind: `${element.localName}.${[...element.classList].join(".")}.${element.type ?? ""}`,
        again: element === before,
        // These have a stop for each of their parts, and mark the part.
        hasParts: ["date", "time", "datetime-local", "month"].includes(element.type),
        backwards,
        outlined,
        outside: box.bottom < 0 || box.top > innerHeight || box.width < 1,
        past: Math.round(box.right - innerWidth),
        lies,
        index: element.tabIndex,
        box: { x: shown.left, y: shown.top, width: shown.width, height: shown.height },
      };
    }, last);
    if (!told) break;
    if (told.again && told.hasParts) continue;
    if (told.again) {
      complaints.push(`${told.name} lets nobody out`);
      break;
    }
    if (told.backwards) {
      // Back at the beginning: that was all.
      if (stops > 0 && (await page.evaluate((element) => element === [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].find((one) => one.checkVisibility()), stop))) break;
      complaints.push(`${told.name} comes before what stands above it`);
    }
    if (told.index > 0) complaints.push(`${told.name} has a place of its own in the order: ${told.index}`);
    if (told.outside) complaints.push(`${told.name} has the focus out of sight`);
    if (told.past > 1) complaints.push(`${told.name} reaches ${told.past} px past the window`);
    if (told.lies) complaints.push(`${told.name} lies under ${told.lies}`);
    if (!seen.has(told.kind)) {
      const visible = await changesPixels(page, stop, told.box);
      if (visible) seen.add(told.kind);
      else complaints.push(`${told.name} does not show that it has the focus`);
    } else if (!told.outlined) {
      complaints.push(`${told.name} has no ring`);
    }
    await last?.dispose();
    last = stop;
  }
  if (stops === 0) complaints.push("Tab leads nowhere");
  return complaints.slice(0, 8);
}

/** What is wrong with the dialog that Ctrl+K opens, if the page has one: it takes the focus, keeps it, and gives it back. */
export async function dialogFaults(page) {
  if ((await page.locator("dialog").count()) === 0) return [];
  const complaints = [];
  const start = page.locator("main a[href]:visible, main button:visible").first();
  if ((await start.count()) === 0) return [];
  await start.focus();
  await page.keyboard.press("Control+k");
  const inside = () => page.evaluate(() => document.activeElement?.closest("dialog[open]") !== null);
  if (!(await inside())) return ["Ctrl+K opens no dialog, or it does not take the focus"];
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press("Tab");
    // Between the last and the first stop the browser itself may have the focus.
    const lost = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement?.closest("dialog[open]"));
    if (lost) {
      complaints.push("Tab leads out of the open dialog");
      break;
    }
  }
  await page.keyboard.press("Escape");
  if ((await page.locator("dialog[open]").count()) > 0) complaints.push("Escape does not close the dialog");
  if (!(await start.evaluate((element) => element === document.activeElement))) complaints.push("the dialog does not give the focus back");
  return complaints;
}

/** Whether the pixels in and around a control are others with the focus than without. */
async function changesPixels(page, stop, { x, y, width, height }) {
  const view = page.viewportSize();
  const left = Math.max(0, Math.floor(x - AROUND));
  const top = Math.max(0, Math.floor(y - AROUND));
  const clip = {
    x: left,
    y: top,
    width: Math.max(1, Math.min(view.width, Math.ceil(x + width + AROUND)) - left),
    height: Math.max(1, Math.min(view.height, Math.ceil(y + height + AROUND)) - top),
  };
  const take = () => page.screenshot({ clip, caret: "hide" });
  const focused = await take();
  await stop.evaluate((element) => element.blur());
  const plain = await take();
  // By the keyboard's own way, since a focus that a script sets may not count as visible.
  await stop.evaluate((element) => element.focus({ preventScroll: true, focusVisible: true }));
  return !focused.equals(plain);
}

/** Refuses a page that the keyboard does not get through. */
export async function gate(page) {
  const complaints = await still(page, async () => [...(await faults(page)), ...(await dialogFaults(page))]);
  await leave(page);
  refuse("keyboard", complaints);
}

/** Takes the focus out of a page, as it is where nobody has pressed a key yet. */
async function leave(page) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
}
