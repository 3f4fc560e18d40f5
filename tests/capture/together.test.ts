// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { readEntry } from "../../src/capture/model";
import { dueFrom } from "../../src/capture/ui/promise";
import { everything } from "../../src/capture/ui/state";
import { anEdit, said } from "./building";
import { Hall } from "./hall";

const F = "#/f/mombasa-2";
let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});
const theirs = (entry: string, fields: Parameters<typeof anEdit>[0], after: string[] = [], by = "juma") => {
  const edit = anEdit(fields, { entry, after });
  hall.host.put(edit, by);
  return edit;
};
const exchanged = async () => {
  await hall.app.schedule.wake();
  await hall.rest();
};

describe("two rapporteurs", () => {
  it("see each other's voices, and whose they are", async () => {
    theirs("e1", { words: said("Land was taken"), theme: "land" });
    await hall.open();
    expect(hall.text(".card")).toContain("Land was taken");
    expect(hall.text(".card")).toContain("taken by another rapporteur");
  });

  it("who wrote different things at once see both, and one choice ends it", async () => {
    const first = theirs("e1", { words: said("Land was taken"), theme: "water" });
    theirs("e1", { theme: "land" }, [first.id]);
    theirs("e1", { theme: "gangs" }, [first.id], "amina");
    await hall.open();
    expect(hall.text(".conflict")).toContain("Theme: two people wrote different things at once");
    await hall.press("Gangs");
    expect(document.querySelector(".conflict")).toBeNull();
    await exchanged();
    expect(readEntry(hall.host.edits)).toMatchObject({ values: { theme: "gangs" }, hard: {} });
  });

  it("who changed different things at once are asked to look, and a look ends it", async () => {
    const first = theirs("e1", { words: said("Land was taken") });
    theirs("e1", { theme: "land" }, [first.id]);
    theirs("e1", { place: "KE-01-1" }, [first.id], "amina");
    await hall.open();
    expect(hall.text(".conflict")).toContain("Place, Theme");
    await hall.press("I have read it, it is right");
    expect(document.querySelector(".conflict")).toBeNull();
    await exchanged();
    expect(readEntry(hall.host.edits).soft).toEqual([]);
  });

  it("who took one speech twice join it, and may part it again", async () => {
    theirs("e1", { words: said("illicit brew is sold beside our school every day") });
    theirs("e2", { words: said("brew is sold beside our school every day") }, [], "amina");
    await hall.open();
    expect(hall.text(".hintbox")).toContain("Taken down twice?");
    await hall.press("One speech: join them");
    expect(document.querySelector(".hintbox")).toBeNull();
    expect(document.querySelectorAll(".card")).toHaveLength(1);
    await exchanged();
    expect(readEntry(hall.host.entries.get("e2")!.edits).values.same).toBe("e1");
    await hall.press("Part them again");
    expect(document.querySelectorAll(".card")).toHaveLength(2);
  });

  it("who heard two voices are not asked again, also after a restart", async () => {
    theirs("e1", { words: said("illicit brew is sold beside our school every day") });
    theirs("e2", { words: said("brew is sold beside our school every day") }, [], "amina");
    await hall.open();
    await hall.press("No, two voices");
    expect(document.querySelector(".hintbox")).toBeNull();
    hall.kill();
    await hall.open();
    expect(document.querySelector(".hintbox")).toBeNull();
  });
});

describe("a refusal", () => {
  it("shows its reason, is counted at the top, and is mended", async () => {
    hall.host.refuses = (e) => (JSON.stringify(e.fields).includes("GONE") ? "Leave out the name." : undefined);
    await hall.open(`${F}/concern/`);
    await hall.type("words", "GONE is the name");
    await hall.press("Save", "The list");
    await exchanged();
    expect(hall.text(".state")).toBe("All sent · 1 refused");
    expect(hall.text(".refusal")).toContain("Leave out the name.");
    await hall.press("Mend and send again");
    await hall.type("words", "the name is left out");
    await hall.press("Save");
    await exchanged();
    expect(hall.text(".state")).toBe("All sent");
    expect(hall.host.edits[0]!.fields).toMatchObject({ words: said("the name is left out"), place: "KE-01" });
  });

  it("may be left out, and stays in the file of last resort", async () => {
    hall.host.refuses = () => "The forum is closed.";
    await hall.open(`${F}/concern/`);
    await hall.type("words", "Too late");
    await hall.press("Save", "The list");
    await exchanged();
    await hall.press("Leave it out");
    expect(document.querySelectorAll(".card")).toHaveLength(0);
    expect(hall.text(".state")).toBe("All sent");
    expect(await everything(hall.app)).toContain("Too late");
  });
});

