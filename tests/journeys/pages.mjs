// Every screen of every role: axe in light and dark, a quiet console, and its HTML for vnu.
import { after, before, describe, test } from "node:test";
import { launchBrowser } from "../../web/browser.mjs";
import { checkPage, startHouse, visitor } from "./house.mjs";
import { logins, screens, walk } from "./screens.mjs";

let browser;
let house;

before(async () => {
  browser = await launchBrowser();
  house = await startHouse();
});

after(async () => {
  await browser?.close();
  await house?.stop();
});

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
