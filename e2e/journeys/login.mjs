// People log in at a provider of their university, with scripts and without: by an invitation, by rules, by linking; what
// is missing is explained; and out again, here and there.

import assert from "node:assert/strict";

import * as gates from "../lib/gates.mjs";
import { NAME, followLink, freePorts, openOffice } from "../lib/office.mjs";
import { PEOPLE, logInAs, loginConfig, openProvider } from "../lib/provider.mjs";
import { said, signOut } from "../lib/pages.mjs";
import { like, text } from "../lib/texts.mjs";
import { weigh } from "../lib/weigh.mjs";

export const name = "people log in at a provider";

const PROVIDER = { provider: "MyAcademicID" };
const SIGN_IN = () => text("signin-with", PROVIDER);

/** The most that logging in may take of a person here, and of their line: presses, and bytes pressed by brotli. */
const MOST = { presses: 1, bytes: 40 * 1024 };

export async function run(stage) {
  const [port] = await freePorts(1);
  let provider;
  const office = await openOffice(async (pages) => {
    provider = await openProvider(pages, port);
    return loginConfig(provider.issuer);
  });
  try {
    for (const scripts of [true, false]) await journey(stage, office, provider, scripts);
    await lookAtPages(stage, office);
  } finally {
    await office.close();
    await provider.close();
  }
}

