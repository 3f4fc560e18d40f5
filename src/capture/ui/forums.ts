import type { App } from "../app";
import { dateOf, nameOf, say, signInAt } from "../say";
import { button, el, fill } from "./el";
import type { Screen } from "./frame";
import { go } from "./routes";

/** Which forum? With only one there is nothing to ask. */
export function forumsScreen(app: App): Screen {
  const box = el("div", { class: "list" });
  const draw = () => {
    const { forums } = app.kit;
    // The kit came after the page: what was asked for is there now.
    const wanted = /^#\/f\/([^/]+)/.exec(location.hash)?.[1];
    if (wanted && forums.some((f) => f.id === wanted)) return void dispatchEvent(new HashChangeEvent("hashchange"));
    if (!app.asked && forums.length === 1) return go(`#/f/${forums[0]!.id}`, true);
    fill(box, ...(forums.length > 0 ? forums.map((f) => forumButton(app, f.id)) : [empty(app)]));
  };
  queueMicrotask(draw);
  return { title: say("capture.forums"), body: box, changed: draw };
}

function forumButton(app: App, id: string): HTMLElement {
  const forum = app.kit.forums.find((f) => f.id === id)!;
  const node = button("", () => go(`#/f/${id}`), "forum", { "data-key": id });
  node.append(el("b", {}, nameOf(forum.name)), el("span", {}, [forum.venue, dateOf(forum.held)].filter(Boolean).join(" · ")));
  return node;
}

/** No kit yet, or no forum in it: what happened and what to do. */
function empty(app: App): HTMLElement {
  const { outcome } = app.status;
  if (app.kit.version) return el("p", {}, say("capture.forums.none"));
  if (outcome === "signin") return el("p", {}, say("capture.kit.signin"), " ", el("a", { href: signInAt(), class: "link" }, say("capture.signin")));
  if (outcome === "forbidden") return el("p", {}, say("capture.forbidden.why"));
  return el("p", {}, say(outcome === "none" ? "capture.kit.loading" : "capture.kit.offline"));
}
