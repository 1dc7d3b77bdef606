// The way in of a browser, for tests that ask for pages without one.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

const password = "merenrand-demo-2026";
const secret = "OJSWO2LFNB2WS4ZAMRSW23ZAORXXI4BB";

const hidden = (body, name) => body.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? "";

/** Somebody with a session: page(path) and form(path, fields) give the answer, or null. A code counts once per login. */
export async function logIn(house, login) {
  const cookies = new Map();
  let csrf = "";
  const ask = async (method, path, form) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await house.send(method, path, { cookie, form: form && { csrf, ...form } });
    for (const line of answer?.headers["set-cookie"] ?? []) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      cookies.set(name, value);
    }
    csrf = hidden(answer?.body ?? "", "csrf") || csrf;
    return answer;
  };
  await ask("GET", "/inloggen");
  await ask("POST", "/inloggen", { gebruiker: login, wachtwoord: password });
  await ask("GET", "/inloggen/tweede-stap");
  const code = execFileSync("oathtool", ["--totp", "-b", secret], { encoding: "utf8" }).trim();
  const last = await ask("POST", "/inloggen/tweede-stap", { code });
  assert.equal(last.status, 303, last.body);
  assert.equal((await ask("GET", "/")).status, 200); // and with it the token of the forms of this session
  return { page: (path) => ask("GET", path), form: (path, fields) => ask("POST", path, fields) };
}
