// When to exchange: soon after a save, at once when there is signal again, and with growing patience when it fails.
import type { Outcome } from "./sync";

const SOON = 1_500;
const WAITING = 30_000;
const QUIET = 60_000;
const FIRST = 5_000;
const LAST = 300_000;

export interface Clock {
  set(work: () => void, after: number): unknown;
  clear(timer: unknown): void;
  /** 0 to 1, so that a hall full of phones does not come back at the same second. */
  chance(): number;
}

const SYSTEM: Clock = {
  set: (work, after) => setTimeout(work, after),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  chance: Math.random,
};

export class Schedule {
  private timer: unknown;
  private running = false;
  private again = false;
  private failures = 0;
  private closed = false;

  /** `run` exchanges once and says whether something still waits. */
  constructor(
    private readonly run: () => Promise<{ outcome: Outcome; unsent: boolean }>,
    private readonly clock: Clock = SYSTEM,
  ) {}

  /** Something new was kept. While the host does not answer, patience goes on as it is. */
  saved(): void {
    if (this.failures === 0) this.plan(SOON);
  }

  /** Signal again, the page shown again, or a person asked: now. */
  wake(): Promise<void> {
    this.failures = 0;
    return this.go();
  }

  close(): void {
    this.closed = true;
    this.clock.clear(this.timer);
  }

  private async go(): Promise<void> {
    this.clock.clear(this.timer);
    if (this.closed) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    let next = WAITING;
    try {
      const { outcome, unsent } = await this.run();
      this.failures = outcome === "ok" ? 0 : this.failures + 1;
      next = outcome === "ok" ? (unsent ? WAITING : QUIET) : this.patience();
    } catch {
      this.failures++;
      next = this.patience();
    }
    this.running = false;
    if (this.again) next = 0;
    this.again = false;
    this.plan(next);
  }

  /** 5 s, 10 s, 20 s … at most 5 minutes, a fifth more or less. */
  private patience(): number {
    const wait = Math.min(LAST, FIRST * 2 ** (this.failures - 1));
    return Math.round(wait * (0.8 + 0.4 * this.clock.chance()));
  }

  private plan(after: number): void {
    this.clock.clear(this.timer);
    if (this.closed) return;
    this.timer = this.clock.set(() => void this.go(), after);
  }
}
