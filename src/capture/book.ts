// What was taken in one forum: entries with what they say now, what belongs to them and what is still missing.
import { newId } from "./ids";
import { readEntry, same, type State } from "./model";
import type { Edit, Fields, Kept, Kind, Value, Words } from "./types";

export interface Item {
  id: string;
  kind: Kind;
  about: string | null;
  edits: Kept[];
  /** With what was refused, because the person who wrote it must see it. */
  state: State;
  refused: Kept[];
  n: number;
  mine: boolean;
  by: string | null;
}

export class Book {
  readonly items = new Map<string, Item>();

  constructor(edits: Kept[]) {
    const groups = new Map<string, Kept[]>();
    for (const edit of edits) {
      if (edit.progress === "aside") continue;
      groups.set(edit.entry, [...(groups.get(edit.entry) ?? []), edit]);
    }
    for (const [id, group] of groups) this.items.set(id, item(id, group));
  }

  /** An edit that never left the phone now says something else. */
  patch(id: string, fields: Fields): void {
    for (const old of this.items.values()) {
      if (old.edits.some((e) => e.id === id)) this.items.set(old.id, item(old.id, old.edits.map((e) => (e.id === id ? { ...e, fields } : e))));
    }
  }

  of = (kind: Kind): Item[] => [...this.items.values()].filter((i) => i.kind === kind).sort((a, b) => b.n - a.n);
  under = (entry: string): Item[] => [...this.items.values()].filter((i) => i.about === entry).sort((a, b) => a.n - b.n);
}

function item(id: string, edits: Kept[]): Item {
  const first = edits[0]!;
  return {
    id,
    kind: first.kind,
    about: first.about,
    edits,
    state: readEntry(edits),
    refused: edits.filter((e) => e.progress === "refused"),
    n: Math.min(...edits.map((e) => e.n)),
    mine: first.mine,
    by: first.by,
  };
}

export const words = (item: Item, field = "words"): Words | undefined => {
  const value = item.state.values[field];
  return value && typeof value === "object" ? value : undefined;
};
export const code = (item: Item, field: string): string => {
  const value = item.state.values[field];
  return typeof value === "string" ? value : "";
};
export const codes = (item: Item, field: string): string[] => code(item, field).split(",").filter(Boolean);
export const dropped = (item: Item): boolean => code(item, "dropped") !== "";

/** The concern under which a joined one is shown: its root, or itself where the chain leads nowhere or in a circle. */
export function mainOf(item: Item, live: Map<string, Item>): string {
  const seen = new Set<string>();
  let at = item;
  while (code(at, "same") && live.has(code(at, "same"))) {
    if (seen.has(at.id)) return [...seen].sort()[0]!;
    seen.add(at.id);
    at = live.get(code(at, "same"))!;
  }
  return at.id;
}

/** What a promise lacks: who must act, by when, how much; "not said" is an answer too. */
export function lacking(kind: Kind, fields: Fields): string[] {
  const needed = kind === "Commitment" ? ["words", "speaker", "office", "due", "amount"] : kind === "Answer" ? ["words", "office", "response"] : ["words"];
  return needed.filter((f) => isEmpty(fields[f]));
}

export function isEmpty(value: Value | undefined): boolean {
  return value == null || (typeof value === "string" ? value === "" : value.text.trim() === "");
}

/** The worst of what can be said about its way to the host. */
export function progressOf(item: Item): "refused" | "waiting" | "sent" | "accepted" {
  for (const progress of ["refused", "waiting", "sent"] as const) if (item.edits.some((e) => e.progress === progress)) return progress;
  return "accepted";
}

/** What the host knows or will know: without what it refused. */
export const standing = (item: Item): Kept[] => item.edits.filter((e) => e.progress !== "refused");

/**
 * All that this device knows of an entry. Beside the accepted heads it names every edit not yet accepted:
 * if one of them is refused later, the new edit still comes after what lay before it.
 */
export function afterOf(item: Item | undefined): string[] {
  if (!item) return [];
  const accepted = readEntry(item.edits.filter((e) => e.progress === "accepted")).heads;
  const open = standing(item).filter((e) => e.progress !== "accepted");
  return [...new Set([...accepted, ...open.map((e) => e.id)])];
}

/** An edit of what differs from what the host knows; undefined when nothing does. */
export function editOf(entry: string, kind: Kind, about: string | null, item: Item | undefined, fields: Fields, at: Date): Edit | undefined {
  const base = item ? readEntry(standing(item)).values : {};
  const changed = Object.entries(fields).filter(([name, value]) => !same(value, base[name]));
  if (changed.length === 0 && item && item.refused.length === 0) return undefined;
  return edit(entry, kind, about, item, Object.fromEntries(changed), at);
}

export function edit(entry: string, kind: Kind, about: string | null, item: Item | undefined, fields: Fields, at: Date): Edit {
  return { id: newId(), entry, kind, about, after: afterOf(item), at: at.toISOString(), fields };
}
