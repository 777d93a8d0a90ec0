// Measures key pages of a sandbox with Lighthouse, as on a phone with a slow network. `cargo xtask bench` starts this and
// reads what it prints: a name, a figure and its unit in each line.
//
// Environment: HABITA_BASE (the sandbox's start page), CHROMIUM (the browser's program), HABITA_REPORT (a folder for
// what Lighthouse found wanting), HABITA_RUNS (how often each page is measured; the median counts).

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const base = process.env.HABITA_BASE;
const runs = Number(process.env.HABITA_RUNS ?? 3);
const report = process.env.HABITA_REPORT;
const PERSON = "Ilze Ozola";
const HEI = "piemera.example";
const MOST_LOOKS = 4;
const CATEGORIES = ["performance", "accessibility", "best-practices"];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  ],
});
try {
  const pages = await keyPages();
  const port = Number(new URL(browser.wsEndpoint()).port);
  const worst = new Map();
  for (const [name, address] of pages) {
    const all = [];
    for (let run = 0; run < runs; run += 1) all.push(await measure(name, address, port));
    for (const [what, { unit, places, isBestHigh }] of Object.entries(FIGURES())) {
      const figure = median(all.map((one) => one[what]));
      console.log(`page-${name}-${what} ${figure.toFixed(places)} ${unit}`);
      const before = worst.get(what);
      const isWorse = before === undefined || (isBestHigh ? figure < before.figure : figure > before.figure);
      if (isWorse) worst.set(what, { figure, unit, places });
    }
  }
  for (const [what, { figure, unit, places }] of worst) console.log(`pages-${what} ${figure.toFixed(places)} ${unit}`);
} finally {
  await browser.close();
}

/** What is told of each page, and which way is better. A function, so that it is there before the first page. */
function FIGURES() {
  return {
    performance: { unit: "points", places: 0, isBestHigh: true },
    accessibility: { unit: "points", places: 0, isBestHigh: true },
    "best-practices": { unit: "points", places: 0, isBestHigh: true },
    lcp: { unit: "ms", places: 0 },
    tbt: { unit: "ms", places: 0 },
    cls: { unit: "shift", places: 3 },
    bytes: { unit: "KB", places: 1 },
    requests: { unit: "requests", places: 0 },
  };
}

/** Signs in, and finds nine pages by the links to them. */
async function keyPages() {
  const page = await browser.newPage();
  await page.goto(base);
  const button = await page.waitForSelector(`::-p-aria([name*="${PERSON}"][role="button"])`).catch(() => null);
  const person = button ?? (await page.waitForSelector(`button ::-p-text(${PERSON})`));
  await Promise.all([page.waitForNavigation(), person.click()]);
  const { origin } = new URL(page.url());
  const app = `${origin}/app/${HEI}`;
  const first = async (list, pattern) => {
    await page.goto(`${app}/${list}`);
    const links = await page.$$eval("main a[href]", (anchors) => anchors.map((anchor) => anchor.href));
    const found = links.map((link) => link.split(/[?#]/)[0]).find((link) => pattern.test(link));
    if (!found) throw new Error(`no link on ${list} fits ${pattern}`);
    return found;
  };
  const agreement = await first("agreements", /\/agreements\/[0-9a-f-]{36}$/);
  const pages = [
    ["sign-in", `${app}/sign-in`],
    ["tasks", `${app}/tasks`],
    ["agreements", `${app}/agreements`],
    ["agreement", agreement],
    ["technical", `${agreement}/technical`],
    ["partners", `${app}/partners`],
    ["partner", await first("partners", /\/partners\/[^/]+\.[^/]+$/)],
    ["exchanges", `${app}/exchanges`],
    ["factsheet", `${app}/settings/factsheet`],
  ];
  await page.close();
  return pages;
}

/** One look at a page; a few more where the browser's record of it has no beginning, which says nothing of the page. */
async function looked(address, port) {
  const flags = { port, output: "json", logLevel: "error", onlyCategories: CATEGORIES, disableStorageReset: true };
  for (let turn = 1; ; turn += 1) {
    const { lhr } = await lighthouse(address, flags);
    if (lhr.runtimeError?.code !== "NO_NAVSTART" || turn === MOST_LOOKS) return lhr;
  }
}

async function measure(name, address, port) {
  const lhr = await looked(address, port);
  if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
  const audit = (id) => lhr.audits[id]?.numericValue ?? 0;
  const score = (category) => Math.round(lhr.categories[category].score * 100);
  if (report) await keep(name, lhr);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    lcp: audit("largest-contentful-paint"),
    tbt: audit("total-blocking-time"),
    cls: audit("cumulative-layout-shift"),
    bytes: audit("total-byte-weight") / 1024,
    requests: lhr.audits["network-requests"]?.details?.items.length ?? 0,
  };
}

/** Writes down what took points away. */
async function keep(name, lhr) {
  await mkdir(report, { recursive: true });
  const lost = Object.values(lhr.categories).flatMap((category) =>
    category.auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => ({ category: category.id, id, score: lhr.audits[id].score, title: lhr.audits[id].title, told: lhr.audits[id].displayValue, items: lhr.audits[id].details?.items?.slice(0, 5) })),
  );
  await writeFile(join(report, `lighthouse-${name}.json`), JSON.stringify({ address: lhr.finalDisplayedUrl, lost }, null, 2));
}

function median(figures) {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];
}
