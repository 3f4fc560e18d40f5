// Voice notes and photos of a voice: two buttons, and what came of them.
import type { App } from "../app";
import { code, dropped, progressOf, type Item } from "../book";
import { begun, keepWhole, LARGEST, LONGEST, MOST, remove } from "../files";
import { Recording, recordsIn } from "../record";
import { say, type Key } from "../say";
import type { Held } from "../types";
import { button, el, fill } from "./el";
import type { Form } from "./form";

export const fileName = (media: string): string => say(media === "voice" ? "capture.file.voice" : "capture.file.photo");

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** The part of the form of a voice; `draw` when something of it changed. */
export function filesField(form: Form): { box: HTMLElement; draw: () => void } {
  const { app } = form;
  const [acts, list, wrong] = [el("div", { class: "chips" }), el("ul", { class: "files" }), el("p", { class: "missing", role: "alert" })];
  const warn = el("p", { class: "hint warn" });
  const shown = new Map<string, HTMLElement>();
  const fail = (key: Key) => (wrong.textContent = say(key));

  let busy = false;
  const add = async (work: () => Promise<boolean | void>) => {
    wrong.textContent = "";
    if (busy || app.recording) return;
    if (here(form).length >= MOST) return void fail("capture.file.many");
    busy = true;
    if (!form.item) await form.touch();
    await work().finally(() => (busy = false));
    // To a voice that is on record already it is added at once.
    if (form.item) await app.announce(form.entry);
    draw();
  };
  const photo = pick("image/*", (file) => add(() => takePhoto(form, file).catch(() => void fail("capture.photo.failed"))), true);
  const chosen = pick("audio/*", (file) => (file.size > LARGEST ? void fail("capture.file.large") : add(async () => keepWhole(app, begun(app, form.entry, "voice", file.type || "audio/mp4"), await file.arrayBuffer()))));
  const record = () => add(() => begin(form, draw).catch((e: Error) => void fail(e.name === "NotFoundError" ? "capture.record.none" : "capture.record.denied")));

  function draw(): void {
    const running = app.recording?.file.about === form.entry ? app.recording : undefined;
    const stop = running && button(`${say("capture.record.stop")} · ${clock(running.seconds)} / ${clock(LONGEST)}`, () => void running.stop(), "primary recording", { "data-key": "stop" });
    const voice = recordsIn() ? button(say("capture.record"), () => void record(), "chip", { "data-key": "record" }) : button(say("capture.record.choose"), () => chosen.click(), "chip", { "data-key": "record" });
    fill(acts, stop ?? voice, !running && button(say("capture.photo"), () => photo.click(), "chip", { "data-key": "photo" }));
    warn.textContent = say(form.code("careful") || form.code("accuses") ? "capture.files.careful" : "capture.files.warn");
    // A player that is drawn anew stops playing.
    const now = here(form);
    for (const id of [...shown.keys()]) if (!now.some((f) => f.entry === id)) shown.delete(id);
    for (const f of now) {
      const old = shown.get(f.entry);
      if (old?.dataset.state !== f.progress) shown.set(f.entry, heldRow(app, f, draw));
    }
    list.replaceChildren(...shown.values());
  }

  draw();
  const head = el("p", { class: "label" }, say("capture.files"));
  const box = el("div", { class: "field", role: "group", "aria-label": say("capture.files") }, head, acts, warn, el("p", { class: "hint" }, say("capture.files.hint")), photo, chosen, wrong, list);
  return { box, draw };
}

const here = (form: Form): Held[] => [...form.app.files.values()].filter((f) => f.about === form.entry && f.progress !== "recording");

async function begin(form: Form, draw: () => void): Promise<void> {
  const running = await Recording.begin(form.app, form.entry, recordsIn()!);
  running.onTick = () => {
    if (form.item && !form.app.recording) void form.app.announce(form.entry).then(draw);
    draw();
  };
}

async function takePhoto(form: Form, file: File): Promise<boolean> {
  return keepWhole(form.app, begun(form.app, form.entry, "photo", "image/jpeg"), await form.app.shrink(file));
}

function pick(accept: string, chosen: (file: File) => unknown, camera = false): HTMLInputElement {
  const input = el("input", { type: "file", accept, capture: camera && "environment", hidden: true, "data-key": `pick:${accept}`, tabindex: -1 });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) chosen(file);
    input.value = "";
  });
  return input;
}

/** One file on this phone: to be heard or seen while its bytes are here, and how far it got. */
function heldRow(app: App, file: Held, draw: () => void): HTMLElement {
  const again = async () => {
    await app.store.mark(file.entry, { progress: "waiting", message: undefined });
    await app.reload();
    draw();
    void app.schedule.wake();
  };
  const shown = el("div", {});
  void app.store.bytesOf(file.entry).then((bytes) => bytes && shown.append(player(file, bytes)));
  return el(
    "li",
    { "data-file": file.entry, "data-state": file.progress },
    el("p", { class: "meta" }, nameLine(file.media, file.seconds, file.size)),
    shown,
    el("p", { class: `tag ${file.progress}` }, say(file.progress === "draft" ? "capture.file.draft" : (`capture.progress.${file.progress}` as Key))),
    file.progress === "refused" && el("p", { class: "refusal" }, file.message ?? say("capture.refused.why")),
    file.progress === "refused" && button(say("capture.again"), () => void again()),
    button(say("capture.file.drop"), () => void remove(app, file.entry).then(draw), "plain"),
  );
}

function player(file: Held, bytes: ArrayBuffer): HTMLElement {
  const src = URL.createObjectURL(new Blob([bytes], { type: file.type }));
  const done = () => URL.revokeObjectURL(src);
  // Opus in WebM has no length of its own: let it load whole.
  return file.media === "voice" ? el("audio", { controls: true, src, preload: "auto", "aria-label": fileName(file.media) }) : el("img", { src, alt: fileName(file.media), onload: done });
}

const nameLine = (media: string, seconds: number | undefined, size: number): string =>
  [fileName(media), seconds ? clock(seconds) : "", say("capture.file.size", Math.max(1, Math.round(size / 1000)))].filter(Boolean).join(" · ");

/** On the list: a line for each, with how far it got; of those of other phones what was announced. */
export function fileLines(app: App, item: Item, joined: Item[]): HTMLElement | undefined {
  const files = [item, ...joined].flatMap((i) => app.book.under(i.id)).filter((c) => c.kind === "File" && !dropped(c));
  if (files.length === 0) return undefined;
  return el("ul", { class: "files" }, ...files.map((f) => fileLine(app, f)));
}

function fileLine(app: App, item: Item): HTMLElement {
  const held = app.files.get(item.id);
  const words = progressOf(item);
  const progress = words === "accepted" && held && held.progress !== "draft" && held.progress !== "recording" ? held.progress : words;
  const why = held?.message ?? item.refused[0]?.message;
  return el(
    "li",
    { "data-entry": item.id },
    el("span", {}, nameLine(code(item, "media"), Number(code(item, "seconds")) || undefined, Number(code(item, "size")))),
    " ",
    el("span", { class: `tag ${progress}` }, say(`capture.progress.${progress}` as Key)),
    progress === "refused" && why && el("p", { class: "refusal" }, why),
  );
}
