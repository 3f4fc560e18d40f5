// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { Book } from "../../src/capture/book";
import { fromPhone, untaken } from "../../src/capture/phones";
import { takenTwice } from "../../src/capture/twice";
import type { Edit, Kept } from "../../src/capture/types";
import { anEdit, said } from "./building";
import { Hall } from "./hall";

let n = 0;
const kept = (edit: Edit, by: string | null): Kept => ({ ...edit, n: ++n, forum: "mombasa-2", progress: "accepted", by, mine: by === "amina" });
const voice = (entry: string, by: string | null, fields: Edit["fields"] = {}, after: string[] = []) => kept(anEdit({ words: said(`voice ${entry}`), ...fields }, { entry, after }), by);
const about = (entry: string, kind: Edit["kind"], of: string, by = "amina") => kept(anEdit({ words: said(entry) }, { entry, kind, about: of }), by);

describe("what a phone in the hall added", () => {
  it("is from a phone for ever, and alone until a rapporteur takes it over", () => {
    const first = voice("p1", null);
    const before = new Book([first, voice("c1", "amina")]);
    expect([...before.items.values()].filter(fromPhone).map((i) => i.id)).toEqual(["p1"]);
    expect([...untaken(before)]).toEqual(["p1"]);
    const after = new Book([first, voice("p1", "juma", { theme: "land" }, [first.id])]);
    expect(fromPhone(after.items.get("p1")!)).toBe(true);
    expect(untaken(after).size).toBe(0);
  });

  it.each<[string, Kept[]]>([
    ["an answer to it", [about("a1", "Answer", "p1")]],
    ["a promise for it", [about("m1", "Commitment", "p1")]],
    ["a photo of it", [about("f1", "File", "p1")]],
    ["a voice that is said to be the same", [voice("c1", "amina", { same: "p1" })]],
  ])("is taken over by %s", (_, more) => {
    expect(untaken(new Book([voice("p1", null), ...more])).size).toBe(0);
    // What was taken out took nothing over.
    const gone = more.map((e) => kept(anEdit({ dropped: "mistake" }, { entry: e.entry, kind: e.kind, about: e.about, after: [e.id] }), "amina"));
    expect([...untaken(new Book([voice("p1", null), ...more, ...gone]))]).toEqual(["p1"]);
  });

  it("is not taken over by what another phone said, nor by an answer to something else", () => {
    const items = [voice("p1", null), voice("p2", null, { same: "p1" }), voice("c1", "amina"), about("a1", "Answer", "c1")];
    expect([...untaken(new Book(items))].sort()).toEqual(["p1", "p2"]);
    expect(untaken(new Book([])).size).toBe(0);
  });

  it("that was dropped is counted nowhere", () => {
    const first = voice("p1", null);
    expect(untaken(new Book([first, kept(anEdit({ dropped: "mistake" }, { entry: "p1", after: [first.id] }), "amina")])).size).toBe(0);
  });

  it("by two phones may be one speech, what one rapporteur wrote twice is not asked about", () => {
    const words = { words: said("illicit brew is sold beside our school every day") };
    const pairs = (one: string | null, other: string | null) => takenTwice(new Book([voice("x1", one, words), voice("x2", other, words)]).of("Concern"), new Set()).length;
    expect([pairs(null, null), pairs(null, "amina"), pairs("juma", "amina"), pairs("amina", "amina")]).toEqual([1, 1, 1, 0]);
  });
});

describe("the list", () => {
  let hall: Hall;
  beforeEach(() => {
    hall = new Hall();
    hall.host.put(anEdit({ words: said("There is no light at the bus stop") }, { entry: "p1" }), null);
    hall.host.put(anEdit({ words: said("Land was taken"), theme: "land" }, { entry: "c1" }), "juma");
  });

  it("marks it, says that nobody has taken it over, and counts it apart from what rapporteurs took down", async () => {
    await hall.open("#/f/mombasa-2");
    expect(hall.text(".counts")).toBe("1 voice · 1 from a phone in the hall");
    expect(hall.text('[data-entry="p1"] .tag.phone')).toBe("From a phone in the hall");
    expect(hall.text('[data-entry="p1"]')).toContain("Nobody has taken it over yet");
    expect(hall.text('[data-entry="p1"]')).not.toContain("taken by another rapporteur");
    expect(hall.text('[data-entry="c1"]')).toContain("taken by another rapporteur");
    expect(document.querySelector('[data-entry="c1"] .phone')).toBeNull();
    await hall.press("SW, Kiswahili");
    expect(hall.text(".counts")).toBe("Sauti 1 · 1 kutoka simu ya ukumbini");
    expect(hall.text('[data-entry="p1"] .tag.phone')).toBe("Kutoka simu ya ukumbini");
    await hall.press("EN, English");
  });

  it("keeps the mark and counts it as a voice once somebody gave it a theme", async () => {
    await hall.open("#/f/mombasa-2");
    document.querySelector<HTMLButtonElement>('[data-entry="p1"] .acts button:last-child')!.click();
    await hall.rest();
    expect(hall.text("main .tag.phone")).toBe("From a phone in the hall");
    await hall.press("All themes", "Land and water", "Water", "Save");
    expect(hall.text(".counts")).toBe("2 voices");
    expect(hall.text('[data-entry="p1"] .tag.phone')).toBe("From a phone in the hall");
    expect(hall.text('[data-entry="p1"]')).not.toContain("Nobody has taken it over yet");
  });
});
