// What a person does on a page, counted by the page itself. Needs scripts.

/**
 * Counts from here on, over every page that is opened: `presses` of the pointer and of keys that write nothing, and
 * `typed`, fields that were typed into. Call it before the first page is opened.
 */
export async function countActions(page) {
  const counted = { presses: 0, typed: 0 };
  await page.exposeFunction("acted", (what) => {
    counted[what] += 1;
  });
  await page.addInitScript(() => {
    const held = ["Shift", "Control", "Alt", "Meta"];
    let field;
    const listen = (kind, look) => addEventListener(kind, (event) => event.isTrusted && look(event), true);
    listen("pointerdown", () => window.acted("presses"));
    listen("keydown", ({ key, repeat, ctrlKey }) => {
      if (!repeat && !held.includes(key) && (ctrlKey || key.length > 1)) window.acted("presses");
    });
    listen("input", ({ target }) => {
      if (target !== field && target.matches("textarea, input:not([type=checkbox], [type=radio])")) window.acted("typed");
      field = target;
    });
  });
  return counted;
}
