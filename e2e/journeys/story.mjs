// Two universities conclude an agreement, with scripts and without: drafted, sent, copied, changed, compared, taken over,
// approved by both, in force. Every page on the way says who acts next, since when, and what became of the last message.

import assert from "node:assert/strict";

import { CAST, become } from "../lib/sandbox.mjs";
import { INSTANT, addCondition, approve, draftWith, fact, fillCondition, newCode, openReceived, said, saveCondition, send, shows, sinceWhen, turnOf } from "../lib/pages.mjs";
import { eventually } from "../lib/stage.mjs";
import { like, source, text } from "../lib/texts.mjs";

export const name = "two universities conclude an agreement";

const SUEDTAL = "Südtal University of Applied Sciences";
const PIEMERA = "Rīga Piemēra University";

const CONDITION = {
  direction: "Outgoing",
  subjects: [{ field: "0421", words: "International law" }],
  first: "2027/28",
  last: "2029/30",
  perYear: "3",
  months: "15",
  levels: ["Bachelor", "Master"],
  languages: [{ language: "English", level: "B2" }],
  blended: "Accepted",
  terms: "Südtal offers a mentor to each student.\nRooms must be asked for by 1 June.",
};

const state = (slug) => like(`state-${slug}`);
/** The last message came through at the first try. Naming the partner's copy in ours is a version too, so that the
 * number of the version depends on who was faster. */
const REACHED = [
  `(${["partner-notified", "fetched", "answered"].map((slug) => source(`delivery-${slug}`)).join("|")})`,
  `${INSTANT}.*`,
  source("attempt-accepted"),
  ".*",
  source("attempt-number", { number: 1 }),
].join(" ?");
const DELIVERED = new RegExp(`${source("agreement-delivery-of").replace(".+?", "\\d+")} ${REACHED}`);
const APPROVAL_DELIVERED = new RegExp(`${source("agreement-delivery-of-approval")} ${REACHED}`);

/** The panel of the next step: who is to do what, and since when. */
function next(what, values = {}) {
  return new RegExp(`${typeof what === "string" ? source(what, values) : what.source}.*${sinceWhen()}`);
}

export async function run(stage) {
  await story(stage, { scripts: true });
  await story(stage, { scripts: false });
}

