// Runs the journeys in e2e/journeys, one after the other, and sums up. `cargo xtask e2e` starts this with a sandbox.
//
// A journey is a file that exports `name` and `run(stage)`. It calls `stage.check(claim, work)` for each claim that it
// makes; a claim that fails does not keep the next ones from being tried.
//
// Environment: HABITA_BASE (the sandbox's start page), CHROMIUM (the browser's program), HABITA_FILTER (part of the
// names of the journeys to run), HABITA_PROGRAM (the program, for hosts of a journey's own), HABITA_SANDBOX (the
// sandbox's folder, which such hosts join), HABITA_REPORT (folder for pictures of failures), HABITA_PICTURES (folder
// for pictures of every page).

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { launch } from "./lib/browser.mjs";
import { Stage, within } from "./lib/stage.mjs";

const here = import.meta.dirname;
const base = process.env.HABITA_BASE;
const filter = process.env.HABITA_FILTER ?? "";

/** How many minutes a journey may take if it does not export `minutes` of its own. */
const USUAL_MINUTES = 5;

const files = (await readdir(join(here, "journeys"))).filter((file) => file.endsWith(".mjs")).sort();
const journeys = [];
for (const file of files) {
  const journey = await import(pathToFileURL(join(here, "journeys", file)));
  if (journey.name.includes(filter) || file.includes(filter)) journeys.push(journey);
}
if (journeys.length === 0) {
  console.log(`no journey's name contains "${filter}"`);
}

const browser = await launch();
const sum = { passed: 0, failed: journeys.length === 0 ? 1 : 0 };
for (const journey of journeys) {
  console.log(`-- ${journey.name}`);
  const stage = new Stage({ browser, base });
  try {
    await within((journey.minutes ?? USUAL_MINUTES) * 60_000, journey.run(stage));
  } catch (error) {
    stage.fail("the journey comes to its end", error);
  }
  await stage.close();
  if (stage.passed + stage.failed === 0) stage.fail("the journey claims something", new Error("it made no claim"));
  sum.passed += stage.passed;
  sum.failed += stage.failed;
}
await browser.close();

console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
