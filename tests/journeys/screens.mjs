// Every screen of the spine, once: the journeys judge it with axe and vnu, `./do shots` takes its picture. A new screen is one
// row here. Screens only look: what they press sends nothing, so that they come in any order on one house.

/** A step on the way: an address, or the text of a link to follow, or something to do with the page. */
const press = (name) => async (page) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const unfold = (words) => (page) => page.getByText(words).first().click();
const fill = (name, value) => (page) => page.locator(`[name='${name}']`).first().fill(value);
/** The first link whose address has this in it. */
const follow = (part) => async (page) => {
  const href = await page.locator(`a[href*='${part}']:not([href$=nieuw])`).first().getAttribute("href");
  await page.goto(new URL(href, page.url()).href);
};

/** The first release in the worklist of nazorg. */
const release = async (page) => {
  await page.locator("tbody th a").first().click();
  await page.waitForLoadState();
};

// One casus that has everything (late, refused and stagnating actions), and the dossiers in their other phases.
const casus = "Grutto, D.";
const nieuw = "Tureluur";
const duinrand = "Zorg- en Veiligheidshuis Duinrand";
const uitnodiging = "soort=uitnodiging";

const perRol = {
  regisseur: [
    ["werk", "/"],
    ["werk-bij-mij", "/?bij=mij"],
    ["hulp", "/hulp"],
    ["hulp-casus", "/hulp/casus"],
    ["hulp-toetsen", "/hulp/toetsen"],
    ["adviezen", "/adviezen"],
    ["advies", "/adviezen", "Gegevens delen"],
    ["advies-met-namen", "/adviezen", "Onbegrepen gedrag"],
    ["advies-nieuw", "/adviezen/nieuw"],
    ["advies-fouten", "/adviezen/nieuw", press("Leg de vraag vast")],
    ["advies-afdruk", "/adviezen", "Onbegrepen gedrag", "Druk af"],
    ["adviescijfers", "/adviescijfers"],
    ["expertise", "/expertise"],
    ["expertise-collega", "/expertise/aandachtsfunctionarissen/nieuw"],
    ["expertise-deskundige", "/expertise/deskundigen/nieuw"],
    ["kennis", "/kennis"],
    ["kennis-bladzijde", "/kennis", "Terug uit detentie"],
    ["kennis-module", "/kennis", "Module: zorgvuldig delen"],
    ["kennis-nieuw", "/kennis/nieuw"],
    ["bijeenkomsten", "/bijeenkomsten"],
    ["berichten-kiezen", "/werk/berichten"],
    ["lijst-instellen", "/werk/lijsten/casussen"],
    ["acties-op-papier", "/acties/afdruk"],
    ["casussen", "/casussen"],
    ["casussen-gekozen", "/casussen", "Kies fase"],
    ["casussen-te-laat", "/casussen?volgorde=gewijzigd&laat=ja"],
    ["casus", "/casussen", casus],
    ["casus-bsn", "/casussen", casus, follow("/bsn")],
    ["personen", "/casussen", casus, "Alle personen"],
    ["persoon", "/casussen", casus, "Alle personen", "Open K. Leeuwerik"],
    ["persoon-contact", "/casussen", casus, "Alle personen", "Open M. Grutto", unfold("Leg een contact vast")],
    ["persoon-nieuw", "/casussen", casus, "Alle personen", "Voeg naaste toe"],
    ["persoon-fouten", "/casussen", casus, "Alle personen", "Voeg naaste toe", press("Voeg toe")],
    ["professional-nieuw", "/casussen", casus, "Alle personen", "Voeg professional toe"],
    ["persoon-wijzigen", "/casussen", casus, "Alle personen", "Open K. Leeuwerik", "Wijzig gegevens"],
    ["persoon-weg", "/casussen", casus, "Alle personen", "Open K. Leeuwerik", "Haal weg"],
    ["relatie-nieuw", "/casussen", casus, "Alle personen", "Leg relatie vast"],
    ["relatie", "/casussen", casus, "Alle personen", follow("/relaties/")],
    ["waarschuwing", "/casussen", casus, "Alle personen", "Wijzig waarschuwing"],
    ["casus-jong", "/casussen", "IJsvogel"],
    ["casus-afronding", "/", fill("zoek", "Scholekster"), press("Zoek"), "Scholekster"],
    ["afronding-nog-niet", "/casussen", casus, "Afronding"],
    ["afronding", "/", fill("zoek", "Scholekster"), press("Zoek"), "Scholekster", "Afronding"],
    ["overdracht-nieuw", "/", fill("zoek", "Scholekster"), press("Zoek"), "Scholekster", "Afronding", "Draag over"],
    ["nazorgcheck-nieuw", "/", fill("zoek", "Scholekster"), press("Zoek"), "Scholekster", "Afronding", "Plan een check"],
    ["sluiten-nieuw", "/", fill("zoek", "Scholekster"), press("Zoek"), "Scholekster", "Afronding", "Stel sluiten voor"],
    ["afgesloten", "/afgesloten"],
    ["heropening-nieuw", "/afgesloten", follow("/heropening")],
    ["caseload", "/caseload"],
    ["overleggen", "/overleggen"],
    ["overleg", "/overleggen", "Regietafel Volwassenen"],
    ["overleg-nieuw", "/overleggen/nieuw"],
    ["overleg-vullen", "/overleggen", "Regietafel Volwassenen", "Vul agenda"],
    ["overleg-wijzigen", "/overleggen", "Regietafel Volwassenen", "Wijzig overleg"],
    ["overleg-afdruk", "/overleggen", "Regietafel Volwassenen", "Druk agenda af"],
    ["tafel", "/overleggen", "Regietafel Volwassenen", "Naar de tafel"],
    ["agendapunt", "/overleggen", "Regietafel Volwassenen", follow("/agendapunten/")],
    ["regietafels", "/regietafels"],
    ["regietafel", "/regietafels", "Regietafel Volwassenen"],
    ["regietafel-werkwijze", "/regietafels", "Regietafel Volwassenen", "Wijzig werkwijze"],
    ["regietafel-einde", "/regietafels", "Regietafel Volwassenen", "Beëindig tafel"],
    ["nazorg", "/nazorg?indeling=alle"],
    ["nazorg-een", "/nazorg?indeling=volledig-plan", release],
    ["nazorg-lijsten", "/nazorg/lijsten"],
    ["quickscan-nieuw", "/nazorg?indeling=volledig-plan", release, "Doe quickscan"],
    ["nazorg-aanmelding", "/nazorg?indeling=volledig-plan", release, "Meld aan voor een casus"],
    ["steun-nieuw", "/nazorg?indeling=enkelvoudig", release, "Leg steun vast"],
    ["rondje", "/rondje"],
    ["rondje-lijst", "/rondje/lijst"],
    ["casus-kop", "/casussen", casus, "Schaal op of af"],
    ["casus-inzage", "/casussen", casus, follow("/inzage")],
    ["deelname-nieuw", "/casussen", casus, "Nodig"],
    ["voorstel-intrekken", "/casussen", casus, follow("/intrekking")],
    ["bijdrage-nieuw", "/casussen", casus, "Voeg bijdrage toe"],
    ["bijdrage", "/casussen", casus, follow("/bijdragen/")],
    ["documenten", "/casussen", casus, follow("/documenten")],
    ["documenten-soort", "/casussen", casus, follow("/documenten"), follow("soort=besluit")],
    ["document", "/casussen", casus, follow("/documenten"), follow("/documenten/")],
    ["document-nieuw", "/casussen", casus, follow("/documenten"), "Voeg document toe"],
    ["document-fouten", "/casussen", casus, follow("/documenten"), "Voeg document toe", press("Voeg toe")],
    ["brief-keuze", "/casussen", casus, follow("/documenten"), "Maak een brief"],
    ["brief", "/casussen", casus, follow("/documenten"), "Maak een brief", follow(uitnodiging)],
    ["brief-fouten", "/casussen", casus, follow("/documenten"), "Maak een brief", follow(uitnodiging), press("Maak de brief")],
    ["bijdragen", "/casussen", casus, "Bijdragen"],
    ["tijdlijn", "/casussen", casus, "Tijdlijn"],
    ["tijdlijn-gekozen", "/casussen", casus, "Tijdlijn", fill("van", "31-02-2026"), press("Toon")],
    ["afdruk", "/casussen", casus, "Afdruk"],
    ["bijdrage-incident", "/casussen", casus, "Leg incident vast"],
    ["uitvraag", "/casussen", casus, follow("/uitvraag")],
    ["uitvraag-nieuw", "/casussen", casus, follow("/uitvraag"), "Stel een vraag"],
    ["uitvraag-een", "/casussen", casus, follow("/uitvraag"), "Politie"],
    ["uitvraag-toetsen", "/casussen", casus, follow("/uitvraag"), "Koppel bijdragen"],
    ["plan", "/casussen", casus, "plan"],
    ["stem", "/casussen", casus, "Eigen woorden"],
    ["stem-fouten", "/casussen", casus, "Eigen woorden", press("Leg vast")],
    ["plan-voor-de-persoon", "/casussen", casus, "Eigen woorden", "Maak het plan voor de persoon"],
    ["tijdpad", "/casussen", casus, "Tijdpad"],
    ["tijdpad-stap", "/casussen", casus, "Tijdpad", follow("/tijdpad/")],
    ["leefgebieden", "/casussen", casus, "Leefgebieden"],
    ["risico", "/casussen", casus, "Risico"],
    ["plan-vaststellen", "/casussen", casus, "plan", "Stel plan vast"],
    ["doel-resultaat", "/casussen", casus, "plan", follow("/resultaat")],
    ["actie", "/casussen", casus, follow("/acties/")],
    ["plannen-naast-elkaar", "/casussen", casus, "plan", "Plannen naast elkaar"],
    ["actie-gedeeld", "/casussen", casus, "plan", "Drie gesprekken"],
    ["actie-delen", "/casussen", casus, "plan", "Noodplek zoeken", "Deel met een ander plan"],
    ["bijdrage-ook", "/casussen", casus, "Voeg bijdrage toe", unfold("Ook vastleggen in een casus")],
    ["afstemming", "/casussen", casus, "Afstemming"],
    ["afstemming-nieuw", "/casussen", casus, "Afstemming", "Stem af met een andere casus"],
    ["afstemming-fouten", "/casussen", casus, "Afstemming", "Stem af met een andere casus", press("Stem af")],
    ["aanpakken", "/casussen", casus, "Alle aanpakken"],
    ["aanpak-nieuw", "/casussen", casus, "Alle aanpakken", "Levensloopaanpak"],
    ["aanpak-fouten", "/casussen", casus, "Alle aanpakken", "Levensloopaanpak", press("Neem op")],
    ["aanpak", "/casussen", casus, "Alle aanpakken", follow("/aanpakken/")],
    ["leiding", "/casussen", casus, "Wie leidt"],
    ["leiding-fouten", "/casussen", casus, "Wie leidt", press("Bewaar afspraak")],
    ["radicalisering", "/casussen", casus, "Alle aanpakken", "Draag het over"],
    ["aanpakken-lijst", "/aanpakken"],
    ["topx-lijst", "/aanpakken/top-x"],
    ["topx-criteria", "/topx-criteria"],
    ["aanpak-cijfers", "/cijfers/aanpakken"],
    ["opschaling", "/casussen", casus, "Opschaling"],
    ["knelpunt-nieuw", "/casussen", casus, "Opschaling", "Schaal een knelpunt op"],
    ["knelpunt-fouten", "/casussen", casus, "Opschaling", "Schaal een knelpunt op", press("Schaal op")],
    ["knelpunt", "/casussen", casus, "Opschaling", "Tactisch, management"],
    ["knelpunt", "/casussen", casus, "Opschaling", follow("/knelpunten/")],
    ["verstrekkingen", "/casussen", casus, follow("/verstrekkingen")],
    ["verstrekking-wacht", "/casussen", casus, follow("/verstrekkingen"), "Egelantier"],
    ["verstrekking-gegeven", "/casussen", casus, follow("/verstrekkingen"), "Veilig Thuis"],
    ["verstrekking-stuk", "/casussen", casus, follow("/verstrekkingen"), "Veilig Thuis", "Stuk om af te drukken"],
    ["verstrekking-nieuw", "/casussen", casus, follow("/verstrekkingen"), "Verstrek aan een deelnemer"],
    ["verstrekking-aan-derde", "/casussen", casus, follow("/verstrekkingen"), "Verstrek aan een derde"],
    ["verstrekking-fouten", "/casussen", casus, follow("/verstrekkingen"), "Verstrek aan een derde", press("Vraag of dit mag")],
    ["uitwisseling", "/", fill("zoek", "Nachtzwaluw"), press("Zoek"), "Nachtzwaluw", "Ander huis"],
    ["uitwisseling-vraag", "/", fill("zoek", "Nachtzwaluw"), press("Zoek"), "Nachtzwaluw", "Ander huis", duinrand],
    ["uitwisseling-nieuw", "/casussen", casus, "Ander huis", "Vraag een ander huis"],
    ["uitwisseling-fouten", "/casussen", casus, "Ander huis", "Vraag een ander huis", press("Maak de vraag")],
    ["uitwisseling-treffer", "/", fill("zoek", "Nachtzwaluw"), press("Zoek"), "Nachtzwaluw", "Ander huis", "Bekijk de vraag"],
    ["uitwisseling-pakket", "/casussen", "IJsvogel", "Ander huis", duinrand, follow("/pakketten/")],
    ["uitwisseling-postvak", "/uitwisseling"],
    ["uitwisseling-binnen", "/uitwisseling", follow("/uitwisseling/vragen/")],
    ["derde", "/casussen", casus, follow("/verstrekkingen"), follow("/derden/")],
    ["derde-nieuw", "/casussen", casus, follow("/verstrekkingen"), "Stel een derde voor"],
    ["triage", "/triage"],
    ["triage-dossier", "/triage", nieuw],
    ["triage-wacht-op-besluit", "/triage", "Kluut"],
    ["triage-overlap", "/triage", nieuw, "Kijk of er"],
    ["besluit-nieuw", "/triage", nieuw, "Bereid besluit voor"],
    ["zoeken", "/", fill("zoek", "Nachtzwaluw"), press("Zoek")],
    ["zoeken-leeg", "/", fill("zoek", "Zeearend"), press("Zoek")],
    ["cijfers", "/cijfers"],
    ["aanmelding-nieuw", "/aanmeldingen/nieuw"],
  ],
  aanmelder: [
    ["werk", "/"],
    ["aanmeldingen", "/aanmeldingen"],
    ["aanmelding-nieuw", "/aanmeldingen/nieuw"],
    ["aanmelding-spoed", "/aanmeldingen/nieuw", (page) => page.locator("input[name=wachten][value=nee]").check()],
    ["aanmelding-fouten", "/aanmeldingen/nieuw", press("Verstuur aanmelding")],
    ["aanmelding", "/aanmeldingen", "Kluut"],
    ["triage", "/triage"],
  ],
  politie: [
    ["afgesloten", "/afgesloten"],
    ["werk", "/"],
    ["casussen", "/casussen"],
    ["casus", "/casussen", casus],
    ["bijdrage-nieuw", "/casussen", casus, "Voeg bijdrage toe"],
    ["personen", "/casussen", casus, "Alle personen"],
    ["persoon", "/casussen", casus, "Alle personen", "Open D. Grutto"],
    ["bijdrage-fouten", "/casussen", casus, "Voeg bijdrage toe", press("Leg vast")],
    ["documenten", "/casussen", casus, follow("/documenten")],
    ["document-eigen", "/casussen", casus, follow("/documenten"), "Overzicht van meldingen"],
    ["uitvraag-antwoord", "/", "Vraag van het huis"],
    ["uitvraag-antwoord-fouten", "/", "Vraag van het huis", press("Geef deze bijdrage")],
    ["bijdrage-verbeteren", "/casussen", casus, "Politie, basisteam Zuiderwaard", "Verbeter"],
    ["acties", "/acties"],
    ["actie", "/acties", follow("/casussen/")],
    ["triage", "/triage"],
    ["vastgelegd", "/vastgelegde-besluiten"],
  ],
  om: [["werk", "/"], ["casussen", "/casussen"]],
  ggz: [
    ["score-nieuw", "/casussen", casus, "Leefgebieden", "Leg score vast"],
    ["risico-nieuw", "/casussen", casus, "Risico", "Leg oordeel vast"],
    ["werk", "/"], ["casussen", "/casussen"], ["acties", "/acties"]],
  reclassering: [["werk", "/"]],
  makelaar: [["werk", "/"], ["triage", "/triage"], ["triage-dossier", "/triage", nieuw]],
  ondersteuner: [["werk", "/"], ["casussen", "/casussen"]],
  manager: [["werk", "/"], ["cijfers", "/cijfers"], ["rollen", "/beheer/rollen"], ["voorstellen", "/voorstellen"]],
  bestuur: [["werk", "/"], ["cijfers", "/cijfers"]],
  gebruiker: [["werk", "/"], ["cijfers", "/cijfers"]],
  fg: [
    ["werk", "/"],
    ["logboek", "/logboek"],
    ["logboek-gezocht", "/logboek?uitkomst=toegestaan"],
    ["logboek-fout", "/logboek?van=gisteren"],
    ["beheer", "/beheer"],
  ],
  manager: [
    ["werk", "/"],
    ["caseload", "/caseload"],
    ["waarnemingen", "/caseload/waarnemingen"],
    ["cijfers", "/cijfers"],
    ["rollen", "/beheer/rollen"],
    ["voorstellen", "/voorstellen"],
  ],
  bestuur: [["werk", "/"]],
  fg: [["werk", "/"], ["logboek", "/logboek"], ["beheer", "/beheer"]],
  contactpersoon: [
    ["opleidingen", "/opleidingen"],
    ["werk", "/"],
    ["medewerkers", "/organisatie/medewerkers"],
    ["medewerker", "/organisatie/medewerkers", follow("/organisatie/medewerkers/")],
  ],
  beheerder: [
    ["werk", "/"],
    ["beheer", "/beheer"],
    ["medewerkers", "/beheer/medewerkers"],
    ["medewerker", "/beheer/medewerkers", "Beukers, Anouk"],
    ["medewerker-nieuw", "/beheer/medewerkers/nieuw"],
    ["medewerker-fouten", "/beheer/medewerkers/nieuw", (page) => page.locator("main form button[type=submit]").first().click()],
    ["medewerker-rollen", "/beheer/medewerkers", "Beukers, Anouk", "rol"],
    ["rollen", "/beheer/rollen"],
    ["voorstellen", "/voorstellen"],
    ["organisaties", "/beheer/organisaties"],
    ["organisatie", "/beheer/organisaties", "GGZ Oeverland"],
    ["regietafels", "/beheer/regietafels"],
    ["regietafel", "/beheer/regietafels", "Volwassenen"],
    ["convenanten", "/beheer/convenanten"],
    ["convenant", "/beheer/convenanten", follow("/convenanten/")],
    ["codelijsten", "/beheer/codelijsten"],
    ["codelijst", "/beheer/codelijsten", follow("/codelijsten/")],
    ["tijdpaden", "/beheer/tijdpaden"],
    ["huizen", "/beheer/huizen"],
    ["huis", "/beheer/huizen", follow("/beheer/huizen/")],
    ["huis-nieuw", "/beheer/huizen/nieuw"],
    ["tijdpad-nieuw", "/beheer/tijdpaden/nieuw"],
    ["instellingen", "/beheer/instellingen"],
    ["instelling", "/beheer/instellingen", follow("/instellingen/")],
    ["account", "/account"],
    ["wachtwoord", "/account/wachtwoord"],
    ["tweede-factor", "/account/tweede-factor"],
    ["herstelcodes", "/account/herstelcodes"],
    ["tokens", "/account/tokens"],
    ["tokens-fouten", "/account/tokens", press("Vraag token aan")],
    ["medewerkers-letter", "/beheer/medewerkers?letter=b"],
    ["opleidingen", "/opleidingen"],
    ["niet-voor-jou", "/casussen/0000000000000000000000000g"],
  ],
};

