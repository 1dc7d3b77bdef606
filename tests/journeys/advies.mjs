// Advice: a partner asks without names, the house asks back and answers, and the question becomes a report without typing again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, visitor } from "./house.mjs";

const { browser, house } = await stage();
const asked = "Een man staat steeds voor de deur van zijn ex. Wat kan het wijkteam doen?";
let path;

const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const text = (page) => page.locator("main").innerText();

test("a partner asks, and is asked to look at what may tell who somebody is", async () => {
  const page = await visitor(browser, house, "politie");
  await page.goto(`${house.url}/adviezen/nieuw`);
  await checkPage(page, "advies-nieuw");
  await page.getByLabel("Korte vraag").check();
  await page.locator("[name=thema]").selectOption("stalking");
  await page.locator("[name=vraag]").fill(`${asked} Zijn nummer is 999940004.`);
  await press(page, "Verstuur de vraag");
  assert.match(await text(page), /lijkt een BSN te staan/);
  await checkPage(page, "advies-herkenbaar");
  await page.locator("[name=vraag]").fill(asked);
  await press(page, "Verstuur de vraag");
  path = new URL(page.url()).pathname;
  assert.match(await text(page), /wacht op het huis/);
  await page.setViewportSize({ width: 390, height: 844 });
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
  await page.done();
});

test("others do not see it", async () => {
  const page = await visitor(browser, house, "gemeente");
  assert.equal((await page.goto(`${house.url}${path}`)).status(), 404);
  await page.done();
});

test("the house asks back and answers, without JavaScript", async () => {
  const page = await visitor(browser, house, "regisseur", { javaScriptEnabled: false });
  await page.goto(`${house.url}${path}`);
  await press(page, "Neem deze vraag");
  await page.getByText("Vraag iets terug").click();
  await page.locator("[name=terugvraag]").fill("Hoe lang al?");
  await press(page, "Vraag het de vrager");
  assert.match(await text(page), /wacht op de vrager/);
  await page.locator("[name=tekst]").fill("Vraag de wijkagent om een gesprek, en maak een veiligheidsplan.");
  await press(page, "Geef antwoord");
  assert.match(await text(page), /beantwoord/);
  await page.done();
});

test("the asker reads the answer, prints it and makes a report of it", async () => {
  const page = await visitor(browser, house, "politie");
  await page.goto(`${house.url}${path}`);
  assert.match(await text(page), /maak een veiligheidsplan/);
  await checkPage(page, "advies");
  await page.getByRole("link", { name: "Druk af" }).click();
  assert.match(await text(page), /Hoe lang al\?/);
  await checkPage(page, "advies-afdruk");
  await page.goto(`${house.url}${path}`);
  await press(page, "Maak er een aanmelding van");
  assert.match(new URL(page.url()).pathname, /^\/aanmeldingen\/concepten\//);
  assert.ok((await page.content()).includes("staat steeds voor de deur"));
  await page.done();
});
