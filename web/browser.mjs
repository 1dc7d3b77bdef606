// Debian's Chromium for journeys and screenshots, and axe to judge a page. Lives here so that it finds the npm packages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// No sandbox: the tests run as root in containers, and the only pages are our own. The rest keeps Chromium from calling home.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser; the caller closes it. */
export function launchBrowser() {
  return chromium.launch({ executablePath: process.env.REGIEHUIS_CHROMIUM ?? "/usr/bin/chromium", args: flags });
}

/**
 * A separate visitor: own cookies, Dutch, a laptop's screen. Options are playwright's, for instance
 * { colorScheme: "dark" }, { javaScriptEnabled: false } or { viewport: { width: 390, height: 844 } }.
 * `visitor.problems` collects console errors and requests to other hosts; a journey ends by checking that it is empty.
 */
export async function newVisitor(browser, options = {}) {
  const context = await browser.newContext({
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1366, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const problems = [];
  context.on("page", (page) => {
    page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      // A refused form or an unknown page is an answer; the browser reports its status as an error all the same.
      if (message.type() === "error" && !/status of (4\d\d|503)/.test(message.text())) {
        problems.push(`${page.url()}: ${message.text()}`);
      }
    });
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith("http") && !["127.0.0.1", "localhost", "[::1]"].includes(hostname)) {
        problems.push(`${page.url()}: asks ${hostname}`);
      }
    });
  });
  return Object.assign(context, { problems });
}

const everything = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

/** The violations that axe finds on a page, one line each: empty is good. `rules` asks only these. */
export async function axeViolations(page, rules) {
  // evaluate() runs in the page through the debugger, which the policy does not bind.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const runOnly = rules ? { type: "rule", values: rules } : everything;
  const options = { runOnly, resultTypes: ["violations"] };
  const result = await page.evaluate((chosen) => globalThis.axe.run(document, chosen), options);
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.target.join(" ")}`),
  );
}
