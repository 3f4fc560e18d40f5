import { describe, expect, it } from "vitest";
import { afterOf, Book, code, codes, dropped, edit, editOf, isEmpty, lacking, progressOf, words } from "../../src/capture/book";
import { newId } from "../../src/capture/ids";
import { readEntry } from "../../src/capture/model";
import { cellKey, countOf, sum, totals } from "../../src/capture/tally";
import { alike, pairOf, takenTwice, tokens } from "../../src/capture/twice";
import type { Edit, Kept, Progress } from "../../src/capture/types";
import { anEdit, said } from "./building";

let n = 0;
const kept = (e: Edit, progress: Progress = "accepted", by = "amina"): Kept => ({ ...e, n: ++n, forum: "mombasa-2", progress, by, mine: by === "amina" });
const NOW = new Date("2026-11-28T10:00:00Z");

describe("a book", () => {
  it("lists concerns newest first and what belongs to them oldest first", () => {
    const make = (entry: string, kind: Edit["kind"], about: string | null = null) => kept(anEdit({ words: said(entry) }, { entry, kind, about }));
    const book = new Book([make("c1", "Concern"), make("c2", "Concern"), make("p1", "Commitment", "c1"), make("a1", "Answer", "c1")]);
    expect(book.of("Concern").map((i) => i.id)).toEqual(["c2", "c1"]);
    expect(book.under("c1").map((i) => i.id)).toEqual(["p1", "a1"]);
    expect(book.under("c2")).toEqual([]);
  });

  it("leaves out what was put aside, and shows what was refused", () => {
    const book = new Book([kept(anEdit({ theme: "gone" }, { entry: "x" }), "aside"), kept(anEdit({ theme: "bad" }, { entry: "y" }), "refused")]);
    expect([...book.items.keys()]).toEqual(["y"]);
    expect(book.items.get("y")!.refused).toHaveLength(1);
  });

  it("reads codes, lists and words, and nothing where there is nothing", () => {
    const item = new Book([kept(anEdit({ words: said("w", "sw"), groups: "elders,youth", theme: null }))]).items.get("entry-1")!;
    expect(words(item)).toEqual(said("w", "sw"));
    expect(codes(item, "groups")).toEqual(["elders", "youth"]);
    expect(code(item, "theme")).toBe("");
    expect(words(item, "note")).toBeUndefined();
    expect(dropped(item)).toBe(false);
  });

  it("says the worst of how far an entry got", () => {
    const of = (...states: Progress[]) => progressOf(new Book(states.map((s) => kept(anEdit({ theme: s }), s))).items.get("entry-1")!);
    expect(of("accepted")).toBe("accepted");
    expect(of("accepted", "sent")).toBe("sent");
    expect(of("accepted", "sent", "waiting")).toBe("waiting");
    expect(of("waiting", "refused")).toBe("refused");
  });

  it("patches one edit in place", () => {
    const e = anEdit({ count: "1" }, { kind: "Attendance" });
    const book = new Book([kept(e, "waiting")]);
    book.patch(e.id, { count: "2" });
    expect(code(book.items.get("entry-1")!, "count")).toBe("2");
  });
});

