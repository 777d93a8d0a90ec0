// How errors are told.

/** A gate that a page does not pass: what it is, and each place where it fails. */
export class GateError extends Error {
  constructor(gate, complaints) {
    super(`${gate}:\n${complaints.map((complaint) => `  - ${complaint}`).join("\n")}`);
    this.name = "GateError";
  }
}

/** Throws if there is something to complain about. */
export function refuse(gate, complaints) {
  if (complaints.length > 0) throw new GateError(gate, complaints);
}

/** An error in a few lines: what it says, and where in our own files it arose. */
export function describe(error) {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof GateError) return error.message;
  const place = (error.stack ?? "").split("\n").find((line) => line.includes("/e2e/") && !line.includes("node_modules"));
  // Colours of other tools would only disturb in a log.
  const message = error.message.replace(/\u001b\[\d+m/g, "").split("\n").slice(0, 12).join("\n");
  return place ? `${message}\n${place.trim()}` : message;
}
