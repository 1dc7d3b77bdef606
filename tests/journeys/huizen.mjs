// Two houses, each with a server of its own: they exchange keys, one asks the other whether it knows somebody, and the files go
// from hand to hand as they would by mail. Every page on the way is judged by axe in light and dark.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launchBrowser } from "../../web/browser.mjs";
import { checkPage, startHouse, typed, visitor } from "./house.mjs";

const browser = await launchBrowser();
after(() => browser.close());
const here = await startHouse();
after(() => here.stop());
const there = await startHouse();
after(() => there.stop());

const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const text = (page) => page.locator("main").innerText();
/** The file behind a link, as the browser saves it. */
const fetched = async (page, name) => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name, exact: true }).click()]);
  const parts = [];
  for await (const part of await file.createReadStream()) parts.push(part);
  assert.match(file.suggestedFilename(), /^zvh-[a-z]+-[0-9a-z]{4}-[0-9a-z]{4}\.zvh$/);
  return Buffer.concat(parts);
};
const hand = async (page, bytes, button) => {
  const file = { name: "van-hen.zvh", mimeType: "application/octet-stream", buffer: bytes };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await press(page, button);
};
const casus = async (page, house) => {
  await page.goto(`${house.url}/casussen`);
  await page.getByRole("link", { name: /Grutto, D\./ }).first().click();
  await page.waitForLoadState();
  return new URL(page.url()).pathname;
};
const decide = async (page) => {
  await page.locator("[name=besluitDatum]").fill(typed(new Date()));
  await page.locator("[name=besluitBron]").fill("Casusoverleg van vandaag");
  await page.locator("#beslissers label, fieldset label").first().click();
};
/** What a house shows of its keys: the line to give, and the number to read out. */
const keys = async (house) => {
  const page = await visitor(browser, house, "beheerder");
  await page.goto(`${house.url}/beheer/huizen`);
  await checkPage(page, "beheerder-huizen");
  const line = await page.locator(".rh-sleutelregel").innerText();
  const number = (await text(page)).match(/(\d{5} ){7}\d{5}/)[0];
  await page.done();
  return { line, number };
};

test("each knows the other by its line and a telephone call", async () => {
  const known = new Map([[here, await keys(here)], [there, await keys(there)]]);
  for (const [house, other, name] of [[here, there, "Huis Oostrand"], [there, here, "Huis Westrand"]]) {
    const one = await visitor(browser, house, "beheerder");
    await one.goto(`${house.url}/beheer/huizen/nieuw`);
    await press(one, "Voeg toe");
    assert.match(await one.title(), /^Fout:/);
    await checkPage(one, "beheerder-huis-fouten");
    await one.locator("[name=naam]").fill(name);
    await one.locator("[name=gebied]").fill("De rand");
    await one.locator("[name=sleutel]").fill(known.get(other).line);
    await press(one, "Voeg toe");
    assert.doesNotMatch(await text(one), new RegExp(known.get(other).number));
    await checkPage(one, "beheerder-huis");
    const address = one.url();
    await one.done();
    const two = await visitor(browser, house, "beheerder2");
    await two.goto(address);
    await two.locator("[name=controlegetal]").fill(known.get(house).number);
    await press(two, "Bevestig de sleutels");
    assert.match(await text(two), /Dit getal past niet/);
    await checkPage(two, "beheerder2-huis-controle");
    await two.locator("[name=controlegetal]").fill(known.get(other).number);
    await press(two, "Bevestig de sleutels");
    assert.match(await text(two), /in gebruik/);
    await two.done();
  }
});

let asked, question, answer;

test("one asks about somebody of a casus", async () => {
  const page = await visitor(browser, here, "regisseur");
  await page.goto(`${here.url}${await casus(page, here)}/uitwisseling/nieuw`);
  await press(page, "Maak de vraag");
  assert.match(await page.title(), /^Fout:/);
  await checkPage(page, "uitwisseling-nieuw-fouten");
  await page.locator("[name=huis]").selectOption({ label: "Huis Oostrand, De rand" });
  await page.locator("[name=doel]").fill("Weten of er al een plan loopt.");
  await page.locator("[name=noodzaak]").fill("Hij woonde daar tot de zomer.");
  await page.locator("[name=grondslag]").selectOption("wgs-2.28");
  await decide(page);
  await press(page, "Maak de vraag");
  await checkPage(page, "uitwisseling-vraag");
  asked = page.url();
  question = await fetched(page, "Haal de vraag op");
  await page.done();
});

test("the other is told of it, and answers yes and no more", async () => {
  let page = await visitor(browser, there, "makelaar");
  await page.goto(`${there.url}/uitwisseling`);
  await hand(page, Buffer.from("%PDF-1.7 geen vraag maar een brief aan het huis"), "Lees in");
  assert.match(await text(page), /geen bestand van een ander huis/);
  await checkPage(page, "makelaar-uitwisseling-geweigerd");
  await hand(page, question, "Lees in");
  assert.match(await text(page), /Een procesregisseur van dit huis kreeg bericht/);
  await checkPage(page, "makelaar-uitwisseling-vraag");
  await page.goto(`${there.url}/uitwisseling`);
  await hand(page, question, "Lees in");
  assert.match(await text(page), /al ingelezen/);
  await page.done();

  page = await visitor(browser, there, "regisseur");
  await page.goto(`${there.url}${await casus(page, there)}/uitwisseling`);
  await checkPage(page, "uitwisseling-gekomen");
  await page.getByRole("link", { name: "Bekijk de vraag" }).first().click();
  await checkPage(page, "uitwisseling-treffer");
  await decide(page);
  await press(page, "Antwoord: treffer");
  await checkPage(page, "uitwisseling-antwoord");
  answer = await fetched(page, "Haal het antwoord op");
  assert.equal(answer.length, question.length, "its size tells nothing");
  await page.done();
});

test("the first reads the answer, once", async () => {
  const page = await visitor(browser, here, "regisseur");
  await page.goto(asked);
  await hand(page, answer, "Lees het antwoord in");
  assert.match(await text(page), /Dat huis kent deze persoon/);
  await checkPage(page, "uitwisseling-gelezen");
  await page.done();
});

test("a package that waits is taken over whole, and its receipt can be sent", async () => {
  const page = await visitor(browser, here, "regisseur");
  await page.goto(`${here.url}/casussen`);
  await page.getByRole("link", { name: /IJsvogel/ }).first().click();
  await page.waitForLoadState();
  const path = new URL(page.url()).pathname;
  await page.goto(`${here.url}${path}/uitwisseling`);
  await page.getByRole("link", { name: /Duinrand/ }).first().click();
  await page.waitForLoadState();
  await page.locator("#pakketten tbody a, [aria-labelledby] tbody a").first().click();
  await page.waitForLoadState();
  assert.match(await text(page), /meldingen van overlast bij het station/);
  await checkPage(page, "uitwisseling-pakket");
  await press(page, "Aanvaard het pakket");
  assert.match(await page.title(), /^Fout:/);
  await checkPage(page, "uitwisseling-pakket-fouten");
  await page.getByRole("radio", { name: /alle deelnemers/ }).check();
  await press(page, "Aanvaard het pakket");
  await fetched(page, "Haal het ontvangstbericht op");
  await checkPage(page, "uitwisseling-pakket-aanvaard");
  await page.goto(`${here.url}${path}/bijdragen`);
  assert.match(await text(page), /Van Zorg- en Veiligheidshuis Duinrand/);
  await page.done();
});
