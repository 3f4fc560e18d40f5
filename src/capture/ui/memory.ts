// What was used last and most in this phone's hand, so that the same thing is never asked twice.
import type { Store } from "../store";
import type { Fields } from "../types";

interface Use {
  count: number;
  last: number;
}
interface Remembered {
  turn: number;
  lang?: string;
  groups?: string;
  place?: string;
  used: Record<string, Record<string, Use>>;
}

export class Memory {
  private kept: Remembered = { turn: 0, used: {} };

  constructor(private readonly store: Pick<Store, "setting" | "set">) {}

  async load(forum: string): Promise<void> {
    this.kept = (await this.store.setting<Remembered>(`memory:${forum}`)) ?? { turn: 0, used: {} };
  }

  get lang(): string | undefined {
    return this.kept.lang;
  }
  get groups(): string {
    return this.kept.groups ?? "";
  }
  get place(): string | undefined {
    return this.kept.place;
  }

  async note(forum: string, fields: Fields): Promise<void> {
    this.kept.turn++;
    for (const [field, value] of Object.entries(fields)) {
      if (value && typeof value === "object") this.kept.lang = value.lang;
      if (typeof value !== "string" || value === "-") continue;
      if (field === "groups" || field === "place") this.kept[field] = value;
      for (const key of value.split(",").filter(Boolean)) this.use(field, key);
    }
    await this.store.set(`memory:${forum}`, this.kept);
  }

  /** The last one used, then by how often; at most so many. */
  first(field: string, most: number): string[] {
    const uses = Object.entries(this.kept.used[field] ?? {});
    const last = Math.max(0, ...uses.map(([, u]) => u.last));
    const rank = (u: Use) => (u.last === last ? Infinity : u.count + u.last / 1e6);
    return uses.sort(([, a], [, b]) => rank(b) - rank(a)).slice(0, most).map(([key]) => key);
  }

  private use(field: string, key: string): void {
    const uses = (this.kept.used[field] ??= {});
    uses[key] = { count: (uses[key]?.count ?? 0) + 1, last: this.kept.turn };
  }
}
