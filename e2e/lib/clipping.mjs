// Gate: no text is cut off: not in a longer language, and not with the letter and word spacing that a reader may set
// (WCAG 1.4.12).

import { refuse } from "./errors.mjs";

/** What must show its whole text. */
const WHOLE = [
  "button", "summary", "th", "label", "legend", "dt", "h1", "h2", "h3", "option:checked", "[role=tab]", ".button", ".tag", ".status",
  "nav a", ".chip",
].join(", ");

/** The spacing that a page must bear. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

/** What of a page shows less than its text. */
export async function clipped(page) {
  return page.evaluate((whole) => {
    const faults = [];
    for (const element of document.querySelectorAll(whole)) {
      const style = getComputedStyle(element);
      // What is inline has no box of its own, and what is only for those who listen has no text to see.
      if (style.display === "inline" || element.clientWidth <= 1 || element.clientHeight <= 1) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const wide = element.scrollWidth - element.clientWidth;
      const high = style.overflowY !== "visible" ? element.scrollHeight - element.clientHeight : 0;
      if (wide <= 1 && high <= 1) continue;
      const name = `${element.localName}${[...element.classList].map((one) => `.${one}`).join("")}`;
      const text = element.textContent.replace(/\s+/g, " ").trim().slice(0, 60);
      faults.push(`${name} "${text}" is ${Math.max(wide, high)} px short`);
    }
    return [...new Set(faults)].slice(0, 8);
  }, WHOLE);
}

/** Refuses a page that cuts texts off; `where` tells in which window. */
export async function gate(page, where) {
  refuse(`clipped text, ${where}`, await clipped(page));
}

/** Refuses a page that cuts texts off, or grows past a narrow window, once a reader sets more space between letters. */
export async function spacing(page) {
  await page.evaluate((rules) => {
    // The policy of the page allows no style that is written into it; a sheet of the browser's own is none.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  try {
    const complaints = await clipped(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) complaints.push(`the document is ${wide} px too wide`);
    refuse("text spacing", complaints);
  } finally {
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
  }
}
