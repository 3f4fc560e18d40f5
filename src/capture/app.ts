// What every screen shares: the forum at hand, what was taken in it, the way to keep something, and the way to the host.
import { Book } from "./book";
import { Drafts } from "./drafts";
import { announcements, sendFiles } from "./files";
import { shrink } from "./photo";
import { recover, type Recording } from "./record";
import { many, say, type Key } from "./say";
import { Schedule, type Clock } from "./schedule";
import { isFull, type Store } from "./store";
import { exchange, outcomeOf, type Outcome } from "./sync";
import type { Edit, Fields, Forum, Held, Kit } from "./types";
import { Memory } from "./ui/memory";
import type { Wire } from "./wire";

export interface Status {
  outcome: Outcome | "none";
  last?: string;
  unsent: number;
  refused: number;
  /** Of the unsent, those that somebody else wrote on this phone. */
  others: number;
}

const NOBODY: Kit = { version: "", now: "", who: { person: "", office: { en: "", sw: "" } }, forums: [], themes: [], families: [], groups: [], institutions: [], places: [] };
const FRESH = 600_000;

export class App {
  kit: Kit = NOBODY;
  forum: Forum | undefined;
  book = new Book([]);
  apart = new Set<string>();
  /** Photos and voice notes on this phone, by the entry that announces them. */
  files = new Map<string, Held>();
  recording: Recording | undefined;
  shrink = shrink;
  status: Status = { outcome: "none", unsent: 0, refused: 0, others: 0 };
  route = "";
  /** Whether a forum was chosen since the start: who comes back to the list of forums wants to see it. */
  asked = false;
  readonly closing = new AbortController();
  /** What the screen that is shown does about a change. */
  onChange: () => void = () => {};
  onStatus: () => void = () => {};
  onAlert: (text: string, full?: boolean) => void = () => {};
  onKept: () => void = () => {};
  onSay: (text: string) => void = () => {};
  readonly drafts: Drafts;
  readonly memory: Memory;
  readonly schedule: Schedule;
  private kitAt = 0;
  private sending: Promise<void> | undefined;

  constructor(
    readonly store: Store,
    private readonly wire: Wire,
    clock?: Clock,
    private readonly locks: Pick<LockManager, "request"> | undefined = navigator.locks,
  ) {
    this.drafts = new Drafts(store, (error) => this.failed(error));
    this.memory = new Memory(store);
    this.schedule = new Schedule(() => this.alone(), clock);
  }

  async start(): Promise<void> {
    this.kit = (await this.store.kit()) ?? NOBODY;
    this.status.last = await this.store.setting<string>("last");
    this.apart = new Set((await this.store.setting<string[]>("apart")) ?? []);
    await recover(this).catch(() => {});
    await this.count();
  }

  /** Nothing more is heard or sent. */
  close(): void {
    this.closing.abort();
    this.schedule.close();
    this.store.close();
  }

  async choose(id: string): Promise<boolean> {
    const forum = this.kit.forums.find((f) => f.id === id);
    if (!forum) return false;
    const other = this.forum?.id !== id;
    if (other) await this.memory.load(id);
    this.forum = forum;
    await this.reload();
    for (const about of new Set([...this.files.values()].map((f) => f.about))) if (this.book.items.has(about)) await this.announce(about);
    // What others took there is wanted now; at the start the first exchange brings it.
    if (other && this.kitAt > 0) void this.schedule.wake();
    return true;
  }

  async reload(): Promise<void> {
    if (this.forum) this.book = new Book(await this.store.editsOf(this.forum.id));
    this.files = new Map((await this.store.files()).map((f) => [f.entry, f]));
    await this.count();
    this.onChange();
  }

  /** Keeps edits; true only when the phone has them for good. */
  async save(edits: Edit[], draft?: string, mended: string[] = []): Promise<boolean> {
    try {
      await this.store.save(this.forum!.id, this.kit.who.person, edits, draft, mended);
    } catch (error) {
      this.failed(error);
      return false;
    }
    await this.reload();
    this.onKept();
    this.onSay(say("capture.kept"));
    this.schedule.saved();
    return true;
  }

  /** Says of what was added to a voice that is saved already that it will come. */
  async announce(about: string): Promise<void> {
    const edits = announcements(this, about, new Date());
    if (edits.length > 0) await this.save(edits);
  }

