// A demo house for journeys: seeded in a temporary folder, served on a free port, thrown away. And the way in.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { axeViolations, launchBrowser, newVisitor } from "../../web/browser.mjs";

const binary = process.env.REGIEHUIS_BIN ?? "build/dev/regiehuis";
const password = "merenrand-demo-2026";
const secret = "OJSWO2LFNB2WS4ZAMRSW23ZAORXXI4BB";

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** A running house: { url, stop() }. */
export async function startHouse(world = "demo") {
  const data = mkdtempSync(join(tmpdir(), "regiehuis-"));
  execFileSync(binary, ["seed", "--data", data, "--world", world], { stdio: "pipe" });
  const port = await freePort();
  const server = spawn(binary, ["serve", "--data", data, "--port", String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve, reject) => {
    server.stdout.on("data", (chunk) => String(chunk).includes("http://") && resolve());
    server.once("exit", (code) => reject(new Error(`the server stopped with ${code}`)));
  });
  const stop = async () => {
    server.removeAllListeners("exit");
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** A browser and a house for the tests of one file, gone when they are done: { browser, house }. */
export async function stage() {
  const browser = await launchBrowser();
  after(() => browser.close());
  const house = await startHouse();
  after(() => house.stop());
  return { browser, house };
}

/** A day as one types it. The day it is for the house: late in the evening of UTC that is tomorrow already. */
export const typed = (moment) =>
  moment.toLocaleDateString("nl-NL", { timeZone: "Europe/Amsterdam", day: "2-digit", month: "2-digit", year: "numeric" });

function base32(text) {
  let bits = "";
  for (const sign of text) bits += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0");
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

function totp(moment = Date.now()) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)));
  const hash = createHmac("sha1", base32(secret)).update(counter).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const sessions = new Map(); // a code counts once, so whoever comes back goes on in his own session

/** Somebody who is logged in, or nobody when `login` is empty: a page of his own. `options` are playwright's. */
export async function visitor(browser, house, login, options = {}) {
  if (login === "") {
    const stranger = await newVisitor(browser, options);
    return Object.assign(await stranger.newPage(), { problems: stranger.problems, done: () => stranger.close() });
  }
  const key = `${house.url} ${login}`;
  const context = await newVisitor(browser, { ...options, storageState: sessions.get(key) });
  const page = await context.newPage();
  if (sessions.has(key)) {
    await page.goto(`${house.url}/`);
    return Object.assign(page, { problems: context.problems, done: () => context.close() });
  }
  await page.goto(`${house.url}/inloggen`);
  await page.getByLabel("Gebruikersnaam").fill(login);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Ga verder" }).click();
  await page.locator("input[name=code]").fill(totp());
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/inloggen"));
  sessions.set(key, await context.storageState());
  return Object.assign(page, { problems: context.problems, done: () => context.close() });
}

/**
 * What holds on every page: no violation that axe finds in light and dark, nothing in the console; kept for vnu in build/pages.
 * Dark differs in its colours only: there just the rules about colour are asked again.
 */
export async function checkPage(page, name) {
  await page.emulateMedia({ colorScheme: "light" });
  // A window as high as the page: axe takes what the strip at the foot happens to cover for a target that is too small.
  const window = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: window.width, height: Math.max(window.height, height + 80) });
  assert.deepEqual(await axeViolations(page), [], `axe on ${name}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await axeViolations(page, ["color-contrast", "link-in-text-block"]), [], `axe on ${name}, dark`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(window);
  assert.deepEqual(page.problems, [], `problems on ${name}`);
  mkdirSync("build/pages", { recursive: true });
  // As the server sent it: the browser's own tree would be tidied. The answer to a form has no address to ask it from.
  if (page.url().includes("/zoeken/") || (await page.locator("[role=alert]").count()) > 0) return;
  const answer = await page.request.get(page.url());
  writeFileSync(`build/pages/${name}.html`, await answer.text());
}
