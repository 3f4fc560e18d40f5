// A tally under the thumb: choose the group, then press once for each head.
import type { App } from "../app";
import { edit, type Item } from "../book";
import { newId } from "../ids";
import { nameOf, say, type Key } from "../say";
import { AGES, SEXES, cellKey, cellOf, countOf, sum, totals, type Cell } from "../tally";
import { chip, field, picker } from "./chips";
import { button, el, fill } from "./el";
import type { Screen } from "./frame";
import { home } from "./routes";

const STEPS = [1, 10];

export class Tally {
  /** Presses of this sitting, to be taken back one by one. */
  readonly done: { cell: Cell; step: number }[] = [];
  private queue = Promise.resolve(true);

  constructor(private readonly app: App) {}

  /** This phone's own entry for a cell; what another phone counted is never changed. */
  private own(cell: Cell): Item | undefined {
    const me = this.app.kit.who.person;
    return this.app.book.of("Attendance").find((i) => i.edits[0]!.here && i.by === me && cellKey(cellOf(i)) === cellKey(cell));
  }

  add(cell: Cell, step: number): Promise<boolean> {
    // One after the other: a thumb is faster than a cheap phone's storage.
    this.queue = this.queue.then(() => this.write(cell, step)).then((kept) => (kept && this.done.push({ cell, step }), kept));
    return this.queue;
  }

  undo(): Promise<boolean> {
    const last = this.done.pop();
    if (!last) return Promise.resolve(false);
    this.queue = this.queue.then(() => this.write(last.cell, -last.step));
    return this.queue;
  }

  private async write(cell: Cell, step: number): Promise<boolean> {
    const item = this.own(cell);
    const count = String(Math.max(0, Math.min(100_000, (item ? countOf(item) : 0) + step)));
    const last = item?.edits[item.edits.length - 1];
    // An edit that never left the phone is changed, so that three hundred heads are not three hundred edits.
    if (last?.progress === "waiting" && (await this.app.amend(last.id, { ...last.fields, count }))) return true;
    const fields = item ? { count } : { ...cell, count };
    return this.app.save([edit(item?.id ?? newId(), "Attendance", null, item, fields, new Date())]);
  }
}

export function tallyScreen(app: App): Screen {
  const tally = new Tally(app);
  const now: Cell = { groups: app.memory.first("groups", 1)[0] ?? "residents", sex: "f", age: "18-34", disability: "no" };
  let step = 1;
  const grid = el("div", { class: "grid" });
  const choices = el("div", { class: "chips steps" });
  const sums = el("div", {});
  const undo = button(say("capture.tally.undo"), () => void tally.undo().then(draw), "", { "data-key": "undo" });
  const press = (sex: string, age: string) => void tally.add({ ...now, sex, age }, step).then(draw);

  function draw(): void {
    const total = totals(app.book);
    fill(choices, chip("disability", say("capture.tally.disability"), now.disability === "yes", () => ((now.disability = now.disability === "yes" ? "no" : "yes"), draw())), ...STEPS.map((s) => chip(`s${s}`, `+${s}`, s === step, () => ((step = s), draw()))));
    const cells = AGES.flatMap((age) => SEXES.map((sex) => ({ ...now, age, sex })));
    fill(grid, ...cells.map((c) => cellButton(c, total.get(cellKey(c)) ?? 0, () => press(c.sex, c.age))));
    undo.disabled = tally.done.length === 0;
    fill(sums, ...totalRows(app, total));
  }

  const likely = ["youth", "women", "elders", "residents", "chiefs", "business"].filter((k) => app.kit.groups.some((g) => g.key === k));
  const group = picker({
    label: say("capture.tally.group"), options: app.kit.groups, first: [...new Set([...app.memory.first("groups", 3), ...likely])].slice(0, 6), value: [now.groups], all: say("capture.groups.all"),
    set: ([key]) => ((now.groups = key ?? now.groups), draw()),
  });
  draw();
  return { title: say("capture.tally.title"), body: el("div", {}, group, field(say("capture.tally.press"), undefined, choices, grid), sums), bar: [undo, button(say("capture.next.list"), () => (location.hash = home(app)), "primary")], back: home(app), changed: draw };
}

function cellButton(cell: Cell, count: number, press: () => void): HTMLElement {
  const name = `${say(`capture.sex.${cell.sex}` as Key)}, ${say(`capture.age.${cell.age}` as Key)}`;
  const node = button("", press, "cell", { "data-key": `${cell.sex}${cell.age}` });
  node.append(el("span", {}, name), " ", el("b", {}, count));
  return node;
}

function totalRows(app: App, total: Map<string, number>): HTMLElement[] {
  const groups = [...new Set([...total.keys()].map((k) => k.split("|")[0]!))].filter((g) => sum(total, ([c]) => c === g) > 0);
  const rows = groups.map((g) => el("tr", {}, el("th", { scope: "row" }, nameOf(app.kit.groups.find((k) => k.key === g)) || g), ...SEXES.map((s) => el("td", {}, sum(total, ([c, x]) => c === g && x === s))), el("td", {}, sum(total, ([c]) => c === g))));
  const foot = el("tr", {}, el("th", { scope: "row" }, say("capture.tally.all")), ...SEXES.map((s) => el("td", {}, sum(total, (c) => c[1] === s))), el("td", {}, sum(total)));
  const withDisability = sum(total, (c) => c[3] === "yes");
  const head = el("tr", {}, el("td", {}), ...SEXES.map((s) => el("th", { scope: "col" }, say(`capture.sex.${s}` as Key))), el("th", { scope: "col" }, say("capture.tally.all")));
  return [el("h2", {}, say("capture.tally.totals")), el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows, foot)), el("p", { class: "hint" }, say("capture.tally.of", withDisability))];
}
