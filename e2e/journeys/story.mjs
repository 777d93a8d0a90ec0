// Two universities conclude an agreement, with scripts and without: drafted, sent, copied, changed, compared, taken over,
// approved by both, in force. Every page on the way says who acts next, since when, and what became of the last message.

import assert from "node:assert/strict";

import { CAST, become } from "../lib/sandbox.mjs";
import { addCondition, draftWith, fact, fillCondition, newCode, said, send, shows } from "../lib/pages.mjs";
import { eventually } from "../lib/stage.mjs";

export const name = "two universities conclude an agreement";

const SUEDTAL = "Südtal University of Applied Sciences";
const PIEMERA = "Rīga Piemēra University";

// Naming the partner's copy in ours is a new version too, so the number of the version depends on who was faster.
const REACHED = "(Partner notified|Fetched by partner’s system|Answered) \\d\\d:\\d\\d.*Accepted.*Try 1";
const DELIVERED = new RegExp(`Delivery of version \\d+ ${REACHED}`);
const APPROVAL_DELIVERED = new RegExp(`Delivery of your approval ${REACHED}`);

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
  const step = async (claim, work) => {
    if (!going) return;
    const done = await stage.check(`${claim} (${how})`, async () => {
      await work();
      return true;
    });
    going = done === true;
  };
  const ilze = await stage.open({ scripts });
  const annegret = await stage.page(ilze.context());
  // With scripts the page brings the news by itself; without, the person presses "Refresh".
  const news = (page) => (scripts ? undefined : () => page.getByRole("main").getByRole("link", { name: "Refresh" }).click());
  let ours;
  let theirs;

  await step("Ilze signs in with one click", async () => {
    await become(ilze, stage.base, CAST.ilze);
    await ilze.getByRole("heading", { level: 1, name: "Agreements" }).waitFor();
    assert.match(await ilze.getByRole("complementary").or(ilze.locator("body")).first().innerText(), /Ilze Ozola/);
  });
  await step("Ilze starts an agreement with Südtal", async () => {
    await draftWith(ilze, { partner: "Südtal", code });
    await addCondition(ilze, "Student studies");
  });
  await step("a form with mistakes comes back with everything that was typed", () => mistakes(ilze));
  await step("the number that was typed before is kept on the way to the condition", async () => {
    await fillCondition(ilze, CONDITION);
    await ilze.getByRole("button", { name: "Save and check" }).click();
    await said(ilze, "The condition is saved and complete.");
    assert.equal(await ilze.getByLabel("Number of the agreement").inputValue(), code);
  });
  await step("Ilze sends it, and the record says who acts next and what became of the message", async () => {
    ours = await send(ilze);
    await shows(ilze, {
      state: /Sent, partner has no copy yet/,
      next: new RegExp(`${SUEDTAL}: make a copy or link one`),
      delivery: /Delivery of version 1 (Partner notified|Fetched by partner’s system) \d\d:\d\d.*Try 1/,
    }, news(ilze));
  });
  await step("Annegret signs in beside Ilze and sees it arrive", async () => {
    await become(annegret, stage.base, CAST.annegret);
    const row = annegret.getByRole("table", { name: "Received from partners" }).getByRole("row", { name: code });
    await eventually(async () => {
      await annegret.reload();
      assert.equal(await row.count(), 1);
    }, { longest: 20_000, every: 500 });
    await row.getByRole("link", { name: PIEMERA }).click();
    await annegret.getByRole("heading", { name: "You: make your copy from theirs, or link one" }).waitFor();
    await annegret.getByText(`Their number ${code}`).waitFor();
    // Ilze is still signed in: cookies of both institutions live side by side.
    await ilze.reload();
    await ilze.getByRole("heading", { level: 1, name: SUEDTAL }).waitFor();
  });
  await step("Ilze sees that the partner’s system fetched it", async () => {
    await shows(ilze, {
      state: /Sent, partner has no copy yet/,
      next: /make a copy or link one/,
      delivery: /Delivery of version 1 Fetched by partner’s system \d\d:\d\d/,
    }, news(ilze));
  });
  await step("Annegret makes her copy from theirs, changes the number of students, and sends", async () => {
    await annegret.getByRole("button", { name: "Make our copy from theirs" }).click();
    await said(annegret, "Your draft says the same as the copy of");
    await annegret.getByLabel("Number of the agreement").fill(theirCode);
    await annegret.getByRole("button", { name: "Save draft" }).click();
    await said(annegret, "The draft is saved.");
    await annegret.getByRole("link", { name: /^Condition 1/ }).click();
    await annegret.getByRole("heading", { level: 1, name: "Student studies, incoming" }).waitFor();
    await fillCondition(annegret, { perYear: "4" });
    await annegret.getByRole("button", { name: "Save and check" }).click();
    await said(annegret, "The condition is saved and complete.");
    theirs = await send(annegret);
    await shows(annegret, {
      state: /Differences/,
      next: new RegExp(`${PIEMERA}: compare the copies, 1 difference`),
      delivery: DELIVERED,
    }, news(annegret));
  });
  await step("Ilze sees that the copies differ and that it is her turn", async () => {
    await shows(ilze, {
      state: /Differences/,
      next: /You: compare the copies, 1 difference.*You, since \d\d:\d\d/,
      delivery: DELIVERED,
    }, news(ilze));
  });
  await step("Ilze sees the difference field by field, takes it over and tells Südtal", async () => {
    await ilze.getByRole("main").getByRole("link", { name: "Compare", exact: true }).click();
    await ilze.getByRole("heading", { level: 1, name: "1 difference in 1 condition" }).waitFor();
    await ilze.getByText(/^You, since \d\d:\d\d$/).waitFor();
    await ilze.getByText(/^(Fetched by partner’s system|Answered)$/).first().waitFor();
    const field = ilze.getByRole("group", { name: "Students per year" });
    assert.match(await field.getByRole("radio", { name: "Keep ours" }).evaluate(nameOf), /Keep ours.*3/s);
    assert.equal(await field.getByRole("radio", { name: "Keep ours" }).isChecked(), true);
    await field.getByRole("radio", { name: /Take theirs.*4/ }).check();
    await ilze.getByRole("button", { name: `Save and tell ${SUEDTAL}` }).click();
    await said(ilze, "Sent. The system of");
    await shows(ilze, {
      state: /Ready to approve/,
      next: /Both: approve the other’s copy.*Both, since \d\d:\d\d/,
      delivery: DELIVERED,
    }, news(ilze));
    const all = ilze.getByRole("region", { name: "Conditions" });
    await all.getByText("All fields").last().click();
    assert.equal((await fact(all, "Students per year").innerText()).trim(), "4");
  });
  await step("Annegret sees that both copies say the same", async () => {
    await shows(annegret, {
      state: /Ready to approve/,
      next: /Both: approve the other’s copy.*Both, since \d\d:\d\d/,
      delivery: DELIVERED,
    }, news(annegret));
  });
  await step("Ilze approves their copy", async () => {
    await approve(ilze);
    await shows(ilze, {
      state: /You approved/,
      next: new RegExp(`${SUEDTAL}: approve your copy.*Partner, since \\d\\d:\\d\\d`),
      delivery: APPROVAL_DELIVERED,
    }, news(ilze));
  });
  await step("Annegret sees that it is her turn, and approves", async () => {
    await shows(annegret, {
      state: /Partner approved/,
      next: /You: approve their copy.*You, since \d\d:\d\d/,
      delivery: DELIVERED,
    }, news(annegret));
    await approve(annegret);
  });
  await step("both see In force", async () => {
    for (const page of [annegret, ilze]) {
      await shows(page, {
        state: /In force/,
        next: /Nobody needs to act. The agreement is in force./,
        since: false,
        // That it is in force is told by one more version of the copy.
        delivery: DELIVERED,
      }, news(page));
      const copies = page.getByRole("region", { name: "Copies" });
      assert.match(await fact(copies, "In force").innerText(), /Version \d, since \d+ \w+ \d{4}/);
      await page.getByRole("region", { name: "History" }).getByText(/^In force, version \d$/).waitFor();
    }
  });
  await step("the list says the same", async () => {
    for (const page of [ilze, annegret]) {
      await page.getByRole("link", { name: "Agreements" }).first().click();
      const row = page.getByRole("row", { name: page === ilze ? code : theirCode });
      assert.match(await row.innerText(), /In force[^]*Nobody/);
    }
  });
  await step("no page had anything to complain about", async () => {
    // A form that comes back has status 422, which the browser notes.
    const complaints = [...ilze.complaints, ...annegret.complaints].filter((one) => !one.includes("422"));
    assert.deepEqual(complaints, []);
    assert.ok(ours !== theirs);
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
  await fillCondition(page, typed);
  await page.getByRole("button", { name: "Save and check" }).click();
  const summary = page.getByRole("alert");
  await summary.waitFor();
  assert.match(await page.title(), /^Error: /);
  const links = summary.getByRole("link");
  assert.equal(await links.count(), 3, await summary.innerText());
  const expected = [
    ["Alchemy", () => page.getByLabel("Field", { exact: true }).nth(1)],
    ["three", () => page.getByLabel("Students per year")],
    ["lots", () => page.getByLabel("Months per year in all")],
  ];
  for (const [what, control] of expected) {
    const link = links.filter({ hasText: what });
    const words = (await link.innerText()).trim();
    // The link leads to the control, the control is marked, and the same words stand at it.
    const target = (await link.getAttribute("href")).slice(1);
    assert.equal(await control().getAttribute("id"), target);
    assert.equal(await control().getAttribute("aria-invalid"), "true");
    const told = await control().evaluate((one) => {
      return one.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent).join(" ");
    });
    assert.ok(told.includes(words), `${told} holds ${words}`);
    assert.equal(await control().inputValue(), what);
  }
  await links.first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), (await links.first().getAttribute("href")).slice(1));
  // Whatever was right is kept too.
  assert.equal(await page.getByRole("radio", { name: /^Incoming/ }).isChecked(), true);
  assert.equal(await page.getByLabel("Field", { exact: true }).first().inputValue(), "0421");
  assert.equal(await page.getByLabel("In other words").first().inputValue(), "Only words");
  assert.equal(await page.getByLabel("First academic year").inputValue(), "2028/2029");
  assert.equal(await page.getByLabel("Last academic year").inputValue(), "2030/2031");
  assert.equal(await page.getByRole("checkbox", { name: "Doctorate" }).isChecked(), true);
  assert.equal(await page.getByLabel("Level", { exact: true }).first().inputValue(), "C1");
  assert.equal(await page.getByRole("radio", { name: "Accepted", exact: true }).isChecked(), true);
  assert.equal(await page.getByLabel("Other terms").inputValue(), typed.terms);
  // Put right what the good condition does not touch.
  await page.getByRole("checkbox", { name: "Doctorate" }).uncheck();
  await page.getByRole("button", { name: "Remove field of study 2" }).click();
  await eventually(async () => assert.equal(await page.getByLabel("Field", { exact: true }).count(), 1));
}

async function approve(page) {
  await page.getByRole("main").getByRole("link", { name: "Look and approve" }).click();
  await page.getByRole("heading", { level: 1, name: "Both copies say the same" }).waitFor();
  await page.getByText(/^You approve the copy of/).waitFor();
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await said(page, "You approved.");
}

function nameOf(input) {
  return input.closest("label").innerText;
}
