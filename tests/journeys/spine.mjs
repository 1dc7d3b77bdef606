// The spine, as its users walk it: a partner reports, the house judges, public participants decide, a partner gives, another
// partner reports on its action. Every page on the way is judged by axe in light and dark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, typed, visitor } from "./house.mjs";

const { browser, house } = await stage();
let dossier;

const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const text = (page) => page.locator("main").innerText();

test("a partner reports a person", async () => {
  const page = await visitor(browser, house, "aanmelder");
  await checkPage(page, "werk-aanmelder");
  await page.goto(`${house.url}/aanmeldingen/nieuw`);
  await checkPage(page, "aanmelding-nieuw");
  await press(page, "Verstuur aanmelding");
  assert.match(await page.title(), /^Fout:/);
  await checkPage(page, "aanmelding-fouten");

  await page.locator("input[name=wachten][value=ja]").check();
  await page.locator("[name='betrokkene.geslachtsnaam']").fill("Wielewaal");
  await page.locator("[name='betrokkene.voorletters']").fill("P.");
  await page.locator("[name='betrokkene.geboortedatum']").fill("00-03-1984");
  await page.locator("[name=gemeente]").selectOption("oudmeer");
  await page.locator("[name=reden]").fill("Hij slaapt in zijn auto en valt voorbijgangers lastig.");
  await page.locator("[name=vraag]").fill("Wie kan samen met ons een plan maken?");
  for (const letter of ["a", "b", "c", "d"]) {
    await page.locator(`input[name='toetsen.${letter}.antwoord'][value=ja]`).check();
    await page.locator(`[name='toetsen.${letter}.motivering']`).fill(`Reden bij ${letter}.`);
  }
  await press(page, "Verstuur aanmelding");
  dossier = new URL(page.url()).pathname.split("/")[2];
  assert.match(await text(page), /ZVH-[A-Z0-9]{4}-[A-Z0-9]{4}/);
  await checkPage(page, "aanmelding-ontvangen");
  await page.goto(`${house.url}/casussen/${dossier}`);
  assert.match(await page.title(), /niet voor jou/);
  await page.done();
});

test("the house judges the four tests and prepares a decision", async () => {
  const page = await visitor(browser, house, "regisseur");
  await checkPage(page, "werk-regisseur");
  await page.goto(`${house.url}/triage`);
  await checkPage(page, "triage");
  await page.goto(`${house.url}/triage/${dossier}`);
  await checkPage(page, "triage-dossier");
  for (let i = 0; i < 4; ++i) {
    await page.locator(`input[name='oordelen.${i}.oordeel'][value=ja]`).check();
    await page.locator(`[name='oordelen.${i}.motivering']`).fill("Dat blijkt uit de aanmelding.");
  }
  await press(page, "Bewaar oordeel");
  for (const soort of ["identiteit", "wonen", "begeleiding"]) {
    await page.locator("summary", { hasText: "Vink aan" }).first().evaluate((summary) => (summary.parentElement.open = true));
    await page.locator(`input[name=categorieen][value=${soort}]`).first().check();
  }
  await page.locator("button", { hasText: "Bewaar soort gegevens" }).first().click();
  await page.goto(`${house.url}/triage/${dossier}/besluiten/nieuw`);
  await checkPage(page, "besluit-nieuw");
  await page.locator("input[name=soort][value=procesregie]").check();
  await page.locator("[name=tafel]").selectOption({ label: "Regietafel Volwassenen" });
  const ik = await page.locator("[name=procesregisseur] option", { hasText: "Noor Wilgenhof" }).getAttribute("value");
  await page.locator("[name=procesregisseur]").selectOption(ik);
  for (const naam of ["Reclassering Delta", "Politie, basisteam Oudmeer"]) {
    const rol = page.locator("select[name$='.rol']").and(page.getByLabel(naam));
    await rol.first().selectOption("deelnemer");
  }
  await page.locator("[name=reden]").fill("Alle vier de toetsen zijn ja.");
  await page.locator("[name=advies]").fill("We nodigen je uit voor het eerste overleg.");
  await page.locator("[name=grond]").fill("Wgs 2.31, lid 3");
  await page.locator("[name=bronDatum]").evaluate((field) => field.closest("details")?.setAttribute("open", ""));
  await page.locator("[name=bronDatum]").fill(typed(new Date()));
  await page.locator("[name=bron]").fill("Verslag van de triagetafel");
  for (const box of await page.locator("input[name^='beslissers.']").all()) await box.check();
  await press(page, "Leg voor");
  assert.doesNotMatch(await page.title(), /^Fout/, await text(page));
  await page.goto(`${house.url}/casussen/${dossier}`);
  assert.match(await page.title(), /Wielewaal/);
  await checkPage(page, "casus");
  await page.done();
});

