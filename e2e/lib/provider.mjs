// A real login provider on loopback, the certified `oidc-provider`, with invented people. It says who somebody is only
// at its userinfo endpoint, as MyAcademicID does.

import { createServer } from "node:http";

import Provider from "oidc-provider";

import { HEI } from "./office.mjs";

const CLIENT = { id: "habita", secret: "a secret that only this run knows" };
const HOME = { schac_home_organization: HEI };
const ENTITLEMENT = "urn:geant:myacademicid.org";

/** Who can log in there, by the name that they type. What is not said is not released. */
export const PEOPLE = {
  zane: { name: "Zane Kalna", email: "zane@alpha.example", ...HOME, voperson_external_affiliation: [`staff@${HEI}`] },
  karlis: { name: "Kārlis Āboliņš", email: "karlis@alpha.example", ...HOME, voperson_external_affiliation: `faculty@${HEI}` },
  admin: {
    name: "Ada Alksne",
    email: "ada@alpha.example",
    schac_home_organization: [HEI],
    voperson_external_affiliation: [`employee@${HEI}`],
    eduperson_entitlement: [`${ENTITLEMENT}:${HEI}:ewp:admin`],
  },
  foreign: {
    name: "Frans Vreemd",
    email: "frans@beta.example",
    schac_home_organization: "beta.example",
    voperson_external_affiliation: ["staff@beta.example"],
    eduperson_entitlement: [`${ENTITLEMENT}:beta.example:ewp:admin`],
  },
  unknown: { name: "Uldis Unknown", email: "uldis@alpha.example", ...HOME, voperson_external_affiliation: `affiliate@${HEI}` },
  /** Somebody whose university releases next to nothing. */
  bare: { name: "Bruno <b>Bare</b>" },
};

const SCOPES = ["schac_home_organization", "voperson_external_affiliation", "eduperson_entitlement"];

/** Starts a provider for the pages at `pages` on that port of loopback. */
export async function openProvider(pages, port) {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: [`${pages}/app/${HEI}/sign-in/back/academic`],
      post_logout_redirect_uris: [`${pages}/app/${HEI}/sign-in`],
      grant_types: ["authorization_code"],
      response_types: ["code"],
    }],
    claims: {
      openid: ["sub"],
      profile: ["name", "given_name", "family_name"],
      email: ["email"],
      ...Object.fromEntries(SCOPES.map((scope) => [scope, [scope]])),
    },
    scopes: ["openid", "offline_access", "profile", "email", ...SCOPES],
    pkce: { required: () => true },
    cookies: { keys: ["one", "two"] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = page("Log out", `${form}<button form="op.logoutForm" name="logout" value="yes">Yes, log me out</button>`);
        },
      },
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => (id in PEOPLE ? { accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) } : undefined),
    // Everybody agrees with everything: what is asked of people here is who they are.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(["openid", "profile", "email", ...SCOPES].join(" "));
      await grant.save();
      return grant;
    },
    ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 60, AuthorizationCode: 60, IdToken: 600 },
    // A redirect to plain HTTP is for this machine alone.
    clientBasedCORS: () => false,
  });
  let silent = false;
  const server = createServer((request, response) => {
    if (silent && request.url.startsWith("/token")) return request.socket.destroy();
    if (request.url.startsWith("/interaction/")) return interact(provider, request, response);
    return provider.callback()(request, response);
  });
  await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  return {
    issuer,
    /** From now on it gives hosts no tokens, or it does again; browsers are always answered. */
    fallSilent: (yes) => { silent = yes; },
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(closed);
    }),
  };
}

/** What the operator writes about it. */
export function loginConfig(issuer) {
  return `
[[institution.login]]
id = "academic"
name = "MyAcademicID"
issuer = "${issuer}"
client_id = "${CLIENT.id}"
client_secret_env = "HABITA_E2E_SECRET"
kind = "myacademicid"
`;
}
process.env.HABITA_E2E_SECRET = CLIENT.secret;

/** Says at the provider who one is. */
export async function logInAs(page, person) {
  await page.getByLabel("Who are you?").fill(person);
  await page.getByRole("button", { name: "Log in" }).click();
}

async function interact(provider, request, response) {
  if (request.method !== "POST") {
    const form = '<form method="post"><label>Who are you? <input name="who" autofocus></label><button>Log in</button></form>';
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    return response.end(page("Log in", form));
  }
  let body = "";
  for await (const piece of request) body += piece;
  const who = new URLSearchParams(body).get("who");
  return provider.interactionFinished(request, response, { login: { accountId: who } }, { mergeWithLastSubmission: false });
}

function page(title, body) {
  return `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`;
}
