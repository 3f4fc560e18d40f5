import type { App } from "../app";
import { dropped, edit } from "../book";
import { say } from "../say";
import { children } from "./card";
import { button, el } from "./el";
import type { Screen } from "./frame";
import { quoted } from "./promise";
import { go, home, paths } from "./routes";

/** Kept. One tap each: was an answer given, was a promise made, who speaks next? */
export function nextScreen(app: App, entry: string): Screen {
  const item = app.book.items.get(entry);
  const undo = async () => {
    if (item && (await app.save([edit(item.id, item.kind, item.about, item, { dropped: "mistake" }, new Date())]))) go(home(app), true);
  };
  const body = el(
    "div",
    { class: "next" },
    quoted(item?.state.values.words),
    item && children(app, item),
    button(say("capture.next.answer"), () => go(paths.answer(app, entry)), "big"),
    button(say("capture.next.promise"), () => go(paths.promise(app, entry)), "big"),
    item && !dropped(item) && button(say("capture.undo"), () => void undo(), "plain"),
  );
  const list = button(say("capture.next.list"), () => go(home(app)));
  return { title: say("capture.next.title"), body, bar: [list, button(say("capture.next.voice"), () => go(paths.concern(app)), "primary")], back: home(app) };
}
