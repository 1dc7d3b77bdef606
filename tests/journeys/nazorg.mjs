// Nazorg, as its users walk it: a list with faults is looked at and taken in whole, releases are sorted many at once and taken
// back, the municipality scans and supports, and somebody with a full plan comes to the triage table with nothing typed again.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkPage, stage, typed, visitor } from "./house.mjs";

const { browser, house } = await stage();
const day = (count) => typed(new Date(Date.now() + count * 864e5));
// The list as a sender makes it: its days are told from today.
const list = readFileSync(new URL("vrijlatingen.csv", import.meta.url), "utf8") //
  .replace(/\{([+-]\d+)\}/g, (_, count) => day(Number(count)));
const choose = (page, name) =>
  page.locator("[name=bestand]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(list) });

const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const text = (page) => page.locator("main").innerText();
const row = (page, name) => page.locator("tbody tr", { hasText: name });

test("a list is looked at, and taken in whole", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}/nazorg/lijsten`);
  await checkPage(page, "nazorg-lijsten");
  await choose(page, "vrijlatingen.csv");
  await press(page, "Bekijk lijst");
  const seen = await text(page);
  const faults = ["Het BSN klopt niet.", "De gemeente ligt niet in deze regio.", "Deze persoon staat al op regel 2."];
  for (const fault of [...faults, "is geen datum"])
    assert.ok(seen.includes(fault), fault);
  await checkPage(page, "nazorg-lijst");
  await press(page, "Voer 3 vrijlatingen in");
  assert.match(await text(page), /De lijst is ingevoerd|Ingevoerd/);
  await checkPage(page, "nazorg-lijst-ingevoerd");
  // The same list again is known.
  await page.goto(`${house.url}/nazorg/lijsten`);
  await choose(page, "weer.csv");
  await press(page, "Bekijk lijst");
  assert.match(await text(page), /Precies deze lijst is al ingevoerd/);
  await page.done();
});

test("many are sorted at once, by keyboard too, and taken back", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}/nazorg`);
  await checkPage(page, "nazorg");
  await row(page, "Rietzanger").locator("a").focus();
  await page.keyboard.press("x");
  assert.ok(await row(page, "Rietzanger").locator("input[type=checkbox]").isChecked());
  await row(page, "Waterral").locator("input[type=checkbox]").check();
  await row(page, "Rietzanger").locator("a").focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("1")]);
  assert.match(await text(page), /2 vrijlatingen, geen steun nodig/);
  assert.equal(await row(page, "Waterral").count(), 0);
  await press(page, "Neem terug geen steun nodig");
  assert.equal(await row(page, "Waterral").count(), 1);
  await row(page, "Waterral").locator("input[type=checkbox]").check();
  await press(page, "Enkelvoudige ondersteuning");
  await row(page, "Rietzanger").locator("input[type=checkbox]").check();
  await press(page, "Volledig plan");
  await press(page, "Geef aan gemeente");
  assert.match(await page.title(), /^Fout:/);
  await checkPage(page, "nazorg-fouten");
  await page.done();
});

test("the municipality scans and supports", async () => {
  const page = await visitor(browser, house, "nazorg");
  await page.goto(`${house.url}/nazorg?indeling=enkelvoudig`);
  await checkPage(page, "nazorg-gemeente");
  await row(page, "Waterral").locator("a").click();
  await page.getByRole("link", { name: "Leg steun vast" }).click();
  await press(page, "Leg steun vast");
  await checkPage(page, "steun-nieuw-fouten");
  await page.locator("[name=wat]").fill("Een briefadres bij de gemeente.");
  await page.locator("[name=wie]").fill("Gemeente Zuiderwaard, burgerzaken");
  await page.locator("[name=tot]").fill(day(30));
  await press(page, "Leg steun vast");
  await page.locator("[name=resultaat]").fill("Hij staat ingeschreven.");
  await press(page, "Rond steun af");
  assert.match(await text(page), /Hij staat ingeschreven\./);
  await checkPage(page, "nazorg-steun");

  await page.goto(`${house.url}/nazorg?indeling=volledig-plan`);
  await row(page, "Rietzanger").locator("a").click();
  await page.getByRole("link", { name: "Doe quickscan" }).click();
  await press(page, "Leg quickscan vast");
  await checkPage(page, "quickscan-nieuw-fouten");
  await page.locator("[name=moment][value=bij-vrijlating]").check();
  await page.locator("[name='onderdak.stand'][value=niet-op-orde]").check();
  await page.locator("[name='onderdak.tekst']").fill("Hij kan nergens slapen.");
  await page.locator("[name='onderdak.bron']").fill("Casemanager");
  await press(page, "Leg quickscan vast");
  assert.equal(await page.locator("main svg[role=img]").count(), 1);
  await checkPage(page, "nazorg-scan");
  await page.done();
});

test("somebody with a full plan comes to the triage table", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}/nazorg?indeling=volledig-plan`);
  await row(page, "Rietzanger").locator("a").click();
  await page.getByRole("link", { name: "Meld aan voor een casus" }).click();
  const worries = await page.locator("[name=zorgen]").inputValue();
  assert.match(worries, /Onderdak: niet op orde. Hij kan nergens slapen. \(Casemanager\)/);
  await checkPage(page, "nazorg-aanmelding");
  await page.locator("[name=vraag]").fill("Wie kan de regie nemen?");
  for (const letter of "abcd") {
    await page.locator(`[name='toetsen.${letter}.antwoord'][value=ja]`).check();
    await page.locator(`[name='toetsen.${letter}.motivering']`).fill("Dat blijkt uit de quickscan.");
  }
  await press(page, "Meld aan");
  assert.match(new URL(page.url()).pathname, /^\/triage\//);
  assert.match(await text(page), /Hij kan nergens slapen/);
  await page.done();
});
