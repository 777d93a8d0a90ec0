// A password with a second factor, with JavaScript off: set up, signed in with, lost and found again by a recovery code.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";

import * as gates from "../lib/gates.mjs";
import { followLink, withOffice } from "../lib/office.mjs";
import { said, signOut } from "../lib/pages.mjs";
import { text } from "../lib/texts.mjs";
import { weigh } from "../lib/weigh.mjs";

export const name = "people sign in with a password and codes, without scripts";

const PASSWORD = "four words of mine";
const MOST = { presses: 1, bytes: 20 * 1024 };

export async function run(stage) {
  await withOffice(stage, journey);
}

async function journey(stage, office) {
  const page = await stage.open({ scripts: false });
  const heading = async (words) => {
    await page.getByRole("heading", { level: 1, name: words }).waitFor();
    await page.waitForLoadState();
  };
  const leave = () => signOut(page);
  const signIn = async ({ password = PASSWORD, code = "" } = {}) => {
    await page.goto(office.at("sign-in"));
    await page.getByLabel(text("signin-name")).fill("Tom");
    await page.getByLabel(text("signin-password")).fill(password);
    await page.getByLabel(text("signin-code")).fill(code);
    await page.getByRole("button", { name: text("signin-with-password") }).click();
  };
  const wrong = async () => {
    await page.getByText(text("signin-wrong")).first().waitFor();
    assert.equal(await page.getByLabel(text("signin-name")).inputValue(), "Tom", "the name is kept");
    assert.equal(await page.getByLabel(text("signin-password")).inputValue(), "", "the password is not");
  };
  let secret;
  let used;
  let codes;

  await stage.check("a password is set, after one that is too short", async () => {
    await followLink(page, await office.link("Tom Typed"), text("signin-confirm"));
    await page.getByRole("link", { name: text("account-password-set") }).click();
    await page.getByLabel(text("signin-name")).fill("tom");
    await page.getByLabel(text("account-password-new")).fill("short");
    await page.getByRole("button", { name: text("account-password-save") }).click();
    await page.getByText(text("account-password-short", { count: 12 })).first().waitFor();
    assert.equal(await page.getByLabel(text("signin-name")).inputValue(), "tom");
    await page.getByLabel(text("account-password-new")).fill(PASSWORD);
    await page.getByRole("button", { name: text("account-password-save") }).click();
    await said(page, text("done-password-set"));
  });
  await stage.check("the password alone signs in and is not enough to prove again", async () => {
    await leave();
    await signIn();
    await heading(text("tasks-title"));
    await page.goto(office.at("sign-in/again"));
    await page.getByText(text("again-no-second")).waitFor();
  });
  await stage.check("the second factor is set up from the picture’s text; a slip costs nothing", async () => {
    await page.getByRole("link", { name: text("account-second-set") }).click();
    await page.getByRole("img", { name: text("account-second-picture") }).waitFor();
    secret = (await page.locator("main code").first().innerText()).replace(/\s/g, "");
    await page.getByLabel(text("account-code")).fill("000000");
    await page.getByLabel(text("account-password-current")).fill(PASSWORD);
    await page.getByRole("button", { name: text("account-second-do") }).click();
    await page.getByText(text("account-code-wrong")).first().waitFor();
    assert.equal((await page.locator("main code").first().innerText()).replace(/\s/g, ""), secret, "the same secret");
    await page.getByLabel(text("account-code")).fill(codeOf(secret));
    await page.getByLabel(text("account-password-current")).fill(PASSWORD);
    await page.getByRole("button", { name: text("account-second-do") }).click();
    await heading(text("account-codes-title"));
    codes = await page.locator("main .codes li").allInnerTexts();
    assert.equal(codes.length, 10);
    await page.getByRole("link", { name: text("account-codes-kept") }).click();
    await heading(text("account-title"));
  });
  await stage.check("now the password alone is refused with the same words as a wrong one", async () => {
    await leave();
    await signIn();
    await wrong();
    await signIn({ password: "another one of mine", code: codeOf(secret, 1) });
    await wrong();
    await signIn({ code: "000000" });
    await wrong();
  });
  await stage.check("password and code sign in, counted", async () => {
    const counted = { presses: 0 };
    const scales = weigh(page, office.pages);
    // The code of this half minute may have been used already; that of the next one counts too.
    used = codeOf(secret, 1);
    await signIn({ code: used });
    counted.presses += 1;
    await heading(text("tasks-title"));
    Object.assign(counted, await scales.stop());
    console.log(`           log in with password and code, without scripts: ${counted.presses} press, ${counted.bytes} bytes`);
    assert.ok(counted.presses <= MOST.presses, `${counted.presses} presses, at most ${MOST.presses}`);
    assert.ok(counted.bytes <= MOST.bytes, `${counted.bytes} bytes, at most ${MOST.bytes}`);
  });
  await stage.check("a code counts once", async () => {
    await leave();
    await signIn({ code: used });
    await wrong();
  });
  await stage.check("a recovery code stands for the app, once", async () => {
    await signIn({ code: codes[0].toUpperCase() });
    await heading(text("tasks-title"));
    await leave();
    await signIn({ code: codes[0] });
    await wrong();
  });
  await stage.check("password and code prove again who it is, and lead back", async () => {
    await signIn({ code: codes[1] });
    await heading(text("tasks-title"));
    const account = new URL(office.at("account")).pathname;
    await page.goto(office.at(`sign-in/again?return=${encodeURIComponent(account)}`));
    await page.getByLabel(text("signin-password")).fill(PASSWORD);
    await page.getByLabel(text("again-code")).fill("123456");
    await page.getByRole("button", { name: text("again-do") }).click();
    await page.getByText(text("signin-wrong")).first().waitFor();
    await page.getByLabel(text("signin-password")).fill(PASSWORD);
    await page.getByLabel(text("again-code")).fill(codes[2]);
    await page.getByRole("button", { name: text("again-do") }).click();
    await heading(text("account-title"));
  });
  await stage.check("other sessions are seen and ended", async () => {
    const other = await stage.open({ scripts: false });
    await other.goto(office.at("sign-in"));
    await other.getByLabel(text("signin-name")).fill("tom");
    await other.getByLabel(text("signin-password")).fill(PASSWORD);
    await other.getByLabel(text("signin-code")).fill(codes[3]);
    await other.getByRole("button", { name: text("signin-with-password") }).click();
    await other.getByRole("heading", { level: 1, name: text("tasks-title") }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: text("account-sessions-end") }).click();
    await page.getByRole("main").getByRole("button", { name: text("account-sessions-end"), exact: true }).click();
    await said(page, text("done-session-ended"));
    await other.reload();
    assert.match(other.url(), /sign-in/);
    await other.context().close();
  });
  await look(stage, office, page);
}

/** Pages that only somebody with a second factor has pass the gates. */
async function look(stage, office, page) {
  for (const tail of ["account", "account/second-factor", "account/password", "sign-in/again"]) {
    await stage.check(`the page ${tail} passes the gates (scripts off)`, async () => {
      page.complaints.splice(0);
      const response = await page.goto(office.at(tail));
      await gates.all(page, response, { lang: "en", scripts: false });
    }, [page]);
  }
  const eyes = await stage.open();
  await eyes.context().addCookies(await page.context().cookies());
  for (const tail of ["account", "account/second-factor", "settings/rules"]) {
    await stage.check(`the page ${tail} passes the gates`, async () => {
      eyes.complaints.splice(0);
      const response = await eyes.goto(office.at(tail));
      await gates.all(eyes, response, { lang: "en", scripts: true });
      await gates.pictures(eyes, `en-${tail.replace("/", "-")}-second-factor`);
    }, [eyes]);
  }
}

/** What an app shows for a secret (RFC 6238), some half minutes from now. */
function codeOf(secret, ahead = 0) {
  let bits = "";
  for (const sign of secret) bits += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const tag = createHmac("sha1", key).update(step).digest();
  const number = tag.readUInt32BE(tag[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}
