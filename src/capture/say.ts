// Both languages, from the same files as the host's texts: there is one place for every sentence.
import en from "../Jukwaa.Web/Texts/Capture.en.json";
import sw from "../Jukwaa.Web/Texts/Capture.sw.json";
import type { Name } from "./types";

export type Key = keyof typeof en;
export type Language = "en" | "sw";
const TEXTS: Record<Language, Record<Key, string>> = { en, sw };
let language: Language = "en";

export const inLanguage = (): Language => language;

export function speak(next: Language): void {
  language = next;
  document.documentElement.lang = next;
  document.title = say("capture.title");
}

export function say(key: Key, ...gaps: (string | number)[]): string {
  return fill(TEXTS[language][key], gaps);
}

/** Where one signs in, and comes back from to this app. */
export const signInAt = (): string => `${language === "sw" ? "/sw" : ""}/sign-in?returnUrl=%2Fcapture`;

/** A text in a given language, where it is kept as somebody's words. */
export function sayIn(lang: Language, key: Key): string {
  return TEXTS[lang][key];
}

/** Counts: "….one" for one, "….other" for all else; both languages need no more. */
export function many(stem: Plural, count: number): string {
  return say(`${stem}.${count === 1 ? "one" : "other"}` as Key, count);
}

type Stems<K> = K extends `${infer S}.one` ? S : never;
export type Plural = Stems<Key>;

export const nameOf = (name: Name | undefined): string => name?.[language] ?? "";

export function dateOf(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(language === "sw" ? "sw-KE" : "en-KE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

export function timeOf(iso: string): string {
  return new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

function fill(text: string, gaps: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (whole, i: string) => String(gaps[Number(i)] ?? whole));
}
