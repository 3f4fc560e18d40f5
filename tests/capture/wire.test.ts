import { describe, expect, it, vi } from "vitest";
import { httpWire } from "../../src/capture/wire";
import { KIT } from "./building";

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const question = { forum: "mombasa-2", after: 0, edits: [] };
const answer = { results: [], entries: [], next: 0, more: false, phase: "InSession", now: "" };
const wire = (reply: () => Response | Promise<Response>) => {
  const get = vi.fn(async (_path: unknown, _init?: RequestInit) => reply());
  return { wire: httpWire(() => "sw", get as unknown as typeof fetch), get };
};

describe("a request", () => {
  it("says that it comes from the app, and in which language it wants to be answered", async () => {
    const { wire: w, get } = wire(() => json(answer));
    expect(await w.sync(question)).toEqual({ status: 200, body: answer });
    const [path, init] = get.mock.calls[0]!;
    expect(path).toBe("/capture/sync");
    expect(init).toMatchObject({ method: "POST", redirect: "manual", cache: "no-store", credentials: "same-origin", body: JSON.stringify(question) });
    expect(init!.headers).toMatchObject({ "X-Jukwaa": "capture", "Accept-Language": "sw", "Content-Type": "application/json" });
  });

  it("for the kit is a plain GET with the same header", async () => {
    const { wire: w, get } = wire(() => json(KIT));
    expect((await w.kit()).body).toEqual(KIT);
    expect(get.mock.calls[0]![0]).toBe("/capture/kit");
    expect(get.mock.calls[0]![1]!.method).toBeUndefined();
    expect(get.mock.calls[0]![1]!.headers).toMatchObject({ "X-Jukwaa": "capture" });
  });

  it.each([401, 403, 404, 413, 422, 503])("that is answered by %i says so, whatever the body", async (status) => {
    const { wire: w } = wire(() => new Response("<p>no</p>", { status }));
    expect(await w.sync(question)).toEqual({ status });
    expect(await w.kit()).toEqual({ status });
  });

  it("that is led away to a sign-in page counts as signed out", async () => {
    const led = { type: "opaqueredirect", status: 0 } as Response;
    const { wire: w } = wire(() => led);
    expect(await w.kit()).toEqual({ status: 401 });
  });

  it("that is answered by a hotel's page counts as no signal", async () => {
    const { wire: w } = wire(() => new Response("<html>Welcome, guest</html>", { status: 200 }));
    expect(await w.sync(question)).toEqual({ status: 0 });
    expect(await wire(() => json({ hello: "guest" })).wire.kit()).toEqual({ status: 0 });
    expect(await wire(() => json({ results: 1 })).wire.sync(question)).toEqual({ status: 0 });
  });

  it("that goes nowhere counts as no signal", async () => {
    const { wire: w } = wire(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await w.kit()).toEqual({ status: 0 });
  });

  it("that hangs is given up after 20 seconds", async () => {
    vi.useFakeTimers();
    const get = (_: unknown, init?: RequestInit) => new Promise<Response>((_done, fail) => init!.signal!.addEventListener("abort", () => fail(new DOMException("", "AbortError"))));
    const hanging = httpWire(() => "en", get as typeof fetch).kit();
    let ended = false;
    void hanging.then(() => (ended = true));
    await vi.advanceTimersByTimeAsync(19_900);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(await hanging).toEqual({ status: 0 });
    vi.useRealTimers();
  });

  it("leaves no timer behind", async () => {
    vi.useFakeTimers();
    await wire(() => json(KIT)).wire.kit();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
