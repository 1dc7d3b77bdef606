// Knowledge: a page is read by everyone, a module tells its reader alone what was right, training is kept for a group at once,
// and a meeting gets its hours from the norm.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, typed, visitor } from "./house.mjs";

const { browser, house } = await stage();
const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const text = (page) => page.locator("main").innerText();

test("everyone reads, and a module explains", async () => {
  const page = await visitor(browser, house, "politie");
  await page.goto(`${house.url}/kennis`);
  await checkPage(page, "kennis");
  await page.getByRole("link", { name: "Module: zorgvuldig delen" }).click();
  await page.waitForLoadState();
  await checkPage(page, "kennis-module");
  await page.getByLabel("Ik vertel het niet. Hij doet niet mee in deze casus.").check();
  await press(page, "Kijk na");
  assert.match(await text(page), /1 van 3 goed/);
  assert.match(await text(page), /Niet beantwoord/);
  await page.goto(`${house.url}/kennis/module-zorgvuldig-delen`);
  assert.doesNotMatch(await text(page), /goed\./, "nothing was kept");
  await page.done();
});

test("a page is written and changed, its versions stay", async () => {
  const page = await visitor(browser, house, "makelaar");
  await page.goto(`${house.url}/kennis/nieuw`);
  await checkPage(page, "kennis-nieuw");
  await page.locator("[name=titel]").fill("Hoe werkt het meldpunt?");
  await page.locator("[name=tekst]").fill("## Bellen\n- Op werkdagen");
  await page.getByLabel("Bladzijde", { exact: true }).check();
  await press(page, "Bewaar");
  await page.getByRole("link", { name: "Wijzig" }).click();
  await page.locator("[name=tekst]").fill("## Bellen\n- Elke dag");
  await press(page, "Bewaar");
  assert.match(await text(page), /Elke dag/);
  await page.getByText("Eerdere versies").click();
  await page.getByRole("link", { name: "Versie 1" }).click();
  assert.match(await text(page), /Op werkdagen/);
  await page.done();
});

test("the contact person keeps the training of a group", async () => {
  const page = await visitor(browser, house, "contactpersoon");
  await page.goto(`${house.url}/opleidingen`);
  await checkPage(page, "opleidingen");
  await page.getByLabel(/^Kies: /).first().check();
  await page.getByLabel("Data-ethiek").check();
  await page.getByLabel("Opleiding gedaan").check();
  await page.locator("[name=gedaan]").fill(typed(new Date()));
  await press(page, "Leg vast");
  assert.match(await text(page), /geldig tot en met/);
  await page.done();
});

test("a meeting gets its hours", async () => {
  const page = await visitor(browser, house, "beleid");
  await page.goto(`${house.url}/bijeenkomsten`);
  await checkPage(page, "bijeenkomsten");
  await page.locator("[name=soort]").selectOption("themadag");
  await page.locator("[name=titel]").fill("Themadag mensenhandel");
  await page.locator("[name=datum]").fill(typed(new Date()));
  await page.locator("[name=mensen]").fill("12");
  await press(page, "Leg vast");
  assert.match(await text(page), /Themadag mensenhandel/);
  await page.done();
});
