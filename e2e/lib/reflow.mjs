// Gate: at 320 pixels nobody has to scroll sideways (WCAG 1.4.10).

import { refuse } from "./errors.mjs";
import { widen } from "./window.mjs";

const NARROW = { width: 320, height: 640 };

/** What reaches past the edge of a narrow window. */
async function overflow(page) {
  await widen(page, NARROW);
  return page.evaluate((width) => {
    const actual = document.documentElement.scrollWidth;
    if (actual <= width) return [];
    const name = (element) => {
      const classes = [...element.classList].map((one) => `.${one}`).join("");
      return `${element.localName}${element.id ? `#${element.id}` : ""}${classes}`;
    };
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      return element.getBoundingClientRect().right > width + 0.5 && !element.closest("[data-scrolls]");
    });
    const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    return [
      `the document is ${actual} px wide`,
      ...innermost.slice(0, 6).map((element) => {
        return `${name(element)} reaches ${Math.round(element.getBoundingClientRect().right)} px`;
      }),
    ];
  }, NARROW.width);
}

/** Refuses a page that has to be scrolled sideways. The window is narrow afterwards. */
export async function gate(page) {
  refuse("320 px", await overflow(page));
}
