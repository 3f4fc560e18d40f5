import { describe, expect, it } from "vitest";
import { ancestors, readEntry, same, type State } from "../../src/capture/model";
import type { Edit, Value } from "../../src/capture/types";
import { anEdit, chance, said, shuffled } from "./building";

const FIELDS = ["words", "theme", "place", "groups", "note"];
const VALUES: Value[] = ["a", "b", "c", null, said("x"), said("x", "sw"), said("y")];

/** Several devices that write, look and meet by chance: what comes of it is a set of edits. */
function history(seed: number): Edit[] {
  const next = chance(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
  const devices: Edit[][] = Array.from({ length: 2 + Math.floor(next() * 3) }, () => []);
  const all: Edit[] = [];
  const steps = 2 + Math.floor(next() * 14);
  for (let i = 0; i < steps; i++) {
    const mine = pick(devices);
    if (next() < 0.35) {
      for (const edit of pick(devices)) if (!mine.includes(edit)) mine.push(edit);
      continue;
    }
    const fields = Object.fromEntries(FIELDS.filter(() => next() < 0.3).map((f) => [f, pick(VALUES)]));
    const at = new Date(1e12 + Math.floor(next() * 1e9)).toISOString();
    const edit = { ...anEdit(fields), id: `e-${Math.floor(next() * 1e9).toString(36)}-${i}`, after: readEntry(mine).heads, at };
    mine.push(edit);
    all.push(edit);
  }
  return all;
}

/** The protocol's words, written as slowly and plainly as possible. */
function slowly(edits: Edit[]): State {
  const ids = [...new Set(edits.map((e) => e.id))].sort();
  const of = (id: string) => edits.find((e) => e.id === id)!;
  const isBefore = (a: string, b: string): boolean => of(b).after.some((x) => x === a || (ids.includes(x) && isBefore(a, x)));
  const state: State = { heads: ids.filter((a) => !ids.some((b) => isBefore(a, b))), values: {}, hard: {}, soft: [] };
  for (const field of FIELDS) {
    const setters = ids.filter((id) => field in of(id).fields);
    const last = setters.filter((a) => !setters.some((b) => isBefore(a, b)));
    const different: { edit: string; value: Value }[] = [];
    for (const id of last) if (!different.some((d) => JSON.stringify(d.value) === JSON.stringify(of(id).fields[field]))) different.push({ edit: id, value: of(id).fields[field]! });
    if (different[0]) state.values[field] = different[0].value;
    if (different.length > 1) state.hard[field] = different;
  }
  const soft = new Set<string>();
  for (const a of ids)
    for (const b of ids) {
      if (a === b || isBefore(a, b) || isBefore(b, a) || ids.some((c) => isBefore(a, c) && isBefore(b, c))) continue;
      const [x, y] = [Object.keys(of(a).fields), Object.keys(of(b).fields)];
      if (x.length && y.length) [...x.filter((f) => !y.includes(f)), ...y.filter((f) => !x.includes(f))].forEach((f) => soft.add(f));
    }
  state.soft = [...soft].filter((f) => !state.hard[f]).sort();
  return state;
}

describe("an entry", () => {
  it("says the same in whatever order its edits arrive, and however often", () => {
    let conflicts = 0;
    for (let seed = 1; seed <= 3000; seed++) {
      const edits = history(seed);
      const first = readEntry(edits);
      conflicts += Object.keys(first.hard).length;
      for (let again = 0; again < 3; again++) {
        const next = chance(seed * 31 + again);
        const doubled = [...edits, ...edits.filter(() => next() < 0.4).map((e) => structuredClone(e))];
        expect(readEntry(shuffled(doubled, next)), `seed ${seed}`).toEqual(first);
      }
    }
    expect(conflicts, "without conflicts there is nothing to prove").toBeGreaterThan(500);
  });

  it("says what the protocol says, told as plainly as it can be", () => {
    for (let seed = 5001; seed <= 6000; seed++) {
      const edits = history(seed);
      expect(readEntry(edits), `seed ${seed}`).toEqual(slowly(edits));
    }
  });

  it("says the same whatever the clocks said", () => {
    for (let seed = 7001; seed <= 7300; seed++) {
      const edits = history(seed);
      const backwards = edits.map((e, i) => ({ ...e, at: new Date(2e12 - i * 1e7).toISOString() }));
      expect(readEntry(backwards)).toEqual(readEntry(edits));
    }
  });

  it("of one edit says what that edit set", () => {
    const edit = anEdit({ words: said("no water"), theme: "water" });
    expect(readEntry([edit])).toEqual({ heads: [edit.id], values: { words: said("no water"), theme: "water" }, hard: {}, soft: [] });
  });

  it("of no edits says nothing", () => expect(readEntry([])).toEqual({ heads: [], values: {}, hard: {}, soft: [] }));

  it("takes a later value for an earlier one", () => {
    const first = anEdit({ theme: "water" });
    const second = anEdit({ theme: "land" }, { after: [first.id] });
    const state = readEntry([second, first]);
    expect(state.values.theme).toBe("land");
    expect(state.heads).toEqual([second.id]);
    expect(state.hard).toEqual({});
  });

  it("keeps a field that was cleared as cleared", () => {
    const first = anEdit({ careful: "child" });
    const second = anEdit({ careful: null }, { after: [first.id] });
    expect(readEntry([first, second]).values.careful).toBeNull();
  });
});

describe("a hard conflict", () => {
  const first = anEdit({ theme: "water" });
  const here = anEdit({ theme: "land" }, { after: [first.id] });
  const there = anEdit({ theme: "gangs" }, { after: [first.id] });

  it("shows both values, the smallest id first", () => {
    const state = readEntry([there, here, first]);
    expect(state.hard.theme).toEqual([
      { edit: here.id, value: "land" },
      { edit: there.id, value: "gangs" },
    ]);
    expect(state.values.theme).toBe("land");
  });

  it("ends with a choice made after both", () => {
    const choice = anEdit({ theme: "gangs" }, { after: [here.id, there.id] });
    const state = readEntry([choice, there, first, here]);
    expect(state.hard).toEqual({});
    expect(state.values.theme).toBe("gangs");
  });

  it("does not end with a choice that knew only one of them", () => {
    const half = anEdit({ theme: "land" }, { after: [here.id] });
    expect(readEntry([first, here, there, half]).hard.theme).toHaveLength(2);
  });

  it("does not end by an edit of something else after both", () => {
    const other = anEdit({ place: "KE-01" }, { after: [here.id, there.id] });
    expect(readEntry([first, here, there, other]).hard.theme).toHaveLength(2);
  });

  it("is none when both wrote the same", () => {
    const twin = anEdit({ theme: "land" }, { after: [first.id] });
    expect(readEntry([first, here, twin]).hard).toEqual({});
  });

  it("is one when the words are alike and the language is not", () => {
    const a = anEdit({ words: said("maji", "sw") });
    const b = anEdit({ words: said("maji", "en") });
    expect(readEntry([a, b]).hard.words).toHaveLength(2);
  });

  it("is one when somebody clears what somebody else changes", () => {
    const cleared = anEdit({ theme: null }, { after: [first.id] });
    expect(readEntry([first, here, cleared]).hard.theme!.map((c) => c.value)).toEqual(["land", null]);
  });
});

describe("a soft conflict", () => {
  const first = anEdit({ words: said("w"), theme: "water" });
  const theme = anEdit({ theme: "land" }, { after: [first.id] });
  const place = anEdit({ place: "KE-01" }, { after: [first.id] });

  it("names what was changed at once, and keeps both", () => {
    const state = readEntry([first, theme, place]);
    expect(state.soft).toEqual(["place", "theme"]);
    expect(state.values).toMatchObject({ theme: "land", place: "KE-01" });
    expect(state.hard).toEqual({});
  });

  it("ends when somebody has looked", () => {
    const look = anEdit({}, { after: [theme.id, place.id] });
    expect(readEntry([first, theme, place, look]).soft).toEqual([]);
  });

  it("ends with any later edit after both", () => {
    const later = anEdit({ note: said("n") }, { after: [theme.id, place.id] });
    expect(readEntry([first, theme, place, later]).soft).toEqual([]);
  });

  it("is not made by looking", () => {
    const look = anEdit({}, { after: [first.id] });
    expect(readEntry([first, theme, look]).soft).toEqual([]);
  });
});

describe("ancestors", () => {
  it("leave out ids that nobody sent us", () => {
    const edit = anEdit({}, { after: ["never-seen"] });
    expect(ancestors([edit]).get(edit.id)).toEqual(new Set());
    expect(readEntry([edit]).heads).toEqual([edit.id]);
  });

  it("of a circle end, whoever made it", () => {
    const a = anEdit({ theme: "land" }, { id: "a", after: ["b"] });
    const b = anEdit({ theme: "water" }, { id: "b", after: ["a"] });
    expect(ancestors([a, b]).get("a")).toEqual(new Set(["b"]));
    expect(() => readEntry([a, b])).not.toThrow();
  });

  it("of hundreds of edits in a row are found without running out of stack", () => {
    let last: Edit | undefined;
    const row = Array.from({ length: 300 }, () => (last = anEdit({ count: "1" }, { after: last ? [last.id] : [] })));
    expect(readEntry(row).heads).toEqual([last!.id]);
  });
});

describe("values", () => {
  it("are the same when code and words are the same", () => {
    expect(same("a", "a")).toBe(true);
    expect(same(null, undefined)).toBe(true);
    expect(same(said("a"), said("a"))).toBe(true);
    expect(same(said("a"), said("a", "sw"))).toBe(false);
    expect(same("a", said("a"))).toBe(false);
    expect(same("", null)).toBe(false);
  });
});
