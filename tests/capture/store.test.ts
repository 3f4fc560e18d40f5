import { beforeEach, describe, expect, it } from "vitest";
import { isFull, type Store } from "../../src/capture/store";
import type { Entry } from "../../src/capture/types";
import { anEdit, KIT, said } from "./building";
import { fill, Phone } from "./shelves";

const F = "mombasa-2";
let phone: Phone;
let store: Store;
const entryOf = (edit: ReturnType<typeof anEdit>, by = "juma"): Entry => ({ id: edit.entry, kind: edit.kind, about: edit.about, edits: [{ ...edit, by, mine: false }] });

beforeEach(async () => {
  phone = await Phone.new();
  store = phone.store;
});

describe("a save", () => {
  it("is there after the phone was killed", async () => {
    const edit = anEdit({ words: said("no water") });
    await store.save(F, "amina", [edit]);
    store = await phone.kill();
    const [kept] = await store.editsOf(F);
    expect(kept).toMatchObject({ ...edit, forum: F, by: "amina", mine: true, here: true, progress: "waiting" });
  });

  it("keeps several edits in the order they were made", async () => {
    const edits = [anEdit({ theme: "a" }), anEdit({ theme: "b" }), anEdit({ theme: "c" })];
    await store.save(F, "amina", edits);
    expect((await store.unsent()).map((e) => e.id)).toEqual(edits.map((e) => e.id));
  });

  it("lets go of its draft in the same breath", async () => {
    await store.putDrafts([{ key: "k", forum: F, route: "#/", entry: "e", fields: { words: said("w") } }]);
    await store.save(F, "amina", [anEdit()], "k");
    expect(await store.drafts()).toEqual([]);
  });

  it("on a full phone keeps neither half of itself, and the draft stays", async () => {
    await store.putDrafts([{ key: "k", forum: F, route: "#/", entry: "e", fields: { words: said("w") } }]);
    const mend = fill("add");
    const error = await store.save(F, "amina", [anEdit()], "k").catch((e: unknown) => e);
    mend();
    expect(isFull(error)).toBe(true);
    expect(await store.editsOf(F)).toEqual([]);
  });

  it("that fails for another reason is no full phone", () => expect(isFull(new Error("other"))).toBe(false));

  it("of one id twice is refused by the memory itself", async () => {
    const edit = anEdit();
    await store.save(F, "amina", [edit]);
    await expect(store.save(F, "amina", [edit])).rejects.toThrow();
    expect(await store.editsOf(F)).toHaveLength(1);
  });

  it("puts aside what it mends", async () => {
    const bad = anEdit({ theme: "gone" });
    await store.save(F, "amina", [bad]);
    await store.take(F, { results: [{ edit: bad.id, state: "refused", message: "no such theme" }], entries: [], next: 0 });
    await store.save(F, "amina", [anEdit({ theme: "land" })], undefined, [bad.id]);
    expect((await store.all()).map((e) => e.progress)).toEqual(["aside", "waiting"]);
    expect(await store.refused()).toEqual([]);
  });
});

describe("a batch", () => {
  it("marks what it takes as on its way, and takes it again while no answer came", async () => {
    await store.save(F, "amina", [anEdit()]);
    const first = await store.batch(F, "amina", 200);
    store = await phone.kill();
    const second = await store.batch(F, "amina", 200);
    expect(first[0]!.progress).toBe("sent");
    expect(second.map((e) => e.id)).toEqual(first.map((e) => e.id));
  });

  it("takes no more than asked, oldest first", async () => {
    const edits = Array.from({ length: 5 }, () => anEdit());
    await store.save(F, "amina", edits);
    expect((await store.batch(F, "amina", 2)).map((e) => e.id)).toEqual(edits.slice(0, 2).map((e) => e.id));
  });

  it("stays below what the host takes, but takes at least one", async () => {
    const long = () => anEdit({ words: said("ä".repeat(250_000)) });
    await store.save(F, "amina", [long(), long(), long()]);
    expect(await store.batch(F, "amina", 200)).toHaveLength(1);
  });

  it("holds one forum's and one person's edits only", async () => {
    const mine = anEdit();
    await store.save(F, "amina", [mine]);
    await store.save("kwale-1", "amina", [anEdit()]);
    await store.save(F, "juma", [anEdit()]);
    expect((await store.batch(F, "amina", 200)).map((e) => e.id)).toEqual([mine.id]);
  });

  it("holds what somebody else wrote once it is taken over", async () => {
    await store.save(F, "juma", [anEdit()]);
    await store.adopt("amina");
    expect(await store.batch(F, "amina", 200)).toHaveLength(1);
  });
});

