// @vitest-environment happy-dom
// Photos and voice notes: kept at once, announced with the words, sent after them, and never in the way of a word.
import { describe, expect, it } from "vitest";
import { hashOf, sendFiles } from "../../src/capture/files";
import type { Held } from "../../src/capture/types";
import { everything } from "../../src/capture/ui/state";
import { anEdit, Host, said } from "./building";
import { atVoice, CONCERN, PHOTO, photograph, record, save, states, sync } from "./mic";
import { Phone } from "./shelves";

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

describe("a hash", () => {
  // FIPS 180-4, examples of the National Institute of Standards and Technology.
  const KNOWN: [string, string][] = [
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
  ];
  const withoutHelp = (bytes: ArrayBuffer) => hashOf(bytes, null);
  const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

  it.each(KNOWN)("of %j is the one that is published, with the browser's help and without", async (text, hash) => {
    expect(await hashOf(bytesOf(text))).toBe(hash);
    expect(await withoutHelp(bytesOf(text))).toBe(hash);
  });

  it("is the same without the browser's help for whatever a camera gives", async () => {
    for (const size of [1, 55, 56, 63, 64, 65, 1_000, 100_003]) {
      const bytes = Uint8Array.from({ length: size }, (_, n) => (n * 31 + size) & 255).buffer;
      expect(await withoutHelp(bytes)).toBe(await hashOf(bytes));
    }
  });

  it("is made by ourselves where the page is not called safe", async () => {
    const hall = await atVoice();
    const kept = Object.getOwnPropertyDescriptor(crypto, "subtle") ?? Object.getOwnPropertyDescriptor(Object.getPrototypeOf(crypto), "subtle")!;
    Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
    try {
      await photograph(hall);
    } finally {
      Object.defineProperty(crypto, "subtle", kept);
    }
    const [file] = [...hall.app.files.values()];
    expect(file!.progress).toBe("draft");
    expect(file!.sha).toMatch(/^[0-9a-f]{64}$/);
  });
});
