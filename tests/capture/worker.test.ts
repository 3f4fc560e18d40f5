// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { speak } from "../../src/capture/say";
import { keepShell, shellState } from "../../src/capture/worker";

/** The browser's side of service workers: what is registered, what waits, who controls the page. */
class Workers extends EventTarget {
  controller: unknown = null;
  waiting: { postMessage: (m: string) => void } | null = null;
  registered: unknown[] = [];
  denied = false;
  getRegistration = async () => {
    if (this.denied) throw new DOMException("", "SecurityError");
    return this.waiting ? { waiting: this.waiting } : undefined;
  };
  register = async (...args: unknown[]) => {
    this.registered.push(args);
    if (this.denied) throw new DOMException("", "SecurityError");
    return { active: { state: "activated", addEventListener: () => {} }, installing: null, waiting: null };
  };
}
const rest = (ms = 5) => new Promise((done) => setTimeout(done, ms));
let workers: Workers;
const keep = () => keepShell(workers as unknown as ServiceWorkerContainer);

beforeEach(() => {
  workers = new Workers();
  speak("en");
});

describe("the page's side of the worker", () => {
  it("registers it for the app alone, and says when the page opens without signal", async () => {
    expect(await keep()).toBe(false);
    await rest();
    expect(workers.registered).toEqual([["/capture/sw.js", { scope: "/capture", updateViaCache: "none" }]]);
    expect(shellState()).toBe("This page opens without signal.");
  });

  it("goes on without where storage is denied, and says so", async () => {
    workers.denied = true;
    expect(await keep()).toBe(false);
    await rest();
    expect(shellState()).toContain("does not let the page open without signal");
  });

  it("goes on without where the browser knows no workers", async () => {
    expect(await keepShell(undefined)).toBe(false);
    await keepShell(null as unknown as undefined);
    expect(shellState()).toContain("does not let the page open without signal");
  });

  it("lets a newer app take over at the start, and loads again", async () => {
    const reload = vi.spyOn(location, "reload").mockImplementation(() => {});
    workers.controller = {};
    workers.waiting = { postMessage: (m) => void (m === "take-over" && queueMicrotask(() => workers.dispatchEvent(new Event("controllerchange")))) };
    expect(await keep()).toBe(true);
    expect(reload).toHaveBeenCalledOnce();
    reload.mockRestore();
  });

  it("does not wait for ever for a newer app, nor breaks into a sentence when it comes late", async () => {
    vi.useFakeTimers();
    const reload = vi.spyOn(location, "reload").mockImplementation(() => {});
    workers.controller = {};
    workers.waiting = { postMessage: () => {} };
    const kept = keep();
    await vi.advanceTimersByTimeAsync(3_100);
    expect(await kept).toBe(false);
    workers.dispatchEvent(new Event("controllerchange"));
    expect(reload).not.toHaveBeenCalled();
    reload.mockRestore();
    vi.useRealTimers();
  });
});
