// The whole app in a page without a browser: what a rapporteur sees and presses.
import { afterEach, expect } from "vitest";
import type { App } from "../../src/capture/app";
import { boot } from "../../src/capture/main";
import { Host } from "./building";
import "fake-indexeddb/auto";

/** Transactions that have not ended: while there are any, the app is still at work. */
let working = 0;
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...args) {
  const tx = begin.apply(this, args);
  working++;
  for (const end of ["complete", "abort"]) tx.addEventListener(end, () => working--);
  return tx;
};

/** Hashing and reading files is work too. */
function counted(owner: object, name: string): void {
  const things = owner as Record<string, (...a: unknown[]) => Promise<unknown>>;
  const real = things[name]!;
  things[name] = function (...args) {
    working++;
    return real.apply(this, args).finally(() => working--);
  };
}
counted(crypto.subtle, "digest");
counted(Blob.prototype, "arrayBuffer");
counted(File.prototype, "arrayBuffer");

/** No exchange happens by itself, a slow machine must not see other things than a fast one; one that was asked for during another follows it. */
const still = { set: (work: () => void, after: number) => void (after === 0 && queueMicrotask(work)), clear: () => {}, chance: () => 0.5 };

export class Hall {
  app!: App;
  readonly host = new Host();

  /** Opens the page, as if by tapping it on the home screen or as the browser brings it back. */
  async open(hash = ""): Promise<this> {
    this.app?.close();
    document.body.replaceChildren();
    history.replaceState(null, "", `/capture${hash}`);
    this.app = (await boot(this.host, still))!;
    if (!open.includes(this)) open.push(this);
    await this.rest();
    return this;
  }

  /** Until nothing more happens by itself. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 8; quiet = working === 0 ? quiet + 1 : 0) await new Promise((done) => setTimeout(done, 1));
  }

  text = (selector = "body"): string => document.querySelector(selector)?.textContent ?? "";

  button(name: string): HTMLButtonElement {
    const found = [...document.querySelectorAll("button")].filter((b) => b.textContent!.trim() === name || b.getAttribute("aria-label") === name);
    expect(found.length, `a button “${name}” among: ${[...document.querySelectorAll("button")].map((b) => b.textContent).join(" | ")}`).toBeGreaterThan(0);
    return found[0]!;
  }

  async press(...names: string[]): Promise<void> {
    for (const name of names) {
      expect(this.button(name).disabled, `“${name}” can be pressed`).toBe(false);
      this.button(name).click();
      await this.rest();
    }
  }

  async type(id: string, text: string): Promise<void> {
    const area = document.querySelector<HTMLTextAreaElement>(`#in-${id}`)!;
    area.value = text;
    area.dispatchEvent(new Event("input"));
    await this.rest();
  }

  /** The tab is gone; only the phone's memory stays. */
  kill(): void {
    this.app.close();
  }

  pressed = (): string[] => [...document.querySelectorAll('[aria-pressed="true"]')].map((b) => b.textContent!);
}

const open: Hall[] = [];

afterEach(async () => {
  for (const hall of open.splice(0)) {
    await hall.rest();
    hall.kill();
  }
  await new Promise((done) => (indexedDB.deleteDatabase("jukwaa-capture").onsuccess = done));
});