async function story(stage, { scripts }) {
  const how = scripts ? "with scripts" : "without scripts";
  const code = newCode("2027");
  const theirCode = newCode("KA131");
  let going = true;
  // A step that fails takes the ones after it with it.
  const step = async (claim, page, work) => {
    if (!going) return;
    const done = await stage.check(`${claim} (${how})`, async () => {
      // A browser lets pages that nobody sees go slowly.
      await page?.bringToFront();
      await work();
      return true;
    });
    going = done === true;
  };
  const ilze = await stage.open({ scripts });
  const annegret = await stage.page(ilze.context());
  // With scripts the page brings the news by itself; without, the person presses "Refresh".
  const refresh = async (page) => {
    await page.getByRole("main").getByRole("link", { name: text("common-refresh") }).click();
    await page.waitForLoadState();
  };
  const news = (page) => (scripts ? undefined : () => refresh(page));

  await step("Ilze signs in with one click", ilze, async () => {
    await become(ilze, stage.base, CAST.ilze);
    await ilze.getByRole("heading", { level: 1, name: text("tasks-title") }).waitFor();
    await ilze.getByText(CAST.ilze.name).filter({ visible: true }).first().waitFor();
  });
  await step("Ilze starts an agreement with Südtal", ilze, async () => {
    await draftWith(ilze, { partner: "Südtal", code });
    await addCondition(ilze, "Student studies");
  });
  await step("a form with mistakes comes back with everything that was typed", ilze, () => mistakes(ilze));
  await step("the number that was typed before is kept on the way to the condition", ilze, async () => {
    await fillCondition(ilze, CONDITION);
    await saveCondition(ilze);
    assert.equal(await ilze.getByLabel(text("agreement-code")).inputValue(), code);
  });
  await step("Ilze sends it, and the record says who acts next and what became of the message", ilze, async () => {
    await send(ilze);
    await shows(ilze, {
      state: state("sent"),
      next: next("next-make-copy-partner", { partner: SUEDTAL }),
      delivery: DELIVERED,
    }, news(ilze));
  });
  await step("Annegret signs in beside Ilze and sees it arrive", annegret, async () => {
    await become(annegret, stage.base, CAST.annegret);
    await openReceived(annegret, code);
    await annegret.getByRole("heading", { level: 1, name: PIEMERA }).waitFor();
    await annegret.getByRole("heading", { name: text("received-next-make") }).waitFor();
    // Ilze is still signed in: the cookies of both institutions live side by side.
    await ilze.reload();
    await ilze.getByRole("heading", { level: 1, name: SUEDTAL }).waitFor();
  });
  await step("Ilze sees that the partner’s system fetched it", ilze, async () => {
    await shows(ilze, {
      state: state("sent"),
      next: next("next-make-copy-partner", { partner: SUEDTAL }),
      delivery: like("delivery-fetched"),
    }, news(ilze));
  });
  await step("Annegret makes her copy from theirs, changes the number of students, and sends", annegret, async () => {
    await annegret.getByRole("button", { name: text("received-make") }).click();
    await said(annegret, like("done-copy-made"));
    await annegret.getByLabel(text("agreement-code")).fill(theirCode);
    await annegret.getByRole("button", { name: text("common-save-draft") }).click();
    await said(annegret, text("done-saved"));
    await annegret.getByRole("link", { name: like("condition-number", { number: 1 }) }).click();
    await annegret.getByRole("heading", { level: 1, name: text("condition-title-in", { kind: "Student studies" }) }).waitFor();
    await fillCondition(annegret, { perYear: "4" });
    await saveCondition(annegret);
    await send(annegret);
    await shows(annegret, {
      state: state("differences"),
      next: next(new RegExp(`${PIEMERA}: .*1 difference`)),
      delivery: DELIVERED,
    }, news(annegret));
  });
  await step("Ilze sees that the copies differ and that it is her turn", ilze, async () => {
    await shows(ilze, {
      state: state("differences"),
      next: next(/You: .*1 difference/),
      delivery: DELIVERED,
    }, news(ilze));
  });
  await step("Ilze sees the difference field by field, takes it over and tells Südtal", ilze, async () => {
    await ilze.getByRole("main").getByRole("link", { name: text("next-do-compare"), exact: true }).click();
    await ilze.getByRole("heading", { level: 1, name: /1 difference in 1 condition/ }).waitFor();
    await ilze.getByText(new RegExp(`^${turnOf("who-you")}$`)).waitFor();
    const delivery = ["delivery-fetched", "delivery-answered"].map((key) => ilze.getByText(text(key), { exact: true }).first());
    // This page brings no news by itself, and their system may not have been here yet.
    await eventually(async () => {
      await ilze.reload();
      assert.equal(await delivery[0].or(delivery[1]).first().isVisible(), true);
    }, { longest: 25_000, every: 500 });
    const field = ilze.getByRole("group", { name: text("field-per-year-student") });
    assert.equal(await ilze.getByRole("radio").count(), 2, "one field differs, so there is one to choose");
    const keep = field.getByRole("radio", { name: new RegExp(`${source("compare-keep")}.*3`) });
    assert.equal(await keep.isChecked(), true);
    // While everything stays ours there is nothing to tell, only somebody to write to.
    const tell = ilze.getByRole("button", { name: text("compare-send", { partner: SUEDTAL }) });
    const write = ilze.getByRole("main").getByRole("link", { name: text("compare-keep-mail", { partner: SUEDTAL }) });
    assert.deepEqual([await tell.isVisible(), await write.isVisible()], [false, true]);
    await field.getByRole("radio", { name: new RegExp(`${source("compare-take")}.*4`) }).check();
    assert.deepEqual([await tell.isVisible(), await write.isVisible()], [true, false]);
    if (scripts) await ilze.getByText(text("compare-taken", { count: 1 }), { exact: true }).waitFor();
    await tell.click();
    await said(ilze, like("done-sent"));
    await shows(ilze, {
      state: state("ready-to-approve"),
      next: next("next-approve-both"),
      delivery: DELIVERED,
    }, news(ilze));
    const conditions = ilze.getByRole("region", { name: text("conditions-title") });
    await conditions.getByText(text("conditions-all-fields")).last().click();
    assert.equal((await fact(conditions, text("field-per-year-student")).innerText()).trim(), "4");
  });
  await step("Annegret sees that both copies say the same", annegret, async () => {
    await shows(annegret, {
      state: state("ready-to-approve"),
      next: next("next-approve-both"),
      delivery: DELIVERED,
    }, news(annegret));
  });
  await step("Ilze approves their copy", ilze, async () => {
    await approve(ilze);
    await shows(ilze, {
      state: state("you-approved"),
      next: next("next-approve-partner", { partner: SUEDTAL }),
      delivery: APPROVAL_DELIVERED,
    }, news(ilze));
  });
  await step("Annegret sees that it is her turn, and approves", annegret, async () => {
    await shows(annegret, {
      state: state("partner-approved"),
      next: next("next-approve-us"),
      delivery: DELIVERED,
    }, news(annegret));
    await approve(annegret);
  });
  await step("both see In force", null, async () => {
    for (const page of [annegret, ilze]) {
      await page.bringToFront();
      await shows(page, {
        state: state("in-force"),
        next: like("next-in-force"),
        // Nobody acts, since no day.
        since: false,
        // That it is in force is told by one more version of the copy.
        delivery: DELIVERED,
      }, news(page));
      const copies = page.getByRole("region", { name: text("agreement-copies") });
      await eventually(async () => {
        assert.match(await fact(copies, text("state-in-force")).innerText(), /\d+ \w+ \d{4}, .* \d+$/);
      });
      await eventually(async () => assert.equal(await page.locator(".step.done").count(), 4, "the whole way is gone"));
      await page.getByRole("region", { name: text("history-title") }).getByText(like("history-in-force")).waitFor();
    }
  });
  await step("the list says the same", null, async () => {
    for (const [page, number] of [[ilze, code], [annegret, theirCode]]) {
      await page.bringToFront();
      await page.getByRole("link", { name: text("agreements-title") }).first().click();
      const row = page.getByRole("row", { name: number });
      await row.waitFor();
      await page.waitForLoadState();
      assert.match(await row.innerText(), new RegExp(`${text("state-in-force")}[^]*${text("who-nobody")}`));
    }
  });
  await step("no page had anything to complain about", null, async () => {
    // A form that comes back has status 422, which the browser notes.
    const complaints = [...ilze.complaints, ...annegret.complaints].filter((one) => !one.includes("422"));
    assert.deepEqual(complaints, []);
  });
}

