// Starts Chromium: the system's own, never one that a package downloads.

import { chromium } from "playwright-core";

/** Starts a browser without a window, without its own traffic, and without a sandbox of its own where we are root. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Names other than those of this machine lead nowhere, so that nothing can ask the network by mistake.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}
