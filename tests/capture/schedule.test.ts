import { beforeEach, describe, expect, it } from "vitest";
import { Schedule, type Clock } from "../../src/capture/schedule";
import type { Outcome } from "../../src/capture/sync";

/** A clock that stands still until it is told. */
class Still implements Clock {
  timers: { work: () => void; after: number }[] = [];
  set = (work: () => void, after: number) => {
    const timer = { work, after };
    this.timers.push(timer);
    return timer;
  };
  clear = (timer: unknown) => void (this.timers = this.timers.filter((t) => t !== timer));
  chance = () => 0.5;
  get next(): number {
    expect(this.timers, "exactly one timer runs").toHaveLength(1);
    return this.timers[0]!.after;
  }
  async ring(): Promise<void> {
    const [timer] = this.timers.splice(0, 1);
    timer!.work();
    await settle();
  }
}
const settle = () => new Promise((done) => setTimeout(done, 0));

let clock: Still;
let runs: number;
let answer: { outcome: Outcome; unsent: boolean };
let schedule: Schedule;

beforeEach(() => {
  clock = new Still();
  runs = 0;
  answer = { outcome: "ok", unsent: false };
  schedule = new Schedule(async () => (runs++, answer), clock);
});

describe("the schedule", () => {
  it("looks every minute when all is sent, and every 30 seconds while something waits", async () => {
    await schedule.wake();
    expect(clock.next).toBe(60_000);
    answer.unsent = true;
    await clock.ring();
    expect(clock.next).toBe(30_000);
    expect(runs).toBe(2);
  });

  it("grows patient from 5 seconds to 5 minutes, and no further", async () => {
    answer = { outcome: "offline", unsent: true };
    await schedule.wake();
    const waits = [clock.next];
    for (let i = 0; i < 9; i++) {
      await clock.ring();
      waits.push(clock.next);
    }
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000, 300_000]);
  });

  it.each(["offline", "signin", "forbidden", "missing", "busy"] as const)("is patient after %s", async (outcome) => {
    answer = { outcome, unsent: true };
    await schedule.wake();
    expect(clock.next).toBe(5_000);
  });

  it("spreads the phones of a hall over a fifth more or less", async () => {
    answer = { outcome: "busy", unsent: true };
    clock.chance = () => 0;
    await schedule.wake();
    expect(clock.next).toBe(4_000);
    clock.chance = () => 1;
    await schedule.wake();
    expect(clock.next).toBe(6_000);
  });

  it("goes soon after a save while the host answers", async () => {
    schedule.saved();
    expect(clock.next).toBe(1_500);
    schedule.saved();
    expect(clock.next).toBe(1_500);
  });

  it("keeps its patience when something is saved while the host does not answer", async () => {
    answer = { outcome: "offline", unsent: true };
    await schedule.wake();
    await clock.ring();
    schedule.saved();
    expect(clock.next).toBe(10_000);
  });

  it("goes at once when woken, and forgets its patience", async () => {
    answer = { outcome: "offline", unsent: true };
    await schedule.wake();
    for (let i = 0; i < 5; i++) await clock.ring();
    answer = { outcome: "ok", unsent: false };
    await schedule.wake();
    expect(clock.next).toBe(60_000);
    answer = { outcome: "offline", unsent: true };
    await clock.ring();
    expect(clock.next).toBe(5_000);
  });

  it("runs one exchange at a time, and once more for who asked meanwhile", async () => {
    let finish = () => {};
    let together = 0;
    let most = 0;
    schedule = new Schedule(async () => {
      runs++;
      most = Math.max(most, ++together);
      await new Promise<void>((done) => (finish = done));
      together--;
      return answer;
    }, clock);
    const first = schedule.wake();
    await schedule.wake();
    await schedule.wake();
    expect(runs).toBe(1);
    finish();
    await first;
    expect(clock.next).toBe(0);
    clock.timers[0]!.work();
    await settle();
    expect([runs, most]).toEqual([2, 1]);
    finish();
  });

  it("goes on after an exchange that broke", async () => {
    schedule = new Schedule(async () => Promise.reject(new Error("the disk is full")), clock);
    await schedule.wake();
    expect(clock.next).toBe(5_000);
    await clock.ring();
    expect(clock.next).toBe(10_000);
  });
});
