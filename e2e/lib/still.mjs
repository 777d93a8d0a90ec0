// A page that stays as it is while it is looked at.

/** Does `work` while nothing on the page is replaced by news; journeys/live.mjs looks at what is. */
export async function still(page, work) {
  await page.evaluate(() => {
    // Also what was asked for before must not come in; it comes with a later look.
    const no = () => {
      throw new Error("somebody looks at it");
    };
    for (const part of document.querySelectorAll("hb-live")) part.replaceChildren = no;
  });
  try {
    return await work();
  } finally {
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("hb-live")) delete part.replaceChildren;
    });
  }
}
