// A partner hands in a file and replaces it; the house reads it and makes a letter. In the browser, as they do it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkPage, stage, visitor } from "./house.mjs";

const { browser, house } = await stage();
const file = (name, text) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
const text = (page) => page.locator("main").innerText();
const press = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const open = async (page) => {
  await page.goto(`${house.url}/casussen`);
  await page.locator("main a", { hasText: "Grutto, D." }).first().click();
  await page.locator("a[href$='/documenten']").first().click();
};
const saved = async (page, name) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  assert.equal(download.suggestedFilename(), name);
  return readFileSync(await download.path(), "utf8");
};

test("a partner hands in a file and replaces it", async () => {
  const page = await visitor(browser, house, "politie");
  await open(page);
  await page.getByRole("link", { name: "Voeg document toe" }).click();
  await page.locator("input[type=file]").setInputFiles([file("pagina.html", "<!DOCTYPE html><script>1</script>")]);
  await page.locator("[name=soort]").selectOption("verslag");
  await page.locator("[name=titel]").fill("Verslag van de wijkagent");
  await press(page, "Voeg toe");
  assert.match(await page.title(), /^Fout:/);
  assert.equal(await page.locator("[name=titel]").inputValue(), "Verslag van de wijkagent");

  await page.locator("input[type=file]").setInputFiles([file("wijkagent.txt", "Eerste tekst.")]);
  await press(page, "Voeg toe");
  assert.match(await text(page), /Je document staat op de casus/);
  await page.getByRole("link", { name: "Verslag van de wijkagent" }).click();
  assert.equal(await saved(page, "wijkagent.txt"), "Eerste tekst.");
  await page.locator("input[type=file]").setInputFiles([file("wijkagent-beter.txt", "Betere tekst.")]);
  await press(page, "Vervang door dit bestand");
  assert.equal(await saved(page, "wijkagent-beter.txt"), "Betere tekst.");
  await checkPage(page, "document-vervangen");
  await page.done();
});

test("the house hears of it, and makes a letter", async () => {
  const page = await visitor(browser, house, "regisseur");
  assert.match(await text(page), /Een document dat je kon lezen is vervangen/);
  await open(page);
  await page.getByRole("link", { name: "Verslag van de wijkagent" }).click();
  assert.match(await text(page), /wijkagent\.txt/);
  await open(page);
  await page.getByRole("link", { name: "Maak een brief" }).click();
  await page.locator("main a[href*='soort=uitnodiging']").first().click();
  await press(page, "Maak de brief");
  assert.match(await page.title(), /^Fout:/);
  await page.locator("[name=veilig]").check();
  await page.locator("[name=tekst]").fill("Beste D. Grutto,\n\nKom dinsdag om tien uur.");
  await press(page, "Maak de brief");
  assert.match(await text(page), /De brief staat op de casus/);
  await checkPage(page, "brief-gemaakt");
  await page.done();
});
