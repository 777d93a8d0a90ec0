// What the journeys do on the pages of staff, by roles and names as a person finds them.

import assert from "node:assert/strict";

import { eventually } from "./stage.mjs";

/** A number for an agreement that no other has. */
export function newCode(start) {
  codes += 1;
  return `${start}-${Date.now().toString(36).toUpperCase()}-${codes}`;
}
let codes = 0;

/** Opens a new draft with a partner whose name holds `partner`, and gives it a number. */
export async function draftWith(page, { partner, code }) {
  await page.getByRole("link", { name: "Agreements" }).first().click();
  await page.getByRole("link", { name: "New agreement" }).click();
  await page.getByLabel("Name, country code or Erasmus code").fill(partner);
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page.getByRole("button", { name: new RegExp(`Choose.*${partner}`) }).click();
  await said(page, "The draft is started.");
  await page.getByLabel("Number of the agreement").fill(code);
}

/** Opens the form for one more condition. What was typed on the page before is kept by the way. */
export async function addCondition(page, kind) {
  await page.getByRole("main").getByRole("button", { name: kind, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: kind }).waitFor();
}

/**
 * Types a condition into its form. Every part is optional:
 * direction ("Outgoing", "Incoming"), subjects [{ field, words }], first, last ("2027/28"), perYear, months, days, levels
 * ["Bachelor"], languages [{ language, level, field, words }], blended ("Accepted", "Not accepted"), terms.
 */
export async function fillCondition(page, condition) {
  const { direction, subjects = [], first, last, perYear, months, days, levels = [], languages = [] } = condition;
  const choose = (group, name) => group.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
  const groupOf = (name) => page.getByRole("group", { name: new RegExp(`^${name}`) });
  if (direction) await choose(groupOf("Direction"), direction);

  const subjectRows = groupOf("Fields of study");
  for (const [index, { field, words }] of subjects.entries()) {
    await openRow(subjectRows.getByLabel("Field", { exact: true }), index, "Add a field of study");
    await subjectRows.getByLabel("Field", { exact: true }).nth(index).fill(field);
    if (words) await subjectRows.getByLabel("In other words").nth(index).fill(words);
  }

  if (first) await page.getByLabel("First academic year").selectOption({ label: first });
  if (last) await page.getByLabel("Last academic year").selectOption({ label: last });
  if (perYear !== undefined) await page.getByLabel(/^(Students|Staff) per year/).fill(perYear);
  if (months !== undefined) await page.getByLabel("Months per year in all").fill(months);
  if (days !== undefined) await page.getByLabel("Days per year in all").fill(days);
  for (const level of levels) await groupOf("Levels").getByRole("checkbox", { name: level }).check();

  const languageRows = groupOf("Languages");
  for (const [index, { language, level, field, words }] of languages.entries()) {
    await openRow(languageRows.getByLabel("Language", { exact: true }), index, "Add a language");
    await languageRows.getByLabel("Language", { exact: true }).nth(index).selectOption({ label: language });
    if (level) await languageRows.getByLabel("Level", { exact: true }).nth(index).selectOption({ label: level });
    if (field) {
      const inside = languageRows.getByLabel("Only for this field").nth(index);
      if (!(await inside.isVisible())) {
        await languageRows.getByText(`Only for one field of study (language ${index + 1})`).click();
      }
      await inside.fill(field);
      if (words) await languageRows.getByLabel("In other words").nth(index).fill(words);
    }
  }

  if (condition.blended) await choose(groupOf("Blended mobility"), condition.blended);
  if (condition.terms !== undefined) await page.getByLabel("Other terms").fill(condition.terms);
}

/** Sends the draft whose page is open, and gives the address of the agreement. */
export async function send(page) {
  await page.getByRole("button", { name: "Check and send" }).click();
  await page.getByRole("heading", { level: 1, name: /^Send to / }).waitFor();
  await page.getByRole("button", { name: /^Send to / }).click();
  await said(page, "Sent. The system of");
  return page.url().split("?")[0];
}

/** The line above the page that tells the result of the last action. */
export async function said(page, words) {
  await page.getByText(words).first().waitFor();
}

/** What a record says, each as it stands on the page. */
export async function standing(page) {
  const next = page.getByRole("region", { name: "Next step" });
  const head = page.getByRole("main").getByRole("banner").or(page.getByRole("main").locator("header")).first();
  const delivery = page.getByRole("region", { name: /^Delivery of / });
  const text = async (locator) => ((await locator.count()) > 0 ? oneLine(await locator.innerText()) : "");
  return { head: await text(head), next: await text(next), delivery: await text(delivery) };
}

/**
 * Waits until a record says what is expected: `state` at its top, `next` who acts (a pattern that the panel "Next step"
 * fits), `since` whether it must say since when, `delivery` what became of the last message. `again` brings news.
 */
export async function shows(page, { state, next, since = true, delivery }, again) {
  await eventually(
    async () => {
      if (again) await again();
      const found = await standing(page);
      assert.match(found.head, state, "the state at the top");
      assert.match(found.next, next, "who acts next");
      if (since) assert.match(found.next, /(You|Partner|Both), since (\d\d:\d\d|\d+ \w+)/, "since when");
      assert.match(found.delivery, delivery, "the last message");
    },
    { longest: 25_000, every: 500 },
  );
}

/** The value that a list of facts gives for a name. */
export function fact(region, name) {
  return region.locator("dt", { hasText: new RegExp(`^${escaped(name)}$`) }).locator("xpath=following-sibling::dd[1]");
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** Makes sure that a list of rows has one at `index`, by the button that adds one. */
async function openRow(rows, index, add) {
  const before = await rows.count();
  if (before > index) return;
  await rows.page().getByRole("button", { name: add }).click();
  await eventually(async () => assert.equal(await rows.count(), before + 1));
}
