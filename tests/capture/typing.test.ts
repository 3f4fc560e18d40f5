// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { Hall } from "./hall";
import { fill } from "./shelves";

const F = "#/f/mombasa-2";
let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});

describe("words being typed", () => {
  it("are there when the phone killed the tab and brought it back", async () => {
    await hall.open(`${F}/concern/`);
    await hall.type("words", "Half a sentence when");
    await new Promise((done) => setTimeout(done, 350));
    await hall.rest();
    hall.kill();
    await hall.open(`${F}/concern/`);
    expect(document.querySelector<HTMLTextAreaElement>("#in-words")!.value).toBe("Half a sentence when");
  });

  it("are offered on the list when the app is opened anew, and thrown away only when asked", async () => {
    await hall.open(`${F}/concern/`);
    await hall.type("words", "Half a sentence");
    await hall.app.drafts.flush();
    hall.kill();
    await hall.open();
    expect(hall.text(".hintbox")).toContain("Half a sentence");
    await hall.press("Go on");
    expect(document.querySelector<HTMLTextAreaElement>("#in-words")!.value).toBe("Half a sentence");
    await hall.press("Back", "Throw away");
    expect(document.querySelector(".hintbox")).toBeNull();
    expect(await hall.app.store.drafts()).toEqual([]);
  });

  it("stay while the language of the page is changed", async () => {
    await hall.open(`${F}/concern/`);
    await hall.type("words", "Half a sentence");
    await hall.press("SW, Kiswahili");
    expect(hall.text("h1")).toBe("Sauti mpya");
    expect(document.documentElement.lang).toBe("sw");
    expect(document.querySelector<HTMLTextAreaElement>("#in-words")!.value).toBe("Half a sentence");
  });

  it("saved at once on a full phone are still there when the tab is killed a moment later", async () => {
    await hall.open(`${F}/concern/`);
    await hall.type("words", "Typed and saved in one breath");
    const mend = fill("add");
    await hall.press("Save");
    mend();
    await hall.app.drafts.flush();
    hall.kill();
    await hall.open(`${F}/concern/`);
    expect(document.querySelector<HTMLTextAreaElement>("#in-words")!.value).toBe("Typed and saved in one breath");
  });

  it("stay on the screen of a full phone, which says so and offers to copy them", async () => {
    await hall.open(`${F}/concern/`);
    await hall.type("words", "The phone is full");
    await hall.app.drafts.flush();
    const mend = fill("add");
    await hall.press("Save");
    mend();
    expect(hall.text(".alert")).toContain("This phone is full");
    expect(hall.button("Copy the words")).toBeDefined();
    expect(document.querySelector<HTMLTextAreaElement>("#in-words")!.value).toBe("The phone is full");
    await hall.press("Save");
    expect(hall.text("h1")).toBe("Kept. What came next?");
  });
});
