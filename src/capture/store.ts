// The phone's own memory. A save is one durable transaction, and "kept" is said only after it ended.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Answer, Chunk, Draft, Edit, Fields, Held, Kept, Kit, Result } from "./types";

interface Shelves extends DBSchema {
  edits: { key: number; value: Kept; indexes: { id: string; forum: string; progress: string } };
  drafts: { key: string; value: Draft };
  settings: { key: string; value: unknown };
  files: { key: string; value: Held };
  bytes: { key: string; value: ArrayBuffer };
  chunks: { key: number; value: Chunk; indexes: { entry: string } };
}

/** The host takes 1 MB; this leaves room for what stands around the edits. */
const MOST_BYTES = 900_000;

export class Store {
  private constructor(private readonly db: IDBPDatabase<Shelves>) {}

  /** Fails where the browser keeps nothing (a private window, storage forbidden). */
  static async open(name = "jukwaa-capture", replaced: () => void = () => {}): Promise<Store> {
    const db = await openDB<Shelves>(name, 2, {
      upgrade(fresh, old) {
        fresh.createObjectStore("files", { keyPath: "entry" });
        fresh.createObjectStore("bytes");
        fresh.createObjectStore("chunks", { autoIncrement: true }).createIndex("entry", "entry");
        if (old >= 1) return;
        const edits = fresh.createObjectStore("edits", { keyPath: "n", autoIncrement: true });
        edits.createIndex("id", "id", { unique: true });
        edits.createIndex("forum", "forum");
        edits.createIndex("progress", "progress");
        fresh.createObjectStore("drafts", { keyPath: "key" });
        fresh.createObjectStore("settings");
      },
      // A newer app in another tab must not wait for ever for this one.
      blocking: () => {
        db.close();
        replaced();
      },
    });
    return new Store(db);
  }

  close = () => this.db.close();

  kit = () => this.setting<Kit>("kit");
  saveKit = (kit: Kit) => this.set("kit", kit);

  async setting<T>(key: string): Promise<T | undefined> {
    return (await this.db.get("settings", key)) as T | undefined;
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.db.put("settings", value, key);
  }

  /** What this phone knows of a forum, in the order it learnt it. */
  editsOf = (forum: string): Promise<Kept[]> => this.db.getAllFromIndex("edits", "forum", forum);

  all = (): Promise<Kept[]> => this.db.getAll("edits");

  async unsent(): Promise<Kept[]> {
    const tx = this.db.transaction("edits");
    const found = await Promise.all([tx.store.index("progress").getAll("waiting"), tx.store.index("progress").getAll("sent")]);
    return found.flat().sort((a, b) => a.n - b.n);
  }

  refused = (): Promise<Kept[]> => this.db.getAllFromIndex("edits", "progress", "refused");

  /** Keeps edits, lets go of the draft they came from and of refused edits they mend: all or nothing. */
  async save(forum: string, by: string, edits: Edit[], draft?: string, mended: string[] = []): Promise<void> {
    const tx = this.db.transaction(["edits", "drafts", "files"], "readwrite", { durability: "strict" });
    const work: Promise<unknown>[] = [];
    const files = tx.objectStore("files");
    for (const edit of edits) {
      // The key is made by the database.
      const kept = { ...edit, forum, by, mine: true, here: true, progress: "waiting" } as Kept;
      work.push(tx.objectStore("edits").add(kept));
      if (edit.kind === "File" && edit.fields.sha) work.push(files.get(edit.entry).then((f) => f && files.put({ ...f, progress: "waiting", edit: edit.id })));
    }
    if (draft) work.push(tx.objectStore("drafts").delete(draft));
    for (const id of mended) work.push(this.change(tx.objectStore("edits"), id, (e) => ({ ...e, progress: "aside" })));
    await all([...work, tx.done]);
  }

  /** Changes an edit that has never left the phone; false when it has. */
  async amend(id: string, fields: Fields): Promise<boolean> {
    const tx = this.db.transaction("edits", "readwrite", { durability: "strict" });
    const edit = await tx.store.index("id").get(id);
    const may = edit?.progress === "waiting";
    if (may) await tx.store.put({ ...edit, fields });
    await tx.done;
    return may;
  }

  /** The next edits to send, marked as on their way; what is answered by nothing is sent again, by its id once. */
  async batch(forum: string, by: string, most: number): Promise<Kept[]> {
    const tx = this.db.transaction("edits", "readwrite");
    const index = tx.store.index("progress");
    const open = [...(await index.getAll("waiting")), ...(await index.getAll("sent"))];
    const mine = open.filter((e) => e.forum === forum && e.by === by).sort((a, b) => a.n - b.n);
    const batch: Kept[] = [];
    let bytes = 0;
    for (const edit of mine.slice(0, most)) {
      bytes += new TextEncoder().encode(JSON.stringify(edit)).length;
      if (batch.length > 0 && bytes > MOST_BYTES) break;
      batch.push({ ...edit, progress: "sent" });
    }
    await all([...batch.map((e) => tx.store.put(e)), tx.done]);
    return batch;
  }

  cursor = async (forum: string) => (await this.setting<number>(`cursor:${forum}`)) ?? 0;

