// Pictures of every screen: node tests/journeys/shots.mjs DIR [WORD]. Files are role-screen-mode.png; WORD takes only the
// screens whose name has it. Without text of its own in the repository: demo data only, so a picture may be shown to anybody.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../../web/browser.mjs";
import { startHouse, visitor } from "./house.mjs";
import { logins, screens, walk } from "./screens.mjs";

// A4 without its margins is 718 px wide at 96 dpi; 1280 px at 400 % zoom is 320 px wide.
const desk = { width: 1366, height: 900 };
const pocket = { width: 390, height: 844 };
const modes = [
  ["licht", desk, { media: "screen", colorScheme: "light" }],
  ["donker", desk, { media: "screen", colorScheme: "dark" }],
  ["zoom", { width: 320, height: 256 }, { media: "screen", colorScheme: "light" }],
  ["druk", { width: 718, height: 1047 }, { media: "print", colorScheme: "light" }],
];

const folder = process.argv[2] ?? "build/shots";
const word = process.argv[3] ?? "";
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const house = process.env.REGIEHUIS_URL ? { url: process.env.REGIEHUIS_URL, stop: () => {} } : await startHouse();
let taken = 0;

/** The whole page in a window as high as itself, so that what sticks to its lower edge covers nothing. */
async function shoot(page, name, viewport) {
  await page.setViewportSize(viewport);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: viewport.width, height: Math.max(height, viewport.height) });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  ++taken;
}

async function take(login, wanted) {
  const page = await visitor(browser, house, login);
  for (const screen of wanted) {
    await walk(page, house, screen);
    for (const [mode, viewport, media] of modes) {
      await page.emulateMedia(media);
      await shoot(page, `${screen.name}-${mode}`, viewport);
    }
    await page.setViewportSize(desk);
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
  }
  await page.done();
  const phone = await visitor(browser, house, login, { viewport: pocket, hasTouch: true, isMobile: true });
  for (const screen of wanted) {
    await walk(phone, house, screen);
    await shoot(phone, `${screen.name}-mobiel`, pocket);
  }
  await phone.done();
}

const queue = logins
  .map((login) => [login, screens.filter((screen) => screen.login === login && screen.name.includes(word))])
  .filter(([, wanted]) => wanted.length > 0);
// Two visitors at once: the machine has the cores, and each waits for the other's pictures.
await Promise.all([0, 1].map(async () => {
  for (let next = queue.shift(); next; next = queue.shift()) await take(...next);
}));

await browser.close();
await house.stop();
console.log(`${taken} pictures in ${folder}`);
