// A disk that is full, a log that takes nothing, a database that another holds, a key store that is gone: each gives a clear
// 503, changes nothing, shows nothing, and is over by itself when its cause is. And what must not start says why not.
import assert from "node:assert/strict";
import { spawn, execFileSync } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { logIn } from "./login.mjs";
import { House, postgres } from "./program.mjs";

const houses = [];
let seeded; // never served: each test takes a copy
before(() => {
  seeded = new House();
  seeded.command("seed", "--world", "demo");
  houses.push(seeded);
});
after(() => Promise.all(houses.map((house) => house.remove())));

function freshHouse(options = {}) {
  const house = seeded.copy(options);
  houses.push(house);
  return house;
}

/** A house that is served, with somebody in it and a casus that he may see and write to. */
async function served(house) {
  const token = house.token("regisseur");
  assert.ok(await house.start(), house.errors);
  const browser = await logIn(house, "regisseur");
  const { casussen } = await house.api("GET", "/casussen", token);
  const casus = casussen.find((one) => one.fase === "casus");
  const count = (table) => Number(house.query(`SELECT count(*) FROM ${table}`));
  return {
    casus,
    browser,
    rows: () => ({ bijdrage: count("bijdrage"), dossier: count("dossier"), logboek: count("logboek_regel") }),
    read: () => house.send("GET", `/api/v1/casussen/${casus.id}`, { token }),
    write: (tekst) => house.send("POST", `/api/v1/casussen/${casus.id}/bijdragen`, { token, json: { tekst } }),
    page: () => browser.page(`/casussen/${casus.id}`),
    form: (tekst) => browser.form(`/casussen/${casus.id}/bijdragen`, { tekst, kring: "C3" }),
  };
}

function isProblem(answer, what) {
  assert.equal(answer?.status, 503, `${what}: ${answer?.body}`);
  assert.equal(answer.headers["content-type"], "application/problem+json", what);
  assert.equal(answer.headers["retry-after"], "60", what);
  const problem = JSON.parse(answer.body);
  assert.equal(problem.status, 503);
  assert.ok(problem.title && problem.detail, answer.body);
}

function isPage(answer, casus, what) {
  assert.equal(answer?.status, 503, `${what}: ${answer?.status} ${answer?.body.slice(0, 2000)}`);
  assert.match(answer.headers["content-type"], /^text\/html/, what);
  assert.match(answer.body, /<h1[^>]*>(Geen inzage|Even geduld)/, what);
  assert.ok(!answer.body.includes(casus.titel) && !answer.body.includes(casus.kenmerk), `${what} shows the casus`);
}

/** Nothing works, and nothing happened. */
async function checkClosed(visit) {
  const before = visit.rows();
  const [read, write, page, form] = await Promise.all([
    visit.read(),
    visit.write("niet bewaard"),
    visit.page(),
    visit.form("niet bewaard"),
  ]);
  isProblem(read, "reading by API");
  isProblem(write, "writing by API");
  isPage(page, visit.casus, "a page");
  isPage(form, visit.casus, "a form");
  assert.deepEqual(visit.rows(), before, "something was done all the same");
}

/** All works, each act once, each with its entry. */
async function checkOpen(house, visit) {
  const before = visit.rows();
  assert.equal((await visit.read()).status, 200);
  assert.equal((await visit.write("wel bewaard")).status, 201);
  assert.equal((await visit.page()).status, 200);
  assert.equal((await visit.form("wel bewaard")).status, 303);
  const now = visit.rows();
  assert.equal(now.bijdrage, before.bijdrage + 2);
  assert.equal(now.logboek, before.logboek + 4);
  await house.end("SIGTERM");
  house.command("check");
  assert.match(house.command("verify-log"), / 0 not yet numbered/);
}

const told = (house) => house.notes.filter((note) => note.level === "error").map((note) => note.detail ?? note.what);

test("no room for the write-ahead log", async () => {
  // The limit is per file: the database stands, its log may grow to a megabyte. What a house writes by itself when it starts, the
  // weekly mail of each of its people, fits in that.
  const house = freshHouse({ under: ["prlimit", "--fsize=1048576:unlimited"] });
  const visit = await served(house);
  const before = visit.rows().bijdrage;
  let acknowledged = 0;
  let answer;
  for (let i = 0; i < 500 && (answer = await visit.write("x".repeat(2000))).status === 201; ++i) ++acknowledged;
  isProblem(answer, "the first that found no room");
  assert.equal(visit.rows().bijdrage, before + acknowledged);
  // What is small may still fit.
  for (let i = 0; i < 500 && (await visit.read()).status === 200; ++i) continue;
  await checkClosed(visit);
  assert.ok(told(house).length > 0, "the operator was not told");
  execFileSync("prlimit", ["--pid", String(house.process.pid), "--fsize=unlimited"]);
  await checkOpen(house, visit);
});

