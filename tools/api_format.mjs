// Puts docs/api/openapi.json in its one format: an object or list on one line when it fits in 128 signs, else one entry a
// line. So that two changes to it meet in few lines. node tools/api_format.mjs [--check]
import fs from "node:fs";

const file = new URL("../docs/api/openapi.json", import.meta.url);
const width = 128;

function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${oneLine(inner)}`).join(", ")}}`;
}

/** `used`: signs on this line already taken by the key before it and the comma after it. */
function format(value, indent, used) {
  const line = oneLine(value);
  if (value === null || typeof value !== "object" || used + line.length <= width) return line;
  const list = Array.isArray(value);
  const entries = list ? value.map((inner) => ["", inner]) : Object.entries(value);
  const lines = entries.map(([key, inner], i) => {
    const name = list ? "" : `${JSON.stringify(key)}: `;
    const comma = i < entries.length - 1 ? 1 : 0;
    return " ".repeat(indent + 2) + name + format(inner, indent + 2, indent + 2 + name.length + comma);
  });
  return `${list ? "[" : "{"}\n${lines.join(",\n")}\n${" ".repeat(indent)}${list ? "]" : "}"}`;
}

const before = fs.readFileSync(file, "utf8");
const after = `${format(JSON.parse(before), 0, 0)}\n`;
if (process.argv.includes("--check")) process.exit(before === after ? 0 : 1);
if (before !== after) fs.writeFileSync(file, after);
