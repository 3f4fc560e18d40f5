// @vitest-environment happy-dom
// Voice notes and photos: kept at once, announced with the words, sent after them, and never in the way of a word.
import { afterEach, describe, expect, it, vi } from "vitest";
import { LARGEST, sendFiles } from "../../src/capture/files";
import type { Held } from "../../src/capture/types";
import { everything } from "../../src/capture/ui/state";
import { anEdit, Host, said } from "./building";
import { Hall } from "./hall";
import { fill, Phone } from "./shelves";

const CONCERN = "#/f/mombasa-2/concern/";
const PHOTO = new Uint8Array([255, 216, 255, 1, 2, 3]).buffer;

/** A microphone that says what a test lets it say. */
class Mic {
  static all: Mic[] = [];
  static denied: string | undefined;
  static isTypeSupported = (type: string) => type.startsWith("audio/webm");
  state = "inactive";
  ondataavailable: (e: { data: Blob }) => void = () => {};
  onstop: () => void = () => {};

  constructor(
    readonly stream: { getTracks(): { stop(): void }[] },
    readonly options: { mimeType: string; audioBitsPerSecond: number },
  ) {
    Mic.all.push(this);
  }
  start(slice: number): void {
    this.state = "recording";
    this.slice = slice;
  }
  slice = 0;
  hear(...bytes: number[]): void {
    this.ondataavailable({ data: new Blob([new Uint8Array(bytes)]) });
  }
  stop(): void {
    this.state = "inactive";
    this.onstop();
  }
}

let tracks = 0;

function plug(): void {
  Mic.all = [];
  Mic.denied = undefined;
  tracks = 0;
  vi.stubGlobal("MediaRecorder", Mic);
  const getUserMedia = async () => {
    if (Mic.denied) throw new DOMException("no", Mic.denied);
    tracks++;
    return { getTracks: () => [{ stop: () => tracks-- }] };
  };
  Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia }, configurable: true });
}

afterEach(() => {
  vi.unstubAllGlobals();
  Object.defineProperty(navigator, "mediaDevices", { value: undefined, configurable: true });
});

async function atVoice(): Promise<Hall> {
  plug();
  const hall = await new Hall().open("#/f/mombasa-2");
  await hall.open(CONCERN);
  hall.app.shrink = async () => PHOTO;
  return hall;
}

async function photograph(hall: Hall, type = "image/*"): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`[data-key="pick:${type}"]`)!;
  Object.defineProperty(input, "files", { value: [new File([PHOTO], "IMG_0042.jpg", { type: "image/jpeg" })], configurable: true });
  input.dispatchEvent(new Event("change"));
  await hall.rest();
}

async function record(hall: Hall, ...bytes: number[]): Promise<void> {
  await hall.press("Record a voice note");
  Mic.all.at(-1)!.hear(...bytes);
  await hall.rest();
  document.querySelector<HTMLButtonElement>('[data-key="stop"]')!.click();
  await hall.rest();
}

async function save(hall: Hall, words = "Wezi huja usiku."): Promise<void> {
  await hall.type("words", words);
  await hall.press("Save");
}

const sync = async (hall: Hall) => {
  await hall.app.schedule.wake();
  await hall.rest();
};

const states = (hall: Hall) => [...hall.app.files.values()].map((f) => `${f.media} ${f.progress}`);

