// A small server on loopback for pages that a journey makes up.

import { createServer } from "node:http";

/** The policy that Habita sends with its pages. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types habita",
].join("; ");

/** Serves `files` (path → text) until `close` is called. */
export async function serve(files, policy = POLICY) {
  const kinds = { css: "text/css", js: "text/javascript" };
  const server = createServer((request, response) => {
    const text = files[request.url];
    const kind = kinds[request.url.split(".").at(-1)] ?? "text/html";
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": `${kind}; charset=utf-8`,
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    });
    response.end(text ?? "");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => new Promise((closed) => {
    server.closeAllConnections();
    server.close(closed);
  });
  return { base: `http://127.0.0.1:${server.address().port}`, close };
}
