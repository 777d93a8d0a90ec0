// Gate: a page keeps its meaning in forced colours, with reduced motion, on paper, and enlarged.

import { refuse } from "./errors.mjs";

/** What is wrong in forced colours: what is pressed or filled in must have an edge, since its ground is gone. */
export async function forcedColours(page) {
  return under(page, { forcedColors: "active" }, () =>
    page.evaluate(() => {
      const faults = new Set();
      const name = (element) => `${element.localName}${[...element.classList].map((one) => `.${one}`).join("")}`;
      for (const element of document.querySelectorAll(".button, input:not([type=hidden]), select, textarea, .tag")) {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.type === "file") continue;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const drawn = element.type === "checkbox" || element.type === "radio";
        const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => {
          return style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0;
        });
        const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
        const underlined = style.textDecorationLine.includes("underline");
        const within = element.closest(".control-frame, .side-search, [data-edge]");
        if (box.width > 1 && !drawn && sides.length === 0 && !outlined && !underlined && !within) {
          faults.add(`${name(element)} has no edge`);
        }
      }
      return [...faults].slice(0, 8);
    }),
  );
}

/** What still moves although the reader wants less motion. */
export async function motion(page) {
  return under(page, { reducedMotion: "reduce" }, () =>
    page.evaluate(() => {
      const faults = new Set();
      const longest = (times) => Math.max(...times.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000)));
      for (const element of document.querySelectorAll("body, body *")) {
        const style = getComputedStyle(element);
        const moves = longest(style.transitionDuration) > 10 || (style.animationName !== "none" && longest(style.animationDuration) > 10);
        if (moves) faults.add(`${element.localName}.${[...element.classList].join(".")} moves`);
      }
      return [...faults].slice(0, 8);
    }),
  );
}

/** What does not belong on paper: navigation, and text that is not dark on white. Writes the page as a PDF too. */
export async function paper(page) {
  const complaints = await under(page, { media: "print", colorScheme: "dark" }, () =>
    page.evaluate(() => {
      const faults = new Set();
      const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      for (const element of document.querySelectorAll("nav, [role=search], .preferences, .skip, .bottom-bar, .top-bar")) {
        if (seen(element) && element.getBoundingClientRect().height > 1) faults.add(`${element.localName}.${[...element.classList].join(".")} is printed`);
      }
      const light = (colour) => {
        const [red, green, blue, alpha] = colour.match(/[\d.]+/g).map(Number);
        if (alpha === 0) return null;
        const scale = colour.startsWith("rgb") ? 255 : 1;
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / scale;
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!texts.currentNode.textContent.trim() || !seen(element)) continue;
        const { color } = getComputedStyle(element);
        if (/^rgb/.test(color) && light(color) > 0.5) faults.add(`${element.localName}.${[...element.classList].join(".")} is pale on paper: ${color}`);
      }
      const ground = getComputedStyle(document.body).backgroundColor;
      if (/^rgb/.test(ground) && light(ground) !== null && light(ground) < 0.9) faults.add(`the ground is ${ground} on paper`);
      return [...faults].slice(0, 8);
    }),
  );
  const pdf = await page.pdf({ format: "A4" });
  if (pdf.length < 1000 || pdf.subarray(0, 5).toString() !== "%PDF-") complaints.push("no PDF came out");
  return complaints;
}

/** What is wrong at 400 %: a window of 1280 × 1024 shows as much as one of 320 × 256. */
export async function enlarged(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  try {
    return await page.evaluate(() => {
      const faults = [];
      const wide = document.documentElement.scrollWidth - 320;
      if (wide > 0) faults.push(`the document is ${wide} px too wide`);
      let covered = 0;
      for (const element of document.querySelectorAll("body *")) {
        const { position } = getComputedStyle(element);
        if (position !== "fixed" && position !== "sticky") continue;
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const box = element.getBoundingClientRect();
        // Only what lies on an edge of the window and stays there takes room from the rest.
        const stays = position === "fixed" || box.top <= 0 || box.bottom >= innerHeight;
        if (stays && box.width > 160) covered += Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
      }
      if (covered > innerHeight / 2) faults.push(`what stays in place covers ${Math.round(covered)} of ${innerHeight} px`);
      return faults;
    });
  } finally {
    await page.setViewportSize(before);
  }
}

/** Refuses a page that loses something in one of the modes. Only some pages need to be looked at on `paper`. */
export async function gate(page, { onPaper = false } = {}) {
  refuse("forced colours", await forcedColours(page));
  refuse("reduced motion", await motion(page));
  refuse("400 %", await enlarged(page));
  if (onPaper) refuse("on paper", await paper(page));
}

async function under(page, media, work) {
  await page.emulateMedia(media);
  try {
    return await work();
  } finally {
    await page.emulateMedia({ media: null, colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" });
  }
}
