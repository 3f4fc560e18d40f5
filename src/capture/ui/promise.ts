import type { App } from "../app";
import { lacking } from "../book";
import { dateOf, inLanguage, say, sayIn, type Key } from "../say";
import { chip, field, picker } from "./chips";
import { dropping } from "./concern";
import { button, el, fill } from "./el";
import { Form, wordsBox } from "./form";
import type { Screen } from "./frame";
import { go, home, paths } from "./routes";
import { roles } from "./speaker";
import { fieldName } from "./values";

const DUES: { key: Key; days?: number; months?: number }[] = [
  { key: "capture.due.7", days: 7 }, { key: "capture.due.14", days: 14 }, { key: "capture.due.30", days: 30 },
  { key: "capture.due.3m", months: 3 }, { key: "capture.due.6m", months: 6 },
];
const OFFICES = ["nps", "interior", "ngao", "county-government"];

/** What was promised, who said it, who must act, by when, how much: each filled or "not said". */
export async function promiseScreen(app: App, about: string, entry?: string): Promise<Screen> {
  const form = await Form.open(app, "Commitment", about === "-" ? null : about, entry);
  const voice = form.about ? app.book.items.get(form.about)?.state.values.words : undefined;
  const words = wordsBox(form, "words", say("capture.promise.words"), undefined, 3);
  const missing = el("p", { class: "missing", "aria-live": "polite" });
  const save = button("", () => void keep(), "primary", { "data-key": "save" });
  const keep = async () => {
    save.disabled = true;
    if (await form.keep()) go(entry || !form.about ? home(app) : paths.next(app, form.about), true);
    form.changed();
  };
  form.changed = () => {
    const lacks = lacking("Commitment", form.fields);
    save.disabled = lacks.includes("words");
    save.textContent = say(lacks.length > 0 ? "capture.save.standing" : "capture.save");
    missing.textContent = lacks.length > 0 ? say("capture.missing", lacks.map((f) => fieldName(f)).join(", ")) : "";
  };
  form.changed();
  const body = el("div", {}, quoted(voice), words, roles(form), officePicker(form, "capture.promise.office"), dueField(form), amountField(form), missing, form.item && dropping(form));
  return { title: say(entry ? "capture.promise.change" : "capture.promise.title"), body, bar: [save], focus: words.querySelector("textarea")!, back: home(app) };
}

export function quoted(voice: unknown): HTMLElement | undefined {
  const words = voice as { text: string; lang: string } | undefined;
  return words?.text ? el("blockquote", { lang: words.lang }, words.text) : undefined;
}

export function officePicker(form: Form, label: Key): HTMLElement {
  const { kit, memory } = form.app;
  const likely = OFFICES.filter((k) => kit.institutions.some((i) => i.key === k));
  const first = [...new Set([...memory.first("office", 5), ...likely])].slice(0, 5);
  return picker({
    label: say(label), options: kit.institutions, first, none: { key: "-", en: sayIn("en", "capture.notsaid"), sw: sayIn("sw", "capture.notsaid") }, all: say("capture.institutions.all"),
    value: [form.code("office")], set: ([key]) => form.set("office", key ?? null),
  });
}

/** Days counted from the day of the forum, as those who promised count them. */
export function dueFrom(held: string, due: { days?: number; months?: number }): string {
  const day = new Date(`${held}T00:00:00Z`);
  if (due.days) day.setUTCDate(day.getUTCDate() + due.days);
  if (due.months) {
    const wanted = day.getUTCDate();
    day.setUTCMonth(day.getUTCMonth() + due.months, 1);
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
    day.setUTCDate(Math.min(wanted, last));
  }
  return day.toISOString().slice(0, 10);
}

function dueField(form: Form): HTMLElement {
  const box = el("div", {});
  const held = form.app.forum!.held;
  let byDate = false;
  const pick = (value: string, key?: Key) => {
    const on = form.code("due") !== value;
    form.set("due", on ? value : null);
    form.set("dueWords", on && key ? { text: say(key), lang: inLanguage() } : null);
    byDate = false;
    draw();
  };
  const date = el("input", { type: "date", "aria-label": say("capture.due.date"), "data-key": "date", oninput: () => date.value && (form.set("due", date.value), tell()) });
  const told = el("p", { class: "hint" });
  const tell = () => (told.textContent = /^\d/.test(form.code("due")) ? dateOf(form.code("due")) : "");
  const draw = () => {
    const now = form.code("due");
    const options = DUES.map((d) => ({ ...d, value: dueFrom(held, d) }));
    const known = options.some((o) => o.value === now) || now === "-";
    const other = byDate || (now !== "" && !known);
    if (other) date.value = now === "-" ? "" : now;
    const chips = options.map((o) => chip(o.key, say(o.key), o.value === now && !byDate, () => pick(o.value, o.key)));
    chips.unshift(chip("-", say("capture.notsaid"), now === "-" && !byDate, () => pick("-")));
    chips.push(chip("other", say("capture.due.date"), other, () => ((byDate = !byDate), draw())));
    tell();
    fill(box, el("div", { class: "chips" }, ...chips), other && date, told, now !== "" && now !== "-" && wordsBox(form, "dueWords", say("capture.field.dueWords"), undefined, 1, false));
  };
  draw();
  return field(say("capture.promise.due"), undefined, box);
}

function amountField(form: Form): HTMLElement {
  const box = el("div", {});
  const draw = () => {
    const none = form.code("amount") === "-";
    const notSaid = chip("-", say("capture.notsaid"), none, () => (form.set("amount", none ? null : "-"), draw()));
    fill(box, el("div", { class: "chips" }, notSaid), !none && wordsBox(form, "amount", say("capture.amount.words"), undefined, 1, false));
  };
  draw();
  return field(say("capture.promise.amount"), undefined, box);
}
