// `./do bench --live`: forty screens in one meeting. From the POST of a line until each screen has read the part anew; and what
// 200 open streams cost in memory. Two cores: the program and this load share them.
import { execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = process.argv[2] ?? "build/release/regiehuis";
const screens = 40;
const perAccount = 4; // streams of one account, as the program limits them
const rounds = 60;
const streamsForMemory = 200;
const password = "merenrand-demo-2026";
const secret = "OJSWO2LFNB2WS4ZAMRSW23ZAORXXI4BB";

const data = mkdtempSync(join(tmpdir(), "regiehuis-live-"));
execFileSync(program, ["seed", "--data", data, "--world", "demo"], { stdio: "pipe" });
const port = 20_000 + (process.pid % 20_000);
const serve = [program, "serve", "--data", data, "--port", String(port)];
const server = spawn("taskset", ["-c", "0,1", ...serve], { stdio: ["ignore", "pipe", "inherit"] });
let printed = "";
await new Promise((resolve, reject) => {
  server.stdout.on("data", (chunk) => (printed += chunk).includes("http://") && resolve());
  server.once("exit", (code) => reject(new Error(`the server stopped with ${code}`)));
});
const words = printed.split("\n").map((line) => line.split(/\s/)[0]);
const logins = words.filter((word) => /^[a-z][a-z0-9_-]+$/.test(word) && word !== "login");

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
function ask(method, path, cookie, form) {
  const body = form && new URLSearchParams(form).toString();
  const headers = { host: `127.0.0.1:${port}`, cookie: cookie ?? "", "sec-fetch-site": "same-origin" };
  if (body !== undefined) headers["content-type"] = "application/x-www-form-urlencoded";
  if (body !== undefined) headers["content-length"] = Buffer.byteLength(body);
  return new Promise((resolve, reject) => {
    const sent = request({ port, method, path, headers, agent }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => (text += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
const cookiesOf = (answer) => (answer.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]);
const cookieOf = (answer) => cookiesOf(answer).find((one) => one.startsWith("rh="));
const csrfOf = (text) => text.match(/name="csrf" value="([0-9a-f]+)"/)?.[1];
function totp() {
  let bits = "";
  for (const sign of secret) bits += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0");
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const hash = createHmac("sha1", key).update(counter).digest();
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
async function logIn(login) {
  const door = await ask("GET", "/inloggen");
  const key = door.headers["set-cookie"]?.[0].split(";")[0];
  const first = await ask("POST", "/inloggen", key, { csrf: csrfOf(door.text), gebruiker: login, wachtwoord: password });
  const cookie = cookieOf(first);
  if (!cookie) return null;
  const page = await ask("GET", "/inloggen/tweede-stap", cookie);
  const second = await ask("POST", "/inloggen/tweede-stap", cookie, { csrf: csrfOf(page.text), code: totp() });
  return second.status === 303 ? (cookieOf(second) ?? cookie) : null;
}
const anonymous = () => Number(readFileSync(`/proc/${server.pid}/status`, "utf8").match(/RssAnon:\s+(\d+)/)[1]) / 1024;

const open = [];
function stream(path, cookie, told) {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, headers: { host: `127.0.0.1:${port}`, cookie }, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => {
        text += chunk;
        for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
          told(text.slice(0, end));
          text = text.slice(end + 2);
        }
      });
      answer.on("error", () => {});
      answer.statusCode === 200 ? resolve(sent) : reject(new Error(`stream: ${answer.statusCode}`));
    });
    sent.on("error", reject);
    sent.end();
    open.push(sent);
  });
}
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

try {
  const people = [];
  for (const login of [...new Set(["regisseur", ...logins])]) {
    const cookie = await logIn(login);
    if (cookie) people.push({ login, cookie });
  }
  const chair = people[0];
  const list = await ask("GET", "/overleggen", chair.cookie);
  const meeting = list.text.match(/href="(\/overleggen\/[0-9a-z]{26})"/)[1];
  const csrf = csrfOf(list.text);
  await ask("POST", `${meeting}/opening`, chair.cookie, { csrf });
  // The point that most people have.
  let best = { there: [] };
  for (let point = 0; point < 5; ++point) {
    const page = await ask("GET", `${meeting}/live`, chair.cookie);
    const action = page.text.match(/action="(\/casussen\/[0-9a-z]+\/agendapunten\/[0-9a-z]+)\/regels"/)?.[1];
    if (!action) break;
    const there = [];
    for (const one of people) {
      const part = await ask("GET", `${meeting}/live/punt`, one.cookie);
      if (part.text.includes("data-punt")) there.push(one);
    }
    if (there.length > best.there.length) best = { there, action };
    await ask("POST", `${action}/parkeren`, chair.cookie, { csrf });
    const agenda = (await ask("GET", `${meeting}/live`, chair.cookie)).text.match(/action="(\/casussen\/[^"]+\/begin)"/g) ?? [];
    if (agenda[point + 1]) await ask("POST", agenda[point + 1].slice(8, -1), chair.cookie, { csrf });
  }
  await ask("POST", `${best.action}/begin`, chair.cookie, { csrf });

  const takes = [];
  let expected = "";
  let began = 0;
  let missing = 0;
  let done = () => {};
  const watchers = best.there.flatMap((one) => Array(perAccount).fill(one)).slice(0, screens);
  const before = anonymous();
  for (const one of watchers)
    await stream(`${meeting}/stroom`, one.cookie, async (event) => {
      if (!/^data: regels /m.test(event) || expected === "") return;
      const wanted = expected;
      const part = await ask("GET", `${meeting}/live/regels`, one.cookie);
      if (!part.text.includes(wanted) || wanted !== expected) return;
      takes.push(performance.now() - began);
      if (--missing === 0) done();
    });
  await wait(1000);
  for (let round = 0; round < rounds; ++round) {
    expected = `Meting ${round} van het overleg.`;
    missing = watchers.length;
    const all = new Promise((resolve) => (done = resolve));
    began = performance.now();
    const answer = await ask("POST", `${best.action}/regels`, chair.cookie, { csrf, deel: "beeld", tekst: expected });
    if (answer.status !== 303) throw new Error(`the line was refused: ${answer.status}`);
    await Promise.race([all, wait(5000)]);
    if (missing > 0) console.log(`round ${round}: ${missing} screens did not get it in 5 s`);
    await wait(50);
  }
  takes.sort((a, b) => a - b);
  const load = readFileSync("/proc/loadavg", "utf8").split(" ")[0];
  const ms = (share) => `${percentile(takes, share).toFixed(0)} ms`;
  console.log(
    `${watchers.length} screens of ${best.there.length} people, ${rounds} lines: p50 ${ms(0.5)}, p99 ${ms(0.99)}, ` +
      `most ${ms(1)}; load of the machine ${load}`,
  );

  for (const one of open.splice(0)) one.destroy();
  await wait(16_000);
  const quiet = anonymous();
  let opened = 0;
  for (let i = 0; i < perAccount * people.length && opened < streamsForMemory; ++i) {
    const one = people[Math.floor(i / perAccount)];
    const held = await stream(`${meeting}/stroom`, one.cookie, () => {}).catch(() => null);
    if (held) ++opened;
  }
  await wait(2000);
  console.log(
    `${opened} open streams: ${(anonymous() - quiet).toFixed(1)} MiB of anonymous memory ` +
      `(${quiet.toFixed(1)} before them, ${before.toFixed(1)} at the start)`,
  );
  for (const one of open.splice(0)) one.destroy();
} finally {
  server.removeAllListeners("exit");
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  rmSync(data, { recursive: true, force: true });
}
process.exit(0);
