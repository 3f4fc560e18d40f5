// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { dateOf, inLanguage, many, nameOf, say, speak, timeOf } from "../../src/capture/say";
import { matching, picker, type Pick } from "../../src/capture/ui/chips";
import { button, el, fill } from "../../src/capture/ui/el";
import { mainOf, type Item } from "../../src/capture/book";
import { KIT } from "./building";

beforeEach(() => {
  document.body.replaceChildren();
  speak("en");
});

describe("an element", () => {
  it("takes text as text, whatever it looks like", () => {
    const node = el("p", {}, "<b>no</b>", 3, false, undefined, null);
    expect(node.textContent).toBe("<b>no</b>3");
    expect(node.children).toHaveLength(0);
  });

  it("leaves out attributes that are not there, and sets true ones empty", () => {
    const node = el("input", { hidden: true, title: undefined, lang: null, disabled: false, value: "v", maxlength: 5 });
    expect([node.getAttribute("hidden"), node.hasAttribute("title"), node.hasAttribute("lang"), node.disabled, node.value, node.getAttribute("maxlength")]).toEqual(["", false, false, false, "v", "5"]);
  });

  it("that is drawn anew leaves the focus with whoever had it", () => {
    const box = el("div", {});
    document.body.append(box);
    const draw = () => fill(box, button("a", () => {}, "", { "data-key": "a" }), button("b", () => {}, "", { "data-key": "b" }));
    draw();
    box.querySelectorAll("button")[1]!.focus();
    draw();
    expect((document.activeElement as HTMLElement).dataset.key).toBe("b");
  });

  it("drawn anew does not take the focus from elsewhere", () => {
    const [box, outside] = [el("div", {}), button("out", () => {}, "", { "data-key": "b" })];
    document.body.append(box, outside);
    outside.focus();
    fill(box, button("b", () => {}, "", { "data-key": "b" }));
    expect(document.activeElement).toBe(outside);
  });
});

describe("chips", () => {
  const set = vi.fn();
  const show = (more: Partial<Pick> = {}) => {
    set.mockClear();
    document.body.replaceChildren(picker({ label: "Theme", options: KIT.themes, families: KIT.families, first: ["water"], value: [], set, ...more }));
  };
  const press = (name: string) => [...document.querySelectorAll("button")].find((b) => b.textContent === name)!.click();
  const names = () => [...document.querySelectorAll("button")].map((b) => b.textContent);

  it("show the likely ones first and the rest behind one press", () => {
    show();
    expect(names()).toEqual(["Water", "More"]);
    press("More");
    expect(names()).toEqual(["Water", "More", "Land and water", "Crime"]);
    press("Land and water");
    expect(names()).toEqual(["Water", "More", "‹ All kinds", "Land", "Water"]);
    press("‹ All kinds");
    expect(names()).toContain("Crime");
  });

  it("with one chosen show that one, and a second press takes it back", () => {
    show();
    press("Water");
    expect(set).toHaveBeenLastCalledWith(["water"]);
    expect(names()).toEqual(["Water", "Change"]);
    press("Water");
    expect(set).toHaveBeenLastCalledWith([]);
    expect(names()).toEqual(["Water", "More"]);
  });

  it("of which many may be chosen keep all in sight", () => {
    show({ many: true, first: ["water", "land"] });
    press("Water");
    press("Land");
    expect(set).toHaveBeenLastCalledWith(["water", "land"]);
    expect(names()).toEqual(["Water", "Land", "More"]);
  });

  it("name a legend for the group, and what is pressed", () => {
    show({ value: ["gangs"] });
    expect(document.querySelector("legend")!.textContent).toBe("Theme");
    expect(document.querySelector('[aria-pressed="true"]')!.textContent).toBe("Gangs");
    expect(document.querySelector('[data-key="more"]')!.getAttribute("aria-expanded")).toBe("false");
  });

  it("offer that it was not said", () => {
    show({ none: { key: "-", en: "Not said", sw: "Haikusemwa" } });
    press("Not said");
    expect(set).toHaveBeenLastCalledWith(["-"]);
  });

  it("show a key that the kit no longer knows as it is", () => {
    show({ value: ["old-theme"] });
    expect(names()).toContain("old-theme");
  });

  it("are found by the beginning of words in either language", () => {
    expect(matching(KIT.themes, "wat").map((t) => t.key)).toEqual(["water"]);
    expect(matching(KIT.themes, "MAJI").map((t) => t.key)).toEqual(["water"]);
    expect(matching(KIT.themes, "ater")).toEqual([]);
    expect(matching(KIT.themes, "", "crime").map((t) => t.key)).toEqual(["gangs"]);
    expect(matching(KIT.themes, "")).toHaveLength(3);
  });
});

describe("a sentence", () => {
  it("is said in the language of the page, with its gaps filled", () => {
    expect(say("capture.missing", "a, b")).toBe("Not asked yet: a, b");
    speak("sw");
    expect([inLanguage(), document.documentElement.lang, document.title]).toEqual(["sw", "sw", "Jukwaa: mwandishi"]);
    expect(say("capture.missing", "a")).toBe("Bado haijaulizwa: a");
    expect(nameOf({ en: "Land", sw: "Ardhi" })).toBe("Ardhi");
    expect(nameOf(undefined)).toBe("");
  });

  it("counts one and many", () => {
    speak("sw");
    expect([many("capture.unsent", 1), many("capture.unsent", 2)]).toEqual(["1 haijatumwa", "2 hazijatumwa"]);
  });

  it("tells dates in words and leaves alone what is none", () => {
    expect(dateOf("2026-12-05")).toBe("5 December 2026");
    expect(dateOf("soon")).toBe("soon");
    expect(timeOf("2026-11-28T09:05:00Z")).toMatch(/^\d\d:\d\d$/);
  });
});

describe("joined voices", () => {
  const item = (id: string, same?: string) => ({ id, state: { values: same ? { same } : {} } }) as unknown as Item;
  const find = (id: string, ...items: Item[]) => mainOf(items.find((i) => i.id === id)!, new Map(items.map((i) => [i.id, i])));

  it("stand under the first of their chain", () => {
    expect(find("c", item("a"), item("b", "a"), item("c", "b"))).toBe("a");
    expect(find("a", item("a"))).toBe("a");
  });

  it("stand alone when the other is gone, and a circle has one head whoever looks", () => {
    expect(find("b", item("b", "gone"))).toBe("b");
    const circle = [item("a", "b"), item("b", "a")];
    expect([find("a", ...circle), find("b", ...circle)]).toEqual(["a", "a"]);
  });
});
