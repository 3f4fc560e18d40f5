// One voice on the list: what was said and by whom, what was answered and promised, and how far it got.
import type { App } from "../app";
import { code, dropped, edit, editOf, lacking, progressOf, words, type Item } from "../book";
import { fromPhone } from "../phones";
import { say, type Key } from "../say";
import { conflicts } from "./conflict";
import { fileLines } from "./files";
import { button, el } from "./el";
import { go, paths } from "./routes";
import { fieldName, shownValue } from "./values";

export function card(app: App, item: Item, joined: Item[] = [], alone = false): HTMLElement {
  const promise = item.kind === "Commitment";
  return el(
    "article",
    { class: `card ${progressOf(item)}`, "data-entry": item.id },
    el("p", { class: "meta" }, meta(app, item)),
    said(item),
    promise ? terms(app, item) : undefined,
    notes(app, item),
    alone && el("p", { class: "hint" }, say("capture.phone.alone")),
    ...joined.map((j) => el("div", { class: "joined" }, el("p", { class: "meta" }, say("capture.joined")), said(j), notes(app, j), button(say("capture.part"), () => void app.save([edit(j.id, j.kind, j.about, j, { same: null }, new Date())]), "plain"))),
    fileLines(app, item, joined),
    children(app, item, joined),
    el(
      "div",
      { class: "acts" },
      !promise && button(say("capture.act.answer"), () => go(paths.answer(app, item.id))),
      !promise && button(say("capture.act.promise"), () => go(paths.promise(app, item.id))),
      change(app, item),
    ),
  );
}

function meta(app: App, item: Item): string {
  const parts = ["groups", "theme", "place"].filter((f) => code(item, f)).map((f) => shownValue(app, f, code(item, f)));
  if (item.kind === "Commitment") parts.unshift(say("capture.promise.loose"));
  if (!item.mine && !fromPhone(item)) parts.push(say("capture.other"));
  return parts.join(" · ");
}

function said(item: Item): HTMLElement {
  const w = words(item);
  return el("p", { class: "said", lang: w?.lang }, w?.text ?? say("capture.empty"));
}

/** How far it got, what needs care, what was refused and why. */
function notes(app: App, item: Item): HTMLElement {
  const progress = progressOf(item);
  const careful = code(item, "careful");
  return el(
    "div",
    { class: "notes" },
    phoneMark(item),
    careful && el("p", { class: "tag careful" }, `${say("capture.careful.mark")}: ${shownValue(app, "careful", careful)}`),
    code(item, "accuses") && el("p", { class: "tag careful" }, `${fieldName("accuses")}: ${shownValue(app, "accuses", code(item, "accuses"))}`),
    el("p", { class: `tag ${progress}` }, say(`capture.progress.${progress}` as Key)),
    item.refused.length > 0 && refusal(app, item),
    conflicts(app, item),
  );
}

/** Said by somebody in the hall, and taken down by nobody. */
export const phoneMark = (item: Item | undefined): HTMLElement | undefined => (item && fromPhone(item) ? el("p", { class: "tag phone" }, say("capture.phone")) : undefined);

function refusal(app: App, item: Item): HTMLElement {
  const reasons = [...new Set(item.refused.map((e) => e.message || e.code || say("capture.refused.why")))];
  const ids = item.refused.map((e) => e.id);
  const again = async () => {
    const made = editOf(item.id, item.kind, item.about, item, item.state.values, new Date());
    if (made) await app.save([made], undefined, ids);
  };
  const mend = item.kind === "Attendance" ? button(say("capture.again"), () => void again()) : button(say("capture.mend"), () => go(changePath(app, item)));
  return el("div", { class: "refusal" }, ...reasons.map((r) => el("p", {}, r)), mend, button(say("capture.aside"), () => void app.save([], undefined, ids), "plain"));
}

export function changePath(app: App, item: Item): string {
  if (item.kind === "Commitment") return paths.promise(app, item.about ?? "-", item.id);
  return item.kind === "Answer" ? paths.answer(app, item.about ?? "-", item.id) : paths.concern(app, item.id);
}

const change = (app: App, item: Item): HTMLElement => button(say("capture.change"), () => go(changePath(app, item)), "plain");

/** Answers and promises below their concern, also those made to the same speech taken by somebody else. */
export function children(app: App, item: Item, joined: Item[] = []): HTMLElement | undefined {
  const under = [item, ...joined].flatMap((i) => app.book.under(i.id)).filter((c) => !dropped(c) && c.kind !== "File");
  if (under.length === 0) return undefined;
  return el("ul", { class: "under" }, ...under.map((c) => el("li", { class: c.kind, "data-entry": c.id }, el("p", { class: "meta" }, kindLine(app, c)), said(c), c.kind === "Commitment" ? terms(app, c) : gaps(c), notes(app, c), change(app, c))));
}

function kindLine(app: App, item: Item): string {
  const speaker = words(item, "speaker")?.text;
  if (item.kind === "Answer") return [say("capture.answer.one"), code(item, "response") && shownValue(app, "response", code(item, "response")), speaker].filter(Boolean).join(" · ");
  return [say("capture.promise.one"), speaker].filter(Boolean).join(" · ");
}

/** Who must act, by when, how much; what was not asked is marked. */
function terms(app: App, item: Item): HTMLElement {
  const show = (field: string) => (item.state.values[field] ? el("span", {}, `${fieldName(field)}: ${shownValue(app, field, item.state.values[field])}`) : undefined);
  return el("p", { class: "terms" }, ...["office", "due", "amount"].map(show), gaps(item));
}

function gaps(item: Item): HTMLElement | undefined {
  const lacks = lacking(item.kind, item.state.values).filter((f) => f !== "words");
  return lacks.length > 0 ? el("span", { class: "gap" }, lacks.map((f) => `${fieldName(f, item.kind)}?`).join(" ")) : undefined;
}
