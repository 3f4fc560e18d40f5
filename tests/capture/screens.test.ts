// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readEntry } from "../../src/capture/model";
import { Form } from "../../src/capture/ui/form";
import { anEdit, KIT, said } from "./building";
import { Hall } from "./hall";

const F = "#/f/mombasa-2";
let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});

const voice = async (text: string, ...chips: string[]) => {
  await hall.press("New voice");
  await hall.type("words", text);
  await hall.press(...chips, "Save");
};
const exchanged = async () => {
  await hall.app.schedule.wake();
  await hall.rest();
};

describe("the first page", () => {
  it("leads straight into the only forum", async () => {
    await hall.open();
    expect(hall.text("h1")).toBe("Forum of Mombasa");
    expect(hall.text("main")).toContain("Tononoka Hall · 28 November 2026");
    expect(hall.text(".state")).toBe("All sent");
  });

  it("asks which forum when there are two, and comes back to the one chosen", async () => {
    hall.host.kitNow = { ...KIT, forums: [...KIT.forums, { ...KIT.forums[0]!, id: "kwale-1", name: { en: "Forum of Kwale", sw: "Jukwaa la Kwale" } }] };
    await hall.open();
    expect(hall.text("h1")).toBe("Which forum?");
    document.querySelector<HTMLElement>('[data-key="kwale-1"]')!.click();
    await hall.rest();
    expect(hall.text("h1")).toBe("Forum of Kwale");
    hall.kill();
    await hall.open();
    expect(hall.text("h1")).toBe("Forum of Kwale");
    await hall.press("Back");
    expect(hall.text("h1")).toBe("Which forum?");
  });

  it("without signal and without a kit says what to do", async () => {
    hall.host.failures = ["offline"];
    await hall.open();
    expect(hall.text("main")).toContain("Open this page once while there is signal");
    await exchanged();
    expect(hall.text("h1")).toBe("Forum of Mombasa");
  });

  it("without signal works with the kit it has", async () => {
    await hall.open();
    hall.kill();
    hall.host.failures = Array(9).fill("offline");
    await hall.open();
    expect(hall.text("h1")).toBe("Forum of Mombasa");
    expect(hall.text(".state")).toBe("No signal · All sent");
    await voice("No water in Likoni");
    expect(hall.text(".state")).toBe("No signal · 1 not sent");
  });

  it.each([["signin", "Sign in once"], ["forbidden", "may not record"]] as const)("to somebody who is answered %s says so", async (failure, text) => {
    hall.host.failures = [failure];
    await hall.open();
    expect(hall.text("main")).toContain(text);
  });

  it("where the browser keeps nothing says so, and takes nothing", async () => {
    const denied = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("", "SecurityError");
    });
    const { boot } = await import("../../src/capture/main");
    document.body.replaceChildren();
    expect(await boot(hall.host)).toBeUndefined();
    expect(hall.text("h1")).toBe("This browser keeps nothing");
    expect(document.querySelector("textarea, button")).toBeNull();
    denied.mockRestore();
  });
});

describe("who presses twice", () => {
  it("gets the later screen, alive, also where the earlier one took longer", async () => {
    await hall.open("#/state");
    const drafts = hall.app.store.drafts;
    hall.app.store.drafts = async () => (await new Promise((done) => setTimeout(done, 60)), drafts());
    location.hash = F;
    await new Promise((done) => setTimeout(done, 10));
    location.hash = `${F}/tally`;
    await new Promise((done) => setTimeout(done, 150));
    expect(hall.text("h1")).toBe("Who is in the hall?");
    hall.app.store.drafts = drafts;
    hall.host.put(anEdit({ groups: "elders", sex: "f", age: "60+", disability: "no", count: "7" }, { kind: "Attendance" }), "juma");
    await exchanged();
    expect(hall.text("table")).toContain("Elders");
  });
});

