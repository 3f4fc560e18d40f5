import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, cpSync, symlinkSync, appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const OUT = "src/Jukwaa.Web/wwwroot/capture";
const read = (file, root = ".") => readFileSync(join(root, OUT, file), "utf8");
const FILES = ["app.css", "app.js", "icon-192.png", "icon-512.png", "index.html", "manifest.webmanifest", "sw.js"];

/** The build, in a copy of the sources, so that the tree stays as it is. */
function built(change = () => {}) {
  const root = mkdtempSync(join(tmpdir(), "capture-"));
  for (const part of ["src/capture", "src/Jukwaa.Web/Texts", "package.json"]) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
  change(root);
  execFileSync(process.execPath, ["src/capture/build.mjs"], { cwd: root });
  return root;
}

describe("the files of the app", () => {
  it("are what the sources make, to the byte, wherever they are made", () => {
    const root = built();
    expect(readdirSync(join(root, OUT)).sort()).toEqual(FILES);
    for (const file of FILES) expect(readFileSync(join(root, OUT, file)).equals(readFileSync(join(OUT, file))), file).toBe(true);
  });

  it("have another version as soon as one of them holds something else", () => {
    const version = (root) => /version:"([0-9a-f]{16})"/.exec(read("sw.js", root))[1];
    const changed = built((root) => appendFileSync(join(root, "src/capture/shell/app.css"), "p { margin: 1px; }\n"));
    expect(version(changed)).not.toBe(version("."));
  });

  it("are light enough for a cheap phone: scripts 120 kB, look 12 kB", () => {
    expect(read("app.js").length + read("sw.js").length).toBeLessThan(120_000);
    expect(read("app.css").length).toBeLessThan(12_000);
  });

  it("hold no script, style or address of elsewhere in the page", () => {
    const html = read("index.html");
    expect(html).not.toMatch(/<style|style=|onload|onclick|<script(?![^>]*\bsrc=)/);
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^\/(capture|desk)/);
    expect(read("app.css")).not.toMatch(/url\(|@import/);
    expect(read("app.js")).not.toMatch(/\beval\(|new Function|innerHTML|localStorage/);
  });

  it("speak both languages where scripts are off", () => {
    const html = read("index.html");
    expect(html).toMatch(/<noscript>[\s\S]*lang="en"[\s\S]*lang="sw"[\s\S]*<\/noscript>/);
  });

  it("are all known to the worker, which knows nothing of the kit and the exchange", () => {
    const worker = read("sw.js");
    for (const file of FILES.filter((f) => f !== "sw.js" && f !== "index.html")) expect(worker).toContain(`"/capture/${file}"`);
    expect(worker).toContain('"/capture"');
    expect(worker).not.toMatch(/capture\/(kit|sync)/);
  });

  it("have a manifest that stays in its scope and icons of the sizes it names", () => {
    const manifest = JSON.parse(read("manifest.webmanifest"));
    expect([manifest.start_url, manifest.scope]).toEqual(["/capture", "/capture"]);
    for (const icon of manifest.icons) {
      const png = readFileSync(join(OUT, icon.src.replace("/capture/", "")));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(icon.sizes);
    }
  });
});

describe("the texts", () => {
  const texts = (lang) => JSON.parse(readFileSync(`src/Jukwaa.Web/Texts/Capture.${lang}.json`, "utf8"));
  const sources = () => readdirSync("src/capture", { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts")).map((f) => readFileSync(join("src/capture", f), "utf8")).join("\n");

  it("are there in both languages, with the same gaps", () => {
    const [en, sw] = [texts("en"), texts("sw")];
    expect(Object.keys(en).length).toBeGreaterThan(100);
    expect(Object.keys(sw)).toEqual(Object.keys(en));
    const gaps = (t) => (t.match(/\{\d\}/g) ?? []).sort();
    for (const key of Object.keys(en)) expect(gaps(sw[key]), key).toEqual(gaps(en[key]));
  });

  it("are all used", () => {
    const code = sources();
    const made = [...code.matchAll(/`(capture\.[a-z]+\.)\$\{/g)].map((m) => m[1]);
    const unused = Object.keys(texts("en")).filter((k) => !code.includes(`"${k}"`) && !code.includes(`"${k.replace(/\.(one|other)$/, "")}"`) && !made.some((m) => k.startsWith(m)));
    expect(unused).toEqual([]);
  });
});