/** Another program that holds the lock for writing, until end(). */
async function holder(house) {
  const [command, args, take] =
    house.engine === "postgres"
      ? ["psql", ["-X", "-q", "-At", "-d", house.connection], "BEGIN; LOCK TABLE logboek_regel IN EXCLUSIVE MODE;"]
      : ["sqlite3", [join(house.data, "regiehuis.db")], "BEGIN IMMEDIATE;"];
  const other = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const held = new Promise((resolve) => other.stdout.once("data", resolve));
  other.stdin.write(`${take}\nSELECT 'held';\n`);
  await held;
  return async () => {
    const gone = new Promise((resolve) => other.once("exit", resolve));
    other.stdin.end("ROLLBACK;\n");
    await gone;
  };
}

for (const engine of ["sqlite", "postgres"]) {
  const skip = engine === "postgres" && !postgres ? "REGIEHUIS_TEST_PG is not set" : false;
  test(`another program holds the database on ${engine}`, { skip }, async () => {
    const house = engine === "sqlite" ? freshHouse() : new House(engine);
    if (engine === "postgres") {
      houses.push(house);
      house.command("seed", "--world", "demo");
    }
    const visit = await served(house);
    const letGo = await holder(house);
    await checkClosed(visit);
    await letGo();
    await checkOpen(house, visit);
  });
}

test("a log that takes nothing", async () => {
  const house = freshHouse();
  const visit = await served(house);
  house.query("CREATE TRIGGER dicht BEFORE INSERT ON logboek_regel BEGIN SELECT RAISE(ABORT, 'dicht'); END");
  await checkClosed(visit);
  house.query("DROP TRIGGER dicht");
  await checkOpen(house, visit);
});

/** Moves a database away with what belongs to it; the way back. */
function moveAway(house, name) {
  const moved = ["", "-wal", "-shm"].map((end) => [join(house.data, name + end), join(house.data, `weg-${name}${end}`)]);
  for (const [from, to] of moved) renameSync(from, to);
  return () => moved.forEach(([from, to]) => renameSync(to, from));
}

test("a key store that is gone", async () => {
  const house = freshHouse();
  const visit = await served(house);
  // Started again, so that no key is in memory: what is there can go on being used.
  await house.end("SIGTERM");
  assert.ok(await house.start(), house.errors);
  const back = moveAway(house, "sleutels.db");
  await checkClosed(visit);
  const ready = await house.send("GET", "/gereed");
  assert.equal(ready.status, 503, "not ready without keys");
  assert.equal((await house.send("GET", "/gezond")).status, 200);
  back();
  assert.equal((await house.send("GET", "/gereed")).status, 200);
  await checkOpen(house, visit);
});

test("a database that is gone takes nothing more", async () => {
  const house = freshHouse();
  const visit = await served(house);
  const before = visit.rows();
  const back = moveAway(house, "regiehuis.db");
  isProblem(await visit.read(), "reading by API");
  isProblem(await visit.write("niet bewaard"), "writing by API");
  isPage(await visit.page(), visit.casus, "a page");
  isPage(await visit.form("niet bewaard"), visit.casus, "a form");
  back();
  assert.deepEqual(visit.rows(), before);
  await checkOpen(house, visit);
});

test("what must not start says why", async () => {
  const rubbish = "rubbish ".repeat(4096);
  const cases = [
    ["no key store", (file) => rmSync(file("sleutels.db")), /key store of this house is missing/],
    ["a key store of rubbish", (file) => writeFileSync(file("sleutels.db"), rubbish), /key store .* cannot be opened: .+/],
    ["a database of rubbish", (file) => writeFileSync(file("regiehuis.db"), rubbish), /database .* cannot be opened: .+/],
    ["an empty key store", (file) => writeFileSync(file("sleutels.db"), ""), /key store of this house is missing/],
    ["no house key", (file) => rmSync(file("huissleutel")), /no house key/],
    ["another house key", (file) => writeFileSync(file("huissleutel"), "x".repeat(32)), /house key does not belong/],
    ["no database", (file) => rmSync(file("regiehuis.db")), /holds no house/],
  ];
  for (const [what, spoil, sentence] of cases) {
    const twin = freshHouse();
    spoil((name) => join(twin.data, name));
    const { status, sentence: said } = twin.refused("serve", "--port", "0");
    assert.equal(status, 1, what);
    assert.match(said, sentence, what);
  }
});

test("no room at the start", async () => {
  // Not even the index of the write-ahead log fits.
  const house = freshHouse({ under: ["prlimit", "--fsize=16384"] });
  assert.equal(await house.start(), false);
  const { code } = await house.gone;
  assert.equal(code, 1);
  assert.match(house.errors, /^regiehuis: the (database|key store) .* cannot be opened: .+\n$/);
  house.under = [];
  assert.ok(await house.start(), house.errors);
  await house.end("SIGTERM");
  house.command("check");
});
