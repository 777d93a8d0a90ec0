// What the journeys know about the sandbox: who plays, and how one becomes one of them.

/** The people of the story, each the first one at their university. */
export const CAST = {
  ilze: { name: "Ilze Ozola", hei: "piemera.example", mail: "ilze.ozola@piemera.example" },
  annegret: { name: "Annegret Hohenwarter-Lindqvist", hei: "suedtal.example" },
  pauline: { name: "Pauline Moreau", hei: "montclair.example", mail: "pauline.moreau@montclair.example" },
};

/** People who do no business: an administrator, and somebody who only reads. */
export const OTHERS = {
  dace: { name: "Dace Krūmiņa", hei: "piemera.example" },
  oskars: { name: "Oskars Vītols", hei: "piemera.example" },
};

/** Becomes a person by the one click of the start page; gives the address of the first page that they see. */
export async function become(page, base, person) {
  await page.goto(base);
  await page.getByRole("button", { name: person.name }).click();
  await page.waitForURL((url) => url.pathname.startsWith(`/app/${person.hei}/`));
  return page.url();
}

/** The addresses of all letters to somebody in the sandbox's mail, the newest first. */
export async function lettersTo(page, base, address) {
  await page.goto(`${base}/mail`);
  const rows = page.getByRole("row").filter({ hasText: address });
  return rows.getByRole("link").evaluateAll((links) => links.map((link) => link.href));
}
