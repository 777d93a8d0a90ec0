// Every page passes every gate, in every language, light and dark, at a desk and on a phone, enlarged, in forced
// colours, by the keyboard, and with scripts off: all that can be reached by links, agreements in every state, every
// form with and without mistakes, and refusals.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";

import * as gates from "../lib/gates.mjs";
import { kind, walk } from "../lib/walk.mjs";
import { CAST, OTHERS, become, lettersTo } from "../lib/sandbox.mjs";
import { eventually } from "../lib/stage.mjs";
import { serve } from "../lib/serve.mjs";
import { draftWith, newCode, said } from "../lib/pages.mjs";
import { text } from "../lib/texts.mjs";

export const name = "every page passes the gates";
export const minutes = 25;

/** A letter as a mail program shows it. */
const LETTER = "/mail/*/page";

/** Kinds of pages that a walk must meet; if a link to one is lost, the walk would otherwise be content with less. */
const EXPECTED = [
  "/",
  "/registry",
  "/app/*/search",
  "/app/*/tasks",
  "/app/*/tasks/*",
  "/app/*/agreements",
  "/app/*/agreements/new",
  "/app/*/agreements/*",
  "/app/*/agreements/*/edit",
  "/app/*/agreements/*/print",
  "/app/*/agreements/*/technical",
  "/app/*/received",
  "/app/*/received/*/*",
  "/app/*/partners",
  "/app/*/partners/*",
  "/app/*/deliveries",
  "/app/*/deliveries/*",
  "/app/*/exchanges",
  "/app/*/exchanges/*",
  "/app/*/problems",
  "/app/*/settings",
  "/app/*/settings/institution",
  "/app/*/settings/units",
  "/app/*/settings/units/*",
  "/app/*/settings/new-unit",
  "/app/*/settings/factsheet",
  "/app/*/settings/look",
  "/app/*/settings/connections",
  "/app/*/settings/keys",
  "/app/*/settings/directory",
  "/mail",
  "/mail/*",
  LETTER,
  "/app/*/account",
  "/app/*/account/password",
  "/app/*/guide",
  "/app/*/guide/*",
];

/** Kinds of pages that only somebody who manages people meets. */
const EXPECTED_OF_PEOPLE = [
  "/app/*/settings",
  "/app/*/settings/people",
  "/app/*/settings/people/new",
  "/app/*/settings/people/*",
  "/app/*/settings/roles",
  "/app/*/settings/roles/new",
  "/app/*/settings/rules",
  "/app/*/settings/deputy",
];

/** The states that the sandbox's agreements are in, at one university or another. */
const STATES = ["draft", "sent", "differences", "ready-to-approve", "you-approved", "partner-approved", "in-force"];

const KINDS = ["student-studies", "student-traineeship", "staff-teaching", "staff-training"];

/** Kinds of pages that people print. */
const ON_PAPER = new Set([
  "/app/*/tasks",
  "/app/*/agreements",
  "/app/*/agreements/*",
  "/app/*/agreements/*/compare",
  "/app/*/partners/*",
  "/app/*/exchanges/*",
  "/app/*/deliveries/*",
  "/app/*/settings/factsheet",
]);

/** What people of the sandbox have written in English, in terms, names of units and the factsheet. */
const WRITTEN = [
  /^Faculties and departments/,
  /^Applications close on /,
  /^Group \d+ of the joint programme/,
  /^Helps with applications/,
  /^Adviser for students with special needs/,
  /^Of the last two semesters/,
  /^For the whole stay/,
  /^B2 in the language of instruction/,
  /^New Institute of Example$/,
  // The address of the page, at the foot of what is printed.
  /^(127\.0\.0\.1|localhost):\d+\//,
  // What the agreement with something in every field says; names of fields of study exist in English.
  /History and archaeology|Mechanics and metal trades|Crop and livestock|Travel, tourism and leisure/,
  /^Second line with “signs”|^Terms of the [a-z]+ condition/,
  ...headingsOfGuides(),
];

/**
 * Guides of operators are in English for everybody, those of the office where a language has no version of them. Their
 * headings stand in places that cannot say so, such as a page's own title.
 */