describe("a voice", () => {
  it("is on the phone after one save, counted as unsent, and then at the host", async () => {
    await hall.open();
    await voice("No water in Likoni", "Young people");
    expect(hall.text("h1")).toBe("Kept. What came next?");
    expect(hall.text(".state")).toContain("1 not sent");
    expect(hall.text(".live")).toBe("Kept on this phone.");
    await exchanged();
    expect(hall.text(".state")).toBe("All sent");
    expect(hall.host.edits[0]!.fields).toEqual({ words: said("No water in Likoni"), groups: "youth", place: "KE-01" });
  });

  it("without words cannot be saved", async () => {
    await hall.open();
    await hall.press("New voice");
    expect(hall.button("Save").disabled).toBe(true);
    await hall.type("words", "   ");
    expect(hall.button("Save").disabled).toBe(true);
  });

  it("finds its theme by family, by word in either language, and offers it first the next time", async () => {
    await hall.open();
    await hall.press("New voice");
    await hall.type("words", "Brew is sold here");
    await hall.press("All themes", "Land and water", "Water");
    expect(hall.pressed()).toContain("Water");
    await hall.press("Save", "Next voice");
    expect(hall.button("Water").getAttribute("aria-pressed")).toBe("false");
    await hall.press("All themes");
    const search = document.querySelector<HTMLInputElement>('input[type="search"]')!;
    search.value = "mageng";
    search.dispatchEvent(new Event("input"));
    await hall.press("Gangs");
    expect(hall.pressed()).toContain("Gangs");
  });

  it("remembers the group and the place of the one before", async () => {
    await hall.open();
    await hall.press("New voice");
    await hall.type("words", "The road is bad");
    await hall.press("Women", "Elders");
    await hall.press("Change", "Likoni", "Mtongwe");
    await hall.press("Save", "Next voice");
    expect(hall.pressed()).toEqual(expect.arrayContaining(["Women", "Elders", "Mombasa › Likoni › Mtongwe"]));
    await exchanged();
    expect(hall.host.edits[0]!.fields).toMatchObject({ groups: "elders,women", place: "KE-01-1-1" });
  });

  it("keeps the language it was spoken in", async () => {
    await hall.open();
    await hall.press("New voice");
    await hall.type("words", "Maji hakuna");
    document.querySelector<HTMLElement>('.field [data-key="sw"]')!.click();
    await hall.press("Save");
    await exchanged();
    expect(hall.host.edits[0]!.fields.words).toEqual(said("Maji hakuna", "sw"));
    await hall.press("Next voice");
    expect(hall.pressed()).toContain("Kiswahili");
  });

  it("that needs care or accuses an office is marked so", async () => {
    await hall.open();
    await voice("An officer asked for money", "The speaker may be harmed", "Other offices", "National Police Service");
    await hall.press("The list");
    expect(hall.text(".careful")).toContain("The speaker may be harmed");
    await exchanged();
    expect(hall.host.edits[0]!.fields).toMatchObject({ careful: "danger", accuses: "nps" });
  });

  it("is changed by an edit of what changed alone, after what was known", async () => {
    await hall.open();
    await voice("No water");
    await exchanged();
    await hall.press("The list", "Change");
    await hall.type("words", "No water since June");
    await hall.press("Save");
    await exchanged();
    const [first, second] = hall.host.edits;
    expect(second).toMatchObject({ fields: { words: said("No water since June") }, after: [first!.id] });
  });

  it("dropped by mistake comes back", async () => {
    await hall.open();
    await voice("No water");
    await hall.press("Undo: taken by mistake");
    expect(hall.text("main")).toContain("1 dropped");
    expect(document.querySelectorAll(".card")).toHaveLength(0);
    await hall.press("Bring back");
    expect(document.querySelectorAll(".card")).toHaveLength(1);
    await exchanged();
    expect(readEntry(hall.host.edits).values.dropped).toBeNull();
  });

  it("pressed twice is saved once", async () => {
    await hall.open();
    await hall.press("New voice");
    await hall.type("words", "No water");
    const save = hall.button("Save");
    save.click();
    save.click();
    await hall.rest();
    expect(await hall.app.store.all()).toHaveLength(1);
  });

  it("kept twice in one breath is one, whoever presses", async () => {
    await hall.open();
    const form = await Form.open(hall.app, "Concern", null, undefined);
    form.set("words", said("No water"));
    expect(await Promise.all([form.keep(), form.keep()])).toEqual([true, false]);
    expect(await hall.app.store.all()).toHaveLength(1);
  });
});
