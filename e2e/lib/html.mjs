// Gate: the HTML that the server sent is valid.

import { HtmlValidate, StaticConfigLoader } from "html-validate";

import { refuse } from "./errors.mjs";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: {
      // Boxes of one question share its name, and so do buttons that do different things with one form.
      "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
      // Made by a program that puts no white space where none is needed.
      "no-trailing-whitespace": "off",
      // Titles end with the institution's name, which may be long.
      "long-title": "off",
    },
  }),
);

/** What is wrong with a document's source. */
export async function problems(source) {
  const report = await validator.validateString(source);
  return report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, column, selector }) => {
      return `${ruleId}: ${message} (${line}:${column}${selector ? `, ${selector}` : ""})`;
    }),
  );
}

/** Refuses a document that is not valid. */
export async function gate(source) {
  refuse("HTML", (await problems(source)).slice(0, 12));
}
