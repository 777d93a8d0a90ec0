// What a journey is given: a browser, the sandbox's address, and a way to state claims.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { describe } from "./errors.mjs";
import { watch } from "./csp.mjs";

/** How long a page may take to show what is waited for. */
const LONGEST_WAIT = 10_000;
/** How long finding out about one claim may take. */
const LONGEST_CHECK = 90_000;

export class Stage {
  passed = 0;
  failed = 0;
  #contexts = [];
  #over = false;

  constructor({ browser, base }) {
    this.browser = browser;
    this.base = base;
  }

  /**
   * States a claim and finds out whether it holds; gives what `work` gives, or nothing if it does not hold. Then `pages`
   * are photographed, all that are open if none are named.
   */
  async check(claim, work, pages) {
    const started = performance.now();
    try {
      if (this.#over) throw new Error("the journey is over");
      const answer = await within(LONGEST_CHECK, work());
      this.passed += 1;
      console.log(`   ok      ${claim} (${Math.round(performance.now() - started)} ms)`);
      return answer;
    } catch (error) {
      this.fail(claim, error);
      await this.#keepPictures(claim, pages);
      return undefined;
    }
  }

  /** Notes a claim that does not hold. */
  fail(claim, error) {
    this.failed += 1;
    console.log(`   FAILED  ${claim}\n${describe(error).replace(/^/gm, "           ")}`);
  }

  /**
   * Opens a page as a person would have it: `scripts` off or on, `lang` as the browser asks for it, `theme` light or
   * dark, `width` of the window. What goes wrong in it is kept in `page.complaints`.
   */
  async open({ scripts = true, lang = "en", theme = "light", width = 1280, height = 900 } = {}) {
    const context = await this.browser.newContext({
      javaScriptEnabled: scripts,
      locale: lang,
      colorScheme: theme,
      viewport: { width, height },
      reducedMotion: "reduce",
      ignoreHTTPSErrors: false,
    });
    context.setDefaultTimeout(LONGEST_WAIT);
    this.#contexts.push(context);
    return this.page(context);
  }

  /** Opens one more page with the cookies of another one. */
  async page(context) {
    const page = await context.newPage();
    page.complaints = watch(page);
    return page;
  }

  /** Closes everything that the journey opened. */
  async close() {
    this.#over = true;
    for (const context of this.#contexts) await context.close();
    this.#contexts = [];
  }

  async #keepPictures(claim, named) {
    const folder = process.env.HABITA_REPORT;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    const pages = named ?? this.#contexts.flatMap((context) => context.pages());
    for (const [number, page] of pages.entries()) {
      const file = join(folder, `${claim.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80)}-${number + 1}.png`);
      // A page that cannot be photographed any more must not hide why the claim failed.
      const taken = await page.screenshot({ path: file, fullPage: true, timeout: 5_000 }).catch(() => null);
      if (taken) console.log(`           picture of ${page.url()}: ${file}`);
    }
  }
}

/** Gives what a promise gives, unless it takes too long. */
export async function within(milliseconds, promise) {
  let clock;
  const tooLong = new Promise((_, refuse) => {
    clock = setTimeout(() => refuse(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(clock);
  }
}

/**
 * Tries `work` again and again until it throws no more, for things that happen a moment later; once more when the time is
 * over, since a machine that stood still meanwhile had no time at all.
 */
export async function eventually(work, { longest = LONGEST_WAIT, every = 200 } = {}) {
  const end = performance.now() + longest;
  for (let isLast = false; ; ) {
    try {
      return await work();
    } catch (error) {
      if (isLast) throw error;
    }
    isLast = performance.now() > end;
    await new Promise((done) => setTimeout(done, every));
  }
}
