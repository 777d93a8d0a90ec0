// What a walk over pages costs on the line. Sizes are those of brotli, in which the limits are given.

import { brotliCompressSync } from "node:zlib";

/**
 * Weighs what `page` gets from addresses that begin with `site` until `stop` is called, which gives bytes and pages. A
 * file that browsers keep for ever is on the line once, however many pages use it. `pagesOnly` leaves files out.
 */
export function weigh(page, site, { pagesOnly = false } = {}) {
  const sum = { pages: 0, bytes: 0 };
  const kept = new Set();
  const weighing = [];
  const onResponse = (response) => {
    const url = response.url();
    if (!url.startsWith(site) || response.status() >= 300 || kept.has(url)) return;
    const isPage = response.request().isNavigationRequest();
    if (isPage) sum.pages += 1;
    else if (pagesOnly) return;
    if (/immutable/.test(response.headers()["cache-control"] ?? "")) kept.add(url);
    weighing.push(response.body().then((body) => { sum.bytes += brotliCompressSync(body).length; }, () => {}));
  };
  page.on("response", onResponse);
  return {
    async stop() {
      page.off("response", onResponse);
      await Promise.all(weighing);
      return sum;
    },
  };
}