  /** Changes an edit that never left the phone; false when it has, or cannot be kept. */
  async amend(id: string, fields: Fields): Promise<boolean> {
    try {
      if (!(await this.store.amend(id, fields))) return false;
    } catch (error) {
      this.failed(error);
      return false;
    }
    this.book.patch(id, fields);
    this.onChange();
    this.schedule.saved();
    return true;
  }

  async tellApart(pair: string): Promise<void> {
    this.apart.add(pair);
    await this.store.set("apart", [...this.apart]);
    this.onChange();
  }

  failed(error: unknown, full: Key = "capture.full"): void {
    this.onAlert(say(isFull(error) ? full : "capture.failed"), true);
  }

  /** The page is shown again: somebody else may be signed in now. */
  stale(): void {
    this.kitAt = 0;
  }

  /** In one tab at a time, where the browser can tell; undefined when another one is at it. */
  once<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    return this.locks ? this.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined)) : work();
  }

  private async alone(): Promise<{ outcome: Outcome; unsent: boolean }> {
    const work = () => this.exchange();
    const outcome = await this.once("jukwaa-capture-sync", work);
    if (outcome) this.status = { ...this.status, outcome };
    if (outcome === "ok") {
      this.status.last = new Date().toISOString();
      await this.store.set("last", this.status.last);
      this.onKept();
      this.sendFiles();
    }
    await this.reload();
    return { outcome: outcome ?? "ok", unsent: this.status.unsent > this.status.others };
  }

  /** Beside the exchange of words: a file that takes minutes holds no word up. */
  private sendFiles(): void {
    const work = async () => {
      await sendFiles(this.store, this.wire, this.kit.who.person, () => this.reload());
    };
    this.sending ??= this.once("jukwaa-capture-files", work).catch(() => {}).finally(() => (this.sending = undefined));
  }

  private async exchange(): Promise<Outcome> {
    const kit = await this.freshKit();
    if (kit !== "ok") return kit;
    const me = this.kit.who.person;
    const waiting = (await this.store.unsent()).filter((e) => e.by === me).map((e) => e.forum);
    let worst: Outcome = "ok";
    for (const forum of new Set([...(this.forum ? [this.forum.id] : []), ...waiting])) {
      const outcome = await exchange(this.store, this.wire, forum, me, say("capture.unreadable"));
      if (outcome === "signin") this.kitAt = 0;
      if (outcome !== "ok") worst = outcome;
      // Without signal or session the other forums fare no better.
      if (outcome === "offline" || outcome === "signin" || outcome === "busy") break;
    }
    return worst;
  }

  private async freshKit(): Promise<Outcome> {
    if (this.kit !== NOBODY && this.kitAt > 0 && Math.abs(Date.now() - this.kitAt) < FRESH) return "ok";
    const reply = await this.wire.kit();
    if (reply.status !== 200 || !reply.body) return outcomeOf(reply.status);
    const first = this.kit === NOBODY;
    this.kit = reply.body;
    this.kitAt = Date.now();
    await this.store.saveKit(reply.body);
    if (this.forum) this.forum = reply.body.forums.find((f) => f.id === this.forum!.id) ?? this.forum;
    if (first) this.onChange();
    return "ok";
  }

  async count(): Promise<void> {
    const unsent = await this.store.unsent();
    const files = await this.store.files();
    const open = [...unsent, ...files.filter((f) => f.progress === "waiting")];
    const others = open.filter((e) => e.by !== this.kit.who.person).length;
    const refused = (await this.store.refused()).length + files.filter((f) => f.progress === "refused").length;
    this.status = { ...this.status, unsent: open.length, others, refused };
    this.onStatus();
  }

  /** The line that always stands at the top. */
  statusLine(): string {
    const { outcome, unsent, refused } = this.status;
    const parts: string[] = [];
    if (outcome === "signin") parts.push(say("capture.status.signin"));
    else if (outcome === "forbidden") parts.push(say("capture.status.forbidden"));
    else if (outcome === "offline" || (typeof navigator !== "undefined" && navigator.onLine === false)) parts.push(say("capture.status.offline"));
    else if (outcome === "busy") parts.push(say("capture.status.busy"));
    else if (outcome === "missing") parts.push(say("capture.status.missing"));
    parts.push(unsent > 0 ? many("capture.unsent", unsent) : say("capture.allsent"));
    if (refused > 0) parts.push(many("capture.refused", refused));
    return parts.join(" · ");
  }
}
