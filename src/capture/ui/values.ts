// A value as people read it.
import type { App } from "../app";
import { dateOf, nameOf, say, type Key } from "../say";
import type { Keyed, Kind, Value } from "../types";

const FIELDS: Record<string, Key> = {
  words: "capture.field.words", groups: "capture.field.groups", theme: "capture.field.theme", place: "capture.field.place",
  careful: "capture.field.careful", accuses: "capture.field.accuses", note: "capture.field.note", dropped: "capture.field.dropped",
  same: "capture.field.same", speaker: "capture.field.speaker", office: "capture.field.office", response: "capture.field.response",
  due: "capture.field.due", dueWords: "capture.field.dueWords", amount: "capture.field.amount", count: "capture.field.count",
};

const CODES: Record<string, Key> = {
  "careful/child": "capture.careful.child", "careful/victim": "capture.careful.victim", "careful/danger": "capture.careful.danger",
  "response/Accepted": "capture.response.Accepted", "response/Partly": "capture.response.Partly",
  "response/Refused": "capture.response.Refused", "response/NotOurs": "capture.response.NotOurs",
};

export function fieldName(field: string, kind?: Kind): string {
  if (field === "office" && kind === "Answer") return say("capture.field.office.answer");
  return FIELDS[field] ? say(FIELDS[field]) : field;
}

export function shownValue(app: App, field: string, value: Value | undefined): string {
  if (value == null || value === "") return say("capture.empty");
  if (typeof value === "object") return value.text;
  if (value === "-") return say("capture.notsaid");
  const known = CODES[`${field}/${value}`];
  if (known) return say(known);
  if (field === "theme") return named(app.kit.themes, value);
  if (field === "groups") return value.split(",").map((k) => named(app.kit.groups, k)).join(", ");
  if (field === "office" || field === "accuses") return value.split(",").map((k) => named(app.kit.institutions, k)).join(", ");
  if (field === "place") return placeName(app, value);
  if (field === "due") return dateOf(value);
  if (field === "dropped") return say("capture.dropped.yes");
  if (field === "same") return say("capture.same.yes");
  return value;
}

export function placeName(app: App, code: string): string {
  return app.kit.places.find((p) => p.code === code)?.name ?? code;
}

const named = (list: Keyed[], key: string): string => nameOf(list.find((i) => i.key === key)) || key;
