// A meeting before it begins: planned by the rhythm, its agenda filled and put in order, partners invited; each sees his own
// points only, also on a phone and in his calendar, which ical.js reads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readCalendar } from "../../web/kalender.mjs";
import { checkPage, stage, visitor } from "./house.mjs";

const { browser, house } = await stage();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const text = (page) => page.locator("main").innerText();
const press = (page, name) =>
  Promise.all([page.waitForNavigation(), page.getByRole("button", { name, exact: true }).first().click()]);
let planned = ""; // the meeting that the first journey makes
const open = (page, words) => page.locator("main").getByRole("link", { name: words }).first().click();

test("the regisseur plans a meeting, fills its agenda and invites", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}/overleggen`);
  await checkPage(page, "overleggen");
  await open(page, "Plan overleg");
  await page.locator("[name=tafel]").first().selectOption({ label: "Regietafel Volwassenen" });
  await press(page, "Kies tafel");
  await checkPage(page, "overleg-plannen");
  // The first proposals are taken already by the demo world; the last is free.
  await page.locator("input[type=checkbox]").first().uncheck();
  await page.locator("input[type=checkbox]").last().check();
  await press(page, "Plan overleg");
  assert.match(await text(page), /in voorbereiding/);
  await open(page, "Vul agenda");
  await checkPage(page, "overleg-vullen");
  assert.match(await text(page), /besproken|tijdpad|knelpunt/);
  await press(page, "Zet op de agenda");
  assert.match(await text(page), /Kies minstens één dossier/);
  for (const box of (await page.locator("input[type=checkbox]").all()).slice(0, 20)) await box.check();
  await press(page, "Zet op de agenda");
  await checkPage(page, "overleg-agenda");
  assert.equal(await page.locator(".rh-agenda li").count(), 20);
  planned = new URL(page.url()).pathname;
  await page.getByText("Wijzig de volgorde").click();
  await press(page, "Zet partners bij elkaar");
  assert.match(await text(page), /Wie wanneer/);
  await press(page, "Nodig uit");
  assert.match(await text(page), /uitgenodigd/);
  await page.goto(`${page.url()}/afdruk`);
  await checkPage(page, "overleg-afdruk");
  await page.done();
});

test("a partner sees today's agenda on his phone, his own points only, and answers", async () => {
  const page = await visitor(browser, house, "reclassering", phone);
  await page.goto(`${house.url}/overleggen`);
  await checkPage(page, "telefoon-overleggen");
  await page.locator("#vandaag ~ *, section:has(#vandaag), [aria-labelledby=vandaag]").first().waitFor();
  await page.locator("main a[href^='/overleggen/']").first().click();
  await page.waitForLoadState();
  await checkPage(page, "telefoon-overleg");
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
  assert.ok(wide <= 390, `${wide} px wide`);
  const own = await page.locator(".rh-agenda li").count();
  const regisseur = await visitor(browser, house, "regisseur");
  await regisseur.goto(page.url());
  const all = await regisseur.locator(".rh-agenda li").count();
  assert.ok(all >= own && all > 0, `${own} of ${all}`);
  await regisseur.done();

  const answer = await page.request.get(`${page.url()}/agenda.ics`);
  assert.match(answer.headers()["content-type"], /text\/calendar/);
  const entry = readCalendar(await answer.text());
  assert.equal(entry.summary, "Overleg");
  assert.deepEqual(entry.names, []);
  assert.equal(entry.sequence, own > 0 ? 0 : 1);
  assert.equal(entry.method, own > 0 ? "PUBLISH" : "CANCEL");
  assert.ok(entry.end > entry.begin);
  assert.doesNotMatch(await answer.text(), /ZVH-/);

  // Today's may be over by the time this runs.
  await page.goto(house.url + planned);
  await checkPage(page, "telefoon-overleg-antwoord");
  await page.locator("input[value=komt]").check();
  await press(page, "Geef antwoord");
  assert.match(await text(page), /Je antwoord is vastgelegd|komt/);
  await page.done();
});

test("the table has a page of its own", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}/regietafels`);
  await checkPage(page, "regietafels");
  await open(page, "Regietafel Volwassenen");
  assert.match(await text(page), /Elke week op dinsdag/);
  await checkPage(page, "regietafel");
  await open(page, "Wijzig werkwijze");
  await checkPage(page, "regietafel-werkwijze");
  // People were invited to a meeting of this table; of another nobody was.
  await page.goto(`${house.url}/regietafels`);
  await open(page, "Regietafel Jeugd");
  await open(page, "Beëindig tafel");
  await press(page, "Beëindig tafel");
  assert.match(await text(page), /Kies aan welke tafel/);
  await checkPage(page, "regietafel-einde");
  await page.done();
});
