// By keyboard: the shortcuts, their switch, and that they keep still while somebody types. And what hangs on an answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stage, visitor } from "./house.mjs";

const { browser, house } = await stage();

const at = (page) => new URL(page.url()).pathname;
const focusedHref = (page) => page.evaluate(() => document.activeElement.getAttribute("href"));

test("a letter after g opens a screen, j and k walk its rows, u goes up", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForURL(/\/casussen$/);
  const rows = await page.locator("main tbody tr a").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  const walked = [];
  for (const key of ["j", "j", "j", "k"]) {
    await page.keyboard.press(key);
    walked.push(await focusedHref(page));
  }
  assert.deepEqual(walked, [rows[0], rows[1], rows[2], rows[1]]);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`${rows[1]}$`));
  await page.getByRole("link", { name: "Voeg bijdrage toe" }).click();
  await page.waitForURL(/nieuw$/);
  await page.keyboard.press("u");
  await page.waitForURL(new RegExp(`${rows[1]}$`));
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "zoek");
  await page.keyboard.type("g c ? u");
  assert.equal(await page.locator("#zoek").inputValue(), "g c ? u", "typing is typing");
  assert.equal(at(page), rows[1]);
  assert.deepEqual(page.problems, []);
  await page.done();
});

test("the list of shortcuts switches them off and on", async () => {
  const page = await visitor(browser, house, "regisseur");
  await page.keyboard.press("?");
  await page.waitForURL(/\/hulp\/toetsen$/);
  await page.getByRole("button", { name: "Zet sneltoetsen uit" }).click();
  await page.getByText("Sneltoetsen staan uit in deze browser.").waitFor();
  await page.goto(`${house.url}/casussen`);
  for (const key of ["?", "g", "w", "j"]) await page.keyboard.press(key);
  assert.equal(at(page), "/casussen");
  assert.equal(await focusedHref(page), null);
  await page.goto(`${house.url}/hulp/toetsen`);
  await page.getByRole("button", { name: "Zet sneltoetsen aan" }).click();
  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await page.waitForURL(`${house.url}/`);
  await page.done();
});

test("without JavaScript the handbook is there, without a switch that does nothing", async () => {
  const page = await visitor(browser, house, "regisseur", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "Hulp", exact: true }).click();
  assert.equal(at(page), "/hulp/werk");
  await page.getByRole("link", { name: "Sneltoetsen", exact: true }).click();
  assert.equal(await page.locator("main button").count(), 0);
  await page.done();
});

test("the telephone number of the piket comes with the answer that asks for it", async () => {
  const page = await visitor(browser, house, "aanmelder");
  await page.goto(`${house.url}/aanmeldingen/nieuw`);
  const reason = page.locator("[name=spoedReden]");
  assert.equal(await reason.isVisible(), false);
  await page.locator("input[name=wachten][value=nee]").check();
  assert.equal(await reason.isVisible(), true);
  await page.locator("input[name=wachten][value=ja]").check();
  assert.equal(await reason.isVisible(), false);
  await page.done();
});

test("the page after a change says once what was done", async () => {
  const page = await visitor(browser, house, "politie");
  await page.goto(`${house.url}/casussen`);
  await page.locator("main tbody a").first().click();
  await page.getByRole("link", { name: "Voeg bijdrage toe" }).click();
  await page.locator("[name=tekst]").fill("Hij was vanmiddag aan het loket.");
  await page.getByRole("button", { name: "Leg vast" }).click();
  await page.getByRole("status").filter({ hasText: "Je bijdrage is vastgelegd" }).waitFor();
  await page.reload();
  assert.equal(await page.getByText("Je bijdrage is vastgelegd").count(), 0);
  await page.done();
});