test("the regisseur asks a partner to act", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.goto(`${house.url}/casussen/${dossier}/plan`);
  await page.locator("[name=leefgebied]").evaluate((field) => field.closest("details")?.setAttribute("open", ""));
  await page.locator("[name=leefgebied]").selectOption({ index: 1 });
  await page.locator("[name=tekst]").first().fill("Hij heeft voor de winter een eigen bed.");
  await press(page, "Stel doel");
  await checkPage(page, "plan");
  await page.goto(`${house.url}/casussen/${dossier}/acties/nieuw`);
  await page.locator("[name=tekst]").fill("Regel een plek in de opvang.");
  await page.locator("[name=doel]").selectOption({ index: 1 });
  const wie = await page.locator("[name=eigenaar] option", { hasText: "Reclassering" }).first().getAttribute("value");
  await page.locator("[name=eigenaar]").selectOption(wie);
  await page.locator("[name=termijn]").fill(typed(new Date(Date.now() + 14 * 864e5)));
  await press(page, "Stel actie voor");
  assert.match(await text(page), /Regel een plek in de opvang/);
  await page.done();
});

test("the other partner accepts and reports, and sees the casus", async () => {
  const page = await visitor(browser, house, "reclassering");
  await checkPage(page, "werk-partner");
  await page.goto(`${house.url}/casussen/${dossier}`);
  await page.getByRole("link", { name: "Regel een plek in de opvang" }).first().click();
  await checkPage(page, "actie");
  await press(page, "Aanvaard actie");
  await page.locator("[name=tekst]").first().fill("De opvang heeft maandag een bed.");
  await press(page, "Meld voortgang");
  assert.match(await text(page), /De opvang heeft maandag een bed/);
  await page.goto(`${house.url}/casussen/${dossier}/bijdragen/nieuw`);
  await checkPage(page, "bijdrage-nieuw");
  await page.locator("[name=tekst]").fill("Hij komt op al zijn afspraken.");
  await press(page, "Leg vast");
  assert.match(await text(page), /Hij komt op al zijn afspraken/);
  await page.done();
});

test("the aanmelder follows the outcome and sees nothing else", async () => {
  const page = await visitor(browser, house, "aanmelder");
  await page.goto(`${house.url}/aanmeldingen/${dossier}`);
  assert.match(await text(page), /We nodigen je uit voor het eerste overleg/);
  await checkPage(page, "aanmelding-uitkomst");
  await page.goto(`${house.url}/casussen/${dossier}/plan`);
  assert.match(await page.title(), /niet voor jou/);
  await page.done();
});

test("the spine works without JavaScript", async () => {
  const page = await visitor(browser, house, "politie", { javaScriptEnabled: false });
  await page.goto(`${house.url}/casussen/${dossier}`);
  assert.match(await page.title(), /niet voor jou/);
  await page.goto(`${house.url}/casussen`);
  await page.locator("main table a").first().click();
  assert.equal(await page.locator("main h1").count(), 1);
  await page.done();
});
