// The information round, as its users walk it: the house asks four partners, each answers in its own way; a medical item is
// released, an item is withdrawn and whoever read it hears of it. Every page on the way is judged by axe in light and dark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, typed, visitor } from "./house.mjs";

const { browser, house } = await stage();
const question = "Wat weten jullie over zijn plannen voor de winter?";
const days = (count) => typed(new Date(Date.now() + count * 864e5));
let casus;

const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const text = (page) => page.locator("main").innerText();
const open = (page, summary) => page.locator("summary", { hasText: summary }).first().click();
/** The question of the house to this partner, from his own work. */
const asked = async (login) => {
  const page = await visitor(browser, house, login);
  await page.goto(`${house.url}/`);
  // The demo asked the police something too: of several, the last to be due is ours.
  await page.getByRole("link", { name: "Vraag van het huis", exact: true }).last().click();
  await page.waitForLoadState();
  assert.match(await text(page), /plannen voor de winter/);
  return page;
};

test("the house asks four partners at once", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}/casussen`);
  await page.getByRole("link", { name: /Grutto, D\./ }).first().click();
  await page.waitForLoadState();
  casus = new URL(page.url()).pathname;
  await page.goto(`${house.url}${casus}/uitvraag`);
  await checkPage(page, "uitvraag");
  await page.getByRole("link", { name: "Stel een vraag" }).click();
  await checkPage(page, "uitvraag-nieuw");
  await press(page, "Stel de vraag");
  assert.match(await page.title(), /^Fout:/);
  await checkPage(page, "uitvraag-nieuw-fouten");
  for (const name of ["Politie", "Reclassering", "Openbaar Ministerie", "GGZ"])
    await page.locator("fieldset label", { hasText: name }).first().click();
  await page.locator("[name=vraag]").fill(question);
  await press(page, "Stel de vraag");
  assert.match(await text(page), /plannen voor de winter/);
  await page.done();
});

test("one gives a bijdrage, and both stand there by one act", async () => {
  const page = await asked("reclassering");
  await checkPage(page, "uitvraag-een");
  await page.locator("[name='bijdrage.tekst']").fill("Hij wil bij zijn broer gaan wonen.");
  await press(page, "Geef deze bijdrage");
  assert.match(await text(page), /bijdrage gegeven/);
  await page.goto(`${house.url}${casus}`);
  assert.match(await text(page), /Hij wil bij zijn broer gaan wonen/);
  await page.done();
});

test("one knows nothing, one may not share, one answers later", async () => {
  let page = await asked("om");
  await open(page, "Bij ons is niets bekend");
  await press(page, "Meld niets bekend");
  await page.done();

  page = await asked("politie");
  await open(page, "Wij mogen dit niet delen");
  await press(page, "Meld dat het niet mag");
  assert.match(await page.title(), /^Fout:/);
  await checkPage(page, "uitvraag-antwoord-fouten");
  await page.locator("input[name=grond][value=zwaarwegend]").check();
  await page.locator("#toelichting").fill("Er loopt een onderzoek.");
  await press(page, "Meld dat het niet mag");
  await page.done();

  page = await asked("ggz");
  await open(page, "Wij antwoorden later");
  await page.locator("[name=later]").fill(days(7));
  await press(page, "Beloof een datum");
  assert.match(await text(page), /beloofd/);
  await checkPage(page, "uitvraag-later");
  await page.done();
});

test("the house sees who answered what, and what is missing", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}/`);
  assert.match(await text(page), /Een organisatie heeft je vraag beantwoord/);
  await checkPage(page, "werk-berichten");
  await page.goto(`${house.url}${casus}/uitvraag`);
  for (const answer of [/bijdrage gegeven/, /niets bekend/, /mag niet delen: zwaarwegende redenen/, /later: /])
    assert.match(await text(page), answer);
  await page.getByRole("link", { name: "Koppel bijdragen" }).click();
  await checkPage(page, "uitvraag-toetsen");
  await page.locator("tr", { hasText: "zijn broer" }).locator("input[value=a]").check();
  await press(page, "Bewaar");
  assert.match(await page.locator("#toetsen, section", { hasText: "Waar de vier toetsen" }).first().innerText(), /zijn broer/);
  await page.done();
});

test("a medical item is released by its giver alone, and then read", async () => {
  const care = await visitor(browser, house, "ggz");
  await care.goto(`${house.url}${casus}/bijdragen/nieuw`);
  await care.locator("[name=tekst]").fill("Zijn behandeling is hervat.");
  await open(care, "Meer kiezen");
  await care.locator("input[name=geheim][value=medisch]").check();
  await care.locator("input[name=geheimGrond][value=toestemming]").check();
  await care.locator("[name=geheimToelichting]").fill("Voor het plan van aanpak.");
  await press(care, "Leg vast");
  assert.match(await care.title(), /^Fout:/); // consent has a date
  await care.locator("[name=geheimDatum]").fill(days(-3));
  await press(care, "Leg vast");

  const regie = await visitor(browser, house, "regisseur");
  await regie.goto(`${house.url}${casus}`);
  assert.doesNotMatch(await text(regie), /behandeling is hervat/);
  await care.goto(`${house.url}${casus}`);
  await care.locator("article", { hasText: "behandeling is hervat" }).getByRole("link").first().click();
  await care.waitForLoadState();
  await checkPage(care, "bijdrage-geheim");
  await press(care, "Geef vrij voor de kring");
  await regie.goto(`${house.url}${casus}`);
  assert.match(await text(regie), /behandeling is hervat/);
  await care.done();
  await regie.done();
});

test("a withdrawn item is gone for its readers, and they hear of it", async () => {
  const giver = await visitor(browser, house, "reclassering");
  await giver.goto(`${house.url}${casus}`);
  await giver.locator("article", { hasText: "zijn broer" }).getByRole("link").first().click();
  await giver.waitForLoadState();
  await press(giver, "Trek in");
  await giver.done();
  const reader = await visitor(browser, house, "om");
  await reader.goto(`${house.url}/`);
  assert.match(await text(reader), /is ingetrokken\. Gebruik haar niet meer/);
  await reader.locator("tr", { hasText: "is ingetrokken" }).getByRole("button").click();
  await reader.waitForLoadState();
  assert.doesNotMatch(await text(reader), /Gebruik haar niet meer/);
  await reader.goto(`${house.url}${casus}`);
  assert.doesNotMatch(await text(reader), /zijn broer/);
  await reader.done();
});
