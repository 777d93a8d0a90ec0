// Every field that the editor offers, filled with a value of its own, arrives: in the document that the partner fetched,
// and on the partner's page.

import assert from "node:assert/strict";

import { CAST, become } from "../lib/sandbox.mjs";
import { addCondition, draftWith, fact, fillCondition, newCode, openReceived, said, send } from "../lib/pages.mjs";
import { text } from "../lib/texts.mjs";

export const name = "every field arrives at the partner";

const PIEMERA = "piemera.example";
const SUEDTAL = "suedtal.example";

/** What stands behind the words that are typed: the code, and the name that a page shows. */
const FIELDS = {
  "0111": "Education science",
  "0213": "Fine arts",
  "0222": "History and archaeology",
  "0311": "Economics",
  "0413": "Management and administration",
  "0511": "Biology",
  "0533": "Physics",
  "0613": "Software and applications development and analysis",
  "0715": "Mechanics and metal trades",
  "0732": "Building and civil engineering",
  "0811": "Crop and livestock production",
  "0912": "Medicine",
  "0923": "Social work and counselling",
  1015: "Travel, tourism and leisure",
};
const LANGUAGES = { English: "en", Latvian: "lv", German: "de", French: "fr", Greek: "el", Polish: "pl", Spanish: "es", Finnish: "fi" };
const LEVELS = { "Short cycle": "5", Bachelor: "6", Master: "7", Doctorate: "8" };
const KINDS = {
  "Student studies": { element: "student-studies-mobility-spec", people: "field-per-year-student", amount: "months" },
  "Student traineeship": { element: "student-traineeship-mobility-spec", people: "field-per-year-student", amount: "months" },
  "Staff teaching": { element: "staff-teacher-mobility-spec", people: "field-per-year-staff", amount: "days" },
  "Staff training": { element: "staff-training-mobility-spec", people: "field-per-year-staff", amount: "days" },
};

/** In the order in which a copy holds its kinds. `as` is what is typed for a field of study where it is not the code. */
const CONDITIONS = [
  {
    kind: "Student studies",
    direction: "Outgoing",
    subjects: [{ field: "0111", words: "Teaching of young children" }, { field: "0213", words: "Glass & clay" }],
    first: "2026/27",
    last: "2031/32",
    perYear: "11",
    months: "55.5",
    levels: ["Bachelor", "Master"],
    languages: [
      { language: "English", level: "B2", field: "0222", words: "Lectures on <early> towns" },
      { language: "Latvian", level: "A1" },
      { language: "German", level: "C1", field: "0311" },
    ],
    blended: "Accepted",
    terms: "First line of terms 4711.\nSecond line with “signs”: <b> & Ķ.",
  },
  {
    kind: "Student studies",
    direction: "Incoming",
    subjects: [{ field: "0413", as: "Management and administration" }],
    first: "2027/28",
    last: "2028/29",
    perYear: "12",
    months: "60.25",
    levels: ["Doctorate"],
    languages: [{ language: "French", level: "A2" }],
    blended: "Not accepted",
    terms: "Terms of the second condition 4712.",
  },
  {
    kind: "Student traineeship",
    direction: "Outgoing",
    subjects: [{ field: "0511", as: "Biology 0511", words: "Field work" }, { field: "0533" }, { field: "0613", words: "Open software" }],
    first: "2028/29",
    last: "2029/30",
    perYear: "13",
    months: "26",
    levels: ["Short cycle"],
    languages: [{ language: "Greek", level: "B1", field: "0715", words: "Workshops" }],
    blended: "Accepted",
    terms: "Terms of the third condition 4713.",
  },
  {
    kind: "Staff teaching",
    direction: "Incoming",
    subjects: [{ field: "0732", words: "Bridges" }],
    first: "2029/30",
    last: "2030/31",
    perYear: "14",
    days: "70.75",
    languages: [{ language: "Polish", level: "C2" }, { language: "Spanish", level: "B2", field: "0811", words: "Vines" }],
    terms: "Terms of the fourth condition 4714.",
  },
  {
    kind: "Staff training",
    direction: "Outgoing",
    subjects: [{ field: "0912", words: "Nursing" }, { field: "0923" }],
    first: "2030/31",
    last: "2030/31",
    perYear: "15",
    days: "75",
    languages: [{ language: "Finnish", level: "B1", field: "1015", words: "Guided tours" }],
    terms: "Terms of the fifth condition 4715.",
  },
];

