// A passkey is made, signs in without a name, and proves again who it is; Chromium plays the device.

import assert from "node:assert/strict";

import { countActions } from "../lib/actions.mjs";
import { deviceOf } from "../lib/device.mjs";
import { followLink, withOffice } from "../lib/office.mjs";
import { said, signOut } from "../lib/pages.mjs";
import { text } from "../lib/texts.mjs";

export const name = "people sign in with passkeys";

export async function run(stage) {
  await withOffice(stage, journey);
}

async function journey(stage, office) {
  const page = await stage.open();
  const counted = await countActions(page);
  const device = await deviceOf(page);
  const heading = async (words) => {
    await page.getByRole("heading", { level: 1, name: words }).waitFor();
    await page.waitForLoadState();
  };
  const leave = () => signOut(page);

  await stage.check("a passkey is added to the account", async () => {
    await followLink(page, await office.link("Paula Passkey"), text("signin-confirm"));
    await page.getByRole("link", { name: text("account-passkey-add") }).click();
    await page.getByLabel(text("account-passkey-name")).fill("Paula’s telephone <b>");
    await page.getByRole("button", { name: text("account-passkey-do") }).click();
    await said(page, text("done-passkey-added"));
    await page.getByRole("listitem").filter({ hasText: "Paula’s telephone <b>" }).waitFor();
    const { credentials } = await device.send("WebAuthn.getCredentials", { authenticatorId: device.id });
    assert.equal(credentials.length, 1);
    assert.equal(credentials[0].rpId, "localhost");
    assert.equal(credentials[0].isResidentCredential, true);
  });
  await stage.check("the same device is not registered twice", async () => {
    await page.getByRole("link", { name: text("account-passkey-add") }).click();
    await page.getByRole("button", { name: text("account-passkey-do") }).click();
    await page.getByText(text("ui-passkey-failed")).waitFor();
  });
  await stage.check("the passkey signs in, without any name, with two presses", async () => {
    await leave();
    const before = counted.presses;
    // The device asks as soon as the page is open; the second press would be for one that waits for it.
    await page.getByRole("link", { name: text("signin-passkey") }).click();
    await heading(text("tasks-title"));
    const presses = counted.presses - before;
    console.log(`           log in with a passkey: ${presses} press`);
    assert.ok(presses > 0 && presses <= 2, `${presses} presses`);
    await page.getByText("Paula Passkey").filter({ visible: true }).first().waitFor();
  });
  await stage.check("the passkey proves again who it is, and leads back", async () => {
    const account = new URL(office.at("account")).pathname;
    await page.goto(office.at(`sign-in/again?return=${encodeURIComponent(account)}`));
    await page.getByRole("button", { name: text("signin-passkey") }).click();
    await heading(text("account-title"));
  });
  await stage.check("a device that does not check who uses it does not sign in", async () => {
    await leave();
    await device.send("WebAuthn.setUserVerified", { authenticatorId: device.id, isUserVerified: false });
    await page.getByRole("link", { name: text("signin-passkey") }).click();
    await page.getByText(text("ui-passkey-failed")).waitFor();
    await page.goto(office.at("account"));
    assert.match(page.url(), /sign-in/);
    await device.send("WebAuthn.setUserVerified", { authenticatorId: device.id, isUserVerified: true });
  });
  await stage.check("an answer that was sent before does not sign in once more", async () => {
    let sent;
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().endsWith("/sign-in/passkey")) sent = request.postData();
    });
    await page.goto(office.at("sign-in/passkey"));
    await heading(text("tasks-title"));
    await page.context().clearCookies({ name: "habita_alpha_example" });
    const again = await page.request.post(office.at("sign-in/passkey"), {
      data: sent,
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      maxRedirects: 0,
    });
    assert.equal(again.status(), 422);
  });
  await stage.check("a passkey that was removed signs nobody in, and the last way stays", async () => {
    await page.goto(office.at("sign-in/passkey"));
    await heading(text("tasks-title"));
    await page.goto(office.at("account"));
    const remove = page.getByRole("listitem").filter({ hasText: "telephone" }).getByRole("link");
    const doIt = page.getByRole("dialog").getByRole("button", { name: text("account-remove-do"), exact: true });
    await remove.click();
    await doIt.click();
    await said(page, text("account-remove-last"));
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: text("account-password-set") }).click();
    await page.getByLabel(text("signin-name")).fill("paula");
    await page.getByLabel(text("account-password-new")).fill("four words of mine");
    await page.getByRole("button", { name: text("account-password-save") }).click();
    await said(page, text("done-password-set"));
    await remove.click();
    await doIt.click();
    await said(page, text("done-way-removed"));
    await leave();
    await page.getByRole("link", { name: text("signin-passkey") }).click();
    await page.getByText(text("signin-passkey-wrong")).first().waitFor();
  });
  await stage.check("without scripts the page says what to do instead", async () => {
    const plain = await stage.open({ scripts: false });
    await plain.goto(office.at("sign-in/passkey"));
    await plain.getByText(text("ui-passkey-script")).waitFor();
    await plain.getByRole("link", { name: text("signin-other-way") }).click();
    await plain.getByLabel(text("signin-password")).waitFor();
    await plain.context().close();
  });
}