function headingsOfGuides() {
  const docs = new URL("../../docs/", import.meta.url);
  const files = ["guide/", "operators/"].flatMap((folder) => {
    const names = readdirSync(new URL(folder, docs)).filter((name) => name.endsWith(".md"));
    return names.map((name) => readFileSync(new URL(folder + name, docs), "utf8"));
  });
  const headings = files.flatMap((text) => [...text.matchAll(/^#+ (.+?)(?: \{#.*\})?$/gm)].map((found) => found[1].trim()));
  return headings.map((heading) => new RegExp(`(^|: )${heading.replace(/[^\p{L}\p{N} ]/gu, "\\$&")}( – |$)`));
}

/** Languages beside English and the longest one, in which every page is opened once more. */
const OTHER_LANGUAGES = ["lv", "fr", "es", "pl"];

export async function run(stage) {
  const found = await stage.check("the sandbox has agreements in every state", () => survey(stage));
  if (!found) return;
  const rounds = [
    { lang: "en", scripts: true, variants: true, by: { axe: true, modes: true, keyboard: true, texts: true } },
    { lang: "en", scripts: false, variants: false, by: {} },
    // German words are the longest of our languages, those of the pseudo-language are longer still.
    { lang: "de", scripts: true, variants: false, by: { texts: true } },
    { lang: "en-XA", scripts: true, variants: false, by: { texts: true, pseudo: true, data: WRITTEN } },
  ];
  // Two at a time: more would only wait for the same two processors.
  const [first, ...others] = rounds.map((round) => () => new Round(stage, found, round).all());
  await Promise.all([first(), others.reduce((before, next) => before.then(next), Promise.resolve())]);
  const [two, three] = [OTHER_LANGUAGES.slice(0, 2), OTHER_LANGUAGES.slice(2)];
  await Promise.all([two, three].map(async (langs) => {
    for (const lang of langs) await tour(stage, found.pages, lang);
  }));
  console.log(`   ${gates.sum()}`);
}

/** Opens every page that was met once more, in another language. */
async function tour(stage, pages, lang) {
  for (const [person, addresses] of pages) {
    const page = await stage.open({ lang });
    await stage.check(`one click signs in (${lang})`, () => become(page, stage.base, person), [page]);
    page.complaints.splice(0);
    for (const [what, address] of addresses) {
      await stage.check(`${what} passes the gates of texts (${lang})`, async () => {
        const response = await page.goto(address);
        assert.equal(response.status(), 200);
        await gates.translated(page, response, { what, lang });
      }, [page]);
    }
    // A page that stays open goes on asking for news.
    await page.context().close();
  }
}

/** Finds an agreement in each state, and starts a draft without anything in it. */
async function survey(stage) {
  const page = await stage.open();
  const records = new Map();
  let origin;
  for (const person of Object.values(CAST)) {
    await become(page, stage.base, person);
    origin ??= new URL(page.url()).origin;
    await page.getByRole("link", { name: text("agreements-title") }).first().click();
    await page.getByRole("heading", { level: 1, name: text("agreements-title") }).waitFor();
    // The rows come after the heading.
    await page.waitForLoadState();
    for (const [state, href] of await states(page)) {
      const known = STATES.find((one) => state.startsWith(text(`state-${one}`)));
      if (known && !records.has(known)) records.set(known, href);
    }
  }
  assert.deepEqual([...records.keys()].sort(), [...STATES].sort());
  await become(page, stage.base, CAST.ilze);
  await draftWith(page, { partner: "Südtal", code: newCode("GATES") });
  await page.getByRole("button", { name: text("common-save-draft") }).click();
  await said(page, text("done-saved"));
  const empty = page.url().split("/edit")[0];
  const before = await lettersTo(page, stage.base, CAST.ilze.mail);
  await page.goto(`${origin}/app/${CAST.ilze.hei}/sign-in/mail`);
  await page.getByLabel(text("signin-mail-address")).fill(CAST.ilze.mail);
  await page.getByRole("button", { name: text("signin-mail-send") }).click();
  await eventually(async () => {
    const letters = await lettersTo(page, stage.base, CAST.ilze.mail);
    assert.ok(letters.some((one) => !before.includes(one)), "the letter comes");
  });
  return { records, origin, empty, pages: new Map() };
}

/** The agreements of the list: state and address. */
function states(page) {
  return page.getByRole("table", { name: text("agreements-title"), exact: true }).evaluate((table, head) => {
    const heads = [...table.querySelectorAll("thead :is(th, td)")].map((head) => head.textContent.trim());
    const column = heads.indexOf(head);
    return [...table.querySelectorAll("tbody tr")].map((row) => {
      return [row.cells[column].textContent.trim(), row.querySelector("a").href];
    });
  }, text("common-state"));
}

/** One way of looking at all pages. */
class Round {
  #stage;
  #found;
  #page;
  /** Who is signed in, if it matters which pages they see. */
  #person;
  /** Kinds of pages that the keyboard went through. */
  #walked = new Set();

  constructor(stage, found, { lang, scripts, variants, by }) {
    this.#stage = stage;
    this.#found = found;
    this.lang = lang;
    this.scripts = scripts;
    this.variants = variants;
    this.by = by;
    this.how = scripts ? lang : `${lang}, scripts off`;
  }

  async all() {
    const { lang, scripts } = this;
    this.#page = await this.#stage.open({ lang, scripts });
    const home = await this.#check("one click signs in at every university", async () => {
      await become(this.#page, this.#stage.base, CAST.annegret);
      await become(this.#page, this.#stage.base, CAST.pauline);
      return become(this.#page, this.#stage.base, CAST.ilze);
    });
    if (!home) return;
    this.#page.complaints.splice(0);
    this.#person = CAST.ilze;
    await this.#links(home);
    this.#person = undefined;
    // Its samples stay in one language.
    if (this.lang === "en") await this.#open("the gallery of components", `${this.#found.origin}/_ui`, 200, { light: false });
    await this.#records();
    await this.#forms();
    await this.#settings();
    await this.#refusals();
    await this.#strangers();
    await this.#people();
    await this.#page.context().close();
  }

  async #links(home) {
    const look = (page, response) =>
      kind(page.url()) === LETTER ? this.#letter(response) : this.#look(kind(page.url()), () => response);
    const starts = [`${this.#stage.base}/`, home];
    const { kinds, lost } = await walk(this.#page, starts, { each: 1, variants: this.variants, look });
    await this.#check("no link leads nowhere", async () => assert.deepEqual(lost, []));
    await this.#check("the walk meets every kind of page", async () => {
      assert.deepEqual(EXPECTED.filter((expected) => !kinds.has(expected)), []);
    });
  }

  async #records() {
    for (const [state, href] of this.#found.records) {
      const record = `the record in state ${state}`;
      await this.#open(record, href);
      // A page without a copy to compare with leads back to the record.
      if (state !== "draft" && state !== "sent") {
        await this.#open(`the comparison in state ${state}`, `${href}/compare`);
      }
    }
  }

  async #forms() {
    const { empty } = this.#found;
    await this.#open("views of lists that nobody keeps yet", empty.replace(/agreements\/.*/, "views"));
    await this.#open("a unit for all agreements", empty.replace(/agreements\/.*/, "agreements/bulk?do=unit&all=1"));
    await this.#open("a list in which nothing matches", empty.replace(/agreements\/.*/, "agreements?q=zzz&state=nonsense&who=us"));
    await this.#open("the draft without conditions", `${empty}/edit`);
    await this.#open("the question before a draft is deleted", `${empty}/discard`);
    await this.#open("what must be corrected before sending", `${empty}/send`);
    await this.#look("the draft without a number", async () => {
      await this.#page.goto(`${empty}/edit`);
      await this.#page.locator("[name=code]").fill("");
      return this.#submit("save");
    }, 422);
    for (const slug of KINDS) {
      const form = `${empty}/conditions/new?kind=${slug}`;
      await this.#open(`the form of ${slug}`, form);
      await this.#look(`the form of ${slug} with mistakes`, async () => {
        await this.#page.goto(form);
        await this.#page.locator("[name=per-year]").fill("three");
        await this.#page.locator("[name=subject-0]").fill("Alchemy");
        await this.#page.locator(slug.startsWith("student") ? "[name=months-per-year]" : "[name=days-per-year]").fill("-1");
        await this.#page.locator("[name=level-0]").selectOption("B2");
        return this.#submit("check");
      }, 422);
    }
  }

  async #settings() {
    const settings = `${this.#found.origin}/app/${CAST.ilze.hei}/settings`;
    // The rounds leave the same draft, so that none is in the way of another.
    await this.#look("the form of the university with mistakes", async () => {
      await this.#page.goto(`${settings}/institution`);
      await this.#page.locator("[name=logo]").fill("http://www.piemera.example/logo.svg");
      await this.#page.locator("[name=abbreviation]").fill("RPU");
      await this.#submit("preview");
      await this.#page.waitForURL((url) => url.search === "?check=1");
      return this.#page.reload();
    });
    await this.#look("a form about the university with one more contact", async () => {
      await this.#page.goto(`${settings}/institution`);
      return this.#submit("add-contact");
    });
    await this.#open("the preview of a draft with mistakes", `${settings}/preview`);
    await this.#open("the form of a new unit", `${settings}/new-unit`);
    await this.#look("the form of a new unit with an odd id", async () => {
      await this.#page.goto(`${settings}/new-unit`);
      await this.#page.locator("[name=id]").fill("no id");
      return this.#submit("save");
    }, 422);
    await this.#open("the factsheet that is checked", `${settings}/factsheet?check=1`);
    const { lang, scripts } = this;
    const officer = this.#page;
    this.#page = await this.#stage.open({ lang, scripts });
    await this.#check("one click makes an administrator", () => become(this.#page, this.#stage.base, OTHERS.dace));
    this.#page.complaints.splice(0);
    await this.#open("the settings of an administrator", settings);
    await this.#open("the list of the first week", settings.replace(/settings$/, "first-week"));
    await this.#open("the audit log", `${settings}/audit`);
    await this.#open("an audit log in which nothing matches", `${settings}/audit?q=nothing-like-this&from=2026-01-01`);
    await this.#page.context().close();
    this.#page = officer;
  }

  async #refusals() {
    const { origin, empty } = this.#found;
    const hei = CAST.ilze.hei;
    const unknown = "01900000-0000-7000-8000-000000000000";
    await this.#open("the page about an unknown agreement", `${origin}/app/${hei}/agreements/${unknown}`, 404);
    await this.#open("the page about an unknown address", `${origin}/nowhere`, 404);
    await this.#open("the page about a wrong method", `${empty}/approve`, 405);
    const form = `<main><form method="post" action="${empty}/edit"><button>Send</button></form></main>`;
    const elsewhere = await serve({ "/form": form, "/favicon.ico": "" }, "default-src 'none'");
    await this.#look("the page about a form of another site", async () => {
      // Another name is another site, whatever machine stands behind it.
      await this.#page.goto(`${elsewhere.base.replace("127.0.0.1", "localhost")}/form`);
      return this.#submit();
    }, 403);
    await elsewhere.close();
  }

  /** The pages of an administrator, and what somebody meets who may only read. */
  async #people() {
    const { origin, empty } = this.#found;
    const page = this.#page;
    const people = `${origin}/app/${OTHERS.dace.hei}/settings/people`;
    const roles = `${origin}/app/${OTHERS.dace.hei}/settings/roles`;
    await this.#check("an administrator signs in", () => become(page, this.#stage.base, OTHERS.dace));
    const look = (page, response) => this.#look(`${kind(page.url())} of an administrator`, () => response);
    const starts = [people, roles];
    const within = (link) => link.includes("/settings");
    this.#person = OTHERS.dace;
    const { kinds } = await walk(page, starts, { each: 1, variants: false, look, within });
    this.#person = undefined;
    await this.#check("the walk meets every page about people", async () => {
      assert.deepEqual(EXPECTED_OF_PEOPLE.filter((expected) => !kinds.has(expected)), []);
    });
    await this.#look("an invitation with mistakes", async () => {
      await page.goto(`${people}/new`);
      await page.locator("[name=name]").fill("Somebody");
      await page.locator("[name=role]").selectOption("administrator");
      await page.locator("[name=unit]").selectOption("unit-2");
      return this.#submit();
    }, 422);
    await this.#look("the page about an invitation", async () => {
      await page.goto(`${people}/new`);
      await page.locator("[name=name]").fill(newCode("Somebody"));
      return this.#submit();
    });
    await this.#look("a role that allows nothing", async () => {
      await page.goto(`${roles}/new`);
      await page.locator("[name=name]").fill("Nothing");
      return this.#submit();
    }, 422);
    await this.#look("a deputy whom nobody knows", async () => {
      await page.goto(`${origin}/app/${OTHERS.dace.hei}/settings/deputy`);
      await page.locator("[name=deputy]").fill("Nobody");
      return this.#submit();
    }, 422);
    await this.#check("a reader signs in", () => become(page, this.#stage.base, OTHERS.oskars));
    await this.#open("the page about a right that is lacking", `${empty}/edit`, 403);
    await this.#open("the record of somebody who only reads", empty);
  }

  async #strangers() {
    const { origin } = this.#found;
    const signIn = `${origin}/app/${CAST.ilze.hei}/sign-in`;
    const { lang, scripts } = this;
    const signedIn = this.#page;
    this.#page = await this.#stage.open({ lang, scripts });
    await this.#open("the guides for anybody", `${origin}/guide`);
    await this.#open("a guide for anybody", `${origin}/guide/configuration`);
    await this.#open("the glossary for anybody", `${origin}/guide/glossary`);
    await this.#open("a search in the guides", `${origin}/guide?q=fingerprint`);
    await this.#open("the sign-in page", signIn);
    await this.#open("the page that sends a link to sign in", `${signIn}/mail`);
    await this.#look("the page that sends a link, with a mistake", async () => {
      await this.#page.goto(`${signIn}/mail`);
      await this.#page.locator("[name=email]").fill("nobody");
      return this.#submit();
    }, 422);
    await this.#open("the page after a link was asked for", `${signIn}/mail?sent=1`);
    await this.#open("the page of a sign-in link", `${signIn}/none-such`);
    await this.#look("the page about a sign-in link that was used", () => this.#submit(), 410);
    await this.#page.context().close();
    this.#page = signedIn;
  }

  /** Opens an address and looks at what it gives. */
  #open(what, address, status = 200, more = {}) {
    return this.#look(what, () => this.#page.goto(address), status, more);
  }

  /** Lets a page pass the gates; `bring` opens it and gives its response. */
  async #look(what, bring, status = 200, more = {}) {
    const { lang, scripts, by } = this;
    await this.#check(`${what} passes the gates`, async () => {
      const response = await bring();
      assert.equal(response.status(), status);
      const page = kind(this.#page.url(), false);
      // One page of a kind is enough where it takes long.
      const isNew = !this.#walked.has(page);
      this.#walked.add(page);
      const also = { ...by, keyboard: by.keyboard && isNew, paper: by.modes && isNew && ON_PAPER.has(page) };
      await gates.all(this.#page, response, { what, lang, scripts, by: also, ...more });
      if (by.axe && isNew && this.#person && status === 200) this.#keep(what);
      if (scripts) await gates.pictures(this.#page, `${lang}-${what.replaceAll("*", "one").replace(/[^a-z]+/gi, "-").replace(/^-|-$/g, "")}`);
    });
  }

  /** Keeps the address of a page for the tours in other languages. */
  #keep(what) {
    const { pages } = this.#found;
    pages.set(this.#person, [...(pages.get(this.#person) ?? []), [what, this.#page.url()]]);
  }

  /** A letter can be looked at with scripts on only, since axe is one. */
  async #letter(response) {
    if (!this.by.axe) return;
    await this.#check("a letter passes the gates", async () => {
      await gates.letter(this.#page, response);
      await gates.pictures(this.#page, `${this.lang}-letter`);
    });
  }

  /** Sends the form of the page by the button with that value. */
  async #submit(value) {
    const isPost = (response) => response.request().isNavigationRequest() && response.request().method() === "POST";
    const [response] = await Promise.all([
      this.#page.waitForResponse(isPost),
      // The answer is there before its page is.
      this.#page.waitForEvent("load"),
      this.#page.getByRole("main").locator("form").first().evaluate((form, value) => {
        const buttons = [...form.elements].filter((one) => one.type === "submit");
        form.requestSubmit(buttons.findLast((one) => value === undefined || one.value === value));
      }, value),
    ]);
    return response;
  }

  #check(claim, work) {
    return this.#stage.check(`${claim} (${this.how})`, work, [this.#page]);
  }
}