export async function run(stage) {
  const ilze = await stage.open();
  const annegret = await stage.open();
  const code = newCode("FIELDS");

  const started = await stage.check("Ilze starts a draft", async () => {
    await become(ilze, stage.base, CAST.ilze);
    await draftWith(ilze, { partner: "Südtal", code });
    return true;
  });
  if (!started) return;
  const offered = new Set();
  const filled = new Set();
  for (const [index, condition] of CONDITIONS.entries()) {
    await stage.check(`the form of condition ${index + 1} takes every field (${condition.kind})`, async () => {
      await addCondition(ilze, condition.kind);
      const subjects = condition.subjects.map(({ field, as, words }) => ({ field: as ?? field, words }));
      await fillCondition(ilze, { ...condition, subjects });
      const controls = await controlsOf(ilze);
      for (const control of controls.offered) offered.add(`${condition.kind}: ${control}`);
      for (const control of controls.filled) filled.add(`${condition.kind}: ${control}`);
      await ilze.getByRole("button", { name: text("condition-check") }).click();
      await said(ilze, text("done-condition-complete"));
    });
  }
  await stage.check("no control of any form was left out", async () => {
    assert.ok(offered.size > 30, `${offered.size} controls`);
    assert.deepEqual([...offered].filter((control) => !filled.has(control)), []);
  });
  const sent = await stage.check("it is sent", () => send(ilze));
  if (!sent) return;

  await stage.check("the partner receives it", async () => {
    await become(annegret, stage.base, CAST.annegret);
    await openReceived(annegret, code);
  });

  await stage.check("each value stands on the partner’s page", async () => {
    await annegret.getByRole("main").getByText(text("conditions-all-fields"), { exact: true }).last().click();
    for (const [index, condition] of CONDITIONS.entries()) {
      const number = text("condition-number", { number: index + 1 });
      const heading = annegret.getByRole("heading", { level: 3, name: new RegExp(`^${number} `) });
      const theirs = condition.direction === "Outgoing" ? "condition-title-in" : "condition-title-out";
      assert.equal(oneLine(await heading.innerText()), `${number} ${text(theirs, { kind: condition.kind })}`);
      const region = heading.locator("xpath=..");
      const shown = {};
      for (const name of Object.keys(onPage(condition))) shown[name] = (await fact(region, name).innerText()).trim();
      assert.deepEqual(shown, onPage(condition));
      assert.equal(await region.locator("dt").count(), Object.keys(shown).length + UNITS.length, "no field is left out here");
    }
  });

  await stage.check("each value stands in the document that the partner fetched", async () => {
    await annegret.getByRole("link", { name: text("received-raw") }).click();
    await annegret.waitForLoadState();
    const xml = await annegret.getByRole("group", { name: text("technical-their-xml") }).locator("code").textContent();
    assert.ok(leaves(xml).some(([tag, text]) => tag === "iia-code" && text === code), "the number of the agreement");
    const found = [...xml.matchAll(/<([a-z-]+-mobility-spec)>([^]*?)<\/\1>/g)];
    assert.deepEqual(found.map(([, element]) => element), CONDITIONS.map(({ kind }) => KINDS[kind].element));
    for (const [index, condition] of CONDITIONS.entries()) {
      assert.deepEqual(leaves(found[index][2]), inDocument(condition), `condition ${index + 1}`);
    }
  });

  await stage.check("no page had anything to complain about", async () => {
    assert.deepEqual([...ilze.complaints, ...annegret.complaints], []);
  });
}

/** Fields of a condition that the editor keeps but does not offer. */
const UNITS = [text("field-sending-unit"), text("field-receiving-unit")];

/** The controls of the form by name, those of rows once for each column, and which of them hold something. */
async function controlsOf(page) {
  return page.getByRole("main").locator("form").first().evaluate((form) => {
    const column = (name) => name.replace(/-\d+$/, "");
    const isControl = (one) => one.name && !["submit", "hidden", "fieldset"].includes(one.type);
    const isBox = (one) => one.type === "radio" || one.type === "checkbox";
    const holds = (one) => (isBox(one) ? one.checked : one.value.trim() !== "");
    const controls = [...form.elements].filter(isControl);
    return {
      offered: controls.map((one) => column(one.name)),
      filled: controls.filter(holds).map((one) => column(one.name)),
    };
  });
}

/** What the partner's page says of a condition. */
function onPage({ kind, subjects, first, last, perYear, months, days, levels, languages, blended, terms }) {
  const area = ({ field, words }) => `${FIELDS[field]} ${field}${words ? ` (${words})` : ""}`;
  const skill = ({ language, level, field, words }) => {
    const plain = `${language} ${level}`;
    return field ? text("condition-language-only", { skill: plain, subject: area({ field, words }) }) : plain;
  };
  const student = KINDS[kind].amount === "months";
  return {
    [text("field-subjects")]: subjects.map(area).join("; "),
    [text("field-first-year")]: first,
    [text("field-last-year")]: last,
    [text(KINDS[kind].people)]: perYear,
    ...(student ? { [text("field-months-per-year")]: months, [text("field-levels")]: levels.join(", ") } : {}),
    ...(student ? {} : { [text("field-days-per-year")]: days }),
    [text("field-languages")]: languages.map(skill).join(", "),
    ...(student ? { [text("field-blended")]: blended } : {}),
    [text("field-other-terms")]: terms,
  };
}

/** What the document holds of a condition: each element without children, in order, with its text. */
function inDocument({ kind, direction, subjects, first, last, perYear, months, days, levels, languages, blended, terms }) {
  const [sending, receiving] = direction === "Outgoing" ? [PIEMERA, SUEDTAL] : [SUEDTAL, PIEMERA];
  const year = (short) => `${short.slice(0, 4)}/${Number(short.slice(0, 4)) + 1}`;
  const area = ({ field, words }) => [["isced-f-code", field], ...(words ? [["isced-clarification", words]] : [])];
  const skill = ({ language, level, field, words }) => {
    return [["language", LANGUAGES[language]], ["cefr-level", level], ...(field ? area({ field, words }) : [])];
  };
  const rest = months
    ? [["total-months-per-year", months], ["blended", String(blended === "Accepted")], ...levels.map((one) => ["eqf-level", LEVELS[one]])]
    : [["total-days-per-year", days]];
  return [
    ["sending-hei-id", sending],
    ["receiving-hei-id", receiving],
    ["receiving-first-academic-year-id", year(first)],
    ["receiving-last-academic-year-id", year(last)],
    ["mobilities-per-year", perYear],
    ...languages.flatMap(skill),
    ...subjects.flatMap(area),
    ["other-info-terms", terms],
    ...rest,
  ];
}

/** Each element without children in a piece of a document, in order, with its text. */
function leaves(xml) {
  const plain = (text) => {
    const signs = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
    return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => signs[name]);
  };
  return [...xml.matchAll(/<([a-z-]+)(?:\s[^>]*)?>([^<]*)<\/\1>/g)].map(([, tag, text]) => [tag, plain(text)]);
}

function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
