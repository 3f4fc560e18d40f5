// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { anEdit, said } from "./building";
import { Hall } from "./hall";

const F = "#/f/mombasa-2";
let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});
const voice = async (text: string) => {
  await hall.press("New voice");
  await hall.type("words", text);
  await hall.press("Save");
};
const exchanged = async () => {
  await hall.app.schedule.wake();
  await hall.rest();
};

describe("a promise", () => {
  it("with all it needs is saved whole, belongs to its voice and counts its days from the forum", async () => {
    await hall.open();
    await voice("Brew is sold by the school");
    await hall.press("A promise was made");
    await hall.type("words", "We shall close them");
    expect(hall.text(".missing")).toBe("Not asked yet: Said by, Who must act, By when, How much");
    expect(hall.button("Save as it stands").disabled).toBe(false);
    await hall.press("County Commissioner", "National Police Service", "within 30 days");
    const notSaid = [...document.querySelectorAll<HTMLElement>('[data-key="-"]')];
    notSaid[notSaid.length - 1]!.click();
    await hall.press("Save");
    expect(hall.text("h1")).toBe("Kept. What came next?");
    await exchanged();
    const [concern, promise] = hall.host.edits;
    expect(promise).toMatchObject({
      kind: "Commitment", about: concern!.entry,
      fields: { words: said("We shall close them"), speaker: said("County Commissioner"), office: "nps", due: "2026-12-28", dueWords: said("within 30 days"), amount: "-" },
    });
  });

  it("may be kept as it stands, and is then marked", async () => {
    await hall.open();
    await hall.press("Promise");
    await hall.type("words", "We shall see");
    await hall.press("Save as it stands");
    expect(hall.text(".gap")).toBe("Said by? Who must act? By when? How much?");
    expect(hall.text(".card")).toContain("Promise, not to one voice");
  });

  it("by somebody else is typed, and a date is chosen", async () => {
    await hall.open();
    await hall.press("Promise");
    await hall.type("words", "A bridge");
    await hall.press("Someone else");
    await hall.type("speaker", "Chief of Likoni");
    await hall.press("On a date");
    const date = document.querySelector<HTMLInputElement>('input[type="date"]')!;
    date.value = "2027-06-30";
    date.dispatchEvent(new Event("input"));
    await hall.press("Save as it stands");
    await exchanged();
    expect(hall.host.edits[0]!.fields).toMatchObject({ speaker: said("Chief of Likoni"), due: "2027-06-30" });
  });
});

describe("an answer", () => {
  it("names the office and what it said", async () => {
    await hall.open();
    await voice("No water");
    await hall.press("An answer was given");
    await hall.type("words", "The pipe is ordered");
    await hall.press("In part", "Not said", "Save");
    await hall.press("The list");
    expect(hall.text(".under")).toContain("Answer · In part");
    await exchanged();
    expect(hall.host.edits[1]).toMatchObject({ kind: "Answer", about: hall.host.edits[0]!.entry, fields: { response: "Partly", office: "-" } });
  });
});

describe("what was promised or answered", () => {
  it("is shown below its voice with who must act and by when", async () => {
    await hall.open();
    hall.host.put(anEdit({ words: said("No water"), theme: "water" }, { entry: "c" }), "juma");
    hall.host.put(anEdit({ words: said("A pipe"), speaker: said("Governor"), office: "interior", due: "2026-12-28", amount: said("2 million") }, { entry: "p", kind: "Commitment", about: "c" }), "juma");
    await exchanged();
    const under = hall.text(".under");
    for (const part of ["Promise · Governor", "A pipe", "Ministry of Interior", "28 December 2026", "2 million", "Received"]) expect(under).toContain(part);
    expect(document.querySelector(".gap")).toBeNull();
  });

  it("is shown with the voice while a form is open for it", async () => {
    hall.host.put(anEdit({ words: said("Maji hakuna", "sw") }, { entry: "c" }), "juma");
    await hall.open();
    await hall.press("+ Promise");
    expect(hall.text("blockquote")).toBe("Maji hakuna");
    expect(document.querySelector("blockquote")!.lang).toBe("sw");
  });

  it("is changed where it stands, and a change of mind clears a field", async () => {
    hall.host.put(anEdit({ words: said("A pipe"), office: "nps", due: "-", amount: "-" }, { entry: "p", kind: "Commitment" }), "juma");
    await hall.open();
    await hall.press("Change");
    expect(hall.text("h1")).toBe("Change this promise");
    expect(hall.pressed()).toEqual(expect.arrayContaining(["National Police Service", "Not said"]));
    await hall.press("National Police Service", "Governor", "within 7 days", "Save as it stands");
    await exchanged();
    expect(hall.host.edits[1]!.fields).toEqual({ office: null, speaker: said("Governor"), due: "2026-12-05", dueWords: said("within 7 days") });
  });

  it("dropped is gone from the list and can be brought back", async () => {
    hall.host.put(anEdit({ words: said("No water") }, { entry: "c" }), "juma");
    hall.host.put(anEdit({ words: said("We shall see") }, { entry: "a", kind: "Answer", about: "c" }), "juma");
    await hall.open(`${F}/answer/c/a`);
    await hall.rest();
    await hall.open(`${F}/answer/c/a`);
    await hall.press("Drop it: taken by mistake");
    expect(document.querySelector(".under .Answer")).toBeNull();
    await hall.press("Bring back");
    expect(hall.text(".under .Answer")).toContain("We shall see");
  });

  it("without its voice on this phone still stands on the list", async () => {
    hall.host.put(anEdit({ words: said("A bridge") }, { entry: "p", kind: "Commitment", about: "elsewhere" }), "juma");
    await hall.open();
    expect(hall.text(".card")).toContain("A bridge");
  });

  it("in Kiswahili keeps the chips' words in Kiswahili, and knows them again in English", async () => {
    await hall.open();
    await hall.press("SW, Kiswahili", "Ahadi");
    await hall.type("words", "Tutafunga");
    await hall.press("Waziri", "ndani ya siku 14", "Hifadhi ilivyo");
    await exchanged();
    expect(hall.host.edits[0]!.fields).toMatchObject({ speaker: said("Waziri", "sw"), dueWords: said("ndani ya siku 14", "sw"), due: "2026-12-12" });
    await hall.press("EN, English", "Change");
    expect(hall.pressed()).toEqual(expect.arrayContaining(["Cabinet Secretary", "within 14 days"]));
  });
});
