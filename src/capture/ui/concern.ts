import type { App } from "../app";
import { say } from "../say";
import type { Fields } from "../types";
import { phoneMark } from "./card";
import { chip, field, picker } from "./chips";
import { button, el } from "./el";
import { filesField } from "./files";
import { Form, wordsBox } from "./form";
import type { Screen } from "./frame";
import { placePicker } from "./place";
import { go, home, paths } from "./routes";

const LIKELY = ["youth", "women", "elders", "residents", "clergy", "business"];
const MOST = 6;

/** One screen for one voice. The last group, place and themes stand ready. */
export async function concernScreen(app: App, entry?: string): Promise<Screen> {
  const fresh: Fields = { place: app.memory.place ?? app.forum!.place };
  if (app.memory.groups) fresh.groups = app.memory.groups;
  const form = await Form.open(app, "Concern", null, entry, fresh);
  const words = wordsBox(form, "words", say("capture.concern.words"), say("capture.concern.words.hint"), 4);
  const save = button(say("capture.save"), () => void keep(), "primary", { "data-key": "save" });
  const keep = async () => {
    save.disabled = true;
    await app.recording?.stop();
    if (await form.keep()) go(entry ? home(app) : paths.next(app, form.entry), true);
    save.disabled = !form.text("words").trim();
  };
  const files = filesField(form);
  form.changed = () => {
    save.disabled = !form.text("words").trim();
    files.draw();
  };
  form.changed();
  const body = el("div", {}, phoneMark(form.item), words, files.box, groupsOf(form), themesOf(form), placePicker(app, form.code("place"), (c) => form.set("place", c)), more(form), form.item && dropping(form));
  return { title: say(entry ? "capture.concern.change" : "capture.concern.title"), body, bar: [save], focus: words.querySelector("textarea")!, back: home(app), changed: files.draw };
}

function groupsOf(form: Form): HTMLElement {
  const { kit, memory } = form.app;
  const likely = LIKELY.filter((k) => kit.groups.some((g) => g.key === k));
  const first = [...new Set([...memory.first("groups", MOST), ...likely])].slice(0, MOST);
  return picker({
    label: say("capture.concern.groups"), options: kit.groups, first, many: true, all: say("capture.groups.all"),
    value: form.code("groups").split(","), set: (keys) => form.set("groups", joined(keys)),
  });
}

function themesOf(form: Form): HTMLElement {
  const { kit, memory, forum } = form.app;
  // A phone that never took one down offers what the forum is to speak of.
  const first = [...new Set([...memory.first("theme", MOST), ...(forum?.agenda ?? [])])].slice(0, MOST);
  return picker({
    label: say("capture.concern.theme"), options: kit.themes, families: kit.families, first, all: say("capture.themes.all"),
    value: [form.code("theme")], set: ([key]) => form.set("theme", key ?? null),
  });
}

function more(form: Form): HTMLElement {
  const { kit, memory } = form.app;
  const box = el("div", { class: "chips" });
  const draw = () =>
    box.replaceChildren(...(["child", "victim", "danger"] as const).map((c) => chip(c, say(`capture.careful.${c}`), form.code("careful") === c, () => (form.set("careful", form.code("careful") === c ? null : c), draw()))));
  draw();
  const accuses = picker({
    label: say("capture.field.accuses"), hint: say("capture.accuses.hint"), options: kit.institutions, first: memory.first("accuses", 4), many: true, all: say("capture.institutions.all"),
    value: form.code("accuses").split(","), set: (keys) => form.set("accuses", keys.length ? joined(keys) : null),
  });
  const open = ["careful", "accuses", "note"].some((f) => form.fields[f]);
  return el("details", { open }, el("summary", {}, say("capture.more")), field(say("capture.field.careful"), say("capture.careful.hint"), box), accuses, wordsBox(form, "note", say("capture.field.note"), say("capture.note.hint"), 2, false));
}

/** Taken by mistake: it is struck out, not deleted, and can be brought back. */
export function dropping(form: Form): HTMLElement {
  const drop = async () => {
    form.set("dropped", "mistake");
    if (await form.keep()) go(home(form.app), true);
  };
  return el("div", { class: "drop" }, button(say("capture.drop"), () => void drop(), "danger"), el("p", { class: "hint" }, say("capture.drop.hint")));
}

/** The same set is the same value on every phone. */
export const joined = (keys: string[]): string => [...keys].sort().join(",");
