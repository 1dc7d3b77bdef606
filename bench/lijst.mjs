// How long a list of 5,000 releases takes, from sending it in to everybody seeing it: node bench/lijst.mjs [ROWS]. The program is
// REGIEHUIS_BIN. The aim is 5 seconds for the taking in; what is printed goes in the results with the machine it was measured on.
import { launchBrowser } from "../web/browser.mjs";
import { startHouse, typed, visitor } from "../tests/journeys/house.mjs";

const rows = Number(process.argv[2] ?? 5000);
const day = (count) => typed(new Date(Date.now() + count * 864e5));
const lines = ["Achternaam;Voornaam;Geboortedatum;Gemeente;Datum vrijlating;Inrichting"];
for (let i = 0; i < rows; ++i)
  lines.push(`Vogel${i};Sam;${1 + (i % 28)}-${1 + (i % 12)}-${1950 + (i % 50)};Zuiderwaard;${day(i % 300)};PI Veldzicht`);

const browser = await launchBrowser();
const house = await startHouse();
const page = await visitor(browser, house, "regisseur");
page.setDefaultTimeout(120_000);
const timed = async (what, press) => {
  const began = performance.now();
  await page.getByRole("button", { name: press }).first().click();
  await page.waitForLoadState();
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(2)} s`);
};
await page.goto(`${house.url}/nazorg/lijsten`);
const buffer = Buffer.from(lines.join("\r\n"));
await page.locator("[name=bestand]").setInputFiles({ name: "groot.csv", mimeType: "text/csv", buffer });
await timed(`reading and showing ${rows} rows`, "Bekijk lijst");
await timed(`taking in ${rows} rows`, /^Voer/);
const began = performance.now();
await page.goto(`${house.url}/nazorg`);
console.log(`the worklist with ${rows} more: ${((performance.now() - began) / 1000).toFixed(2)} s`);
await page.done();
await browser.close();
await house.stop();
