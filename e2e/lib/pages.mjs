// What the journeys do on the pages of staff, by roles and names as a person finds them.

import assert from "node:assert/strict";

import { eventually } from "./stage.mjs";
import { escaped, like, source, text } from "./texts.mjs";

/** Opens another page of the same university, by what follows its part of the address. */
export function goTo(page, tail) {
  return page.goto(page.url().replace(/(\/app\/[^/]+).*/, (_, home) => `${home}/${tail}`));
}

/** A number for an agreement that no other has. */
export function newCode(start) {
  codes += 1;
  return `${start}-${Date.now().toString(36).toUpperCase()}-${codes}`;
}
let codes = 0;

/** Opens a new draft with a partner whose name holds `partner`, and gives it a number. */
export async function draftWith(page, { partner, code }) {
  await page.getByRole("link", { name: text("agreements-title") }).first().click();
  await page.getByRole("link", { name: text("agreements-new") }).first().click();
  await page.getByLabel(text("partners-search")).fill(partner);
  await page.getByRole("main").getByRole("button", { name: text("common-search") }).click();
  await page.getByRole("button", { name: new RegExp(`${source("create-choose")}.*${escaped(partner)}`) }).click();
  await said(page, like("done-created"));
  await page.getByLabel(text("agreement-code")).fill(code);
}

/** Opens the form for one more condition. What was typed on the page before is kept by the way. */
export async function addCondition(page, kind) {
  await page.getByRole("main").getByRole("button", { name: kind, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: kind }).waitFor();
  // The rows of the form come after its heading, and whoever fills it counts them.
  await page.waitForLoadState();
}

/**
 * Types a condition into its form. Every part is optional:
 * direction ("Outgoing", "Incoming"), subjects [{ field, words }], first, last ("2027/28"), perYear, months, days, levels
 * ["Bachelor"], languages [{ language, level, field, words }], blended ("Accepted", "Not accepted"), terms.
 */
export async function fillCondition(page, condition) {
  const { direction, subjects = [], first, last, perYear, months, days, levels = [], languages = [] } = condition;
  const choose = (group, name) => group.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
  const groupOf = (key) => page.getByRole("group", { name: like(key, {}, { start: true }) });
  if (direction) await choose(groupOf("conditions-direction"), direction);

  const subjectRows = groupOf("field-subjects");
  for (const [index, { field, words }] of subjects.entries()) {
    await openRow(subjectRows.getByLabel(text("condition-subject"), { exact: true }), index, text("condition-add-subject"));
    await subjectRows.getByLabel(text("condition-subject"), { exact: true }).nth(index).fill(field);
    if (words) await subjectRows.getByLabel(text("condition-clarification")).nth(index).fill(words);
  }

  if (first) await page.getByLabel(text("field-first-year")).selectOption({ label: first });
  if (last) await page.getByLabel(text("field-last-year")).selectOption({ label: last });
  if (perYear !== undefined) await page.getByLabel(text("field-per-year-student")).or(page.getByLabel(text("field-per-year-staff"))).fill(perYear);
  if (months !== undefined) await page.getByLabel(text("field-months-per-year")).fill(months);
  if (days !== undefined) await page.getByLabel(text("field-days-per-year")).fill(days);
  for (const level of levels) await groupOf("field-levels").getByRole("checkbox", { name: level }).check();

  const languageRows = groupOf("field-languages");
  for (const [index, { language, level, field, words }] of languages.entries()) {
    await openRow(languageRows.getByLabel(text("conditions-language"), { exact: true }), index, text("condition-add-language"));
    await languageRows.getByLabel(text("conditions-language"), { exact: true }).nth(index).selectOption({ label: language });
    if (level) await languageRows.getByLabel(text("condition-level"), { exact: true }).nth(index).selectOption({ label: level });
    if (field) {
      const inside = languageRows.getByLabel(text("condition-language-subject")).nth(index);
      if (!(await inside.isVisible())) {
        await languageRows.getByText(text("condition-language-limited", { number: index + 1 })).click();
      }
      await inside.fill(field);
      if (words) await languageRows.getByLabel(text("condition-clarification")).nth(index).fill(words);
    }
  }

  if (condition.blended) await choose(groupOf("field-blended"), condition.blended);
  if (condition.terms !== undefined) await page.getByLabel(text("field-other-terms")).fill(condition.terms);
}