async function journey(stage, office, provider, scripts) {
  const how = scripts ? "with scripts" : "without scripts";
  const check = (claim, work) => stage.check(`${claim} (${how})`, work);
  const heading = async (page, words) => {
    await page.getByRole("heading", { level: 1, name: words }).waitFor();
    await page.waitForLoadState();
  };
  const go = async (page, person) => {
    await page.goto(office.at("sign-in"));
    await page.getByRole("button", { name: SIGN_IN() }).click();
    await logInAs(page, person);
  };

  const admin = await stage.open({ scripts });
  await check("the first administrator comes by a link and comes to their account", async () => {
    await followLink(admin, await office.link("Anna Operator"), text("signin-confirm"));
    await heading(admin, text("account-title"));
    await said(admin, text("account-no-way"));
  });

  const bare = await stage.open({ scripts });
  await check("who is told too little about gets a page with names to send on, and is not signed in", async () => {
    await go(bare, "bare");
    await heading(bare, text("login-missing", PROVIDER));
    const letter = await bare.getByLabel(text("login-letter")).inputValue();
    for (const attribute of ["mail", "schacHomeOrganization", "voPersonExternalAffiliation"]) {
      assert.ok(letter.includes(`- ${attribute} (`), `${attribute} is not in: ${letter}`);
    }
    assert.match(letter, /name/);
    const shown = await bare.getByRole("main").innerText();
    assert.ok(!shown.includes("Bruno") && !letter.includes("Bruno"), "a value is on the page");
    await bare.goto(office.at("account"));
    await bare.waitForURL(/sign-in/);
  });
  await check("somebody of another university is told where they are, also its administrator", async () => {
    const page = await stage.open({ scripts });
    await go(page, "foreign");
    await heading(page, text("login-elsewhere"));
    await page.getByText(/beta\.example/).first().waitFor();
    await page.context().close();
  });
  await check("who is known to nobody and fits no rule is told whom to ask", async () => {
    const page = await stage.open({ scripts });
    await go(page, "unknown");
    await heading(page, text("login-stranger"));
    await page.context().close();
  });

  await check("a rule is tried on typed claims, added, and lets people in with its role", async () => {
    await admin.goto(office.at("settings/rules"));
    await admin.getByLabel(text("rules-if")).selectOption({ label: text("affiliation-faculty") });
    await admin.getByLabel(text("rules-role")).selectOption({ label: text("role-coordinator") });
    await admin.getByRole("checkbox", { name: text("affiliation-faculty") }).check();
    await admin.getByRole("button", { name: text("rules-try-do"), exact: true }).click();
    await admin.getByRole("heading", { name: text("rules-tried") }).waitFor();
    await admin.getByText(like("rules-gets", { role: text("role-coordinator"), unit: text("agreement-unit-whole") })).waitFor();
    await admin.getByText(text("rules-none"), { exact: true }).waitFor();
    await admin.getByRole("button", { name: text("rules-add") }).click();
    await said(admin, text("done-rule-added"));
  });
  const karlis = await stage.open({ scripts });
  await check("logging in takes one press here and little of the line", async () => {
    const counted = await count(karlis, office, async (press) => {
      await karlis.goto(office.at("sign-in"));
      await press(karlis.getByRole("button", { name: SIGN_IN() }));
      await logInAs(karlis, "karlis");
      await heading(karlis, text("tasks-title"));
    });
    console.log(`           log in ${how}: ${counted.presses} press, ${counted.pages} pages of ours, ${counted.bytes} bytes`);
    assert.ok(counted.presses <= MOST.presses, `${counted.presses} presses, at most ${MOST.presses}`);
    assert.ok(counted.bytes <= MOST.bytes, `${counted.bytes} bytes, at most ${MOST.bytes}`);
    await karlis.getByText(PEOPLE.karlis.name).filter({ visible: true }).first().waitFor();
    await karlis.getByText(text("role-coordinator")).filter({ visible: true }).first().waitFor();
  });
  await check("the rule is tried on what the provider said of a person", async () => {
    await admin.goto(office.at("settings/rules"));
    await admin.getByLabel(text("rules-person")).fill(PEOPLE.karlis.name);
    await admin.getByRole("button", { name: text("rules-try-do"), exact: true }).click();
    await admin.getByText(like("rules-said", { claims: "faculty, member" })).waitFor();
  });
  await check("a rule that is gone takes its role at the next login", async () => {
    await admin.goto(office.at("settings/rules"));
    await admin.getByRole("button", { name: like("account-remove", {}, { start: true }) }).first().click();
    await said(admin, text("done-rule-removed"));
    await go2(karlis);
    await heading(karlis, text("error-no-role"));
  });
  /** Once more at the provider, which remembers who it is. */
  async function go2(page) {
    await page.goto(office.at("sign-in"));
    await page.getByRole("button", { name: SIGN_IN() }).click();
    await page.waitForURL((url) => url.origin === office.pages && !url.pathname.includes("/sign-in"));
  }

  await check("the network’s own entitlement makes an administrator", async () => {
    const page = await stage.open({ scripts });
    await go(page, "admin");
    await heading(page, text("tasks-title"));
    await page.goto(office.at("settings/rules"));
    await heading(page, text("rules-title"));
    await page.context().close();
  });

  const zane = await stage.open({ scripts });
  await check("who was invited signs in at the provider and is linked", async () => {
    const link = await office.link(scripts ? "Zane" : "Zane the second");
    await zane.goto(link);
    if (scripts) {
      await zane.getByRole("button", { name: SIGN_IN() }).click();
      await logInAs(zane, "zane");
      await zane.waitForURL((url) => url.origin === office.pages && !url.pathname.includes("/sign-in"));
      await zane.goto(office.at("account"));
      await zane.getByText(PEOPLE.zane.name).filter({ visible: true }).first().waitFor();
    } else {
      // Without scripts the identity is linked already; an invitation for somebody else does not take it over.
      await zane.getByRole("button", { name: SIGN_IN() }).click();
      await logInAs(zane, "zane");
      await heading(zane, text("login-somebody-else"));
      await go2(zane);
      await zane.goto(office.at("account"));
    }
    await zane.getByRole("listitem").filter({ hasText: "MyAcademicID" }).waitFor();
  });
  await check("the last way to sign in stays", async () => {
    await zane.getByRole("link", { name: like("account-remove", {}, { start: true }) }).click();
    await heading(zane, text("again-title"));
    await zane.getByRole("button", { name: SIGN_IN() }).click();
    await logInAs(zane, "zane");
    // The proof leads back to the question.
    await heading(zane, text("account-remove-title"));
    await zane.getByRole("button", { name: text("account-remove-do"), exact: true }).click();
    await said(zane, text("account-remove-last"));
  });
  await check("proving again as somebody else does not count", async () => {
    await zane.goto(office.at(`sign-in/again?return=${encodeURIComponent(new URL(office.at("account")).pathname)}`));
    await zane.getByRole("button", { name: SIGN_IN() }).click();
    await logInAs(zane, "karlis");
    // Another person than before: without scripts the provider shows a button on the way.
    if (!scripts) await zane.getByRole("button", { name: /continue/i }).click();
    await heading(zane, text("login-somebody-else"));
  });

  if (scripts) {
    await check("whoever is signed in adds the provider to their account", async () => {
      const page = await stage.open({ scripts });
      await followLink(page, await office.link("Linda Linked"), text("signin-confirm"));
      PEOPLE.linda = { name: "Linda Linked", email: "linda@alpha.example" };
      await page.getByRole("button", { name: text("account-add-login", PROVIDER) }).click();
      await logInAs(page, "linda");
      await said(page, text("done-login-added"));
      await page.context().clearCookies();
      await go(page, "linda");
      // Linked, and known; but nobody gave a role.
      await heading(page, text("error-no-role"));
      await page.context().close();
    });
  }

  await check("an answer that was made up signs nobody in", async () => {
    const page = await stage.open({ scripts });
    for (const tail of ["sign-in/back/academic?code=made&state=up", "sign-in/back/academic"]) {
      const response = await page.goto(office.at(tail));
      assert.equal(response.status(), 400);
      await heading(page, text("login-other-login"));
    }
    const other = await page.goto(office.at("sign-in/back/unknown?code=a&state=b"));
    assert.equal(other.status(), 404);
    await page.context().close();
  });
  await check("an answer counts once, and only in the browser that asked", async () => {
    const page = await stage.open({ scripts });
    let answer;
    page.on("request", (request) => {
      if (request.url().includes("/sign-in/back/")) answer = request.url();
    });
    await go(page, "admin");
    await heading(page, text("tasks-title"));
    assert.equal((await page.goto(answer)).status(), 400);
    const other = await stage.open({ scripts });
    assert.equal((await other.goto(answer)).status(), 400);
    await other.context().close();
    await page.context().close();
  });
  await check("a page of another site is never where signing in leads", async () => {
    const page = await stage.open({ scripts });
    await page.goto(office.at(`sign-in?return=${encodeURIComponent("//evil.example/")}`));
    await page.getByRole("button", { name: SIGN_IN() }).click();
    await logInAs(page, "admin");
    await heading(page, text("tasks-title"));
    assert.equal(new URL(page.url()).origin, office.pages);
    await page.context().close();
  });
  await check("out here, and there as well", async () => {
    const page = await stage.open({ scripts });
    await go(page, "admin");
    await heading(page, text("tasks-title"));
    await signOut(page);
    await heading(page, text("signout-title"));
    // Out here at once.
    const other = await stage.page(page.context());
    await other.goto(office.at("account"));
    assert.match(other.url(), /sign-in/);
    await page.getByRole("link", { name: text("signout-there-do", PROVIDER) }).click();
    await page.getByRole("button", { name: "Yes, log me out" }).click();
    await heading(page, like("signin-title", { name: NAME }));
    // The provider asks anew who it is.
    await page.getByRole("button", { name: SIGN_IN() }).click();
    await page.getByLabel("Who are you?").waitFor();
    await page.context().close();
  });
  await check("a provider that is down gets a clear page, and works again afterwards", async () => {
    const page = await stage.open({ scripts });
    await page.goto(office.at("sign-in"));
    await page.getByRole("button", { name: SIGN_IN() }).click();
    provider.fallSilent(true);
    await logInAs(page, "admin");
    await heading(page, text("login-down", PROVIDER));
    provider.fallSilent(false);
    await page.goto(office.at("account"));
    assert.match(page.url(), /sign-in/, "nobody was signed in");
    // The provider remembers who it is.
    await page.getByRole("button", { name: SIGN_IN() }).click();
    await heading(page, text("account-title"));
    await page.context().close();
  });
  for (const page of [admin, bare, karlis, zane]) await page.context().close();
}

