// Where it happens: last place or county first, then down by a tap to constituency and ward.
import type { App } from "../app";
import { say } from "../say";
import { chip, field } from "./chips";
import { button, el, fill } from "./el";

export function placePicker(app: App, value: string, set: (code: string) => void): HTMLElement {
  const box = el("div", {});
  const county = app.forum!.county;
  let now = value;
  let open = false;
  const find = (code: string) => app.kit.places.find((p) => p.code === code);
  const below = (code: string) => app.kit.places.filter((p) => p.parent === code).sort((a, b) => a.name.localeCompare(b.name));

  const choose = (code: string) => {
    now = code;
    set(code);
    open = below(code).length > 0;
    draw();
  };

  function path(): string {
    const names: string[] = [];
    for (let p = find(now); p; p = p.level === "county" ? undefined : find(p.parent ?? "")) names.unshift(p.name);
    return names.join(" › ") || now;
  }

  function draw(): void {
    const here = chip("here", path(), true, () => toggle());
    const more = button(open ? say("capture.place.here") : say("capture.change"), () => toggle(), "chip more", { "data-key": "more", "aria-expanded": String(open) });
    fill(box, el("div", { class: "chips" }, here, more), open && el("div", { class: "drawer chips" }, ...inside()));
  }

  function inside(): HTMLElement[] {
    const place = find(now);
    const up = now === county ? undefined : (place?.level === "county" ? county : (place?.parent ?? county));
    // From a ward one looks at its neighbours.
    const parent = below(now).length > 0 ? now : (place?.parent ?? county);
    const chips = below(parent).map((p) => chip(p.code, p.name, p.code === now, () => choose(p.code)));
    if (up) chips.unshift(chip("up", `‹ ${find(county)?.name ?? county}`, false, () => choose(county)));
    return chips;
  }

  function toggle(): void {
    open = !open;
    draw();
  }

  draw();
  return field(say("capture.concern.place"), undefined, box);
}