/** Rows { login, name, way }: `login` is empty for who has not logged in. */
export const screens = [
  ["inloggen", "/inloggen"],
  ["inloggen-fouten", "/inloggen", (page) => page.locator("main button[type=submit]").first().click()],
  ["inloggen-herstelcode", "/inloggen/herstelcode"],
  ["onbekend", "/bestaat-niet"],
  ["hulp-inloggen", "/hulp/inloggen"],
]
  .map(([name, ...way]) => ({ login: "", name, way }))
  .concat(
    Object.entries(perRol).flatMap(([login, rows]) => rows.map(([name, ...way]) => ({ login, name: `${login}-${name}`, way }))),
  );

export const logins = [...new Set(screens.map((screen) => screen.login))];

/** Brings a page of the right visitor to the screen. */
export async function walk(page, house, screen) {
  for (const step of screen.way) {
    if (typeof step === "function") await step(page);
    else if (step.startsWith("/")) await page.goto(house.url + step);
    else await page.goto(new URL(await link(page, step, screen), house.url).href);
  }
  await page.waitForLoadState();
}

async function link(page, text, screen) {
  const found = page.locator("main a", { hasText: text }).first();
  if ((await found.count()) === 0) throw new Error(`${screen.name}: no link “${text}” on ${page.url()}`);
  return found.getAttribute("href");
}
