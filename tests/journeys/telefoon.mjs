// Three things are done on a phone (DECISIONS 50): report progress, see what is due today and what to beware of, confirm a
// decision. Each at 390 px, with fingers, without scrolling sideways, and judged by axe on every page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, visitor } from "./house.mjs";

const { browser, house } = await stage();
const width = 390;
const phone = { viewport: { width, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const casus = "Grutto, D.";

/** The page fits the phone, what one presses is big enough for a finger, and axe has nothing to say. */
async function checkPhone(page, name) {
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
  assert.ok(wide <= width, `${name} is ${wide} px wide`);
  const small = await page.locator("main :is(button, input[type=submit], .utrecht-button)").evaluateAll((all) =>
    all
      .map((one) => ({ text: one.textContent.trim(), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height < 44)
      .map(({ text, box }) => `${text}: ${Math.round(box.height)} px`),
  );
  assert.deepEqual(small, [], `too small for a finger on ${name}`);
  await checkPage(page, `telefoon-${name}`);
}

/** A press of a finger that leads to another page. */
const tap = (page, what) => Promise.all([page.waitForNavigation(), what.first().tap()]);
const press = (page, name) => tap(page, page.getByRole("button", { name, exact: true }));
const text = (page) => page.locator("main").innerText();

test("a partner reports progress on his action", async () => {
  const page = await visitor(browser, house, "politie", phone);
  await page.goto(`${house.url}/acties`);
  await checkPhone(page, "acties");
  await tap(page, page.locator("main a[href*='/casussen/'][href*='/acties/']"));
  await checkPhone(page, "actie");
  if ((await page.getByRole("button", { name: "Aanvaard actie", exact: true }).count()) > 0) {
    await press(page, "Aanvaard actie");
    await checkPhone(page, "actie-aanvaard");
  }
  await press(page, "Meld voortgang");
  await checkPhone(page, "voortgang-leeg"); // refused, and the field is at hand
  await page.locator("[name=tekst]").first().fill("Vanmorgen gesproken. Hij komt morgen langs.");
  await press(page, "Meld voortgang");
  assert.match(await text(page), /Vanmorgen gesproken/);
  await checkPhone(page, "voortgang-gemeld");
  await page.done();
});

test("the regisseur sees what is due today and what to beware of", async () => {
  const page = await visitor(browser, house, "regisseur", phone);
  await page.goto(`${house.url}/`);
  await checkPhone(page, "werk");
  assert.match(await text(page), /te laat|vandaag|Er wacht niets op je/);
  await page.goto(`${house.url}/casussen`);
  await checkPhone(page, "casussen");
  await tap(page, page.getByRole("link", { name: casus }));
  await checkPhone(page, "casus");
  // How to reach somebody without danger stands with the people.
  assert.match(await page.locator("#personen, [aria-labelledby=personen]").first().innerText(), /[Cc]ontact/);
  for (const deel of await page.locator(".rh-delen a").evaluateAll((all) => all.map((one) => one.getAttribute("href")))) {
    await page.goto(house.url + deel);
    await checkPhone(page, `deel-${deel.split("/").slice(3).join("-") || "overzicht"}`);
  }
  await page.done();
});

test("a public participant confirms a decision", async () => {
  const regisseur = await visitor(browser, house, "regisseur");
  await regisseur.goto(`${house.url}/casussen`);
  await regisseur.getByRole("link", { name: casus }).first().click();
  const pad = new URL(regisseur.url()).pathname;
  await regisseur.goto(`${house.url}${pad}/deelnames/nieuw`);
  const mee = await regisseur.locator("[name=organisatie] option").evaluateAll((all) =>
    all.map((one) => [one.value, one.textContent]).find(([, naam]) => /Raad|Veilig Thuis/.test(naam)),
  );
  await regisseur.goto(`${house.url}${pad}/deelnames/nieuw?organisatie=${mee[0]}`);
  await regisseur.locator("input[name^='mensen.']").first().check();
  await regisseur.locator("[name=grondslag]").first().evaluate((field) => {
    if (field.tagName === "SELECT") field.selectedIndex = 1;
    else field.value = "Wgs 2.31, lid 4";
  });
  await regisseur.locator("[name=reden]").fill("Zij kennen het gezin.");
  await regisseur.locator("main form button[type=submit]").last().click();
  await regisseur.waitForLoadState();
  assert.match(await text(regisseur), /toelaten als/, await text(regisseur));
  await regisseur.done();

  const page = await visitor(browser, house, "politie", phone);
  await page.goto(`${house.url}/`);
  await checkPhone(page, "werk-partner");
  await page.goto(`${house.url}${pad}`);
  await checkPhone(page, "casus-besluit");
  await press(page, "Ga niet akkoord");
  assert.match(await text(page), /Schrijf waarom je niet akkoord gaat/);
  await checkPhone(page, "besluit-waarom");
  const open = () => page.getByRole("button", { name: "Ga akkoord", exact: true }).count();
  const voor = await open();
  await press(page, "Ga akkoord");
  assert.match(await text(page), /Je antwoord op het voorstel is vastgelegd/);
  assert.equal(await open(), voor - 1, "it asks no more");
  await checkPhone(page, "besluit-bevestigd");
  await page.done();
});
