// What the journeys know about the sandbox: who plays, and how one becomes one of them.

/** The people of the story, each the first one at their university. */
export const CAST = {
  ilze: { name: "Ilze Ozola", hei: "piemera.example" },
  annegret: { name: "Annegret Hohenwarter-Lindqvist", hei: "suedtal.example" },
  pauline: { name: "Pauline Moreau", hei: "montclair.example" },
};

/** Who gives roles at the first university, and reads its audit log. */
export const ADMINISTRATOR = { name: "Dace Krūmiņa", hei: CAST.ilze.hei };

/** Somebody there who only reads. */
export const READER = { name: "Oskars Vītols", hei: CAST.ilze.hei };

/** Becomes a person by the one click of the start page; gives the address of the first page that they see. */
export async function become(page, base, person) {
  await page.goto(base);
  await page.getByRole("button", { name: person.name }).click();
  await page.waitForURL((url) => url.pathname.startsWith(`/app/${person.hei}/`));
  return page.url();
}
