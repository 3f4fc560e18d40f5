// Big targets for a thumb: chips to press, the likely ones first, the rest by family or by a word.
import { tokens } from "../twice";
import { nameOf, say } from "../say";
import type { Keyed } from "../types";
import { button, el, fill } from "./el";

export interface Option extends Keyed {
  family?: string;
}
export interface Pick {
  label: string;
  hint?: string;
  options: Option[];
  families?: Keyed[];
  /** What stands open at once. */
  first: string[];
  /** An answer beside the options: not said, none. */
  none?: Option;
  many?: boolean;
  value: string[];
  all?: string;
  set(keys: string[]): void;
}

const MOST = 24;

export function chip(key: string, text: string, pressed: boolean, press: () => void): HTMLButtonElement {
  return button(text, press, "chip", { "aria-pressed": String(pressed), "data-key": key });
}

export function field(label: string, hint: string | undefined, ...children: Node[]): HTMLFieldSetElement {
  return el("fieldset", {}, el("legend", {}, label), hint && el("p", { class: "hint" }, hint), ...children);
}

export function picker(pick: Pick): HTMLElement {
  const box = el("div", {});
  let chosen = pick.value.filter(Boolean);
  let open = false;
  let family: string | undefined;
  let word = "";
  const every = pick.none ? [pick.none, ...pick.options] : pick.options;
  const find = (key: string) => every.find((o) => o.key === key) ?? { key, en: key, sw: key };

  const press = (key: string) => {
    const on = chosen.includes(key);
    chosen = on ? chosen.filter((k) => k !== key) : pick.many ? [...chosen, key] : [key];
    if (!pick.many && !on) [open, family, word] = [false, undefined, ""];
    pick.set(chosen);
    draw();
  };
  const show = (o: Option) => chip(o.key, nameOf(o), chosen.includes(o.key), () => press(o.key));
  const list = el("div", { class: "chips" });
  const search = el("input", { type: "search", "aria-label": say("capture.search"), placeholder: say("capture.search"), "data-key": "search", autocomplete: "off" });
  search.addEventListener("input", () => {
    word = search.value;
    drawList();
  });

  function drawList(): void {
    const found = matching(pick.options, word, family);
    const families = pick.families && !family && !word.trim();
    if (families) fill(list, ...pick.families!.map((f) => button(nameOf(f), () => ((family = f.key), drawList()), "chip family", { "data-key": `f:${f.key}` })));
    else fill(list, family !== undefined && !word && button(say("capture.families"), () => ((family = undefined), drawList()), "chip family", { "data-key": "up" }), ...found.map(show));
    if (!families && found.length === 0) list.append(el("p", { class: "hint" }, say("capture.search.none")));
  }

  function draw(): void {
    const settled = !pick.many && chosen.length > 0 && !open;
    const near = settled ? chosen : [...new Set([...chosen, ...(pick.none ? [pick.none.key] : []), ...pick.first])];
    const more = button(settled ? say("capture.change") : (pick.all ?? say("capture.all")), toggle, "chip more", { "aria-expanded": String(open), "data-key": "more" });
    fill(box, el("div", { class: "chips" }, ...near.map(find).map(show), more), open && el("div", { class: "drawer" }, search, list));
    if (open) drawList();
  }

  function toggle(): void {
    open = !open;
    [family, word, search.value] = [undefined, "", ""];
    draw();
  }

  draw();
  return field(pick.label, pick.hint, box);
}

/** Options whose words begin with what was typed, in either language. */
export function matching(options: Option[], word: string, family?: string): Option[] {
  const wanted = [...tokens(word)];
  const fits = (o: Option) => {
    const have = [...tokens(`${o.en} ${o.sw} ${o.key}`)];
    return wanted.every((w) => have.some((h) => h.startsWith(w)));
  };
  return options.filter((o) => (wanted.length > 0 ? fits(o) : !family || o.family === family)).slice(0, wanted.length > 0 ? MOST : undefined);
}
