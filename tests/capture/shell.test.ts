import { beforeEach, describe, expect, it } from "vitest";
import { answer, fileFor, install, tidy, type Shell } from "../../src/capture/shell";

const ORIGIN = "https://jukwaa.example";
const SHELL: Shell = { version: "abc", files: ["/capture", "/capture/app.js", "/capture/app.css"] };

/** The browser's caches, as far as the worker uses them. */
class Memory {
  readonly boxes = new Map<string, Map<string, Response>>();
  denied = false;
  open = async (name: string) => {
    if (this.denied) throw new DOMException("", "SecurityError");
    const box = this.boxes.get(name) ?? new Map<string, Response>();
    this.boxes.set(name, box);
    return { put: async (k: string, v: Response) => void box.set(k, v), match: async (k: string) => box.get(k)?.clone() } as unknown as Cache;
  };
  keys = async () => [...this.boxes.keys()];
  delete = async (name: string) => this.boxes.delete(name);
}

let caches: Memory;
let asked: Request[];
const get = async (request: Request) => {
  asked.push(request);
  return new Response(`the host's ${new URL(request.url).pathname}`);
};
const url = (path: string) => new URL(path, ORIGIN);

beforeEach(() => {
  caches = new Memory();
  asked = [];
});

describe("the shell", () => {
  it("is fetched whole, past the browser's own cache", async () => {
    await install(SHELL, caches, get, ORIGIN);
    expect([...caches.boxes.get("capture-abc")!.keys()].sort()).toEqual([...SHELL.files].sort());
    expect(asked.every((r) => r.cache === "reload")).toBe(true);
  });

  it("with a file missing is not taken", async () => {
    const broken = async (r: Request) => (r.url.endsWith("app.css") ? new Response("", { status: 404 }) : get(r));
    await expect(install(SHELL, caches, broken, ORIGIN)).rejects.toThrow("/capture/app.css: 404");
  });

  it("with a sign-in page in the place of a file is not taken", async () => {
    const led = async (r: Request) => Object.defineProperty(await get(r), "redirected", { value: true });
    await expect(install(SHELL, caches, led, ORIGIN)).rejects.toThrow();
  });

  it("where storage is denied is not taken, and says so to the browser", async () => {
    caches.denied = true;
    await expect(install(SHELL, caches, get, ORIGIN)).rejects.toThrow();
  });

  it("when it takes over lets go of the shells before it, and of nothing else", async () => {
    for (const name of ["capture-old", "capture-older", "capture-abc", "others"]) await caches.open(name);
    await tidy(SHELL, caches);
    expect(await caches.keys()).toEqual(["capture-abc", "others"]);
  });
});

describe("a request", () => {
  it.each([["/capture", "/capture"], ["/capture/", "/capture"], ["/capture?from=home", "/capture"], ["/capture/app.js", "/capture/app.js"], ["/capture/app.js?x=1", "/capture/app.js"]])("for %s is answered by %s", (path, file) => expect(fileFor(SHELL, "GET", url(path), ORIGIN)).toBe(file));

  it.each(["/capture/kit", "/capture/sync", "/capture/sw.js", "/capture/other", "/desk", "/", "/captured"])("for %s goes to the host", (path) => expect(fileFor(SHELL, "GET", url(path), ORIGIN)).toBeUndefined());

  it("that is no GET, or for somebody else, goes to the host", () => {
    expect(fileFor(SHELL, "POST", url("/capture"), ORIGIN)).toBeUndefined();
    expect(fileFor(SHELL, "GET", new URL("https://other.example/capture"), ORIGIN)).toBeUndefined();
  });

  it("is answered from the phone without asking anybody", async () => {
    await install(SHELL, caches, get, ORIGIN);
    asked = [];
    const reply = await answer(SHELL, caches, get, new Request(url("/capture/app.js")), "/capture/app.js");
    expect(await reply.text()).toBe("the host's /capture/app.js");
    expect(asked).toEqual([]);
  });

  it("is answered by the host where the phone lost its copy, or may not look", async () => {
    const request = new Request(url("/capture"));
    expect(await (await answer(SHELL, caches, get, request, "/capture")).text()).toBe("the host's /capture");
    caches.denied = true;
    expect(await (await answer(SHELL, caches, get, request, "/capture")).text()).toBe("the host's /capture");
    expect(asked).toHaveLength(2);
  });
});
