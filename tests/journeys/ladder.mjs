// The ladder, as its users walk it: a partner refuses an action, the regisseur asks its manager, then the steering group; who is
// asked sees that question and nothing of the casus. Every page on the way is judged by axe in light and dark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, typed, visitor } from "./house.mjs";

const { browser, house } = await stage();
const action = "Rijd een keer mee naar de dagbesteding.";
const asked = "Wie kan deze week een uur vrijmaken voor een eerste rit?";
const day = (count) => typed(new Date(Date.now() + count * 864e5));
let casus;

const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const text = (page) => page.locator("main").innerText();
/** The regisseur at the ladder of the casus. */
const ladder = async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}${casus}/knelpunten`);
  return page;
};
const choose = async (page, field, words) => {
  const value = await page.locator(`[name=${field}] option`, { hasText: words }).first().getAttribute("value");
  await page.locator(`[name=${field}]`).selectOption(value);
};
/** Asks the next level; `who` is part of what the list says of a person. */
const ask = async (page, level, who) => {
  await page.locator(`[name=niveau][value=${level}]`).check();
  await choose(page, "wie", who);
  await page.locator("[name=vraag]").fill(asked);
  await page.locator("[name=antwoordVoor]").fill(day(7));
  await press(page, "Schaal op");
  assert.match(await text(page), /gevraagd aan/);
};

test("a partner refuses an action", async () => {
  const regisseur = await visitor(browser, house, "regisseur");
  await regisseur.goto(`${house.url}/casussen`);
  await regisseur.getByRole("link", { name: /Grutto, D\./ }).first().click();
  await regisseur.waitForLoadState();
  casus = new URL(regisseur.url()).pathname;
  await regisseur.goto(`${house.url}${casus}/acties/nieuw`);
  await regisseur.locator("[name=tekst]").fill(action);
  await regisseur.locator("[name=doel]").selectOption({ index: 1 });
  await choose(regisseur, "eigenaar", "Reclassering");
  await regisseur.locator("[name=termijn]").fill(day(14));
  await press(regisseur, "Stel actie voor");
  await regisseur.done();

  const partner = await visitor(browser, house, "reclassering");
  await partner.goto(`${house.url}${casus}/plan`);
  await partner.getByRole("link", { name: action }).first().click();
  await partner.waitForLoadState();
  await partner.getByText("Dit kan niet").click();
  await partner.locator("[name=reden]").first().fill("Wij rijden niet met cliënten.");
  await press(partner, "Weiger actie");
  assert.match(await text(partner), /Wij rijden niet met cliënten/);
  await checkPage(partner, "actie-geweigerd");
  await partner.done();
});

test("the regisseur asks its manager, who sees the question alone", async () => {
  const page = await ladder();
  await checkPage(page, "ladder-stil");
  await page.goto(`${house.url}${casus}/plan`);
  await page.getByRole("link", { name: action }).first().click();
  await page.waitForLoadState();
  await page.getByRole("link", { name: "Schaal op", exact: true }).click();
  await page.waitForLoadState();
  await ask(page, "tactisch", "unitmanager");
  await page.done();

  const boss = await visitor(browser, house, "reclassering2");
  await boss.goto(`${house.url}/`);
  await checkPage(boss, "werk-opgeschaald");
  await boss.locator("a[href*='/knelpunten/']").first().click();
  await boss.waitForLoadState();
  assert.match(await text(boss), /een uur vrijmaken/);
  assert.doesNotMatch(await text(boss), /Grutto/);
  await checkPage(boss, "knelpunt-antwoord");
  assert.equal((await boss.request.get(`${house.url}${casus}`)).status(), 404);
  assert.equal((await boss.request.get(`${house.url}${casus}/plan`)).status(), 404);
  await boss.goBack();
  await boss.goForward();
  await boss.locator("[name=antwoord]").fill("Nee: dit vraagt een besluit over geld.");
  await press(boss, "Geef antwoord");
  await boss.done();
});

test("it climbs to the steering group, and is closed with what came of it", async () => {
  const page = await ladder();
  assert.match(await text(page), /dit vraagt een besluit over geld/);
  await page.getByRole("link", { name: "Tactisch, management" }).first().click();
  await page.waitForLoadState();
  await page.getByRole("link", { name: "Schaal een trede hoger" }).click();
  await page.waitForLoadState();
  await ask(page, "strategisch", "Gemeente");
  await page.goto(`${house.url}${casus}/knelpunten`);
  await checkPage(page, "ladder-hoger");
  await page.getByRole("link", { name: /Strategisch/ }).first().click();
  await page.waitForLoadState();
  await page.locator("[name=afloop][value=opgelost]").check();
  await page.locator("[name=resultaat]").fill("De gemeente betaalt de eerste ritten.");
  await press(page, "Sluit dit knelpunt");
  assert.match(await text(page), /De gemeente betaalt de eerste ritten/);
  await page.done();
});
