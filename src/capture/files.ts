// Photos and voice notes: kept at once, announced with the words, sent after them.
import { sha256 } from "@noble/hashes/sha2.js";
import type { App } from "./app";
import { edit } from "./book";
import { hex, newId } from "./ids";
import type { Store } from "./store";
import { outcomeOf, type Outcome } from "./sync";
import type { Edit, Held, Media } from "./types";
import type { Wire } from "./wire";

/** Most files of one voice, longest recording in seconds, largest file in bytes: the host takes no more. */
export const MOST = 6;
export const LONGEST = 180;
export const LARGEST = 10_000_000;

/** Sends what waits, one at a time, the smallest first, so that a weak network brings something at all. What breaks off is sent again whole. */
export async function sendFiles(store: Store, wire: Wire, me: string, told: () => Promise<void>): Promise<Outcome> {
  const waiting = (await store.files()).filter((f) => f.progress === "waiting" && f.by === me).sort((a, b) => a.size - b.size);
  for (const file of waiting) {
    // The words come first: the host knows nothing of a file that was not announced.
    if (!file.edit || (await store.progressOfEdit(file.edit)) !== "accepted") continue;
    const bytes = await store.bytesOf(file.entry);
    if (!bytes) continue;
    const reply = await wire.file(file.entry, file.type, bytes);
    if (reply.status === 413) await store.mark(file.entry, { progress: "refused" });
    else if (reply.status !== 200 || !reply.body) return outcomeOf(reply.status);
    else await store.mark(file.entry, { progress: reply.body.state, message: reply.body.message });
    await told();
  }
  return "ok";
}

/** SHA-256 in lower-case hex. Browsers hash only where they call a page safe, which a box in a hall without a certificate is not: there we do it ourselves. */
export async function hashOf(bytes: ArrayBuffer, subtle: SubtleCrypto | null = crypto.subtle ?? null): Promise<string> {
  return hex(subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256(new Uint8Array(bytes)));
}

export const begun = (app: App, about: string, media: Media, type: string): Held => ({
  entry: newId(), forum: app.forum!.id, about, by: app.kit.who.person, media, type, size: 0, sha: "", progress: "recording",
});

/** Whole: from now on it is a file and not a recording. */
export async function keepWhole(app: App, file: Held, bytes: ArrayBuffer, seconds?: number): Promise<boolean> {
  try {
    await app.store.hold({ ...file, size: bytes.byteLength, sha: await hashOf(bytes), seconds, progress: "draft" }, bytes);
  } catch (error) {
    app.failed(error, "capture.files.full");
    return false;
  }
  await app.reload();
  return true;
}

/** A recording that was running when the tab was killed is kept up to there. */
export async function finish(app: App, file: Held): Promise<void> {
  const chunks = await app.store.chunksOf(file.entry);
  const bytes = await new Blob(chunks.map((c) => c.bytes)).arrayBuffer();
  if (bytes.byteLength === 0) await app.store.letGo(file.entry);
  else await keepWhole(app, file, bytes, Math.min(LONGEST, Math.max(1, Math.round(chunks.at(-1)!.until))));
  await app.reload();
}

/** The lines that announce what was added to a voice and is not announced yet. */
export function announcements(app: App, about: string, at: Date): Edit[] {
  return [...app.files.values()].filter((f) => f.about === about && f.progress === "draft").map((f) => announcement(f, at));
}

function announcement(file: Held, at: Date): Edit {
  const fields: Record<string, string> = { sha: file.sha, media: file.media, size: String(file.size) };
  if (file.seconds) fields.seconds = String(file.seconds);
  return edit(file.entry, "File", file.about, undefined, fields, at);
}

/** Out of the voice: what never left the phone is gone, of what was announced it is said. */
export async function remove(app: App, entry: string): Promise<void> {
  const item = app.book.items.get(entry);
  if (item && !(await app.save([edit(entry, "File", item.about, item, { dropped: "mistake" }, new Date())]))) return;
  await app.store.letGo(entry);
  await app.reload();
}
