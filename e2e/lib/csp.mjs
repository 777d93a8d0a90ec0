// Gate: the browser has nothing to complain about. No refused script or style, no error, no lost file.

import { refuse } from "./errors.mjs";

/** Collects what goes wrong in a page from now on. */
export function watch(page) {
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A page that is left while it still asks for something aborts; that is no fault.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${reason}`);
  });
  page.on("response", (response) => {
    const isPart = response.request().resourceType() !== "document";
    if (isPart && response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  return complaints;
}

/**
 * The directives that every page must have. Other directives may be there as well.
 */
const DIRECTIVES = new Map([
  ["default-src", /^'none'$/],
  ["script-src", /^'self'$/],
  ["style-src", /^'self'$/],
  ["base-uri", /^'none'$/],
  ["frame-ancestors", /^'none'$/],
  ["form-action", /^'self'/],
  ["require-trusted-types-for", /^'script'$/],
]);

/** What a page's headers lack of our content security policy and its companions. */
export function headers(response) {
  const found = response.headers();
  const policy = new Map(
    (found["content-security-policy"] ?? "").split(";").map((directive) => {
      const [name, ...values] = directive.trim().split(/\s+/);
      return [name, values.join(" ")];
    }),
  );
  const complaints = [];
  for (const [name, wanted] of DIRECTIVES) {
    if (!wanted.test(policy.get(name) ?? "")) complaints.push(`policy: ${name} is "${policy.get(name) ?? ""}"`);
  }
  for (const [name, values] of policy) {
    if (/unsafe-|\*/.test(values)) complaints.push(`policy: ${name} ${values} is too wide`);
  }
  if (found["x-content-type-options"] !== "nosniff") complaints.push("x-content-type-options is not nosniff");
  if (found["referrer-policy"] !== "same-origin") complaints.push("referrer-policy is not same-origin");
  return complaints;
}

/** Refuses a page that the browser complained about, or whose headers are too weak. */
export function gate(page, response) {
  // The browser itself notes each document that comes with a refusal; that is what such a page is for.
  const note = response?.status() >= 400 ? `status of ${response.status()} ` : null;
  const complaints = page.complaints.splice(0).filter((complaint) => !note || !complaint.includes(note));
  refuse("browser and headers", [...complaints, ...(response ? headers(response) : [])]);
}