describe("a new edit", () => {
  it("holds only what differs, and nothing when nothing does", () => {
    const item = new Book([kept(anEdit({ words: said("w"), theme: "land" }))]).items.get("entry-1");
    expect(editOf("entry-1", "Concern", null, item, { words: said("w"), theme: "water" }, NOW)!.fields).toEqual({ theme: "water" });
    expect(editOf("entry-1", "Concern", null, item, { words: said("w"), theme: "land" }, NOW)).toBeUndefined();
  });

  it("comes after all that this phone knows", () => {
    const first = anEdit({ theme: "a" });
    const mine = anEdit({ theme: "b" }, { after: [first.id] });
    const theirs = anEdit({ theme: "c" }, { after: [first.id] });
    const item = new Book([kept(first), kept(mine), kept(theirs, "accepted", "juma")]).items.get("entry-1")!;
    expect(afterOf(item).sort()).toEqual([mine.id, theirs.id].sort());
    expect(readEntry([...item.edits, edit("entry-1", "Concern", null, item, { theme: "c" }, NOW)]).hard).toEqual({});
  });

  it("never leans on what was refused", () => {
    const first = anEdit({ theme: "a" });
    const bad = anEdit({ theme: "b" }, { after: [first.id] });
    const item = new Book([kept(first), kept(bad, "refused")]).items.get("entry-1")!;
    expect(afterOf(item)).toEqual([first.id]);
  });

  it("after waiting ones names each of them, so that none parts it from the rest", () => {
    const [a, b] = [anEdit({ theme: "a" }), anEdit({ theme: "b" })];
    b.after = [a.id];
    expect(afterOf(new Book([kept(a, "waiting"), kept(b, "sent")]).items.get("entry-1")).sort()).toEqual([a.id, b.id].sort());
    expect(afterOf(undefined)).toEqual([]);
  });

  it("has an id like no other", () => {
    const ids = new Set(Array.from({ length: 1000 }, newId));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe("what is lacking", () => {
  it("in a promise is who, by when and how much, until each is filled or not said", () => {
    expect(lacking("Commitment", { words: said("w") })).toEqual(["speaker", "office", "due", "amount"]);
    expect(lacking("Commitment", { words: said("w"), speaker: said("CS"), office: "-", due: "-", amount: "-" })).toEqual([]);
    expect(lacking("Commitment", { words: said("w"), speaker: said(" "), office: "nps", due: "2026-12-28", amount: said("5 cars") })).toEqual(["speaker"]);
  });

  it("in an answer is the office and what it said; in a concern only words", () => {
    expect(lacking("Answer", { words: said("w") })).toEqual(["office", "response"]);
    expect(lacking("Concern", { words: said("") })).toEqual(["words"]);
    expect(lacking("Concern", { words: said("w") })).toEqual([]);
  });

  it("is what is empty", () => {
    for (const value of [null, undefined, "", said("  ")]) expect(isEmpty(value)).toBe(true);
    for (const value of ["-", "x", said("x")]) expect(isEmpty(value)).toBe(false);
  });
});

describe("taken twice", () => {
  const voice = (text: string, by: string, entry: string, more: Edit["fields"] = {}) => kept(anEdit({ words: said(text), ...more }, { entry }), "accepted", by);
  const pairs = (edits: Kept[], apart: string[] = []) => takenTwice(new Book(edits).of("Concern"), new Set(apart)).map(([a, b]) => pairOf(a.id, b.id));
  const SPEECH = "illicit brew is sold beside the school every day";

  it("is asked of two people's concerns with half their words in common", () => {
    expect(pairs([voice(SPEECH, "amina", "a"), voice("Illicit BREW is sold every day beside a school", "juma", "b")])).toEqual(["a|b"]);
  });

  it("is not asked of one person's concerns, of other words, or of three words", () => {
    expect(pairs([voice(SPEECH, "amina", "a"), voice(SPEECH, "amina", "b")])).toEqual([]);
    expect(pairs([voice(SPEECH, "amina", "a"), voice("our land at the creek was taken by night", "juma", "b")])).toEqual([]);
    expect(pairs([voice("no water here", "amina", "a"), voice("no water here", "juma", "b")])).toEqual([]);
  });

  it("is not asked again once joined, told apart or dropped", () => {
    expect(pairs([voice(SPEECH, "amina", "a"), voice(SPEECH, "juma", "b", { same: "a" })])).toEqual([]);
    expect(pairs([voice(SPEECH, "amina", "a"), voice(SPEECH, "juma", "b")], [pairOf("b", "a")])).toEqual([]);
    expect(pairs([voice(SPEECH, "amina", "a"), voice(SPEECH, "juma", "b", { dropped: "mistake" })])).toEqual([]);
  });

  it("counts words in common over all words, without regard to accents and signs", () => {
    expect(alike(tokens("a b c d"), tokens("a b c d"))).toBe(1);
    expect(alike(tokens("a b c"), tokens("b c d"))).toBe(0.5);
    expect(alike(tokens(""), tokens(""))).toBe(0);
    expect([...tokens("Ng'ombe, é-mail! Ng'ombe")]).toEqual(["ng", "ombe", "e", "mail"]);
  });
});

describe("a tally", () => {
  const cell = (count: string, entry: string, more: Edit["fields"] = {}) => kept(anEdit({ groups: "youth", sex: "f", age: "18-34", disability: "no", count, ...more }, { entry, kind: "Attendance" }));

  it("adds up entries of one cell and keeps cells apart", () => {
    const sums = totals(new Book([cell("3", "a"), cell("4", "b"), cell("5", "c", { sex: "m" })]));
    expect(sums.get(cellKey({ groups: "youth", sex: "f", age: "18-34", disability: "no" }))).toBe(7);
    expect(sum(sums)).toBe(12);
    expect(sum(sums, ([, sex]) => sex === "m")).toBe(5);
  });

  it("counts nothing for what was dropped or is no number", () => {
    const items = new Book([cell("3", "a", { dropped: "mistake" }), cell("many", "b"), cell("-2", "c"), cell("1.5", "d")]).of("Attendance");
    expect(items.map(countOf)).toEqual([0, 0, 0, 0]);
  });
});