describe("a voice note", () => {
  it("is recorded in one channel and few bits, told in seconds, and the microphone is let go", async () => {
    const hall = await atVoice();
    await hall.press("Record a voice note");
    expect(hall.text('[data-key="stop"]')).toContain("0:00 / 3:00");
    expect(tracks).toBe(1);
    expect(Mic.all[0]!.options).toEqual({ mimeType: "audio/webm;codecs=opus", audioBitsPerSecond: 20_000 });
    expect(Mic.all[0]!.slice).toBe(1_000);
    Mic.all[0]!.hear(1, 2, 3);
    document.querySelector<HTMLButtonElement>('[data-key="stop"]')!.click();
    await hall.rest();
    expect(tracks).toBe(0);
    expect(states(hall)).toEqual(["voice draft"]);
    expect(document.querySelector("audio")).not.toBeNull();
  });

  it("ends by itself after three minutes", async () => {
    const hall = await atVoice();
    await hall.press("Record a voice note");
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
    await hall.press("Record a voice note");
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
    await hall.press("Record a voice note");
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
    await hall.press("Record a voice note");
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
    await hall.press("Record a voice note");
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
    await hall.press("Record a voice note");
    Mic.all[0]!.hear(1, 2);
    await hall.press("Save");
    expect(tracks).toBe(0);
    expect(states(hall)).toEqual(["voice waiting"]);
  });
});

describe("a photo", () => {
  it("is warned of, more so where somebody could be in danger", async () => {
    const hall = await atVoice();
    expect(hall.text(".warn")).toContain("never photograph a child");
    await hall.press("About a child");
    expect(hall.text(".warn")).toContain("photograph no person");
  });

  it("is asked of the camera, shown, and taken out again", async () => {
    const hall = await atVoice();
    expect(document.querySelector('[data-key="pick:image/*"]')!.getAttribute("capture")).toBe("environment");
    await photograph(hall);
    expect(document.querySelectorAll(".files img")).toHaveLength(1);
    await hall.press("Remove");
    expect(states(hall)).toEqual([]);
    expect(document.querySelectorAll(".files li")).toHaveLength(0);
  });

  it("that is none says so", async () => {
    const hall = await atVoice();
    hall.app.shrink = () => Promise.reject(new Error("no picture"));
    await photograph(hall);
    expect(hall.text()).toContain("This picture cannot be read");
    expect(states(hall)).toEqual([]);
  });

  it("is the last of six", async () => {
    const hall = await atVoice();
    for (let n = 0; n < 7; n++) await photograph(hall);
    expect(hall.app.files.size).toBe(6);
    expect(hall.text()).toContain("at most six");
  });

  it("survives the tab before the voice is saved, and goes with the draft that is given up", async () => {
    const hall = await atVoice();
    await hall.type("words", "Nusu");
    await photograph(hall);
    hall.kill();
    await hall.open("#/f/mombasa-2");
    expect(states(hall)).toEqual(["photo draft"]);
    await hall.press("Throw away");
    expect(await hall.app.store.files()).toEqual([]);
  });

  it("to a voice that was saved before is announced at once", async () => {
    const hall = await atVoice();
    await save(hall);
    await sync(hall);
    const [voice] = hall.app.book.of("Concern");
    await hall.open(CONCERN + voice!.id);
    hall.app.shrink = async () => PHOTO;
    await photograph(hall);
    expect(hall.app.book.under(voice!.id).map((f) => f.state.values.size)).toEqual(["6"]);
    await sync(hall);
    expect(hall.host.files.size).toBe(1);
  });
});

