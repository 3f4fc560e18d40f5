// One entry being written: prefilled from what is known, kept while typed, saved as an edit of what changed.
import type { App } from "../app";
import { announcements } from "../files";
import { edit, editOf, isEmpty, type Item } from "../book";
import { newId } from "../ids";
import { inLanguage, say } from "../say";
import type { Draft, Fields, Kind, Value } from "../types";
import { el } from "./el";
import { chip } from "./chips";

export class Form {
  /** Told after every change. */
  changed: () => void = () => {};
  private saving = false;

  private constructor(
    readonly app: App,
    readonly kind: Kind,
    readonly about: string | null,
    readonly item: Item | undefined,
    private readonly draft: Draft,
  ) {}

  static async open(app: App, kind: Kind, about: string | null, entry: string | undefined, fresh: Fields = {}): Promise<Form> {
    const item = entry ? app.book.items.get(entry) : undefined;
    const forum = app.forum!.id;
    const key = `${forum}|${kind}|${item ? `entry:${item.id}` : `about:${about ?? "-"}`}`;
    const typed = await app.drafts.get(key);
    const start: Draft = { key, forum, route: app.route, entry: item?.id ?? newId(), fields: item ? { ...item.state.values } : fresh };
    return new Form(app, kind, item?.about ?? about, item, typed ? { ...typed, fields: { ...typed.fields } } : start);
  }

  get fields(): Fields {
    return this.draft.fields;
  }
  get entry(): string {
    return this.draft.entry;
  }

  code = (name: string): string => {
    const value = this.fields[name];
    return typeof value === "string" ? value : "";
  };
  text = (name: string): string => {
    const value = this.fields[name];
    return value && typeof value === "object" ? value.text : "";
  };

  set(name: string, value: Value): void {
    this.fields[name] = value;
    this.app.drafts.put(this.draft);
    this.changed();
  }

  /** What belongs to it is kept from now on, also where nothing was typed yet. */
  async touch(): Promise<void> {
    this.app.drafts.put(this.draft);
    await this.app.drafts.flush();
  }

  /** True once it is on the phone for good. On a full phone false: the words stay on the screen. */
  async keep(): Promise<boolean> {
    if (this.saving) return false;
    this.saving = true;
    try {
      const fields = Object.fromEntries(Object.entries(this.fields).map(([k, v]) => [k, trimmed(v)]));
      const now = new Date();
      const item = this.app.book.items.get(this.entry);
      const made = item ? editOf(this.entry, this.kind, this.about, item, fields, now) : edit(this.entry, this.kind, this.about, undefined, filled(fields), now);
      this.app.drafts.release(this.draft.key);
      const mended = item?.refused.map((e) => e.id) ?? [];
      // What was recorded goes with it, behind its words.
      const files = announcements(this.app, this.entry, now);
      const kept = await this.app.save([...(made ? [made] : []), ...files], this.draft.key, mended);
      if (kept) await this.app.memory.note(this.draft.forum, fields);
      else this.app.drafts.put(this.draft);
      return kept;
    } finally {
      this.saving = false;
    }
  }

  async abandon(): Promise<void> {
    await this.app.drafts.drop(this.draft.key);
  }
}

const trimmed = (value: Value): Value => (value && typeof value === "object" ? { ...value, text: value.text.trim() } : value);
const filled = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, v]) => !isEmpty(v)));

/** A box for words as they were spoken, and the language they were spoken in. */
export function wordsBox(form: Form, name: string, label: string, hint: string | undefined, rows: number, languages = true): HTMLElement {
  const now = form.fields[name];
  let lang = now && typeof now === "object" ? now.lang : (form.app.memory.lang ?? inLanguage());
  const area = el("textarea", { id: `in-${name}`, rows, lang, maxlength: 5000, "aria-describedby": hint && `hint-${name}`, value: form.text(name), autocapitalize: "sentences" });
  const set = () => form.set(name, area.value.trim() ? { text: area.value, lang } : null);
  area.addEventListener("input", set);
  const choose = (next: string) => {
    lang = area.lang = next;
    for (const c of toggle.children) c.setAttribute("aria-pressed", String((c as HTMLElement).dataset.key === next));
    set();
  };
  const toggle = el("div", { class: "chips small", role: "group", "aria-label": say("capture.spoken") });
  toggle.append(...[["sw", "Kiswahili"], ["en", "English"]].map(([key, text]) => chip(key!, text!, key === lang, () => choose(key!))));
  return el("div", { class: "field" }, el("label", { for: `in-${name}` }, label), hint && el("p", { class: "hint", id: `hint-${name}` }, hint), area, languages && toggle);
}