/** Checks and saves the condition whose form is open. */
export async function saveCondition(page) {
  await page.getByRole("button", { name: text("condition-check") }).click();
  await said(page, text("done-condition-complete"));
}

/** Approves the partner's copy from the record that is open. */
export async function approve(page) {
  await page.getByRole("main").getByRole("link", { name: text("next-do-approve") }).click();
  await page.getByRole("heading", { level: 1, name: text("steps-same") }).waitFor();
  await page.getByText(like("approve-text")).waitFor();
  await page.getByRole("button", { name: text("approve-do"), exact: true }).click();
  await said(page, /You approved\./);
}

/** Waits until the list shows what a partner sent under that number, and opens it. */
export async function openReceived(page, code) {
  await page.getByRole("link", { name: text("agreements-title") }).first().click();
  const row = page.getByRole("table", { name: text("received-title") }).getByRole("row", { name: code });
  await eventually(async () => {
    await page.reload();
    assert.equal(await row.count(), 1);
  }, { longest: 20_000, every: 500 });
  await row.getByRole("link").click();
  await page.getByText(text("received-number", { code })).waitFor();
  await page.waitForLoadState();
}

/** Sends the draft whose page is open, and gives the address of the agreement. */
export async function send(page) {
  await page.getByRole("button", { name: text("next-do-send") }).click();
  await page.getByRole("heading", { level: 1, name: like("send-title") }).waitFor();
  await page.getByRole("button", { name: like("send-do") }).click();
  await said(page, like("done-sent"));
  return page.url().split("?")[0];
}

/** The line above the page that tells the result of the last action. Then the page is all there, and its scripts work. */
export async function said(page, words) {
  await page.getByText(words).first().waitFor();
  await page.waitForLoadState();
}

/**
 * The source of a pattern for when something was: a time of today, or a date, with its year if that is another one. What
 * was a time is a date after midnight.
 */
export const INSTANT = "(\\d\\d:\\d\\d|\\d{1,2} [A-Z][a-z]{2,3}( \\d{4})?)";

/** Since when it waits, and where the words before do not say it, who acts next. */
const TURN = new RegExp([sinceWhen(), ...["who-you", "who-partner", "who-both"].map((who) => turnOf(who))].join("|"));

/** The source of a pattern for the line of who acts since when. */
export function turnOf(who) {
  return source("agreements-turn", { who: text(who), since: "@" }).replace("@", INSTANT);
}

/** The source of a pattern for the line of since when something waits whose title says who acts. */
export function sinceWhen() {
  return source("next-since", { since: "@" }).replace("@", INSTANT);
}

/** What a record says, each as it stands on the page. */
export async function standing(page) {
  const next = page.getByRole("region", { name: text("ui-next-step") });
  const head = page.getByRole("main").getByRole("banner").or(page.getByRole("main").locator("header")).first();
  const delivery = page.getByRole("region", { name: like("agreement-delivery-of") })
    .or(page.getByRole("region", { name: like("agreement-delivery-of-approval") }));
  const words = async (locator) => ((await locator.count()) > 0 ? oneLine(await locator.innerText()) : "");
  return { head: await words(head), next: await words(next), delivery: await words(delivery) };
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
      fits("the state at the top", found.head, state);
      fits("who acts next", found.next, next);
      if (since) fits("since when", found.next, TURN);
      fits("the last message", found.delivery, delivery);
    },
    { longest: 25_000, every: 500 },
  );
}

/** The value that a list of facts gives for a name. */
export function fact(region, name) {
  return region.locator("dt", { hasText: new RegExp(`^${escaped(name)}$`) }).locator("xpath=following-sibling::dd[1]");
}

function fits(what, found, wanted) {
  assert.ok(wanted.test(found), `${what} is "${found}", which does not fit ${wanted}`);
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

/** Signs out by the menu of one's own name, as on a desk. */
export async function signOut(page) {
  await page.getByRole("button", { name: text("ui-preferences") }).filter({ visible: true }).click();
  await page.getByRole("button", { name: text("common-sign-out") }).filter({ visible: true }).click();
}
