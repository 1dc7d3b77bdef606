// A casus in an approach: it comes in, gets its phases, the Top-X asks for criteria, tests and public participants and wipes what
// it held, and several agree who leads. Every page on the way is judged by axe in light and dark, and fits a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, typed, visitor } from "./house.mjs";

const { browser, house } = await stage();
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
const fits = async (page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { width } = page.viewportSize();
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, page.url());
};

test("the phases of MDA++ and who leads stand on the casus", async () => {
  const page = await visitor(browser, house, "regisseur");
  const casus = await path(page, /Nachtzwaluw/);
  const front = await text(page);
  assert.match(front, /MDA\+\+/);
  assert.match(front, /Risicogestuurde zorg/);
  assert.match(front, /Veilig Thuis/);
  await page.goto(`${house.url}${casus}/aanpakken`);
  await checkPage(page, "aanpakken");
  await page.getByRole("link", { name: "MDA++" }).first().click();
  await page.waitForLoadState();
  assert.match(await text(page), /Acht weken zonder incident/);
  await checkPage(page, "aanpak-mda");
  await page.goto(`${house.url}${casus}/leiding`);
  assert.match(await text(page), /Veilig Thuis leidt tot de kinderen veilig zijn/);
  await checkPage(page, "leiding");
  await fits(page);
  await page.done();
});

test("a casus comes in, and what is missing is said at its field", async () => {
  const page = await visitor(browser, house, "regisseur");
  const casus = await path(page, /Nachtzwaluw/);
  await page.goto(`${house.url}${casus}/aanpakken`);
  await page.getByRole("link", { name: "Huiselijk geweld en stalking" }).click();
  await page.waitForLoadState();
  await press(page, "Neem op");
  assert.match(await text(page), /Schrijf in een paar zinnen waarom/);
  await checkPage(page, "aanpak-fouten");
  await page.locator("[name=grond]").fill("De stalking houdt aan, ook via haar werk.");
  await press(page, "Neem op");
  assert.match(await text(page), /De stalking houdt aan/);
  await unfold(page, "Stop deze aanpak");
  await page.locator("[name=einde]").selectOption("doel-bereikt");
  await press(page, "Stop deze aanpak");
  assert.match(await text(page), /gestopt/);
  await page.done();
});

test("the list is for who takes part, and off it wipes everything", async () => {
  const page = await visitor(browser, house, "regisseur");
  const casus = await path(page, /Grutto, D\./);
  await page.goto(`${house.url}/aanpakken/top-x`);
  assert.match(await text(page), /Deze lijst is voor/);
  assert.match(await text(page), /Grutto/);
  await checkPage(page, "topx-lijst");
  await page.goto(`${house.url}/topx-criteria`);
  await checkPage(page, "topx-criteria");
  await page.goto(`${house.url}${casus}/aanpakken`);
  await page.getByRole("link", { name: "Top-X" }).first().click();
  await page.waitForLoadState();
  const place = page.url();
  assert.match(await text(page), /3 keer/);
  await unfold(page, "Haal van de Top-X");
  await page.locator("[name=einde]").selectOption("niet-meer-nodig");
  await press(page, "Haal van de lijst");
  assert.equal((await page.goto(place)).status(), 404);
  await page.goto(`${house.url}/aanpakken/top-x`);
  assert.doesNotMatch(await text(page), /Grutto/);
  await page.goto(`${house.url}/cijfers/aanpakken`);
  assert.match(await text(page), /Besprekingen/);
  await checkPage(page, "aanpak-cijfers");
  await fits(page);
  await page.done();
});

test("a suspicion that is taken on freezes the dossier", async () => {
  const page = await visitor(browser, house, "regisseur");
  const casus = await path(page, /Tapuit/);
  await page.goto(`${house.url}${casus}/radicalisering`);
  await checkPage(page, "radicalisering");
  const vandaag = typed(new Date());
  await page.locator("[name=aan]").selectOption({ index: 1 });
  await page.locator("[name=op]").fill(vandaag);
  await press(page, "Leg overdracht vast");
  await page.locator("[name=antwoord][value=aangenomen]").check();
  await page.locator("[name=op]").fill(vandaag);
  await page.locator("[name=van]").fill("J. Iep, teamchef");
  await press(page, "Leg antwoord vast");
  assert.match(await text(page), /overgedragen en bevroren/);
  assert.equal((await page.goto(`${house.url}${casus}`)).status(), 404);
  await page.done();
});
