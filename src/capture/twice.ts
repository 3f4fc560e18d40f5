// Two rapporteurs in one hall write the same voice down. Words in common say so; a person decides.
import { code, dropped, words, type Item } from "./book";

const FEW = 4;
const ALIKE = 0.5;

export function tokens(text: string): Set<string> {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
}

/** Words in common over all words: 0 nothing, 1 the same words. */
export function alike(a: Set<string>, b: Set<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

export const pairOf = (a: string, b: string): string => [a, b].sort().join("|");

/** Pairs of different people's concerns that may be one speech, neither joined nor told apart before. */
export function takenTwice(concerns: Item[], apart: ReadonlySet<string>): [Item, Item][] {
  const open = concerns.filter((c) => !dropped(c) && !code(c, "same")).map((c) => ({ c, t: tokens(words(c)?.text ?? "") }));
  const long = open.filter((o) => o.t.size >= FEW);
  const pairs: [Item, Item][] = [];
  long.forEach((a, i) => {
    for (const b of long.slice(i + 1)) {
      // Phones in the hall are nobody, and no two of them the same.
      if ((a.c.by !== null && a.c.by === b.c.by) || apart.has(pairOf(a.c.id, b.c.id))) continue;
      // A cheap bound first: a hall takes hundreds of voices, and this runs on a cheap phone.
      const [less, more] = a.t.size < b.t.size ? [a.t, b.t] : [b.t, a.t];
      if (less.size / more.size >= ALIKE && alike(less, more) >= ALIKE) pairs.push([a.c, b.c]);
    }
  });
  return pairs;
}
