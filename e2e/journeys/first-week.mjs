// The first week of a newcomer: from the first link of an empty installation to an agreement in force with a university of
// the sandbox. Everything is real: `habita serve`, the sandbox's registry, HTTPS between the hosts, letters by SMTP.

import assert from "node:assert/strict";

import { countActions } from "../lib/actions.mjs";
import { deviceOf } from "../lib/device.mjs";
import { openMailbox } from "../lib/mailbox.mjs";
import { followLink, openOwnHost } from "../lib/office.mjs";
import { addCondition, approve, draftWith, fillCondition, newCode, openReceived, said, saveCondition, send, shows } from "../lib/pages.mjs";
import { CAST, become } from "../lib/sandbox.mjs";
import { eventually } from "../lib/stage.mjs";
import { like, text } from "../lib/texts.mjs";

export const name = "a newcomer's first week";
export const minutes = 6;

const HEI = "newtown.example";
const NAME = "Newtown University";
const COLLEAGUE = { name: "Cora Colleague", mail: "cora@newtown.example" };
const STEPS = [
  "sign-in", "institution", "units", "factsheet", "directory", "keys", "listed", "mail", "backup", "colleagues", "sent", "in-force",
];

/** A list of accredited universities as the Commission publishes it, short. */
const LIST = `Proposal ID;Erasmus code;PIC;Organisation;City;Country;ECHE end date
1;MT NEWTOWN01;999900098;${NAME};Valletta;MT;31/12/2029
`;

const CONDITION = {
  direction: "Outgoing",
  subjects: [{ field: "0421" }],
  first: "2027/28",
  last: "2028/29",
  perYear: "2",
  months: "10",
  levels: ["Bachelor"],
  languages: [{ language: "English", level: "B2" }],
  blended: "Not accepted",
};

const state = (slug) => like(`state-${slug}`);

export async function run(stage) {
  const mailbox = await openMailbox();
  let host;
  try {
    const more = `\n[mail]\nhost = "127.0.0.1"\nport = ${mailbox.port}\ntls = "none"\nfrom = "mobility@${HEI}"\n`;
    host = await openOwnHost({ hei: HEI, name: NAME, more });
    await week(stage, host, mailbox);
  } finally {
    await host?.close();
    await mailbox.close();
  }
}

