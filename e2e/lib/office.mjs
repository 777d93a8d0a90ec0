// A host of its own for a journey: `habita serve` with one invented university, in a folder that goes away with it.

import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
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

/** Some free ports on loopback. */
export async function freePorts(count) {
  const servers = [];
  for (let number = 0; number < count; number += 1) {
    const server = createServer();
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
    servers.push(server);
  }
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
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
      const answer = await fetch(`${pages}/app/${HEI}/sign-in`);
      if (!answer.ok) throw new Error(`status ${answer.status}`);
    }, { longest: 40_000 });
  } catch (error) {
    await close();
    throw new Error(`${error.message}; the host said:\n${said.join("").slice(-3000)}`);
  }
  return {
    /** The address of a page. */
    at: (tail) => `${pages}/app/${HEI}/${tail}`,
    pages,
    /** A link for a person, as the operator makes it. */
    async link(name) {
      const { stdout } = await run(program, ["sign-in-link", "--config", config, "--institution", HEI, "--name", name]);
      const found = stdout.match(/https?:\/\/\S+/);
      if (!found) throw new Error(`no link in: ${stdout}`);
      return found[0];
    },
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
