// The end of a casus: handed over, closed by two public participants, gone for everyone, and opened again by two.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, visitor } from "./house.mjs";

const { browser, house } = await stage();
const naam = "Nachtzwaluw";

const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const told = (page, words) => page.locator("main").getByText(words).first().waitFor();

/** The casus in the list of who is looking, and its address. */
const open = async (page) => {
  await page.goto(`${house.url}/casussen`);
  await page.locator("main").getByRole("link", { name: new RegExp(naam) }).first().click();
  await page.waitForLoadState();
  return page.url();
};
const status = async (page, url) => (await page.goto(url)).status();

test("a casus is handed over, closed by two, gone for all, and opened again", async () => {
  const regisseur = await visitor(browser, house, "regisseur");
  const gemeente = await visitor(browser, house, "gemeente");
  const om = await visitor(browser, house, "om");
  const casus = await open(regisseur);

  await regisseur.getByRole("link", { name: "Afronding", exact: true }).click();
  await regisseur.locator("main [name=reden]").first().fill("Het is al een half jaar rustig in huis.");
  await press(regisseur, "Begin met afronden");
  await told(regisseur, "De afronding is begonnen.");
  await regisseur.getByRole("link", { name: "Draag over" }).click();
  const meidoorn = regisseur.locator("[name=wie] option", { hasText: "Meidoorn" }).first();
  await regisseur.locator("[name=wie]").selectOption(await meidoorn.getAttribute("value"));
  await regisseur.locator("[name=tekst]").fill("Het contact met het wijkteam en de woning.");
  await press(regisseur, "Bied aan");
  await told(regisseur, "De overdracht is aangeboden.");
  await checkPage(regisseur, "sluiten-afronding");

  await regisseur.goto(`${casus}/afsluiting/nieuw`);
  await regisseur.locator("[name=resultaat]").selectOption("doelen-bereikt");
  await regisseur.locator("[name=reden]").fill("De doelen zijn bereikt.");
  await regisseur.locator("[name=ondanks]").fill("De organisaties gaan hiermee zelf verder.");
  await press(regisseur, "Leg voor of leg vast");
  await told(regisseur, /overdracht is niet beantwoord/);
  await checkPage(regisseur, "sluiten-geweigerd");

  await gemeente.goto(house.url);
  await gemeente.getByRole("link", { name: "Neemt jouw organisatie dit over?" }).first().click();
  await told(gemeente, "Het contact met het wijkteam en de woning.");
  await gemeente.locator("[name=antwoord][value=aangenomen]").check();
  await checkPage(gemeente, "sluiten-overdracht");
  await press(gemeente, "Leg antwoord vast");
  await told(gemeente, "Je antwoord is vastgelegd.");

  await regisseur.goto(`${casus}/afsluiting/nieuw`);
  await regisseur.locator("[name=resultaat]").selectOption("doelen-bereikt");
  await regisseur.locator("[name=reden]").fill("De doelen zijn bereikt.");
  await regisseur.locator("[name=ondanks]").fill("De organisaties gaan hiermee zelf verder.");
  await press(regisseur, "Leg voor of leg vast");
  await told(regisseur, "Je voorstel om te sluiten ligt bij de publieke deelnemers.");

  await gemeente.goto(`${casus}/afronding`);
  await told(gemeente, "De organisaties gaan hiermee zelf verder.");
  await checkPage(gemeente, "sluiten-bevestigen");
  await press(gemeente, "Ga akkoord");
  assert.equal(await status(gemeente, casus), 200, "two are asked");
  await om.goto(`${casus}/afronding`);
  await press(om, "Ga akkoord");
  await told(om, "De casus is gesloten.");
  await checkPage(om, "sluiten-afgesloten");
  for (const page of [regisseur, gemeente, om]) {
    assert.equal(await status(page, casus), 404);
    assert.equal(await status(page, `${casus}/plan`), 404);
    await page.goto(`${house.url}/casussen`);
    assert.doesNotMatch(await page.locator("main").innerText(), new RegExp(naam));
  }

  await regisseur.goto(`${house.url}/afgesloten`);
  assert.doesNotMatch(await regisseur.locator("main").innerText(), new RegExp(naam));
  await regisseur.goto(`${casus.replace("/casussen/", "/afgesloten/")}/heropening`);
  await regisseur.locator("[name=grond][value=heropening]").check();
  await regisseur.locator("[name=reden]").fill("Er zijn nieuwe meldingen.");
  await checkPage(regisseur, "sluiten-heropenen");
  await press(regisseur, "Leg voor of leg vast");
  await told(regisseur, "Je voorstel om het dossier te openen ligt bij de publieke deelnemers.");
  for (const page of [gemeente, om]) {
    assert.equal(await status(page, casus), 404);
    await page.goto(`${house.url}/afgesloten`);
    await page.getByRole("link", { name: /Geef antwoord/ }).first().click();
    await told(page, "Er zijn nieuwe meldingen.");
    assert.doesNotMatch(await page.locator("main").innerText(), new RegExp(naam));
    await checkPage(page, "sluiten-heropening");
    await press(page, "Ga akkoord");
  }
  await told(om, "Het dossier is open.");
  for (const page of [regisseur, gemeente, om]) assert.equal(await status(page, casus), 200);
  for (const page of [regisseur, gemeente, om]) await page.done();
});

test("the round goes by keyboard, and leaves out what is quiet", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}/rondje`);
  const kop = () => page.locator("main h1").innerText();
  const eerste = await kop();
  const naar = async (key, keys) => {
    const was = page.url();
    for (const one of keys) await page.keyboard.press(one);
    await page.waitForURL((url) => String(url) !== was);
    await page.waitForLoadState();
  };
  await naar("n", ["n"]);
  assert.notEqual(await kop(), eerste);
  await naar("p", ["p"]);
  assert.equal(await kop(), eerste);
  await checkPage(page, "rondje-casus");
  await naar("g", ["g", "g"]);
  await told(page, "Bewaard. Je rondje slaat dit over tot die dag.");
  await page.goto(`${house.url}/rondje`);
  assert.notEqual(await kop(), eerste);
  await page.done();
});
