// Nouns of the tests: edits, a small kit, chance from a seed, and a host that keeps the protocol in memory.
import type { Answer, Edit, Entry, Fields, Kit, Question, Result } from "../../src/capture/types";
import type { Reply, Wire } from "../../src/capture/wire";

/** The same numbers for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

let made = 0;
export const anEdit = (fields: Fields = {}, more: Partial<Edit> = {}): Edit => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`,
  entry: "entry-1",
  kind: "Concern",
  about: null,
  after: [],
  at: "2026-11-28T09:00:00.000Z",
  fields,
  ...more,
});

export const said = (text: string, lang = "en") => ({ text, lang });

export const KIT: Kit = {
  version: "kit-1",
  now: "2026-11-28T09:00:00Z",
  who: { person: "amina", office: { en: "Rapporteur", sw: "Mwandishi" } },
  forums: [{ id: "mombasa-2", name: { en: "Forum of Mombasa", sw: "Jukwaa la Mombasa" }, county: "KE-01", place: "KE-01", held: "2026-11-28", venue: "Tononoka Hall", phase: "InSession" }],
  themes: [
    { key: "land", family: "land", en: "Land", sw: "Ardhi" },
    { key: "water", family: "land", en: "Water", sw: "Maji" },
    { key: "gangs", family: "crime", en: "Gangs", sw: "Magenge" },
  ],
  families: [
    { key: "land", en: "Land and water", sw: "Ardhi na maji" },
    { key: "crime", en: "Crime", sw: "Uhalifu" },
  ],
  groups: [
    { key: "youth", en: "Young people", sw: "Vijana" },
    { key: "women", en: "Women", sw: "Wanawake" },
    { key: "elders", en: "Elders", sw: "Wazee" },
  ],
  institutions: [
    { key: "nps", en: "National Police Service", sw: "Huduma ya Taifa ya Polisi" },
    { key: "interior", en: "Ministry of Interior", sw: "Wizara ya Usalama wa Ndani" },
  ],
  places: [
    { code: "KE-01", name: "Mombasa", level: "county", parent: "KE" },
    { code: "KE-01-1", name: "Likoni", level: "constituency", parent: "KE-01" },
    { code: "KE-01-1-1", name: "Mtongwe", level: "ward", parent: "KE-01-1" },
    { code: "KE-01-2", name: "Mvita", level: "constituency", parent: "KE-01" },
  ],
};

type Failure = "offline" | "lost" | "signin" | "forbidden" | "missing" | "busy" | "portal";

/** A host that keeps the protocol; it can fail as hosts and networks fail. */
export class Host implements Wire {
  readonly entries = new Map<string, Entry & { seq: number }>();
  readonly asked: Question[] = [];
  seq = 0;
  person = "amina";
  kitNow: Kit = KIT;
  /** Failures to come, one for each request; then it answers. */
  failures: Failure[] = [];
  refuses: (edit: Edit) => string | undefined = () => undefined;
  unreadable: (edit: Edit) => boolean = () => false;
  most = 1000;
  page = 1000;

  async kit(): Promise<Reply<Kit>> {
    const failure = this.failures[0];
    if (failure && failure !== "lost") return { status: STATUS[this.failures.shift()!] };
    return { status: 200, body: { ...this.kitNow, who: { ...this.kitNow.who, person: this.person } } };
  }

  async sync(question: Question): Promise<Reply<Answer>> {
    const failure = this.failures.shift();
    if (failure && failure !== "lost") return { status: STATUS[failure] };
    this.asked.push(structuredClone(question));
    if (question.edits.length > this.most) return { status: 413 };
    if (question.edits.some(this.unreadable)) return { status: 422 };
    const results = question.edits.map((edit) => {
      const message = this.refuses(edit);
      if (message) return { edit: edit.id, state: "refused" as const, code: "no", message };
      this.put(edit, this.person);
      return { edit: edit.id, state: "accepted" as const };
    });
    const changed = [...this.entries.values()].filter((e) => e.seq > question.after).sort((a, b) => a.seq - b.seq);
    const part = changed.slice(0, this.page);
    const entries = part.map((e) => ({ id: e.id, kind: e.kind, about: e.about, edits: e.edits.map((x) => ({ ...x, mine: x.by === this.person })) }));
    // It was taken in, but nobody heard of it.
    if (failure === "lost") return { status: 0 };
    const more = changed.length > part.length;
    const next = more ? part[part.length - 1]!.seq : this.seq;
    return { status: 200, body: { results, entries, next, more, phase: "InSession", now: this.kitNow.now } };
  }

  /** Files that arrived, by the entry that announced them. */
  readonly files = new Map<string, { type: string; size: number }>();
  fileFailures: Failure[] = [];
  refusesFile: (entry: string) => string | undefined = () => undefined;
  readonly order: string[] = [];

  async file(entry: string, type: string, bytes: ArrayBuffer): Promise<Reply<Result>> {
    const failure = this.fileFailures.shift();
    if (failure && failure !== "lost") return { status: STATUS[failure] };
    const message = this.entries.has(entry) ? this.refusesFile(entry) : "The words come first.";
    if (message) return { status: 200, body: { edit: entry, state: "refused", code: "no", message } };
    this.files.set(entry, { type, size: bytes.byteLength });
    this.order.push(entry);
    return failure ? { status: 0 } : { status: 200, body: { edit: entry, state: "accepted" } };
  }

  put(edit: Edit, by: string | null): void {
    const entry = this.entries.get(edit.entry) ?? { id: edit.entry, kind: edit.kind, about: edit.about, edits: [], seq: 0 };
    if (entry.edits.some((e) => e.id === edit.id)) return;
    entry.edits.push({ ...edit, by, mine: false });
    entry.seq = ++this.seq;
    this.entries.set(edit.entry, entry);
  }

  get edits(): Edit[] {
    return [...this.entries.values()].flatMap((e) => e.edits);
  }
}

const STATUS: Record<Failure, number> = { offline: 0, lost: 0, portal: 0, signin: 401, forbidden: 403, missing: 404, busy: 503 };