  /** Takes an answer in whole: results, the entries of others, and how far we have read. */
  async take(forum: string, answer: Pick<Answer, "results" | "entries" | "next">): Promise<void> {
    const tx = this.db.transaction(["edits", "settings"], "readwrite", { durability: "strict" });
    const edits = tx.objectStore("edits");
    for (const result of answer.results) await this.change(edits, result.edit, (e) => judged(e, result));
    for (const entry of answer.entries) {
      for (const edit of entry.edits) {
        const known = await edits.index("id").get(edit.id);
        const whole = { ...known, ...edit, entry: entry.id, kind: entry.kind, about: entry.about, forum, progress: "accepted", code: undefined, message: undefined } as Kept;
        await edits.put(whole);
      }
    }
    await tx.objectStore("settings").put(answer.next, `cursor:${forum}`);
    await tx.done;
  }

  /** An edit that no host will ever read must not hold up the others. */
  async refuse(id: string, code: string, message: string): Promise<void> {
    const tx = this.db.transaction("edits", "readwrite");
    await this.change(tx.store, id, (e) => judged(e, { edit: id, state: "refused", code, message }));
    await tx.done;
  }

  /** What somebody else wrote on this phone is sent in the name of who sends it, when that person says so. */
  async adopt(by: string): Promise<void> {
    const others = (await this.unsent()).filter((e) => e.by !== by);
    const tx = this.db.transaction(["edits", "files"], "readwrite");
    const files = tx.objectStore("files");
    // A file goes with the line that announces it; once that is at the host, only whoever sent it sends the file.
    const along = others.map((e) => files.get(e.entry).then((f) => (f?.edit === e.id ? files.put({ ...f, by }) : undefined)));
    await all([...others.map((e) => tx.objectStore("edits").put({ ...e, by })), ...along, tx.done]);
  }

  drafts = (): Promise<Draft[]> => this.db.getAll("drafts");
  draft = (key: string): Promise<Draft | undefined> => this.db.get("drafts", key);

  async putDrafts(drafts: Draft[]): Promise<void> {
    const tx = this.db.transaction("drafts", "readwrite");
    await all([...drafts.map((d) => tx.store.put(d)), tx.done]);
  }

  dropDraft = (key: string): Promise<void> => this.db.delete("drafts", key);

  files = (): Promise<Held[]> => this.db.getAll("files");
  bytesOf = (entry: string): Promise<ArrayBuffer | undefined> => this.db.get("bytes", entry);
  chunksOf = (entry: string): Promise<Chunk[]> => this.db.getAllFromIndex("chunks", "entry", entry);
  addChunk = (chunk: Chunk): Promise<number> => this.db.add("chunks", chunk);
  progressOfEdit = async (id: string) => (await this.db.getFromIndex("edits", "id", id))?.progress;

  /** Keeps a file; with its bytes it is whole, and the pieces that it was put together from are let go of. */
  async hold(file: Held, bytes?: ArrayBuffer): Promise<void> {
    const tx = this.db.transaction(["files", "bytes", "chunks"], "readwrite", { durability: "strict" });
    const work: Promise<unknown>[] = [tx.objectStore("files").put(file)];
    if (bytes) work.push(tx.objectStore("bytes").put(bytes, file.entry), clear(tx.objectStore("chunks"), file.entry));
    await all([...work, tx.done]);
  }

  /** What became of a file; the bytes of one that is at the host have no more business on this phone. */
  async mark(entry: string, change: Partial<Held>): Promise<void> {
    const tx = this.db.transaction(["files", "bytes"], "readwrite");
    const file = await tx.objectStore("files").get(entry);
    if (file) await tx.objectStore("files").put({ ...file, ...change });
    if (change.progress === "accepted") await tx.objectStore("bytes").delete(entry);
    await tx.done;
  }

  async letGo(entry: string): Promise<void> {
    const tx = this.db.transaction(["files", "bytes", "chunks"], "readwrite");
    await all([tx.objectStore("files").delete(entry), tx.objectStore("bytes").delete(entry), clear(tx.objectStore("chunks"), entry), tx.done]);
  }

  private async change(edits: Writable, id: string, to: (edit: Kept) => Kept): Promise<void> {
    const edit = await edits.index("id").get(id);
    if (edit) await edits.put(to(edit));
  }
}

interface Writable {
  index(name: "id"): { get(id: string): Promise<Kept | undefined> };
  put(edit: Kept): Promise<unknown>;
}

interface Pieces {
  index(name: "entry"): { getAllKeys(entry: string): Promise<number[]> };
  delete(key: number): Promise<void>;
}

async function clear(chunks: Pieces, entry: string): Promise<void> {
  for (const key of await chunks.index("entry").getAllKeys(entry)) await chunks.delete(key);
}

function judged(edit: Kept, result: Result): Kept {
  // What was mended meanwhile stays mended.
  if (edit.progress === "aside" && result.state === "refused") return edit;
  return { ...edit, progress: result.state, code: result.code, message: result.message };
}

/** The first failure, after every promise was looked at: an aborted transaction fails each of its requests. */
async function all(work: Promise<unknown>[]): Promise<void> {
  const done = await Promise.allSettled(work);
  const errors = done.filter((d) => d.status === "rejected").map((d) => d.reason as Error);
  const error = errors.find((e) => e?.name === "QuotaExceededError") ?? errors[0];
  if (error) throw error;
}

export function isFull(error: unknown): boolean {
  return (error as Error | undefined)?.name === "QuotaExceededError";
}
