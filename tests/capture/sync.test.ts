import { beforeEach, describe, expect, it } from "vitest";
import { Book, code, editOf } from "../../src/capture/book";
import { readEntry } from "../../src/capture/model";
import { exchange, outcomeOf } from "../../src/capture/sync";
import type { Edit } from "../../src/capture/types";
import { anEdit, chance, Host, said } from "./building";
import { fill, Phone } from "./shelves";

const F = "mombasa-2";
let host: Host;
let phone: Phone;
const send = (p = phone, me = "amina") => {
  host.person = me;
  return exchange(p.store, host, F, me, "cannot be read");
};
const keep = (edits: Edit[], p = phone, by = "amina") => p.store.save(F, by, edits);
const many = (n: number) => Array.from({ length: n }, (_, i) => anEdit({ words: said(`voice ${i}`) }, { entry: `e${i}` }));

beforeEach(async () => {
  host = new Host();
  phone = await Phone.new();
});

describe("an exchange", () => {
  it("sends what waits and says that all is sent", async () => {
    await keep(many(3));
    expect(await send()).toBe("ok");
    expect(host.edits).toHaveLength(3);
    expect(await phone.store.unsent()).toEqual([]);
    expect(host.asked[0]).toMatchObject({ forum: F, after: 0 });
  });

  it("sends an edit as the protocol writes it, and nothing else of the phone", async () => {
    await keep(many(1));
    await send();
    expect(Object.keys(host.asked[0]!.edits[0]!).sort()).toEqual(["about", "after", "at", "entry", "fields", "id", "kind"]);
  });

  it("of nothing still takes in what others wrote", async () => {
    host.put(anEdit({ words: said("theirs") }), "juma");
    expect(await send()).toBe("ok");
    expect((await phone.store.editsOf(F))[0]).toMatchObject({ by: "juma", mine: false });
    expect(host.asked).toHaveLength(1);
  });

  it("sends at most 200 at once, in the order they were written", async () => {
    const edits = many(450);
    await keep(edits);
    expect(await send()).toBe("ok");
    expect(host.asked.map((q) => q.edits.length)).toEqual([200, 200, 50]);
    expect(host.edits.map((e) => e.id)).toEqual(edits.map((e) => e.id));
  });

  it("reads on while the host has more", async () => {
    host.page = 2;
    for (const edit of many(7)) host.put(edit, "juma");
    expect(await send()).toBe("ok");
    expect(await phone.store.editsOf(F)).toHaveLength(7);
    expect(host.asked.map((q) => q.after)).toEqual([0, 2, 4, 6]);
  });

  it("asks next time only for what is new", async () => {
    for (const edit of many(3)) host.put(edit, "juma");
    await send();
    await send();
    expect(host.asked.map((q) => q.after)).toEqual([0, 3]);
  });
});

describe("what is sent twice is one", () => {
  it("after an answer that was lost", async () => {
    await keep(many(3));
    host.failures = ["lost"];
    expect(await send()).toBe("offline");
    expect(host.edits).toHaveLength(3);
    expect((await phone.store.unsent()).map((e) => e.progress)).toEqual(["sent", "sent", "sent"]);
    expect(await send()).toBe("ok");
    expect(host.edits).toHaveLength(3);
    expect(await phone.store.editsOf(F)).toHaveLength(3);
  });

  it("after the phone was killed between writing and sending", async () => {
    await keep(many(2));
    await phone.store.batch(F, "amina", 200);
    await phone.kill();
    expect(await send()).toBe("ok");
    expect(host.edits).toHaveLength(2);
    expect(await phone.store.unsent()).toEqual([]);
  });

  it("after the phone was too full to keep the answer", async () => {
    await keep(many(2));
    const sync = host.sync.bind(host);
    let mend = () => {};
    host.sync = async (q) => {
      const reply = await sync(q);
      mend = fill("put");
      return reply;
    };
    await expect(send()).rejects.toThrow();
    mend();
    host.sync = sync;
    expect(await send()).toBe("ok");
    expect(host.edits).toHaveLength(2);
  });
});

