import { App } from "./app";
import { inLanguage, say, speak, type Language } from "./say";
import { Store } from "./store";
import { answerScreen } from "./ui/answer";
import { tallyScreen } from "./ui/attendance";
import { concernScreen } from "./ui/concern";
import { el } from "./ui/el";
import { forumsScreen } from "./ui/forums";
import { Frame, type Screen } from "./ui/frame";
import { listScreen } from "./ui/list";
import { nextScreen } from "./ui/next";
import { promiseScreen } from "./ui/promise";
import { stateScreen } from "./ui/state";
import { keepShell, shellState } from "./worker";
import { httpWire } from "./wire";

async function screenFor(app: App): Promise<Screen> {
  const [, first = "", forum = "", kind = "", a = "", b = ""] = location.hash.replace(/^#/, "").split("/").map(decodeURIComponent);
  app.onChange = () => {};
  if (first === "state") return stateScreen(app, shellState);
  if (first !== "f" || !(await app.choose(forum))) return forumsScreen(app, asked);
  asked = true;
  await app.store.set("forum", forum);
  if (kind === "concern") return concernScreen(app, a || undefined);
  if (kind === "promise") return promiseScreen(app, a || "-", b || undefined);
  if (kind === "answer") return answerScreen(app, a, b || undefined);
  if (kind === "next") return nextScreen(app, a);
  if (kind === "tally") return tallyScreen(app);
  return listScreen(app);
}

/** Whether a forum was chosen since the start: who comes back to the list of forums wants to see it. */
let asked = false;

export async function boot(wire = httpWire(inLanguage)): Promise<App | undefined> {
  speak(/^sw\b/i.test(navigator.language) ? "sw" : "en");
  const reloading = await keepShell();
  if (reloading) return undefined;
  let store: Store;
  try {
    store = await Store.open("jukwaa-capture", () => location.reload());
  } catch {
    document.body.append(el("main", {}, el("h1", {}, say("capture.denied.title")), el("p", {}, say("capture.denied"))));
    return undefined;
  }
  const app = new App(store, wire);
  const language = await store.setting<Language>("language");
  if (language) speak(language);
  await app.start();
  const frame = new Frame(app, () => void other(), typed);
  const show = async () => {
    await app.drafts.flush();
    app.route = location.hash;
    frame.show(await screenFor(app));
  };
  const other = async () => {
    speak(inLanguage() === "en" ? "sw" : "en");
    await store.set("language", inLanguage());
    await show();
  };
  listen(app, show);
  const last = await store.setting<string>("forum");
  if (!location.hash && last && app.kit.forums.some((f) => f.id === last)) history.replaceState(null, "", `#/f/${last}`);
  await show();
  void app.schedule.wake();
  return app;
}

function listen(app: App, show: () => Promise<void>): void {
  app.drafts.listen(document as Document & { defaultView: Window | null });
  addEventListener("hashchange", () => void show());
  addEventListener("online", () => void app.schedule.wake());
  addEventListener("offline", () => app.onStatus());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    app.stale();
    void app.schedule.wake();
  });
  // Another tab kept something: it is on this list too.
  if (typeof BroadcastChannel !== "undefined") {
    const others = new BroadcastChannel("jukwaa-capture");
    others.onmessage = () => void app.reload();
    app.onKept = () => others.postMessage("kept");
  }
  // A request, not a need: without it the browser may clear the memory when the phone is full.
  void navigator.storage?.persist?.().catch(() => false);
}

/** What stands in the boxes, for a phone that can keep nothing more. */
const typed = (): string => [...document.querySelectorAll("textarea")].map((t) => t.value).filter(Boolean).join("\n\n");

