import { App } from "./app";
import { inLanguage, say, speak, type Language } from "./say";
import type { Clock } from "./schedule";
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
import { httpWire, type Wire } from "./wire";

async function screenFor(app: App): Promise<Screen> {
  const [, first = "", forum = "", kind = "", a = "", b = ""] = location.hash.replace(/^#/, "").split("/").map(decodeURIComponent);
  // The screen before has no part in what happens from here on.
  app.onChange = () => {};
  if (first === "state") return stateScreen(app, shellState);
  if (first !== "f" || !(await app.choose(forum))) return forumsScreen(app);
  app.asked = true;
  await app.store.set("forum", forum);
  if (kind === "concern") return concernScreen(app, a || undefined);
  if (kind === "promise") return promiseScreen(app, a || "-", b || undefined);
  if (kind === "answer") return answerScreen(app, a, b || undefined);
  if (kind === "next") return nextScreen(app, a);
  if (kind === "tally") return tallyScreen(app);
  return listScreen(app);
}

export async function boot(wire: Wire = httpWire(inLanguage), clock?: Clock): Promise<App | undefined> {
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
  const app = new App(store, wire, clock);
  const language = await store.setting<Language>("language");
  if (language) speak(language);
  await app.start();
  const frame = new Frame(app, () => void other(), typed);
  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    await app.recording?.stop();
    await app.drafts.flush();
    app.route = location.hash;
    const screen = await screenFor(app);
    // Who pressed twice wants the later screen, also where the earlier one took longer.
    if (mine !== turn) return;
    app.onChange = screen.changed ?? (() => {});
    frame.show(screen);
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
  const until = { signal: app.closing.signal };
  app.drafts.listen(document as Document & { defaultView: Window | null }, until);
  addEventListener("hashchange", () => void show(), until);
  addEventListener("online", () => void app.schedule.wake(), until);
  addEventListener("offline", () => app.onStatus(), until);
  const back = () => {
    if (document.visibilityState !== "visible") return;
    app.stale();
    void app.schedule.wake();
  };
  document.addEventListener("visibilitychange", back, until);
  // Another tab kept something: it is on this list too.
  if (typeof BroadcastChannel !== "undefined") {
    const others = new BroadcastChannel("jukwaa-capture");
    others.onmessage = () => void app.reload();
    app.onKept = () => others.postMessage("kept");
    until.signal.addEventListener("abort", () => others.close());
  }
  // A request, not a need: without it the browser may clear the memory when the phone is full.
  void navigator.storage?.persist?.().catch(() => false);
}

/** What stands in the boxes, for a phone that can keep nothing more. */
const typed = (): string => [...document.querySelectorAll("textarea")].map((t) => t.value).filter(Boolean).join("\n\n");

