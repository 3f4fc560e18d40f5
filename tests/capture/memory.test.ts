import { beforeEach, describe, expect, it } from "vitest";
import { Memory } from "../../src/capture/ui/memory";
import { said } from "./building";
import { Phone } from "./shelves";

const F = "mombasa-2";
let phone: Phone;
let memory: Memory;

beforeEach(async () => {
  phone = await Phone.new();
  memory = new Memory(phone.store);
  await memory.load(F);
});

describe("what was used", () => {
  it("stands first if it was the last, then by how often", async () => {
    for (const theme of ["land", "water", "water", "water", "land", "gangs"]) await memory.note(F, { theme });
    expect(memory.first("theme", 6)).toEqual(["gangs", "water", "land"]);
    expect(memory.first("theme", 2)).toEqual(["gangs", "water"]);
  });

  it("of a list is each of its parts", async () => {
    await memory.note(F, { groups: "elders,youth" });
    await memory.note(F, { groups: "youth" });
    expect(memory.first("groups", 6)).toEqual(["youth", "elders"]);
    expect(memory.groups).toBe("youth");
  });

  it("is nothing before the first voice, and for what was not said", async () => {
    expect([memory.first("theme", 6), memory.groups, memory.place, memory.lang]).toEqual([[], "", undefined, undefined]);
    await memory.note(F, { office: "-", theme: null });
    expect(memory.first("office", 6)).toEqual([]);
  });

  it("stays over a restart, and of another forum is another", async () => {
    await memory.note(F, { theme: "land", place: "KE-01", words: said("w", "sw") });
    const again = new Memory(await phone.kill());
    await again.load(F);
    expect([again.first("theme", 6), again.place, again.lang]).toEqual([["land"], "KE-01", "sw"]);
    await again.load("kwale-1");
    expect(again.first("theme", 6)).toEqual([]);
  });
});
