// Gate: one main heading, a title, the right language, no message key shown raw, no link
// within the page that leads nowhere.

import { refuse } from "./errors.mjs";

/** What is wrong with a page's skeleton. */
export async function faults(page, lang) {
  return page.evaluate((lang) => {
    const faults = [];
    const headings = document.querySelectorAll("h1").length;
    if (headings !== 1) faults.push(`${headings} main headings`);
    if (document.documentElement.lang !== lang) faults.push(`lang is "${document.documentElement.lang}", not "${lang}"`);
    if (document.title.trim() === "") faults.push("no title");
    if (document.querySelectorAll("main").length !== 1) faults.push("there is not one main part");
    const raw = document.documentElement.outerHTML.match(/⟦[^⟧]*⟧?/g);
    if (raw) faults.push(`keys without a text: ${[...new Set(raw)].join(", ")}`);
    for (const link of document.querySelectorAll("a[href^='#']")) {
      const target = link.getAttribute("href").slice(1);
      if (target !== "" && !document.getElementById(decodeURIComponent(target))) faults.push(`#${target} is nowhere on the page`);
    }
    for (const element of document.querySelectorAll("body [lang]")) {
      if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(element.lang)) faults.push(`"${element.lang}" is no language`);
    }
    if (document.querySelector("[style]")) faults.push("a style attribute");
    return faults;
  }, lang);
}

/** Refuses a page whose skeleton is not right. */
export async function gate(page, lang) {
  refuse("structure", await faults(page, lang));
}
