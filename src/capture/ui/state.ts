// Where everything is: on this phone, on its way, at the host; and the last resorts.
import type { App } from "../app";
import { many, nameOf, say, signInAt, timeOf } from "../say";
import { button, el, fill } from "./el";
import type { Screen } from "./frame";
import { home } from "./routes";

/** All of the phone's memory as one file: for the day when nothing else works. */
export async function everything(app: App): Promise<string> {
  // Files are named, so that nobody thinks that they are in it.
  const [edits, drafts, files] = await Promise.all([app.store.all(), app.store.drafts(), app.store.files()]);
  return JSON.stringify({ made: new Date().toISOString(), kit: app.kit.version, person: app.kit.who.person, edits, drafts, files }, null, 1);
}

export function stateScreen(app: App, offline: () => string): Screen {
  const box = el("div", {});
  const draw = () => fill(box, ...rows(app), signIn(app), others(app));
  draw();
  const safe = el("p", { class: "hint" });
  void navigator.storage?.persisted?.().then((yes) => (safe.textContent = say(yes ? "capture.persisted" : "capture.notpersisted")));
  const body = el("div", {}, box, el("p", { class: "hint" }, offline()), safe, el("h2", {}, say("capture.resort")), el("p", { class: "hint" }, say("capture.resort.hint")), el("div", { class: "chips" }, button(say("capture.export"), () => void save(app)), button(say("capture.copy"), () => void copy(app))));
  return { title: say("capture.state"), body, bar: [button(say("capture.sendnow"), () => void app.schedule.wake(), "primary")], back: home(app), changed: draw };
}

function rows(app: App): HTMLElement[] {
  const { last, unsent, refused } = app.status;
  const row = (name: string, value: string) => el("div", {}, el("dt", {}, name), el("dd", {}, value));
  return [
    el("p", { class: "line" }, app.statusLine()),
    el(
      "dl",
      {},
      row(say("capture.state.unsent"), unsent > 0 ? many("capture.unsent", unsent) : say("capture.allsent")),
      row(say("capture.state.refused"), refused > 0 ? many("capture.refused", refused) : say("capture.none")),
      row(say("capture.state.last"), last ? timeOf(last) : say("capture.never")),
      row(say("capture.state.who"), nameOf(app.kit.who.office) || say("capture.none")),
    ),
  ];
}

function signIn(app: App): HTMLElement | undefined {
  if (app.status.outcome === "signin") return el("p", {}, say("capture.signin.why"), " ", el("a", { href: signInAt(), class: "link" }, say("capture.signin")));
  return app.status.outcome === "forbidden" ? el("p", {}, say("capture.forbidden.why")) : undefined;
}

/** The phone went from hand to hand: each voice is sent in the name of who wrote it, unless that person is gone. */
function others(app: App): HTMLElement | undefined {
  if (app.status.others === 0 || !app.kit.who.person) return undefined;
  const adopt = () => void app.store.adopt(app.kit.who.person).then(() => app.schedule.wake());
  return el("div", { class: "hintbox" }, el("p", {}, many("capture.others", app.status.others)), button(say("capture.adopt"), adopt));
}

async function save(app: App): Promise<void> {
  const url = URL.createObjectURL(new Blob([await everything(app)], { type: "application/json" }));
  const link = el("a", { href: url, download: `jukwaa-${new Date().toISOString().slice(0, 16).replace(/\D/g, "")}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function copy(app: App): Promise<void> {
  try {
    await navigator.clipboard.writeText(await everything(app));
    app.onSay(say("capture.copied"));
  } catch {
    app.onAlert(say("capture.copy.failed"));
  }
}
