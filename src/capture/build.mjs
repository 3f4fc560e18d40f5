// Makes the app's files: the same sources give the same bytes, and the worker's name for them is a hash of what they hold.
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const out = "src/Jukwaa.Web/wwwroot/capture";
const shell = "src/capture/shell";
const kept = ["index.html", "manifest.webmanifest", "icon-192.png", "icon-512.png"];
const common = { bundle: true, minify: true, format: "iife", target: ["es2020", "chrome80"], charset: "utf8", legalComments: "none", write: false };

const made = async (entry, define = {}) => (await build({ ...common, entryPoints: [entry], define })).outputFiles[0].contents;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await writeFile(`${out}/app.js`, await made("src/capture/start.ts"));
await writeFile(`${out}/app.css`, await made(`${shell}/app.css`));
for (const file of kept) await cp(`${shell}/${file}`, `${out}/${file}`);

const hash = createHash("sha256");
for (const file of ["app.js", "app.css", ...kept]) hash.update(file).update(await readFile(`${out}/${file}`));
const files = ["/capture", ...["app.js", "app.css", ...kept.slice(1)].map((f) => `/capture/${f}`)];
const known = { version: hash.digest("hex").slice(0, 16), files };
await writeFile(`${out}/sw.js`, await made("src/capture/sw.ts", { SHELL: JSON.stringify(known) }));