describe("an answer", () => {
  it("settles each edit by its own result", async () => {
    const [good, bad] = [anEdit(), anEdit()];
    await store.save(F, "amina", [good, bad]);
    await store.take(F, { results: [{ edit: good.id, state: "accepted" }, { edit: bad.id, state: "refused", code: "c", message: "why" }], entries: [], next: 4 });
    const [a, b] = await store.editsOf(F);
    expect(a!.progress).toBe("accepted");
    expect(b).toMatchObject({ progress: "refused", code: "c", message: "why" });
    expect(await store.unsent()).toEqual([]);
    expect(await store.cursor(F)).toBe(4);
  });

  it("brings the edits of others, and again changes nothing", async () => {
    const theirs = anEdit({ words: said("land") }, { entry: "entry-9" });
    for (let i = 0; i < 3; i++) await store.take(F, { results: [], entries: [entryOf(theirs)], next: 7 });
    const all = await store.editsOf(F);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ id: theirs.id, by: "juma", mine: false, progress: "accepted", forum: F });
    expect(all[0]!.here).toBeUndefined();
  });

  it("that lists an edit whose own result was lost settles it, and it is still known as written here", async () => {
    const edit = anEdit();
    await store.save(F, "amina", [edit]);
    await store.batch(F, "amina", 200);
    await store.take(F, { results: [], entries: [{ ...entryOf(edit, "amina"), edits: [{ ...edit, by: "amina", mine: true }] }], next: 1 });
    expect((await store.editsOf(F))[0]).toMatchObject({ progress: "accepted", here: true, mine: true });
  });

  it("does not wake a refused edit that was mended meanwhile", async () => {
    const bad = anEdit();
    await store.save(F, "amina", [bad]);
    await store.refuse(bad.id, "c", "m");
    await store.save(F, "amina", [], undefined, [bad.id]);
    await store.take(F, { results: [{ edit: bad.id, state: "refused" }], entries: [], next: 1 });
    expect((await store.all())[0]!.progress).toBe("aside");
  });

  it("about an edit nobody has changes nothing", async () => {
    await store.take(F, { results: [{ edit: "unknown", state: "accepted" }], entries: [], next: 3 });
    expect(await store.all()).toEqual([]);
  });

  it("on a full phone is not half taken: the cursor stays with what was kept", async () => {
    const mend = fill("put");
    await expect(store.take(F, { results: [], entries: [entryOf(anEdit())], next: 9 })).rejects.toThrow();
    mend();
    expect(await store.cursor(F)).toBe(0);
  });
});

describe("amending", () => {
  it("changes an edit that never left the phone", async () => {
    const edit = anEdit({ count: "1" });
    await store.save(F, "amina", [edit]);
    expect(await store.amend(edit.id, { count: "2" })).toBe(true);
    expect((await store.editsOf(F))[0]!.fields).toEqual({ count: "2" });
  });

  it("leaves alone what is on its way, accepted or unknown", async () => {
    const edit = anEdit({ count: "1" });
    await store.save(F, "amina", [edit]);
    await store.batch(F, "amina", 200);
    expect(await store.amend(edit.id, { count: "2" })).toBe(false);
    await store.take(F, { results: [{ edit: edit.id, state: "accepted" }], entries: [], next: 1 });
    expect(await store.amend(edit.id, { count: "2" })).toBe(false);
    expect(await store.amend("unknown", {})).toBe(false);
    expect((await store.editsOf(F))[0]!.fields).toEqual({ count: "1" });
  });
});

describe("the memory", () => {
  it("keeps the kit and the settings over a restart", async () => {
    await store.saveKit(KIT);
    await store.set("language", "sw");
    store = await phone.kill();
    expect(await store.kit()).toEqual(KIT);
    expect(await store.setting("language")).toBe("sw");
    expect(await store.setting("unknown")).toBeUndefined();
  });

  it("keeps forums apart", async () => {
    await store.save(F, "amina", [anEdit()]);
    expect(await store.editsOf("kwale-1")).toEqual([]);
    await store.take("kwale-1", { results: [], entries: [], next: 5 });
    expect(await store.cursor(F)).toBe(0);
  });
});
