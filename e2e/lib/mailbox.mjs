// A mail server on loopback that takes every letter and keeps it.

import { createServer } from "node:net";

/** Starts one; `letters` are those that came, each with `to` and its plain text. */
export async function openMailbox() {
  const letters = [];
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    converse(socket, letters);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => new Promise((closed) => {
    for (const socket of sockets) socket.destroy();
    server.close(closed);
  });
  return { port: server.address().port, letters, close };
}

function converse(socket, letters) {
  let waiting = "";
  let data = null;
  let to = [];
  const say = (line) => socket.write(`${line}\r\n`);
  say("220 mailbox");
  socket.on("data", (piece) => {
    waiting += piece.toString("latin1");
    for (let end = waiting.indexOf("\r\n"); end >= 0; end = waiting.indexOf("\r\n")) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (data !== null) {
        if (line !== ".") {
          data.push(line.startsWith(".") ? line.slice(1) : line);
          continue;
        }
        letters.push({ to, text: readable(data.join("\n")) });
        [data, to] = [null, []];
        say("250 kept");
      } else if (/^DATA/i.test(line)) {
        data = [];
        say("354 go on");
      } else if (/^QUIT/i.test(line)) {
        say("221 bye");
        socket.end();
      } else {
        const recipient = line.match(/^RCPT TO:<(.+?)>/i);
        if (recipient) to.push(recipient[1]);
        say("250 yes");
      }
    }
  });
}

/** The text of a letter without the signs of its transport: lines that go on, signs by their numbers. */
function readable(raw) {
  const joined = raw.replace(/=\n/g, "");
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
