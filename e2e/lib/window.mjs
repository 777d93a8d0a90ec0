// The window of a page. A change of its size takes longer than most gates, so that it stays as it is until another one
// is needed.

import assert from "node:assert/strict";

import { eventually } from "./stage.mjs";

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** A window is made as high as its page, up to this. */
const MOST_HEIGHT = 16_000;

/** Waits until a page is seen. A window that changes before that breaks off the transition to it, which is an error. */
export async function painted(page) {
  await eventually(async () => {
    assert.ok(await page.evaluate(() => performance.getEntriesByType("paint").length > 0), "nothing is painted yet");
  }, { every: 50 });
}

/** Makes a window that wide and high, unless it is so. */
export async function resize(page, { width, height }) {
  const now = page.viewportSize();
  if (now.width !== width || now.height !== height) await page.setViewportSize({ width, height });
}

/** Makes a window that wide; its height may be any. */
export async function widen(page, { width, height }) {
  if (page.viewportSize().width !== width) await page.setViewportSize({ width, height });
}

/** Makes a window that wide that shows the whole page, so that nothing that sticks to an edge lies over the rest. */
export async function showWhole(page, { width, height }) {
  await widen(page, { width, height });
  const high = await page.evaluate(() => document.documentElement.scrollHeight);
  await resize(page, { width, height: Math.max(height, Math.min(high, MOST_HEIGHT)) });
}
