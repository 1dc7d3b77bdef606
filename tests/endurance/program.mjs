// The real program on a real disk, for tests of what it survives: seeded, served on a free port, killed, asked from outside.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";

export const binary = process.env.REGIEHUIS_BIN ?? "build/dev/regiehuis";
export const postgres = process.env.REGIEHUIS_TEST_PG; // a libpq connection string, or undefined
export const long = process.env.REGIEHUIS_LONG === "1";

// Not $TMPDIR: that may be memory, and what is proved here is about disks.
const root = "build/endurance";

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const signs = "0123456789abcdefghjkmnpqrstvwxyz";
/** The text of an id as the program writes it: 128 bits, five at a time. */
export function idText(hex) {
  let number = BigInt(`0x${hex}`);
  let text = "";
  for (let i = 0; i < 26; ++i, number >>= 5n) text = signs[Number(number & 31n)] + text;
  return text;
}

const sql = (command, args) => execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 }).trimEnd();
const psql = (connection, query) => sql("psql", ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", connection, "-c", query]);

let databases = 0;

/** A house in a folder of its own, not yet served. `engine` is "sqlite" or "postgres". */
export class House {
  constructor(engine = "sqlite", options = {}) {
    mkdirSync(root, { recursive: true });
    this.engine = engine;
    this.data = options.data ?? mkdtempSync(join(root, "house-"));
    this.binary = options.binary ?? binary;
    this.flags = options.flags ?? [];
    this.under = options.under ?? []; // a command that runs the program, as prlimit does
    this.agent = new Agent({ keepAlive: true, maxSockets: 64 });
    this.made = [];
    if (engine === "postgres") {
      const connections = ["huis", "sleutels"].map((what) => {
        const name = `endurance_${process.pid}_${++databases}_${what}`;
        psql(postgres, `CREATE DATABASE ${name}`);
        this.made.push(name);
        return `${postgres} dbname=${name}`;
      });
      writeFileSync(join(this.data, "regiehuis.toml"), `database = "${connections[0]}"\nsleutels = "${connections[1]}"\n`);
      this.connection = connections[0];
    }
  }

  /** A copy of a house that is not served; SQLite only. */
  copy(options = {}) {
    const twin = new House("sqlite", options);
    cpSync(this.data, twin.data, { recursive: true });
    return twin;
  }

  /** What a command of the program prints; throws when it does not end well. */
  command(name, ...args) {
    const [first, ...more] = name.split(" ");
    return execFileSync(this.binary, [first, ...more, "--data", this.data, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 60_000,
    });
  }

  /** What a command that must fail wrote to its error stream. */
  refused(name, ...args) {
    try {
      this.command(name, ...args);
    } catch (failed) {
      return { status: failed.status, sentence: String(failed.stderr).trimEnd() };
    }
    return assert.fail(`${name} was not refused`);
  }

  query(text) {
    if (this.engine === "postgres") return psql(this.connection, text);
    return sql("sqlite3", [join(this.data, "regiehuis.db"), ".timeout 5000", text]);
  }

  token(login, ...args) {
    return this.command("token", "--user", login, ...args).trim();
  }

  /** Starts the program; resolves when it listens, or to false when it was killed before. */
  async start() {
    const [command, ...args] = [...this.under, this.binary, "serve", "--data", this.data, "--port", "0", ...this.flags];
    this.process = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    this.notes = [];
    this.errors = "";
    this.process.stderr.on("data", (chunk) => (this.errors += chunk));
    this.gone = new Promise((resolve) => this.process.once("exit", (code, signal) => resolve({ code, signal })));
    return new Promise((resolve) => {
      this.gone.then(() => resolve(false));
      createInterface({ input: this.process.stdout }).on("line", (line) => {
        const found = line.match(/^Regiehuis: http:\/\/[^:]+:(\d+)\//);
        if (found) {
          this.port = Number(found[1]);
          resolve(true);
        } else if (line.startsWith("{")) {
          this.notes.push(JSON.parse(line));
        }
      });
    });
  }

  async end(signal) {
    this.process.kill(signal);
    const how = await this.gone;
    this.agent.destroy();
    this.agent = new Agent({ keepAlive: true, maxSockets: 64 });
    return how;
  }

  /** One request; { status, headers, body }, or null when no whole answer came. `json` is sent as the body. */
  send(method, path, { token, cookie, json, form, trace } = {}) {
    const headers = {};
    if (token) headers.authorization = `Bearer ${token}`;
    if (cookie) headers.cookie = cookie;
    if (trace) headers.traceparent = `00-${trace}-00f067aa0ba902b7-01`;
    let content;
    if (json !== undefined) {
      headers["content-type"] = "application/json";
      content = JSON.stringify(json);
    } else if (form !== undefined) {
      headers["content-type"] = "application/x-www-form-urlencoded";
      headers["sec-fetch-site"] = "same-origin";
      content = new URLSearchParams(form).toString();
    }
    if (content !== undefined) headers["content-length"] = Buffer.byteLength(content);
    return new Promise((resolve) => {
      const asked = request({ port: this.port, host: "127.0.0.1", method, path, headers, agent: this.agent }, (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () => {
          if (!answer.complete) return resolve(null);
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() });
        });
        answer.on("error", () => resolve(null));
      });
      asked.on("error", () => resolve(null));
      asked.end(content);
    });
  }

  /** As send(), of the API: the body parsed; throws unless the status is the expected one. */
  async api(method, path, token, json, expected = json === undefined ? 200 : 201) {
    const answer = await this.send(method, `/api/v1${path}`, { token, json });
    assert.equal(answer?.status, expected, `${method} ${path}: ${answer?.body}`);
    return answer.body === "" ? null : JSON.parse(answer.body);
  }

  async remove() {
    if (this.process && this.process.exitCode === null && this.process.signalCode === null) await this.end("SIGKILL");
    this.agent.destroy();
    rmSync(this.data, { recursive: true, force: true });
    for (const name of this.made) psql(postgres, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}