describe("what cannot be sent", () => {
  it.each([["offline", "offline"], ["signin", "signin"], ["forbidden", "forbidden"], ["missing", "missing"], ["busy", "busy"], ["portal", "offline"]] as const)("because of %s waits", async (failure, outcome) => {
    await keep(many(2));
    host.failures = [failure];
    expect(await send()).toBe(outcome);
    expect(await phone.store.unsent()).toHaveLength(2);
    expect(await send()).toBe("ok");
    expect(host.edits).toHaveLength(2);
  });

  it("because one edit cannot be read does not hold up the others", async () => {
    const edits = many(203);
    const poisoned = edits[77]!;
    host.unreadable = (e) => e.id === poisoned.id;
    await keep(edits);
    expect(await send()).toBe("ok");
    expect(host.edits).toHaveLength(202);
    expect(host.asked.length).toBeLessThan(30);
    const [refused] = await phone.store.refused();
    expect(refused).toMatchObject({ id: poisoned.id, code: "unreadable", message: "cannot be read" });
  });

  it("because there is too much at once goes in smaller parts", async () => {
    host.most = 30;
    await keep(many(100));
    expect(await send()).toBe("ok");
    expect(host.edits).toHaveLength(100);
    expect(await phone.store.refused()).toEqual([]);
  });

  it("because the host answers without answering is tried later, not for ever", async () => {
    await keep(many(1));
    let asked = 0;
    host.sync = async () => (asked++, { status: 200, body: { results: [], entries: [], next: 0, more: false, phase: "InSession", now: "" } });
    expect(await send()).toBe("busy");
    expect(asked).toBe(1);
  });

  it("because the host always has more and never goes on is tried later", async () => {
    let asked = 0;
    host.sync = async () => (asked++, { status: 200, body: { results: [], entries: [], next: 0, more: true, phase: "InSession", now: "" } });
    expect(await send()).toBe("busy");
    expect(asked).toBe(1);
  });

  it("with an empty question that cannot be read is the host's trouble", async () => {
    host.sync = async () => ({ status: 422 });
    expect(await send()).toBe("busy");
  });

  it.each([[200, "ok"], [0, "offline"], [401, "signin"], [403, "forbidden"], [404, "missing"], [500, "busy"], [503, "busy"]] as const)("by status %i is called %s", (status, outcome) => expect(outcomeOf(status)).toBe(outcome));
});

describe("a refused edit", () => {
  const wrong = (e: Edit) => (e.fields.theme === "gone" ? "Choose a theme that exists." : undefined);

  it("stays on the phone with its reason", async () => {
    host.refuses = wrong;
    await keep([anEdit({ words: said("w"), theme: "gone" })]);
    expect(await send()).toBe("ok");
    const [refused] = await phone.store.refused();
    expect(refused).toMatchObject({ progress: "refused", message: "Choose a theme that exists." });
  });

  it("is mended by one edit that holds all that the host does not know yet", async () => {
    host.refuses = wrong;
    await keep([anEdit({ words: said("w"), theme: "gone" })]);
    await send();
    const item = new Book(await phone.store.editsOf(F)).items.get("entry-1")!;
    const mended = editOf("entry-1", "Concern", null, item, { ...item.state.values, theme: "land" }, new Date())!;
    await phone.store.save(F, "amina", [mended], undefined, item.refused.map((e) => e.id));
    expect(await send()).toBe("ok");
    expect(readEntry(host.edits).values).toEqual({ words: said("w"), theme: "land" });
    expect(await phone.store.refused()).toEqual([]);
  });

  it("between two others does not part them: what was written after it comes after what lay before it", async () => {
    const make = async (fields: Edit["fields"]) => {
      const item = new Book(await phone.store.editsOf(F)).items.get("entry-1");
      await keep([editOf("entry-1", "Concern", null, item, fields, new Date())!]);
    };
    await make({ words: said("w"), theme: "land" });
    await send();
    await make({ theme: "gone" });
    await make({ theme: "water" });
    host.refuses = wrong;
    await send();
    expect(readEntry(host.edits)).toMatchObject({ values: { theme: "water" }, hard: {} });
  });
});

describe("several phones in one hall", () => {
  it("come to the same, whatever is lost on the way and whoever is killed", async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const next = chance(seed);
      host = new Host();
      const people = ["amina", "juma", "wanjiku"];
      const phones = await Promise.all(people.map(() => Phone.new()));
      for (let step = 0; step < 60; step++) {
        const i = Math.floor(next() * phones.length);
        const [p, me] = [phones[i]!, people[i]!];
        const roll = next();
        if (roll < 0.5) {
          const entry = `entry-${Math.floor(next() * 4)}`;
          const item = new Book(await p.store.editsOf(F)).items.get(entry);
          const field = ["theme", "place", "careful"][Math.floor(next() * 3)]!;
          const made = editOf(entry, "Concern", null, item, { [field]: String(Math.floor(next() * 5)) }, new Date(1e12 - step * 1e6));
          if (made) await keep([made], p, me);
        } else if (roll < 0.6) {
          await p.kill();
        } else {
          host.failures = next() < 0.4 ? [next() < 0.5 ? "lost" : "offline"] : [];
          await send(p, me);
        }
      }
      host.failures = [];
      for (let again = 0; again < 2; again++) for (const [i, p] of phones.entries()) expect(await send(p, people[i])).toBe("ok");
      const read = async (p: Phone) => Object.fromEntries([...new Book(await p.store.editsOf(F)).items].map(([id, item]) => [id, item.state] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
      const first = await read(phones[0]!);
      expect(Object.keys(first).length).toBeGreaterThan(0);
      for (const p of phones) expect(await read(p), `seed ${seed}`).toEqual(first);
      for (const entry of host.entries.values()) expect(readEntry(entry.edits)).toEqual(first[entry.id]);
    }
  });

  it("add up what each counted", async () => {
    const other = await Phone.new();
    const count = (n: string, entry: string) => anEdit({ groups: "youth", sex: "f", age: "18-34", disability: "no", count: n }, { entry, kind: "Attendance" });
    await keep([count("12", "a")]);
    await keep([count("30", "b")], other, "juma");
    await send();
    await send(other, "juma");
    await send();
    const book = new Book(await phone.store.editsOf(F));
    expect(book.of("Attendance").map((i) => code(i, "count")).sort()).toEqual(["12", "30"]);
  });
});
