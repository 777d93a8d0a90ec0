// A host of its own for a journey: `habita serve` with one invented university, in a folder that goes away with it.

import { execFile, spawn } from "node:child_process";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { eventually } from "./stage.mjs";

const run = promisify(execFile);
const program = process.env.HABITA_PROGRAM;

/** The university of these hosts. */
export const HEI = "alpha.example";
export const NAME = "University of Alpha";

/**
 * Ports for hosts lie below the range from which a system takes those of connections, so that none is lost before its
 * host listens; and none is given twice.
 */
const LAST_PORT = 11_999;
let port = 11_000 + Math.floor(Math.random() * 500);

/** Some free ports on loopback. */
export async function freePorts(count) {
  const ports = [];
  while (ports.length < count) ports.push(await freePort());
  return ports;
}

async function freePort() {
  while (port < LAST_PORT) {
    port += 1;
    const server = createServer();
    const free = await new Promise((done) => {
      server.once("error", () => done(false));
      server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
    });
    if (free) return port;
  }
  throw new Error("no free port");
}

/**
 * Starts a host. `login` gives the text of `[[institution.login]]` for the address of the pages, which has a name and no
 * number, since passkeys need one.
 */
export async function openOffice(login = async () => "") {
  const folder = await mkdtemp(join(tmpdir(), "habita-office-"));
  const config = join(folder, "habita.toml");
  const [pagesPort, machinesPort] = await freePorts(2);
  const pages = `http://localhost:${pagesPort}`;
  await writeFile(config, `
database = "sqlite:habita.sqlite"
sealing_key = "sealing.key"
registry = "https://127.0.0.1:1/catalogue-v1.xml"

[machines]
listen = "127.0.0.1:${machinesPort}"

[pages]
listen = "127.0.0.1:${pagesPort}"
public_url = "${pages}"

[[institution]]
hei = "${HEI}"
names = { en = "${NAME}" }
country = "LV"
city = "Rīga"
admin_email = "ewp@${HEI}"
public_url = "https://127.0.0.1:${machinesPort}"
time_zone = "Europe/Riga"
${await login(pages)}
`);
  return serveOffice({ folder, config, pages, hei: HEI });
}

/** Starts a host for a journey, and ends it with the journey. */
export async function withOffice(stage, journey) {
  const office = await openOffice();
  try {
    await journey(stage, office);
  } finally {
    await office.close();
  }
}

/**
 * Starts a host on the network of the sandbox, as somebody does who wants to try: `habita sandbox host` makes its folder,
 * `more` is added to its configuration.
 */
export async function openOwnHost({ hei, name, more = "" }) {
  const folder = await mkdtemp(join(tmpdir(), "habita-own-host-"));
  const port = await freePair();
  const sandbox = process.env.HABITA_SANDBOX;
  const out = join(folder, "host");
  await run(program, ["sandbox", "--data", sandbox, "host", "--out", out, "--hei", hei, "--name", name, "--own-port", String(port)]);
  const config = join(out, "habita.toml");
  await appendFile(config, more);
  const manifest = `https://127.0.0.1:${port}/ewp/${hei}/manifest.xml`;
  const office = await serveOffice({ folder, config, pages: `http://localhost:${port + 1}`, hei });
  const close = async () => {
    await office.close();
    await leave(join(sandbox, "registry", "sources.toml"), manifest);
  };
  return { ...office, close };
}

/** Takes a host out of the sources of a registry, so that nobody calls what is no more. */
async function leave(file, manifest) {
  const entries = (await readFile(file, "utf8")).split(/(?=^\[\[source\]\])/m);
  await writeFile(file, entries.filter((entry) => !entry.includes(`"${manifest}"`)).join(""));
}

/** A free port whose next one is free as well. */
async function freePair() {
  for (;;) {
    const [one, next] = await freePorts(2);
    if (next === one + 1) return one;
  }
}

/** Starts `habita serve` and waits until its pages answer. */
async function serveOffice({ folder, config, pages, hei }) {
  const said = [];
  const host = spawn(program, ["serve", "--config", config], { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [host.stdout, host.stderr]) stream.on("data", (piece) => said.push(piece.toString()));
  const ended = new Promise((done) => host.once("exit", done));
  const close = async () => {
    if (host.exitCode === null) host.kill("SIGINT");
    const late = setTimeout(() => host.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(late);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await eventually(async () => {
      if (host.exitCode !== null) throw new Error("the host ended");
      const answer = await fetch(`${pages}/app/${hei}/sign-in`);
      if (!answer.ok) throw new Error(`status ${answer.status}`);
    }, { longest: 40_000 });
  } catch (error) {
    await close();
    throw new Error(`${error.message}; the host said:\n${said.join("").slice(-3000)}`);
  }
  return {
    /** The address of a page. */
    at: (tail) => `${pages}/app/${hei}/${tail}`,
    pages,
    /** A link for a person, as the operator makes it. */
    async link(name) {
      const { stdout } = await run(program, ["sign-in-link", "--config", config, "--institution", hei, "--name", name]);
      const found = stdout.match(/https?:\/\/\S+/);
      if (!found) throw new Error(`no link in: ${stdout}`);
      return found[0];
    },
    /** Makes a backup, as the operator does every night. */
    backup: () => run(program, ["backup", join(folder, `${Date.now()}.backup`), "--config", config]),
    /** What the host said until now. */
    said: () => said.join(""),
    close,
  };
}

/** Opens a link and uses it alone. */
export async function followLink(page, link, button) {
  await page.goto(link);
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.waitForLoadState();
}
