// What an entry says, computed from the set of its edits alone: the same on every device, in whatever order they arrived.
import type { Edit, Fields, Value } from "./types";

export interface Choice {
  edit: string;
  value: Value;
}
export interface State {
  /** Edits that no other edit comes after; sorted. */
  heads: string[];
  values: Fields;
  /** Fields on which two people wrote different things at once, with all they wrote, smallest edit id first. */
  hard: Record<string, Choice[]>;
  /** Fields changed at once without contradiction, until somebody has looked. */
  soft: string[];
}

type Links = Pick<Edit, "id" | "after" | "fields">;

/** For each edit all that it came after. Ids nobody sent us are ignored. */
export function ancestors(edits: readonly Links[]): Map<string, Set<string>> {
  const byId = new Map(edits.map((e) => [e.id, e]));
  const all = new Map<string, Set<string>>();
  for (const edit of byId.values()) {
    const seen = new Set<string>();
    const open = [...edit.after];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const before = byId.get(id);
      if (!before || seen.has(id) || id === edit.id) continue;
      seen.add(id);
      open.push(...before.after);
    }
    all.set(edit.id, seen);
  }
  return all;
}

export function readEntry(edits: readonly Links[]): State {
  const byId = new Map(edits.map((e) => [e.id, e]));
  const sorted = [...byId.values()].sort((a, b) => order(a.id, b.id));
  const before = ancestors(sorted);
  const old = new Set<string>();
  for (const set of before.values()) for (const id of set) old.add(id);
  const state: State = { heads: sorted.filter((e) => !old.has(e.id)).map((e) => e.id), values: {}, hard: {}, soft: [] };
  for (const field of fieldsOf(sorted)) {
    const choices = choicesOf(field, sorted, before);
    const first = choices[0];
    if (!first) continue;
    state.values[field] = first.value;
    if (choices.length > 1) state.hard[field] = choices;
  }
  state.soft = softOf(sorted, before).filter((f) => !state.hard[f]);
  return state;
}

/** The different values of a field that no later edit of it replaced. */
function choicesOf(field: string, sorted: readonly Links[], before: Map<string, Set<string>>): Choice[] {
  const setters = sorted.filter((e) => field in e.fields);
  const last = setters.filter((e) => !setters.some((f) => before.get(f.id)!.has(e.id)));
  const choices: Choice[] = [];
  for (const edit of last) {
    const value = edit.fields[field] ?? null;
    if (!choices.some((c) => same(c.value, value))) choices.push({ edit: edit.id, value });
  }
  return choices;
}

/** Fields of pairs of edits that know nothing of each other, change different things, and that nobody has seen together. */
function softOf(sorted: readonly Links[], before: Map<string, Set<string>>): string[] {
  const found = new Set<string>();
  const after = (a: string, b: string) => sorted.some((g) => before.get(g.id)!.has(a) && before.get(g.id)!.has(b));
  sorted.forEach((e, i) => {
    for (const f of sorted.slice(i + 1)) {
      if (before.get(e.id)!.has(f.id) || before.get(f.id)!.has(e.id)) continue;
      const [mine, theirs] = [Object.keys(e.fields), Object.keys(f.fields)];
      if (mine.length === 0 || theirs.length === 0) continue;
      const apart = [...mine.filter((k) => !(k in f.fields)), ...theirs.filter((k) => !(k in e.fields))];
      if (apart.length > 0 && !after(e.id, f.id)) apart.forEach((k) => found.add(k));
    }
  });
  return [...found].sort(order);
}

function fieldsOf(edits: readonly Links[]): string[] {
  return [...new Set(edits.flatMap((e) => Object.keys(e.fields)))].sort(order);
}

export function same(a: Value | undefined, b: Value | undefined): boolean {
  if (a == null || b == null || typeof a === "string" || typeof b === "string") return (a ?? null) === (b ?? null);
  return a.text === b.text && a.lang === b.lang;
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
