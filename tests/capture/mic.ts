// A phone with a microphone and a camera that say what a test lets them say.
import { afterEach, vi } from "vitest";
import { Hall } from "./hall";

export const CONCERN = "#/f/mombasa-2/concern/";
export const PHOTO = new Uint8Array([255, 216, 255, 1, 2, 3]).buffer;

/** A microphone that says what a test lets it say. */
export class Mic {
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

/** Microphones that are open. */
export const open = { tracks: 0 };

export function plug(): void {
  Mic.all = [];
  Mic.denied = undefined;
  open.tracks = 0;
  vi.stubGlobal("MediaRecorder", Mic);
  const getUserMedia = async () => {
    if (Mic.denied) throw new DOMException("no", Mic.denied);
    open.tracks++;
    return { getTracks: () => [{ stop: () => open.tracks-- }] };
  };
  Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia }, configurable: true });
}

afterEach(() => {
  vi.unstubAllGlobals();
  Object.defineProperty(navigator, "mediaDevices", { value: undefined, configurable: true });
});

export async function atVoice(): Promise<Hall> {
  plug();
  const hall = await new Hall().open("#/f/mombasa-2");
  await hall.open(CONCERN);
  hall.app.shrink = async () => PHOTO;
  return hall;
}

export async function photograph(hall: Hall, type = "image/*"): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`[data-key="pick:${type}"]`)!;
  Object.defineProperty(input, "files", { value: [new File([PHOTO], "IMG_0042.jpg", { type: "image/jpeg" })], configurable: true });
  input.dispatchEvent(new Event("change"));
  await hall.rest();
}

export async function record(hall: Hall, ...bytes: number[]): Promise<void> {
  await hall.press("Record voice");
  Mic.all.at(-1)!.hear(...bytes);
  await hall.rest();
  document.querySelector<HTMLButtonElement>('[data-key="stop"]')!.click();
  await hall.rest();
}

export async function save(hall: Hall, words = "Wezi huja usiku."): Promise<void> {
  await hall.type("words", words);
  await hall.press("Save");
}

export const sync = async (hall: Hall) => {
  await hall.app.schedule.wake();
  await hall.rest();
};

export const states = (hall: Hall) => [...hall.app.files.values()].map((f) => `${f.media} ${f.progress}`);