/** Counts what a person presses on our pages, and what these pages weigh, files of theirs included. */
async function count(page, office, work) {
  let presses = 0;
  const scales = weigh(page, office.pages);
  await work(async (button) => {
    presses += 1;
    await button.click();
  });
  return { presses, ...(await scales.stop()) };
}

/** The pages that the sandbox does not have pass the gates. */
async function lookAtPages(stage, office) {
  for (const { lang, scripts } of [{ lang: "en", scripts: true }, { lang: "lv", scripts: true }, { lang: "en", scripts: false }]) {
    const page = await stage.open({ lang, scripts });
    const look = (what, bring, status = 200) => stage.check(`${what} passes the gates (${lang}${scripts ? "" : ", scripts off"})`, async () => {
      page.complaints.splice(0);
      const response = await bring();
      assert.equal(response.status(), status);
      await gates.all(page, response, { lang, scripts });
      if (scripts) await gates.pictures(page, `${lang}-login-${what.replace(/[^a-z]+/gi, "-")}`);
    }, [page]);
    const submit = async (form) => {
      const [response] = await Promise.all([
        page.waitForResponse((response) => response.request().isNavigationRequest() && response.request().method() === "POST"),
        // The answer is there before its page is.
        page.waitForEvent("load"),
        form.evaluate((form) => form.requestSubmit()),
      ]);
      return response;
    };
    await look("the sign-in page", () => page.goto(office.at("sign-in")));
    await look("the page about a wrong password", async () => {
      await page.goto(office.at("sign-in"));
      return submit(page.locator("form[action$='/password']"));
    }, 422);
    await look("the page about an answer that belongs to nothing", () => page.goto(office.at("sign-in/back/academic")), 400);
    await look("the page about a stranger", async () => {
      await page.goto(office.at("sign-in"));
      await page.locator("form[action$='/with/academic'] button").click();
      await page.getByLabel("Who are you?").waitFor();
      const [response] = await Promise.all([
        page.waitForResponse((response) => response.url().includes("/sign-in/back/")),
        logInAs(page, "bare"),
      ]);
      await page.waitForLoadState();
      return response;
    }, 403);
    await look("the page of a link", async () => page.goto(await office.link(`Person ${lang} ${scripts}`)));
    await look("the account without any way to sign in", async () => {
      await page.locator("form[action*='/sign-in/']:not([action*='/with/'])").evaluate((form) => form.requestSubmit());
      await page.waitForURL(/account$/);
      return page.reload();
    });
    await look("the page for a password", () => page.goto(office.at("account/password")));
    await look("the page for a password with mistakes", () => submit(page.locator("main form").first()), 422);
    await look("the page for a passkey", () => page.goto(office.at("account/passkeys")));
    await look("the page for proving again", () => page.goto(office.at("sign-in/again")));
    await page.context().close();
  }
}