describe("the state", () => {
  it("of somebody signed out says that nothing is lost, and where to sign in", async () => {
    await hall.open(`${F}/concern/`);
    await hall.type("words", "No water");
    await hall.press("Save");
    hall.host.failures = ["signin", "signin"];
    await exchanged();
    expect(hall.text(".state")).toBe("Sign in again to send · 1 not sent");
    document.querySelector<HTMLElement>(".state")!.click();
    await hall.rest();
    expect(hall.text("main")).toContain("nothing is lost");
    expect(document.querySelector("a.link")!.getAttribute("href")).toBe("/sign-in?returnUrl=%2Fcapture");
    hall.host.failures = [];
    await hall.press("Send now");
    expect(hall.text(".state")).toBe("All sent");
  });

  it("of a phone that changed hands sends each voice in the name of who wrote it", async () => {
    hall.host.failures = [];
    await hall.open(`${F}/concern/`);
    await hall.type("words", "Amina wrote this");
    await hall.press("Save");
    hall.host.person = "juma";
    hall.app.stale();
    await exchanged();
    expect(hall.host.edits).toEqual([]);
    expect(hall.text(".state")).toBe("1 not sent");
    location.hash = "#/state";
    await hall.rest();
    expect(hall.text("main")).toContain("written on this phone by somebody else");
    await hall.press("Send them in my name");
    expect(hall.host.edits).toHaveLength(1);
  });

  it("of a forum that only somebody else wrote in is none of ours to send", async () => {
    await hall.open();
    await hall.app.store.save("kwale-1", "juma", [anEdit({ words: said("w") })]);
    hall.host.asked.length = 0;
    await exchanged();
    expect(hall.host.asked.map((q) => q.forum)).toEqual(["mombasa-2"]);
    expect(hall.text(".state")).toBe("1 not sent");
  });

  it("of a forum left with unsent voices is sent from wherever one is", async () => {
    await hall.open();
    await hall.app.store.save("kwale-1", "amina", [anEdit({ words: said("w") })]);
    await exchanged();
    expect(hall.host.asked.map((q) => q.forum)).toContain("kwale-1");
    expect(hall.text(".state")).toBe("All sent");
  });

  it("as a file holds every edit and every draft", async () => {
    await hall.open(`${F}/concern/`);
    await hall.type("words", "First");
    await hall.press("Save", "Next voice");
    await hall.type("words", "Second, half");
    await hall.app.drafts.flush();
    const file = JSON.parse(await everything(hall.app)) as { edits: unknown[]; drafts: unknown[]; person: string };
    expect([file.edits.length, file.drafts.length, file.person]).toEqual([1, 1, "amina"]);
  });
});

describe("the count of heads", () => {
  const cell = (name: string) => document.querySelector<HTMLElement>(`.cell[data-key="${name}"]`)!;
  const tap = async (name: string, times = 1) => {
    for (let i = 0; i < times; i++) cell(name).click();
    await hall.rest();
  };

  it("grows by a press, shrinks by undo, and is few edits however many heads", async () => {
    await hall.open(`${F}/tally`);
    await hall.press("Change", "Young people");
    await tap("f18-34", 12);
    await tap("m18-34", 3);
    expect(cell("f18-34").textContent).toContain("12");
    await hall.press("Undo");
    expect(cell("m18-34").textContent).toContain("2");
    expect(await hall.app.store.all()).toHaveLength(2);
    expect(hall.text("table")).toContain("14");
    await exchanged();
    expect(hall.host.edits.map((e) => e.fields.count).sort()).toEqual(["12", "2"]);
  });

  it("goes on after it was sent, by an edit of the same entry", async () => {
    await hall.open(`${F}/tally`);
    await tap("f18-34", 2);
    await exchanged();
    await tap("f18-34", 2);
    await exchanged();
    expect(hall.host.entries.size).toBe(1);
    const state = readEntry([...hall.host.entries.values()][0]!.edits);
    expect(state).toMatchObject({ values: { count: "4" }, hard: {} });
  });

  it("by tens, for those with a disability apart, and added to what others counted", async () => {
    hall.host.put(anEdit({ groups: "residents", sex: "f", age: "60+", disability: "yes", count: "5" }, { entry: "t1", kind: "Attendance" }), "juma");
    await hall.open(`${F}/tally`);
    await hall.press("With a disability", "+10");
    await tap("f60+");
    expect(cell("f60+").textContent).toContain("15");
    expect(hall.text("main")).toContain("With a disability: 15");
    await exchanged();
    expect(hall.host.entries.size).toBe(2);
    expect(hall.host.entries.get("t1")!.edits).toHaveLength(1);
  });
});

describe("a due date", () => {
  it.each([
    ["2026-11-28", { days: 7 }, "2026-12-05"],
    ["2026-11-28", { days: 30 }, "2026-12-28"],
    ["2026-11-28", { months: 3 }, "2027-02-28"],
    ["2026-11-30", { months: 3 }, "2027-02-28"],
    ["2026-08-31", { months: 6 }, "2027-02-28"],
    ["2027-08-31", { months: 6 }, "2028-02-29"],
  ] as const)("from %s on by %o is %s", (held, due, date) => expect(dueFrom(held, due)).toBe(date));
});
