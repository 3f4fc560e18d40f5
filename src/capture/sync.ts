// One exchange with the host: sends what waits, takes in what others wrote. Safe to break off anywhere and to do again.
import type { Store } from "./store";
import type { Edit, Kept } from "./types";
import type { Wire } from "./wire";

/** missing: the host does not know this forum, or not for us. */
export type Outcome = "ok" | "offline" | "signin" | "forbidden" | "missing" | "busy";

const MOST = 200;
const ROUNDS = 300;

export async function exchange(store: Store, wire: Wire, forum: string, me: string, unreadable: string): Promise<Outcome> {
  let most = MOST;
  for (let round = 0; round < ROUNDS; round++) {
    const batch = await store.batch(forum, me, most);
    const after = await store.cursor(forum);
    const reply = await wire.sync({ forum, after, edits: batch.map(bare) });
    if (reply.status === 200 && reply.body) {
      await store.take(forum, reply.body);
      const settled = new Set([...reply.body.results.map((r) => r.edit), ...reply.body.entries.flatMap((e) => e.edits.map((x) => x.id))]);
      // A host that answers without answering must not keep us busy for ever.
      if (batch.some((e) => !settled.has(e.id)) || (reply.body.more && reply.body.next <= after)) return "busy";
      const left = (await store.unsent()).some((e) => e.forum === forum && e.by === me);
      if (!left && !reply.body.more) return "ok";
      most = Math.min(MOST, most * 2);
    } else if ((reply.status === 413 || reply.status === 422) && batch.length > 0) {
      // Halved until the one that cannot be read stands alone; the others go on.
      if (batch.length === 1) await store.refuse(batch[0]!.id, "unreadable", unreadable);
      most = Math.max(1, Math.floor(batch.length / 2));
    } else {
      return outcomeOf(reply.status);
    }
  }
  return "busy";
}

export function outcomeOf(status: number): Outcome {
  if (status === 200) return "ok";
  if (status === 401) return "signin";
  if (status === 403) return "forbidden";
  if (status === 404) return "missing";
  return status === 0 ? "offline" : "busy";
}

function bare({ id, entry, kind, about, after, at, fields }: Kept): Edit {
  return { id, entry, kind, about, after, at, fields };
}
