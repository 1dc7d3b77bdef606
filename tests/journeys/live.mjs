// Three browsers in one meeting: what one writes is on the screens of the others, a line waits for its bron, one
// loses his line and comes back to all he missed, a decision is an action, and the minutes are read back. Also without script.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage, stage, typed, visitor } from "./house.mjs";

const { browser, house } = await stage();
const day = 86_400_000;
let meeting = "";

const live = async (login, options) => {
  const page = await visitor(browser, house, login, options);
  await page.goto(`${house.url}${meeting}/live`);
  return page;
};
const says = (page, words) => page.locator("[data-deel=regels]").getByText(words).first().waitFor({ timeout: 5000 });
const count = (page, words) => page.locator("main").getByText(words).count();
const write = async (page, words, bron) => {
  const form = page.locator("form[action$='/regels']");
  await form.getByLabel("Beeld").check();
  await form.getByRole("textbox", { name: "Regel" }).fill(words);
  // The form keeps whom one wrote for last.
  const own = await form.locator("[name=bron] option[selected]").first().getAttribute("value");
  await form.getByLabel("Van wie komt dit?").selectOption(bron ? { label: bron } : own);
  await form.getByRole("button", { name: "Schrijf op" }).click();
};

let chair, partner, third, organisation;

test("the chair opens the meeting and partners are in the same room", async () => {
  chair = await visitor(browser, house, "regisseur");
  await chair.goto(`${house.url}/overleggen`);
  await chair.locator("main a[href^='/overleggen/']:not([href$='nieuw'])").first().click();
  await chair.waitForLoadState();
  meeting = new URL(chair.url()).pathname;
  await chair.getByRole("link", { name: "Naar de tafel" }).click();
  await chair.getByRole("button", { name: "Open het overleg" }).click();
  await chair.locator("[data-punt]").waitFor();
  await checkPage(chair, "tafel-regisseur");
  // On to a point that two partners have too.
  const logins = ["zorgaanbieder", "gemeente", "ggd", "hoogwerve"];
  for (let point = 0; point < 5; ++point) {
    const there = [];
    for (const login of logins) {
      const page = await live(login).catch(() => null);
      if (!page) continue;
      if ((await page.locator("[data-punt]").count()) > 0 && there.length < 2) there.push(page);
      else await page.done();
    }
    if (there.length === 2) {
      [partner, third] = there;
      break;
    }
    for (const page of there) await page.done();
    await chair.goto(`${house.url}${meeting}/live`);
    await chair.getByRole("button", { name: "Rond af, naar volgend punt" }).click();
    await chair.waitForTimeout(500);
  }
  assert.ok(partner && third, "no point with two partners");
  await checkPage(partner, "tafel-deelnemer");
});

test("what one writes is on the screens of the others, and what they typed stays", async () => {
  await chair.goto(`${house.url}${meeting}/live`);
  await chair.getByText("Live: wat anderen").waitFor();
  await partner.getByText("Live: wat anderen").waitFor();
  await partner.getByRole("textbox", { name: "Regel" }).fill("Half getypt");
  await write(chair, "Hij komt al drie weken op al zijn afspraken.");
  await says(partner, "drie weken op al zijn afspraken");
  await says(third, "drie weken op al zijn afspraken");
  await says(chair, "drie weken op al zijn afspraken");
  assert.equal(await partner.getByRole("textbox", { name: "Regel" }).inputValue(), "Half getypt");
});

test("a line of another waits until its bron lets it go, in two taps", async () => {
  organisation = await partner.locator("form[action$='/regels'] [name=bron] option:checked").innerText();
  await write(chair, "De woonstichting wacht tot januari.", organisation);
  await says(chair, "De woonstichting wacht");
  await says(partner, "De woonstichting wacht");
  assert.equal(await count(third, "De woonstichting wacht"), 0);
  await partner.getByRole("button", { name: "Geef vrij" }).first().click();
  await says(third, "De woonstichting wacht");
});

test("who lost his line comes back to all he missed", async () => {
  await third.context().setOffline(true);
  await write(chair, "Dit viel in de pauze van een verbinding.");
  await says(partner, "Dit viel in de pauze");
  assert.equal(await count(third, "Dit viel in de pauze"), 0);
  await third.context().setOffline(false);
  await third.getByText("Dit viel in de pauze").first().waitFor({ timeout: 15_000 });
});

test("a decision is an action of its owner, on all screens", async () => {
  const form = chair.locator("form[action$='/besluiten']");
  await form.getByLabel("Wat moet er gebeuren").fill("Sleutel en huisregels bespreken");
  await form.getByLabel("Wie").selectOption({ index: 1 });
  await form.getByLabel("Klaar voor").fill(typed(new Date(Date.now() + 14 * day)));
  await form.getByRole("button", { name: "Leg besluit vast" }).click();
  await says(partner, "Sleutel en huisregels bespreken");
  await says(third, "klaar voor");
});

test("the room screen is empty until the chair says who is there", async () => {
  const wall = await live("regisseur");
  await wall.goto(`${house.url}${meeting}/zaal`);
  await wall.getByText("Het scherm is leeg.").waitFor();
  await checkPage(wall, "zaalscherm");
  await wall.done();
});

test("the minutes are read back", async () => {
  const dossier = (await chair.locator("[data-deel=punt] h2 a").getAttribute("href")) ?? "";
  await chair.getByRole("button", { name: "Rond af", exact: true }).click();
  await partner.locator("[data-deel=punt]").getByText(/geen punt|waar jij niet bij hoort/).waitFor();
  await partner.goto(`${house.url}${dossier}/verslagen`);
  await checkPage(partner, "verslagen");
  await partner.locator("main a[href*='/verslagen/']").first().click();
  await partner.waitForLoadState();
  assert.match(await partner.locator("main").innerText(), /De woonstichting wacht tot januari/);
  await checkPage(partner, "verslag");
  await partner.getByLabel("Het klopt").check();
  await partner.getByRole("button", { name: "Geef antwoord" }).click();
  await partner.waitForLoadState();
  assert.match(await partner.locator("main").innerText(), /bevestigd/);
  for (const page of [partner, third]) await page.done();
});

test("it works without script too", async () => {
  const page = await visitor(browser, house, "regisseur", { javaScriptEnabled: false });
  await page.goto(`${house.url}${meeting}/live`);
  await page.getByRole("button", { name: /^Begin/ }).first().click();
  await page.waitForLoadState();
  await write(page, "Zonder script opgeschreven.");
  await page.waitForLoadState();
  await says(page, "Zonder script opgeschreven.");
  await page.done();
  await chair.done();
});
