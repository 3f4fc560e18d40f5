// Heads in the hall: one entry for each device and cell, so that two people counting two doors add up.
import { code, dropped, type Book, type Item } from "./book";

export const SEXES = ["f", "m"] as const;
export const AGES = ["u18", "18-34", "35-59", "60+"] as const;

export interface Cell {
  groups: string;
  sex: string;
  age: string;
  disability: string;
}

export const cellKey = (c: Cell): string => [c.groups, c.sex, c.age, c.disability].join("|");

export const cellOf = (item: Item): Cell => ({
  groups: code(item, "groups"),
  sex: code(item, "sex"),
  age: code(item, "age"),
  disability: code(item, "disability"),
});

export function countOf(item: Item): number {
  const count = Number(code(item, "count"));
  return Number.isInteger(count) && count >= 0 && !dropped(item) ? count : 0;
}

/** Sums over all devices, by cell. */
export function totals(book: Book): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of book.of("Attendance")) {
    const key = cellKey(cellOf(item));
    sums.set(key, (sums.get(key) ?? 0) + countOf(item));
  }
  return sums;
}

export function sum(sums: Map<string, number>, match: (cell: string[]) => boolean = () => true): number {
  let total = 0;
  for (const [key, count] of sums) if (match(key.split("|"))) total += count;
  return total;
}
