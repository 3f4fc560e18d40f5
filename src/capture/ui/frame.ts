// What stands around every screen: the line that says what is unsent, the way back, the language, and the bar under the thumb.
import type { App } from "../app";
import { inLanguage, say } from "../say";
import { button, el, fill } from "./el";

/** A screen: its content, and the actions in the bar at the bottom. */
export interface Screen {
  title: string;
  body: HTMLElement;
  bar?: HTMLElement[];
  focus?: HTMLElement;
  back?: string;
  /** Draws anew what changed while it is shown. */
  changed?: () => void;
}

export class Frame {
  private readonly head = el("header", {});
  private readonly alert = el("div", { class: "alert", role: "alert", hidden: true });
  private readonly live = el("p", { class: "live", role: "status", "aria-live": "polite" });
  private readonly main = el("main", { id: "main" });
  private readonly bar = el("div", { class: "bar" });
  private back: string | undefined;
  private quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly app: App,
    private readonly speakOther: () => void,
    /** What is on the screen as plain text, to be copied where nothing can be kept. */
    private readonly typed: () => string,
  ) {
    document.body.append(el("a", { class: "skip", href: "#main", onclick: (e: Event) => (e.preventDefault(), this.main.querySelector<HTMLElement>("h1")?.focus()) }, say("capture.skip")), el("div", { class: "band" }), this.head, this.alert, this.main, this.live, this.bar);
    app.onStatus = () => this.status();
    app.onAlert = (text, full) => this.warn(text, full);
    app.onSay = (text) => this.tell(text);
  }

  show(screen: Screen): void {
    this.back = screen.back;
    this.main.replaceChildren(el("h1", { tabindex: -1 }, screen.title), screen.body);
    this.bar.replaceChildren(...(screen.bar ?? []));
    this.bar.hidden = !screen.bar?.length;
    this.status();
    scrollTo(0, 0);
    (screen.focus ?? this.main.querySelector("h1"))?.focus();
  }

  private status(): void {
    const { unsent, refused, outcome } = this.app.status;
    const tone = refused > 0 ? "bad" : unsent > 0 ? "waits" : outcome === "ok" ? "good" : "";
    const forum = this.app.forum;
    const go = () => (location.hash = "#/state");
    const back = this.back === undefined ? el("span", { class: "mark", "aria-hidden": true }) : button("‹", () => (location.hash = this.back!), "back", { "aria-label": say("capture.back"), "data-key": "back" });
    const line = button(this.app.statusLine(), go, `state ${tone}`, { "data-key": "state", title: forum ? undefined : say("capture.state") });
    const other = inLanguage() === "en" ? "sw" : "en";
    fill(this.head, back, line, button(other.toUpperCase(), this.speakOther, "lang", { lang: other, "aria-label": other === "sw" ? "SW, Kiswahili" : "EN, English", "data-key": "lang" }));
  }

  /** Said aloud and shown for a moment. */
  private tell(text: string): void {
    clearTimeout(this.quiet);
    this.live.textContent = text;
    this.quiet = setTimeout(() => (this.live.textContent = ""), 2500);
  }

  /** What the words are safe from and what is not: stays until it is closed. */
  private warn(text: string, full = false): void {
    const copy = button(say("capture.copy"), () => void navigator.clipboard?.writeText(this.typed()).then(() => this.tell(say("capture.copied"))));
    this.alert.hidden = false;
    // Where the thumb is: whoever scrolled down to save sees it too.
    fill(this.alert, el("p", {}, text), full && copy, button(say("capture.close"), () => (this.alert.hidden = true)));
  }
}
