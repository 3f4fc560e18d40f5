// What people in the hall added by their own phones: it comes by a channel, so no edit of it is anybody's until a rapporteur takes it over.
import { dropped, mainOf, type Book, type Item } from "./book";

export const fromPhone = (item: Item): boolean => item.edits.some((e) => e.by === null);

/** Nobody edited it. */
const untouched = (item: Item): boolean => item.edits.every((e) => e.by === null);

/** Concerns that nobody has edited, joined to another, answered or promised something for: on no screen, and in no count. */
export function untaken(book: Book): Set<string> {
  const items = [...book.items.values()].filter((i) => !dropped(i));
  const live = new Map(items.filter((i) => i.kind === "Concern").map((i) => [i.id, i]));
  const root = (id: string | null) => (id !== null && live.has(id) ? mainOf(live.get(id)!, live) : undefined);
  const taken = new Set(items.filter((i) => !untouched(i)).map((i) => root(i.about) ?? root(i.id)));
  return new Set([...live.keys()].filter((id) => !taken.has(root(id))));
}
