// Somebody asks for a link to sign in, finds it in their mail and is in; with scripts and without.

import assert from "node:assert/strict";

import { eventually } from "../lib/stage.mjs";
import { CAST, become, lettersTo } from "../lib/sandbox.mjs";
import { text } from "../lib/texts.mjs";

export const name = "a link by mail signs in";

export async function run(stage) {
  for (const scripts of [true, false]) {
    const how = scripts ? "with scripts" : "without scripts";
    const page = await stage.open({ scripts });
    const origin = await stage.check(`the pages of the university are found, ${how}`, async () => {
      const url = new URL(await become(page, stage.base, CAST.pauline));
      await page.context().clearCookies();
      return url.origin;
    });
    if (!origin) return;
    const signIn = `${origin}/app/${CAST.pauline.hei}/sign-in`;

    await stage.check(`what is no address is refused and kept, ${how}`, async () => {
      await page.goto(`${signIn}/mail`);
      await page.getByLabel(text("signin-mail-address")).fill("pauline.moreau");
      await page.getByRole("button", { name: text("signin-mail-send") }).click();
      await page.getByText(text("signin-mail-no-address")).first().waitFor();
      assert.equal(await page.getByLabel(text("signin-mail-address")).inputValue(), "pauline.moreau");
    });

    await stage.check(`a stranger gets the same answer and no letter, ${how}`, async () => {
      await ask(page, signIn, "nobody@montclair.example");
    });

    const letter = await stage.check(`whoever has the address gets a letter, ${how}`, async () => {
      const before = await lettersTo(page, stage.base, CAST.pauline.mail);
      await ask(page, signIn, CAST.pauline.mail);
      // What else may come is the letter about tasks, in the morning.
      return eventually(async () => {
        const letters = await lettersTo(page, stage.base, CAST.pauline.mail);
        for (const letter of letters.filter((one) => !before.includes(one))) {
          await page.goto(`${letter}/page`);
          if ((await page.locator("a.action[href*='/sign-in/']").count()) > 0) return letter;
        }
        throw new Error(`no new link for ${CAST.pauline.mail}`);
      });
    });
    if (!letter) return;

    await stage.check(`the link in it signs in once, ${how}`, async () => {
      await page.goto(`${letter}/page`);
      await page.locator("a.action").click();
      await page.getByRole("button", { name: text("signin-confirm") }).click();
      await page.waitForURL((url) => url.pathname.startsWith(`/app/${CAST.pauline.hei}`) && !url.pathname.includes("sign-in"));
      await page.getByText(CAST.pauline.name).first().waitFor({ state: "attached" });
    });
  }
}

async function ask(page, signIn, address) {
  await page.goto(`${signIn}/mail`);
  await page.getByLabel(text("signin-mail-address")).fill(address);
  await page.getByRole("button", { name: text("signin-mail-send") }).click();
  await page.getByRole("heading", { level: 1, name: text("signin-mail-sent") }).waitFor();
}
