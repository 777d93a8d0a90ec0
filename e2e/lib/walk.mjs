// Walks from page to page by the links on them, so that a new page is found without being listed.

/** How many pages one walk opens, and how many links it follows without a look. */
const MOST_PAGES = 120;
const MOST_LINKS = 400;

/**
 * What kind of page an address leads to: ids, numbers and values of the query do not matter. Without `variants` the
 * query does not matter at all.
 */
export function kind(address, variants = true) {
  const url = new URL(address);
  const parts = url.pathname.split("/").map((part, index, all) => {
    const isId = ["units", "guide"].includes(all[index - 1]) || /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(part) || /^\d+$/.test(part) || part.includes(".") || part.includes("%");
    return isId ? "*" : part;
  });
  const keys = variants ? [...new Set(url.searchParams.keys())].sort() : [];
  return parts.join("/") + (keys.length > 0 ? `?${keys.join("&")}` : "");
}

const isHtml = (headers) => (headers?.["content-type"] ?? "").startsWith("text/html");

/**
 * Opens pages from `starts` on, at most `each` of a kind, and calls `look(page, response)` on each. Stays on the hosts
 * of `starts`, and where `within` lets it. Gives the kinds that it saw, each with the addresses that were opened, and the
 * links that lead nowhere.
 */
export async function walk(page, starts, { each, variants = true, look, within = () => true }) {
  const hosts = new Set(starts.map((start) => new URL(start).host));
  const queue = [...starts];
  const seen = new Set(queue);
  const kinds = new Map();
  const others = [];
  // Where nothing came at the first try; where no page came, and none at the second.
  const late = new Set();
  const shut = new Set();
  let opened = 0;
  while (queue.length > 0 && opened < MOST_PAGES) {
    const address = queue.shift();
    const same = kinds.get(kind(address, variants)) ?? [];
    if (same.length >= each) {
      others.push(address);
      continue;
    }
    // Files to download, and refusals without a word, open no page; they are asked for once more below.
    const response = await page.goto(address).catch(() => null);
    const isPage = isHtml(response?.headers());
    if (!isPage || response.status() >= 400) {
      page.complaints?.splice(0);
      if (!response && !late.has(address)) {
        late.add(address);
        queue.push(address);
        continue;
      }
      if (!response || isPage) shut.add(address);
      others.push(address);
      continue;
    }
    kinds.set(kind(address, variants), [...same, address]);
    opened += 1;
    const links = await page.locator("a[href]").evaluateAll((anchors) => anchors.map((anchor) => anchor.href));
    for (const link of links) {
      const [target] = link.split("#");
      if (target.startsWith("http") && hosts.has(new URL(target).host) && !seen.has(target) && within(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
    await look(page, response);
  }
  const lost = [];
  const get = (address) => page.request.get(address, { maxRedirects: 5 }).catch(() => null);
  for (const address of new Set([...shut, ...others, ...queue].slice(0, MOST_LINKS))) {
    const response = (await get(address)) ?? (await get(address));
    if (!response) lost.push(`${address}: no answer`);
    else if (response.status() >= 400) lost.push(`${address}: ${response.status()}`);
    else if (shut.has(address) && isHtml(response.headers())) lost.push(`${address}: it does not open`);
  }
  return { kinds, lost };
}
