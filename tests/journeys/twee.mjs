// Two people: what one proposes holds when another confirms it, and what is written down as decided is put to who decided.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, typed, visitor } from "./house.mjs";

const { browser, house } = await stage();

const press = async (page, name) => {
  await page.getByRole("button", { name }).first().click();
  await page.waitForLoadState();
};

test("a new start password takes a second person, and is seen by him alone", async () => {
  const beheerder = await visitor(browser, house, "beheerder");
  await beheerder.goto(`${house.url}/beheer/medewerkers`);
  await beheerder.getByRole("link", { name: "Beukers, Anouk" }).click();
  await press(beheerder, /Stel nieuw startwachtwoord voor/);
  assert.doesNotMatch(await beheerder.locator("main").innerText(), /nu één keer te zien/);
  await checkPage(beheerder, "beheerder-medewerker-voorstel");
  await beheerder.goto(`${house.url}/voorstellen`);
  await beheerder.getByText("Nieuw startwachtwoord voor").first().waitFor();
  assert.equal(await beheerder.getByRole("button", { name: /^Bevestig/ }).count(), 0, "never who proposed it");
  await checkPage(beheerder, "beheerder-voorstellen-wacht");

  const wie = await beheerder.locator("main tbody tr").first().innerText();
  assert.match(wie, /Anouk/);
  for (const login of ["manager", "contactpersoon"]) {
    const tweede = await visitor(browser, house, login);
    await tweede.goto(`${house.url}/voorstellen`);
    const knop = tweede.getByRole("button", { name: /^Bevestig/ });
    if ((await knop.count()) > 0) {
      await checkPage(tweede, `${login}-voorstellen-wacht`);
      await knop.first().click();
      await tweede.getByRole("heading", { name: "Geef het startwachtwoord door" }).waitFor();
      await tweede.getByText("Nieuw startwachtwoord voor Anouk Beukers").waitFor();
      await checkPage(tweede, `${login}-startwachtwoord`);
      await tweede.goto(`${house.url}/voorstellen`);
      assert.doesNotMatch(await tweede.locator("main").innerText(), /Anouk/);
      await tweede.done();
      await beheerder.done();
      return;
    }
    await tweede.done();
  }
  assert.fail("nobody could confirm it");
});

test("a weighty setting waits, a light one holds at once", async () => {
  const beheerder = await visitor(browser, house, "beheerder");
  await beheerder.goto(`${house.url}/beheer/instellingen/vernietigen.wachttijd_dagen`);
  await beheerder.locator("[name=waarde]").fill("3");
  await beheerder.locator("[name=van]").fill(typed(new Date()));
  await beheerder.locator("main form button[type=submit]").first().click();
  await beheerder.locator("[role=alert]").first().waitFor(); // below the floor
  await checkPage(beheerder, "beheerder-instelling-grens");
  await beheerder.locator("[name=waarde]").fill("35");
  await beheerder.locator("main form button[type=submit]").first().click();
  await beheerder.waitForLoadState();
  await beheerder.goto(`${house.url}/voorstellen`);
  await beheerder.getByText(/niet opgepakte aanmelding wordt vernietigd: 28 wordt 35/).first().waitFor();
  await press(beheerder, /^Trek in/);
  await beheerder.goto(`${house.url}/voorstellen`);
  assert.doesNotMatch(await beheerder.locator("main").innerText(), /wordt vernietigd/);
  await beheerder.done();
});