async function week(stage, host, mailbox) {
  const started = performance.now();
  const counts = [];
  let pages = 0;
  const open = async () => {
    const page = await stage.open();
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) pages += 1;
    });
    counts.push(await countActions(page));
    return page;
  };
  const page = await open();
  let going = true;
  // A step that fails takes the ones after it with it.
  const step = async (claim, work) => {
    if (!going) return;
    going = (await stage.check(claim, async () => {
      await work();
      return true;
    })) === true;
  };
  const heading = async (words) => {
    await page.getByRole("heading", { level: 1, name: words }).waitFor();
    // What stands below is pressed, counted and filled in.
    await page.waitForLoadState();
  };
  const list = () => page.goto(host.at("first-week"));
  const done = async (slug) => {
    await list();
    const words = await page.locator(`#${slug}`).innerText();
    assert.ok(words.startsWith(text("week-is-done")), `${slug}: ${words}`);
  };
  const take = async (slug) => {
    await list();
    await page.locator(`#${slug}`).getByRole("link").click();
  };
  const press = (value) => page.locator(`main button[value="${value}"]`).last().click();
  const fill = async (fields) => {
    for (const [control, value] of Object.entries(fields)) {
      const field = page.locator(`[name="${control}"]`);
      const isList = (await field.evaluate((one) => one.tagName)) === "SELECT";
      await (isList ? field.selectOption(value) : field.fill(value));
    }
  };

  await step("the first link leads to the tasks, which say what to begin with", async () => {
    await followLink(page, await host.link("Nora Newcomer"), text("signin-confirm"));
    await page.goto(host.at("tasks"));
    await page.getByRole("link", { name: text("week-open") }).click();
    await heading(text("week-title"));
    for (const slug of STEPS) assert.equal(await page.locator(`#${slug}`).count(), 1, slug);
  });
  await step("the administrator gets a way to sign in without a link", async () => {
    await deviceOf(page);
    await take("sign-in");
    await page.getByRole("link", { name: text("account-passkey-add") }).click();
    await page.getByLabel(text("account-passkey-name")).fill("Nora’s telephone");
    await page.getByRole("button", { name: text("account-passkey-do") }).click();
    await said(page, text("done-passkey-added"));
    await done("sign-in");
  });
  await step("the university is described", async () => {
    await take("institution");
    await heading(text("settings-institution"));
    await press("add-contact");
    await page.locator("[name='contact-0-emails']").waitFor();
    await press("add-contact-0-names");
    await page.locator("[name='contact-0-names-0-text']").waitFor();
    await fill({
      "contact-0-names-0-text": "International office",
      "contact-0-names-0-lang": "en",
      "contact-0-emails": `international@${HEI}`,
    });
    await press("save");
    await said(page, text("done-saved"));
  });
  await step("a unit is listed", async () => {
    await take("units");
    await page.goto(host.at("settings/new-unit"));
    await fill({ id: "law", "names-0-text": "Faculty of Law", "names-0-lang": "en" });
    await press("save");
    await page.waitForURL(/units/);
  });
  await step("the factsheet is filled in, and all of it is published", async () => {
    await take("factsheet");
    await heading(text("settings-factsheet"));
    const days = { "calendar-nominations-autumn": 4, "calendar-nominations-spring": 10, "calendar-applications-autumn": 5, "calendar-applications-spring": 11 };
    for (const [day, month] of Object.entries(days)) {
      await fill({ [`${day}-day`]: "15", [`${day}-month`]: String(month).padStart(2, "0") });
    }
    await fill({ "decision-weeks": "3", "transcript-weeks": "5" });
    for (const office of ["application", "housing", "visa", "insurance"]) {
      await fill({
        [`${office}-email`]: `${office}@${HEI}`,
        [`${office}-phone`]: "+37167000000",
        [`${office}-websites-0-url`]: `https://www.${HEI}/${office}`,
        [`${office}-websites-0-lang`]: "en",
      });
    }
    await press("preview");
    await page.getByRole("button", { name: text("about-publish") }).click();
    await said(page, text("done-published"));
    for (const slug of ["institution", "units", "factsheet"]) await done(slug);
  });
  await step("a list of accredited universities is imported after a look", async () => {
    await take("directory");
    await heading(text("settings-directory"));
    await page.getByLabel(text("directory-file")).setInputFiles({
      name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(LIST),
    });
    await page.getByRole("button", { name: text("directory-read") }).click();
    await page.getByRole("button", { name: text("directory-import"), exact: true }).click();
    await said(page, text("done-list-imported"));
    await done("directory");
  });
  await step("the registry has picked the host up by itself", async () => {
    await eventually(() => done("listed"), { longest: 60_000, every: 1000 });
    for (const slug of ["keys", "mail"]) await done(slug);
  });
  await step("a backup is made by whoever runs the host", async () => {
    await take("backup");
    await page.locator("#backups").waitFor();
    await host.backup();
    await done("backup");
  });
  await step("a colleague is invited by letter, and comes", async () => {
    await take("colleagues");
    await page.goto(host.at("settings/people/new"));
    await fill({ name: COLLEAGUE.name, email: COLLEAGUE.mail, role: "officer" });
    await page.getByRole("button", { name: text("people-invite-do"), exact: true }).click();
    await heading(text("people-invited", { name: COLLEAGUE.name }));
    const link = await eventually(async () => {
      const letter = mailbox.letters.find((one) => one.to.includes(COLLEAGUE.mail));
      return letter.text.match(/http:\/\/localhost:\d+\/app\/\S+\/sign-in\/[\w-]+/)[0];
    }, { longest: 20_000 });
    const colleague = await open();
    await colleague.goto(link);
    await colleague.locator("main form button").first().click();
    await colleague.getByText(COLLEAGUE.name).first().waitFor({ state: "attached" });
    await colleague.context().close();
    await done("colleagues");
  });
  const [code, theirCode] = [newCode("NEW"), newCode("MCL")];
  await step("a first agreement is drafted and sent to a university of the sandbox", async () => {
    await list();
    await draftWith(page, { partner: "Montclair", code });
    await addCondition(page, "Student studies");
    await fillCondition(page, CONDITION);
    await saveCondition(page);
    await send(page);
    await done("sent");
  });
  let record;
  const partner = await stage.open();
  await step("the partner makes a copy of it and sends it back", async () => {
    await become(partner, stage.base, CAST.pauline);
    await openReceived(partner, code);
    await partner.getByRole("button", { name: text("received-make") }).click();
    await said(partner, like("done-copy-made"));
    await partner.getByLabel(text("agreement-code")).fill(theirCode);
    await partner.getByRole("button", { name: text("common-save-draft") }).click();
    await said(partner, text("done-saved"));
    await send(partner);
  });
  await step("both approve, and both see that it is in force", async () => {
    await page.goto(host.at("agreements"));
    await page.getByRole("row", { name: code }).getByRole("link").first().click();
    record = page.url();
    const refresh = (one) => () => one.reload();
    const any = { next: /^/, since: false, delivery: /^/ };
    await shows(page, { ...any, state: state("ready-to-approve") }, refresh(page));
    await approve(page);
    await shows(partner, { ...any, state: state("partner-approved") }, refresh(partner));
    await approve(partner);
    for (const one of [partner, page]) await shows(one, { ...any, state: state("in-force") }, refresh(one));
  });
  await step("the list is ticked from the first step to the last, and reminds nobody any more", async () => {
    for (const slug of STEPS) await done(slug);
    await page.getByText(text("week-over")).first().waitFor();
    await page.goto(host.at("tasks"));
    assert.equal(await page.getByRole("link", { name: text("week-open") }).count(), 0);
  });
  if (going) {
    const took = (performance.now() - started) / 60_000;
    const presses = counts.reduce((sum, counted) => sum + counted.presses, 0);
    console.log(`           from the first link to ${record}: ${presses} presses, ${pages} pages, ${took.toFixed(1)} minutes`);
  }
}
