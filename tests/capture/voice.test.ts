// @vitest-environment happy-dom
// Voice notes: kept each second, up to the second in which a tab dies.
import { describe, expect, it, vi } from "vitest";
import { LARGEST } from "../../src/capture/files";
import { fill } from "./shelves";
import { atVoice, CONCERN, Mic, open, photograph, save, states, sync } from "./mic";

describe("a voice note", () => {
  it("is recorded in one channel and few bits, told in seconds, and the microphone is let go", async () => {
    const hall = await atVoice();
    await hall.press("Record voice");
    expect(hall.text('[data-key="stop"]')).toContain("0:00 / 3:00");
    expect(open.tracks).toBe(1);
    expect(Mic.all[0]!.options).toEqual({ mimeType: "audio/webm;codecs=opus", audioBitsPerSecond: 20_000 });
    expect(Mic.all[0]!.slice).toBe(1_000);
    Mic.all[0]!.hear(1, 2, 3);
    document.querySelector<HTMLButtonElement>('[data-key="stop"]')!.click();
    await hall.rest();
    expect(open.tracks).toBe(0);
    expect(states(hall)).toEqual(["voice draft"]);
    expect(document.querySelector("audio")).not.toBeNull();
  });

  it("ends by itself after three minutes", async () => {
    const hall = await atVoice();
    await hall.press("Record voice");
    const now = Date.now();
    vi.spyOn(Date, "now").mockReturnValue(now + 181_000);
    Mic.all[0]!.hear(1);
    await new Promise((done) => setTimeout(done, 600));
    vi.restoreAllMocks();
    await hall.rest();
    expect(Mic.all[0]!.state).toBe("inactive");
    expect([...hall.app.files.values()][0]!.seconds).toBe(180);
  });

  it("is kept up to the second in which the tab was killed", async () => {
    const hall = await atVoice();
    await hall.type("words", "Wezi");
    await hall.press("Record voice");
    Mic.all[0]!.hear(1, 2);
    Mic.all[0]!.hear(3);
    await hall.rest();
    hall.kill();
    await hall.open(CONCERN);
    expect(states(hall)).toEqual(["voice draft"]);
    const [file] = [...hall.app.files.values()];
    expect([...new Uint8Array((await hall.app.store.bytesOf(file!.entry))!)]).toEqual([1, 2, 3]);
    expect(await hall.app.store.chunksOf(file!.entry)).toEqual([]);
    await hall.press("Save");
    await sync(hall);
    expect([...hall.host.files.values()]).toEqual([{ type: "audio/webm", size: 3 }]);
  });

  it("of which nothing was heard is none", async () => {
    const hall = await atVoice();
    await hall.press("Record voice");
    document.querySelector<HTMLButtonElement>('[data-key="stop"]')!.click();
    await hall.rest();
    expect(states(hall)).toEqual([]);
  });

  it.each([
    ["NotAllowedError", "may not use the microphone"],
    ["NotFoundError", "No microphone"],
  ])("that cannot be recorded (%s) says what to do, and the words can be written", async (name, sentence) => {
    const hall = await atVoice();
    Mic.denied = name;
    await hall.press("Record voice");
    expect(hall.text('[role="alert"].missing')).toContain(sentence);
    await save(hall);
    expect(hall.app.book.of("Concern")).toHaveLength(1);
  });

  it("is chosen as a file where the browser cannot record what the host can clean", async () => {
    const hall = await atVoice();
    vi.stubGlobal("MediaRecorder", undefined);
    await hall.open(CONCERN);
    expect(hall.button("Choose a recording")).toBeTruthy();
    const input = document.querySelector<HTMLInputElement>('[data-key="pick:audio/*"]')!;
    const large = { size: LARGEST + 1, type: "audio/mp4" };
    Object.defineProperty(input, "files", { value: [large], configurable: true });
    input.dispatchEvent(new Event("change"));
    expect(hall.text()).toContain("10 MB");
    await photograph(hall, "audio/*");
    expect(states(hall)).toEqual(["voice draft"]);
  });

  it("goes on a full phone no further than it fits; the words stay", async () => {
    const hall = await atVoice();
    await hall.type("words", "Wezi huja usiku.");
    await hall.press("Record voice");
    Mic.all[0]!.hear(1, 2);
    await hall.rest();
    const free = fill("add");
    Mic.all[0]!.hear(3);
    await hall.rest();
    free();
    await hall.rest();
    expect(hall.text(".alert")).toContain("This phone is full");
    expect(Mic.all[0]!.state).toBe("inactive");
    expect([...hall.app.files.values()].map((f) => f.size)).toEqual([2]);
    await hall.press("Save");
    expect(hall.app.book.of("Concern")).toHaveLength(1);
  });

  it("ends when another screen is opened, and with the saving of its voice", async () => {
    const hall = await atVoice();
    await hall.type("words", "Wezi");
    await hall.press("Record voice");
    Mic.all[0]!.hear(1, 2);
    await hall.press("Save");
    expect(open.tracks).toBe(0);
    expect(states(hall)).toEqual(["voice waiting"]);
  });
});
