// Gate: the HTML that the server sent is valid.

import { HtmlValidate, StaticConfigLoader } from "html-validate";

import { refuse } from "./errors.mjs";

const validator = validating({});
const letters = validating({ "no-inline-style": "off" });

function validating(more) {
  const rules = {
    // Boxes of one question share its name, and so do buttons that do different things with one form.
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
    // Links to choose from while one types cannot stand in a select.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
    // Made by a program that puts no white space where none is needed.
    "no-trailing-whitespace": "off",
    // Titles end with the institution's name, which may be long.
    "long-title": "off",
    ...more,
  };
  const extended = ["html-validate:recommended", "html-validate:a11y"];
  return new HtmlValidate(new StaticConfigLoader({ root: true, extends: extended, rules }));
}

/** What is wrong with a document's source. */
export async function problems(source, by = validator) {
  const report = await by.validateString(source);
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

/** The same for a letter, where styles stand in attributes. */
export async function letter(source) {
  refuse("HTML", (await problems(source, letters)).slice(0, 12));
}