describe("what waits", () => {
  it("goes after the words, the smallest first, and its bytes leave the phone", async () => {
    const hall = await atVoice();
    await record(hall, ...Array.from({ length: 50 }, () => 1));
    await photograph(hall);
    await save(hall);
    expect(states(hall).sort()).toEqual(["photo waiting", "voice waiting"]);
    await sync(hall);
    const kinds = hall.host.order.map((id) => hall.host.entries.get(id)!.edits[0]!.fields.media);
    expect(kinds).toEqual(["photo", "voice"]);
    expect(states(hall).sort()).toEqual(["photo accepted", "voice accepted"]);
    for (const id of hall.host.order) expect(await hall.app.store.bytesOf(id)).toBeUndefined();
    expect(hall.app.status.unsent).toBe(0);
  });

  it("is announced by what it is, and by nothing that a camera calls it", async () => {
    const hall = await atVoice();
    await photograph(hall);
    await save(hall);
    await sync(hall);
    const edit = hall.host.edits.find((e) => e.kind === "File")!;
    expect(edit.about).toBe(hall.app.book.of("Concern")[0]!.id);
    expect(edit.fields).toEqual({ sha: expect.stringMatching(/^[0-9a-f]{64}$/), media: "photo", size: "6" });
    expect(JSON.stringify(hall.host.asked)).not.toContain("IMG_0042");
  });

  it.each(["offline", "lost", "signin", "busy", "portal"] as const)("is sent again after %s, and the words are through all the same", async (failure) => {
    const hall = await atVoice();
    await photograph(hall);
    await save(hall);
    hall.host.fileFailures = [failure];
    await sync(hall);
    expect(hall.app.book.of("Concern")[0]!.edits[0]!.progress).toBe("accepted");
    expect(states(hall)).toEqual(["photo waiting"]);
    expect(hall.app.status.unsent).toBe(1);
    await sync(hall);
    expect(states(hall)).toEqual(["photo accepted"]);
    expect(hall.host.files.size).toBe(1);
  });

  it("that is refused says why, and can be sent again or taken out", async () => {
    const hall = await atVoice();
    await photograph(hall);
    await save(hall);
    hall.host.refusesFile = () => "The file arrived damaged.";
    await sync(hall);
    const [voice] = hall.app.book.of("Concern");
    await hall.open("#/f/mombasa-2");
    expect(hall.text(".files")).toContain("Refused");
    expect(hall.text(".files")).toContain("The file arrived damaged.");
    expect(hall.app.statusLine()).toContain("1 refused");
    await hall.open(CONCERN + voice!.id);
    hall.host.refusesFile = () => undefined;
    await hall.press("Send again");
    await sync(hall);
    expect(states(hall)).toEqual(["photo accepted"]);
  });

  it("is taken out on the list of every phone", async () => {
    const hall = await atVoice();
    await photograph(hall);
    await save(hall);
    await sync(hall);
    const [voice] = hall.app.book.of("Concern");
    await hall.open(CONCERN + voice!.id);
    await hall.press("Remove");
    await sync(hall);
    expect(hall.host.edits.filter((e) => e.kind === "File").map((e) => e.fields.dropped)).toEqual([undefined, "mistake"]);
    await hall.open("#/f/mombasa-2");
    expect(document.querySelectorAll(".card .files li")).toHaveLength(0);
  });

  it("is named in the file of last resort", async () => {
    const hall = await atVoice();
    await photograph(hall);
    await save(hall);
    const [file] = JSON.parse(await everything(hall.app)).files as Held[];
    expect([file!.media, file!.size, file!.progress]).toEqual(["photo", 6, "waiting"]);
  });

  it("is not sent by somebody else on the same phone, unless its words go in their name", async () => {
    const phone = await Phone.new();
    const host = new Host();
    const held = (entry: string, edit: string): Held => ({ entry, edit, forum: "f", about: "v", by: "amina", media: "photo", type: "image/jpeg", size: 6, sha: "x", progress: "draft" });
    await phone.store.hold(held("one", ""), PHOTO);
    await phone.store.save("f", "amina", [anEdit({ sha: "x" }, { entry: "one", kind: "File", about: "v" })]);
    expect(await sendFiles(phone.store, host, "otieno", async () => {})).toBe("ok");
    expect(host.files.size).toBe(0);
    await phone.store.adopt("otieno");
    expect((await phone.store.files())[0]!.by).toBe("otieno");
  });

  it("waits while its line was not accepted", async () => {
    const phone = await Phone.new();
    const host = new Host();
    await phone.store.hold({ entry: "one", forum: "f", about: "v", by: "amina", media: "photo", type: "image/jpeg", size: 6, sha: "x", progress: "draft" }, PHOTO);
    await phone.store.save("f", "amina", [anEdit({ words: said("Wezi") }), anEdit({ sha: "x" }, { entry: "one", kind: "File", about: "v" })]);
    await sendFiles(phone.store, host, "amina", async () => {});
    expect(host.order).toEqual([]);
  });
});
