// A family: two brothers, each with a casus, and a plan that is aligned with the other's. One act serves both, and who takes part
// in one of them meets no word of the other. Every page on the way is judged by axe in light and dark, and fits a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, typed, visitor } from "./house.mjs";

const { browser, house } = await stage();
const shared = "Drie gesprekken met moeder";
const words = "Slaapt weer thuis, samen met zijn broer.";
let daan, sem;

const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const text = (page) => page.locator("main").innerText();
const unfold = (page, summary) => page.locator("summary", { hasText: summary }).first().click();
const path = async (page, name) => {
  await page.goto(`${house.url}/casussen?volgorde=naam`);
  await page.getByRole("link", { name }).first().click();
  await page.waitForLoadState();
  return new URL(page.url()).pathname;
};
/** Nothing sticks out at the side of a telephone. */
const fits = async (page) => {
  const { width } = page.viewportSize();
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, page.url());
};

test("plans stand side by side for who reads both", async () => {
  const page = await visitor(browser, house, "gemeente");
  daan = await path(page, /Grutto, D\./);
  sem = await path(page, /Grutto, S\./);
  await page.goto(`${house.url}${daan}/plan`);
  await page.getByRole("link", { name: "Plannen naast elkaar" }).click();
  await page.waitForLoadState();
  const both = await text(page);
  assert.match(both, /Daan heeft binnen tien weken een eigen plek/);
  assert.match(both, /Sem gaat elke dag naar school/);
  assert.match(both, /gedeeld met een ander plan/);
  await checkPage(page, "plannen-naast-elkaar");
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
  await page.done();

  const police = await visitor(browser, house, "politie");
  await police.goto(`${house.url}${daan}/afstemmingen`);
  assert.match(await text(police), /een casus die jij niet ziet/);
  assert.equal((await police.goto(`${house.url}${daan}/plannen`)).status(), 404);
  await police.done();
});

test("a bijdrage goes to both when it is ticked, and not before", async () => {
  const page = await visitor(browser, house, "gemeente");
  await page.goto(`${house.url}${daan}/bijdragen/nieuw`);
  await page.locator("[name=tekst]").fill(words);
  await unfold(page, "Ook vastleggen in een casus");
  const box = page.locator("[name='ook.0.dossier']");
  assert.equal(await box.isChecked(), false);
  await box.check();
  await press(page, "Leg vast");
  assert.match(await page.title(), /^Fout:/);
  assert.match(await text(page), /waarom dit ook in die casus nodig is/);
  await checkPage(page, "bijdrage-ook-fouten");
  assert.equal(await box.isChecked(), true, "what was ticked stays");
  await page.locator("[name='ook.0.noodzaak']").fill("Zij slapen in één kamer.");
  await press(page, "Leg vast");
  assert.match(await text(page), /in deze casus en in wat je erbij koos/);
  await page.goto(`${house.url}${sem}/bijdragen`);
  assert.match(await text(page), new RegExp(words));
  await page.done();
});

test("correcting it corrects both", async () => {
  const page = await visitor(browser, house, "gemeente");
  await page.goto(`${house.url}${sem}/bijdragen`);
  await page.locator("article", { hasText: words }).getByRole("link").first().click();
  await page.waitForLoadState();
  assert.match(await text(page), /Hetzelfde staat ook in:/);
  assert.match(await text(page), /Zij slapen in één kamer\./);
  await checkPage(page, "bijdrage-ook-in");
  await page.getByRole("link", { name: "Verbeter" }).click();
  await page.waitForLoadState();
  await page.locator("[name=tekst]").fill("Slaapt doordeweeks thuis.");
  await page.locator("[name='ook.0.item']").check();
  await checkPage(page, "bijdrage-ook-verbeteren");
  await press(page, "Vervang de bijdrage");
  await page.goto(`${house.url}${daan}/bijdragen`);
  assert.match(await text(page), /Slaapt doordeweeks thuis\./);
  await page.done();
});

test("the regie shares an action, and its owner does it once for both", async () => {
  const regie = await visitor(browser, house, "regisseur");
  await regie.goto(`${house.url}${daan}/acties/nieuw`);
  await regie.locator("[name=tekst]").fill("Samen de kamer indelen");
  await regie.locator("[name=doel]").selectOption({ index: 1 });
  const owner = await regie.locator("[name=eigenaar] option", { hasText: "Pim Meidoorn" }).getAttribute("value");
  await regie.locator("[name=eigenaar]").selectOption(owner);
  await regie.locator("[name=termijn]").fill(typed(new Date(Date.now() + 20 * 864e5)));
  await press(regie, "Stel actie voor");
  const action = new URL(regie.url()).pathname;
  await regie.getByRole("link", { name: "Deel met een ander plan" }).click();
  await regie.waitForLoadState();
  await checkPage(regie, "actie-delen");
  await press(regie, "Deel actie");
  assert.match(await regie.title(), /^Fout:/);
  await checkPage(regie, "actie-delen-fouten");
  await regie.locator("[name=doel]").selectOption({ index: 1 });
  await regie.locator("[name=noodzaak]").fill("Het is ook zijn kamer.");
  await press(regie, "Deel actie");
  assert.match(await text(regie), /Eén actie, ook in het plan van:/);
  await checkPage(regie, "actie-gedeeld");
  await regie.done();

  const gemeente = await visitor(browser, house, "gemeente");
  await gemeente.setViewportSize({ width: 390, height: 844 });
  await gemeente.goto(house.url + action);
  await fits(gemeente);
  await press(gemeente, "Aanvaard actie");
  await gemeente.getByRole("link", { name: /Grutto, S\./ }).first().click();
  await gemeente.waitForLoadState();
  const there = await text(gemeente);
  assert.match(there, /Samen de kamer indelen/);
  assert.match(there, /bezig/, "accepted there as well");
  assert.match(there, /Het is ook zijn kamer\./);
  await gemeente.done();

  const police = await visitor(browser, house, "politie");
  await police.goto(house.url + action);
  assert.match(await text(police), /een plan dat jij niet ziet/);
  assert.doesNotMatch(await text(police), /Grutto, S\./);
  await police.done();
});

test("when the alignment stops each plan goes on by itself", async () => {
  const regie = await visitor(browser, house, "regisseur");
  await regie.goto(`${house.url}${daan}/plan`);
  assert.match(await text(regie), new RegExp(shared));
  await regie.goto(`${house.url}${daan}/afstemmingen`);
  await unfold(regie, "Stop deze afstemming");
  await regie.locator("[name=reden]").fill("Daan heeft een eigen plek.");
  await press(regie, "Stop afstemming");
  assert.equal((await regie.goto(`${house.url}${daan}/plannen`)).status(), 404);
  await regie.goto(`${house.url}${daan}/plan`);
  assert.match(await text(regie), new RegExp(shared));
  assert.doesNotMatch(await text(regie), /gedeeld met een ander plan/);
  await regie.done();
});
