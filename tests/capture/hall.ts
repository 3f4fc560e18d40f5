// The whole app in a page without a browser: what a rapporteur sees and presses.
import { afterEach, expect } from "vitest";
import type { App } from "../../src/capture/app";
import { boot } from "../../src/capture/main";
import { Host } from "./building";
import "fake-indexeddb/auto";

export class Hall {
  app!: App;
  readonly host = new Host();

  /** Opens the page, as if by tapping it on the home screen or as the browser brings it back. */
  async open(hash = "", rest = 60): Promise<this> {
    document.body.replaceChildren();
    history.replaceState(null, "", `/capture${hash}`);
    this.app = (await boot(this.host))!;
    open.push(this);
    await this.rest(rest);
    return this;
  }

  rest = (ms = 30) => new Promise((done) => setTimeout(done, ms));

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
    await this.rest(5);
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
    await hall.rest(50);
    hall.kill();
  }
  indexedDB.deleteDatabase("jukwaa-capture");
});
