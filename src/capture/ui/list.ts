import type { App } from "../app";
import { code, dropped, edit, isEmpty, mainOf, words, type Item } from "../book";
import { untaken } from "../phones";
import { dateOf, many, nameOf, say } from "../say";
import { pairOf, takenTwice } from "../twice";
import type { Draft } from "../types";
import { card } from "./card";
import { button, el, fill } from "./el";
import { fileName } from "./files";
import type { Screen } from "./frame";
import { go, paths } from "./routes";

/** All that was taken in this forum, newest first. */
export async function listScreen(app: App): Promise<Screen> {
  const forum = app.forum!;
  const drafts = (await app.store.drafts()).filter((d) => d.forum === forum.id && !isEmpty(d.fields.words));
  const unfinished = el("div", {});
  const drawDrafts = () => fill(unfinished, ...drafts.map((d) => draftCard(app, d, () => (drafts.splice(drafts.indexOf(d), 1), drawDrafts()))));
  drawDrafts();
  const list = el("div", { class: "list" });
  const draw = () => fill(list, ...cards(app));
  draw();
  const body = el("div", {}, el("p", { class: "meta" }, [forum.venue, dateOf(forum.held)].filter(Boolean).join(" · ")), unfinished, list);
  const bar = [
    button(say("capture.bar.tally"), () => go(paths.tally(app))),
    button(say("capture.bar.promise"), () => go(paths.promise(app))),
    button(say("capture.bar.voice"), () => go(paths.concern(app)), "primary"),
  ];
  return { title: nameOf(forum.name), body, bar, back: "#/", changed: draw };
}

function cards(app: App): HTMLElement[] {
  const concerns = app.book.of("Concern");
  const live = concerns.filter((c) => !dropped(c));
  const byId = new Map(live.map((c) => [c.id, c]));
  const joined = (c: Item) => live.filter((o) => o.id !== c.id && mainOf(o, byId) === c.id);
  const loose = app.book.of("Commitment").filter((p) => !dropped(p) && (p.about === null || !app.book.items.has(p.about)));
  const shown = [...live.filter((c) => mainOf(c, byId) === c.id), ...loose].sort((a, b) => b.n - a.n);
  const alone = untaken(app.book);
  const ours = live.length - alone.size;
  const counts = [ours > 0 && many("capture.voices", ours), alone.size > 0 && many("capture.phones", alone.size)].filter(Boolean);
  const gone = [...app.book.items.values()].filter((i) => dropped(i) && i.kind !== "Attendance");
  return [
    ...takenTwice(concerns, app.apart).map(([a, b]) => twice(app, a, b)),
    ...(shown.length === 0 ? [el("p", { class: "hint empty" }, say("capture.list.empty"))] : [el("p", { class: "meta counts" }, counts.join(" · "))]),
    ...shown.map((i) => card(app, i, i.kind === "Concern" ? joined(i) : [], alone.has(i.id))),
    ...(gone.length > 0 ? [goneList(app, gone)] : []),
  ];
}

function twice(app: App, a: Item, b: Item): HTMLElement {
  // The same one is joined to the other on every phone.
  const [main, other] = a.id < b.id ? [a, b] : [b, a];
  const join = () => void app.save([edit(other.id, other.kind, other.about, other, { same: main.id }, new Date())]);
  return el(
    "div",
    { class: "hintbox", role: "group", "aria-label": say("capture.twice") },
    el("p", {}, el("b", {}, say("capture.twice"))),
    ...[main, other].map((i) => el("blockquote", { lang: words(i)?.lang }, words(i)?.text ?? "")),
    button(say("capture.twice.join"), join),
    button(say("capture.twice.apart"), () => void app.tellApart(pairOf(a.id, b.id)), "plain"),
  );
}

function draftCard(app: App, draft: Draft, gone: () => void): HTMLElement {
  const w = draft.fields.words;
  const text = w && typeof w === "object" ? w.text : "";
  const drop = async () => {
    await app.drafts.drop(draft.key);
    for (const f of app.files.values()) if (f.about === draft.entry && f.progress === "draft") await app.store.letGo(f.entry);
    gone();
  };
  return el("div", { class: "hintbox" }, el("p", {}, el("b", {}, say("capture.draft"))), el("blockquote", {}, text), button(say("capture.draft.go"), () => go(draft.route)), button(say("capture.draft.drop"), () => void drop(), "plain"));
}

function goneList(app: App, gone: Item[]): HTMLElement {
  const back = (i: Item) => void app.save([edit(i.id, i.kind, i.about, i, { dropped: null }, new Date())]);
  const rows = gone.map((i) => el("li", {}, el("p", { lang: words(i)?.lang }, words(i)?.text ?? (i.kind === "File" ? fileName(code(i, "media")) : say("capture.empty"))), button(say("capture.bringback"), () => back(i), "plain")));
  return el("details", {}, el("summary", {}, many("capture.gone", gone.length)), el("ul", { class: "under" }, ...rows));
}