/** Fills the form with mistakes, sends it, and looks at what comes back. */
async function mistakes(page) {
  const typed = {
    direction: "Incoming",
    subjects: [{ field: "0421", words: "Only words" }, { field: "Alchemy" }],
    first: "2028/29",
    last: "2030/31",
    perYear: "three",
    months: "lots",
    levels: ["Doctorate"],
    languages: [{ language: "Latvian", level: "C1" }],
    blended: "Accepted",
    terms: "A text that must not be lost.",
  };
  const labelled = (key) => page.getByLabel(text(key), { exact: true });
  const [subjects, perYear, months] = ["condition-subject", "field-per-year-student", "field-months-per-year"].map((key) => {
    return key === "condition-subject" ? labelled(key) : page.getByLabel(text(key));
  });
  await fillCondition(page, typed);
  await page.getByRole("button", { name: text("condition-check") }).click();
  const summary = page.getByRole("alert");
  await summary.waitFor();
  await page.waitForLoadState();
  assert.ok((await page.title()).startsWith(text("ui-error-prefix")), await page.title());
  const links = summary.getByRole("link");
  assert.equal(await links.count(), 3, await summary.innerText());
  for (const [what, control] of [["Alchemy", subjects.nth(1)], ["three", perYear], ["lots", months]]) {
    const link = links.filter({ hasText: what });
    const words = (await link.innerText()).trim();
    // The link leads to the control, the control is marked, the same words stand at it, and it holds what was typed.
    assert.equal(await control.getAttribute("id"), (await link.getAttribute("href")).slice(1));
    assert.equal(await control.getAttribute("aria-invalid"), "true");
    const told = await control.evaluate((one) => {
      const parts = one.getAttribute("aria-describedby").split(" ");
      return parts.map((id) => document.getElementById(id).textContent).join(" ");
    });
    assert.ok(told.includes(words), `${told} holds ${words}`);
    assert.equal(await control.inputValue(), what);
  }
  await links.first().click();
  const first = (await links.first().getAttribute("href")).slice(1);
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), first));
  // Whatever was right is kept too.
  assert.equal(await page.getByRole("radio", { name: /^Incoming/ }).isChecked(), true);
  assert.equal(await subjects.first().inputValue(), "0421");
  assert.equal(await page.getByLabel(text("condition-clarification")).first().inputValue(), "Only words");
  assert.equal(await page.getByLabel(text("field-first-year")).inputValue(), "2028/2029");
  assert.equal(await page.getByLabel(text("field-last-year")).inputValue(), "2030/2031");
  assert.equal(await page.getByRole("checkbox", { name: "Doctorate" }).isChecked(), true);
  assert.equal(await labelled("condition-level").first().inputValue(), "C1");
  assert.equal(await page.getByRole("radio", { name: "Accepted", exact: true }).isChecked(), true);
  assert.equal(await page.getByLabel(text("field-other-terms")).inputValue(), typed.terms);
  // Put right what the good condition does not touch.
  await page.getByRole("checkbox", { name: "Doctorate" }).uncheck();
  await page.getByRole("button", { name: text("condition-remove-subject", { number: 2 }) }).click();
  await eventually(async () => assert.equal(await subjects.count(), 1));
  await page.waitForLoadState();
}
