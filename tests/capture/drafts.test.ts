import { beforeEach, describe, expect, it, vi } from "vitest";
import { Drafts } from "../../src/capture/drafts";
import type { Draft } from "../../src/capture/types";
import { said } from "./building";
import { fill, Phone } from "./shelves";

const draft = (text: string, key = "k"): Draft => ({ key, forum: "mombasa-2", route: "#/f/mombasa-2/concern/", entry: "e", fields: { words: said(text) } });
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
let phone: Phone;

beforeEach(async () => {
  phone = await Phone.new();
});

describe("a draft", () => {
  it("is kept a moment after the last letter, and survives the phone being killed", async () => {
    const drafts = new Drafts(phone.store, undefined, 20);
    for (const text of ["N", "No", "No w", "No water"]) drafts.put(draft(text));
    await rest(80);
    expect((await (await phone.kill()).draft("k"))!.fields.words).toEqual(said("No water"));
  });

  it("waits at most 300 milliseconds, however fast somebody types", async () => {
    const drafts = new Drafts(phone.store);
    const until = Date.now() + 320;
    while (Date.now() < until) {
      drafts.put(draft("typing and typing"));
      await rest(20);
    }
    expect(await phone.store.draft("k")).toBeDefined();
  });

  it("is written once for many letters", async () => {
    const put = vi.spyOn(phone.store, "putDrafts");
    const drafts = new Drafts(phone.store, undefined, 10);
    for (let i = 0; i < 50; i++) drafts.put(draft(`letter ${i}`));
    await rest(60);
    expect(put).toHaveBeenCalledTimes(1);
  });

  it("is kept at once when the page is hidden, and when it goes", async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: "hidden", defaultView: new EventTarget() });
    const drafts = new Drafts(phone.store, undefined, 60_000);
    drafts.listen(page as unknown as Document & { defaultView: Window });
    drafts.put(draft("hidden"));
    page.dispatchEvent(new Event("visibilitychange"));
    await rest(20);
    expect((await phone.store.draft("k"))!.fields.words).toEqual(said("hidden"));
    drafts.put(draft("gone"));
    page.defaultView.dispatchEvent(new Event("pagehide"));
    await rest(20);
    expect((await phone.store.draft("k"))!.fields.words).toEqual(said("gone"));
  });

  it("is not written because the page is shown again", async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: "visible", defaultView: null });
    const drafts = new Drafts(phone.store, undefined, 60_000);
    drafts.listen(page as unknown as Document & { defaultView: null });
    drafts.put(draft("typing"));
    page.dispatchEvent(new Event("visibilitychange"));
    await rest(20);
    expect(await phone.store.draft("k")).toBeUndefined();
  });

  it("is read as it was typed last, written or not", async () => {
    const drafts = new Drafts(phone.store, undefined, 60_000);
    drafts.put(draft("one"));
    await drafts.flush();
    drafts.put(draft("two"));
    expect((await drafts.get("k"))!.fields.words).toEqual(said("two"));
    expect(await drafts.get("other")).toBeUndefined();
  });

  it("is a copy: what is typed later does not change what waits to be written", async () => {
    const drafts = new Drafts(phone.store, undefined, 60_000);
    const typed = draft("one");
    drafts.put(typed);
    typed.fields.words = said("two");
    await drafts.flush();
    expect((await phone.store.draft("k"))!.fields.words).toEqual(said("one"));
  });

  it("that was saved does not come back by a late write", async () => {
    const drafts = new Drafts(phone.store, undefined, 15);
    drafts.put(draft("saved"));
    drafts.release("k");
    await phone.store.save("mombasa-2", "amina", [], "k");
    await rest(50);
    expect(await phone.store.drafts()).toEqual([]);
  });

  it("thrown away is gone", async () => {
    const drafts = new Drafts(phone.store, undefined, 60_000);
    drafts.put(draft("one"));
    await drafts.flush();
    drafts.put(draft("two"));
    await drafts.drop("k");
    await drafts.flush();
    expect(await phone.store.drafts()).toEqual([]);
  });

  it("on a full phone is said so, kept in mind, and written when there is room again", async () => {
    const failed = vi.fn();
    const drafts = new Drafts(phone.store, failed, 60_000);
    drafts.put(draft("full"));
    const mend = fill("put");
    await drafts.flush();
    mend();
    expect(failed).toHaveBeenCalledOnce();
    expect((failed.mock.calls[0]![0] as Error).name).toBe("QuotaExceededError");
    expect((await drafts.get("k"))!.fields.words).toEqual(said("full"));
    await drafts.flush();
    expect((await phone.store.draft("k"))!.fields.words).toEqual(said("full"));
  });

  it("of one screen leaves those of others alone", async () => {
    const drafts = new Drafts(phone.store, undefined, 60_000);
    drafts.put(draft("one", "a"));
    drafts.put(draft("two", "b"));
    await drafts.flush();
    await drafts.drop("a");
    expect((await phone.store.drafts()).map((d) => d.key)).toEqual(["b"]);
  });
});
