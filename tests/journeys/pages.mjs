// Every screen of every role: axe in light and dark, a quiet console, and its HTML for vnu.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkPage, stage, visitor } from "./house.mjs";
import { logins, screens, walk } from "./screens.mjs";

const { browser, house } = await stage();

// Two visitors at once: while one waits for its log-in, the other is read.
describe("screens", { concurrency: 2 }, () => {
  for (const login of logins) {
    test(`of ${login || "who has not logged in"}`, async () => {
      const page = await visitor(browser, house, login);
      for (const screen of screens.filter((row) => row.login === login)) {
        await walk(page, house, screen);
        await checkPage(page, screen.name);
      }
      await page.done();
    });
  }
});

const focused = (page) =>
  page.evaluate(() => {
    const { tagName, innerText, name, id } = document.activeElement;
    return { what: tagName, text: innerText, name, id, ring: getComputedStyle(document.activeElement).outlineStyle };
  });

test("a partner gives a bijdrage without a mouse", async () => {
  const page = await visitor(browser, house, "ggz");
  await page.goto(`${house.url}/casussen`);
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).text, "Ga naar de inhoud");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const first = await focused(page);
  assert.equal(first.what, "A");
  assert.equal(first.ring, "solid");
  // The way to set up the list comes before its rows.
  for (let tabs = 0; tabs < 8 && !/ZVH-|, /.test((await focused(page)).text); ++tabs) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/casussen\/./);
  await page.getByRole("link", { name: "Voeg bijdrage toe" }).press("Enter");
  await page.getByRole("button", { name: "Leg vast" }).press("Enter");
  // Refused: the reader stands at the summary, one tab and one press from the field.
  await page.locator("[role=alert]").waitFor();
  assert.match((await focused(page)).text, /nakijken/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal((await focused(page)).name, "tekst");
  await page.keyboard.type("Hij komt op zijn afspraken.");
  await page.getByRole("button", { name: "Leg vast" }).press("Enter");
  await page.getByText("Hij komt op zijn afspraken.").first().waitFor();
  await page.done();
});
