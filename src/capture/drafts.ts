// Words are kept while they are typed: a phone may close the tab at any moment, and says so at best a moment before.
import type { Store } from "./store";
import type { Draft } from "./types";

export class Drafts {
  private readonly pending = new Map<string, Draft>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Pick<Store, "putDrafts" | "draft" | "dropDraft">,
    private readonly failed: (error: unknown) => void = () => {},
    private readonly delay = 250,
  ) {}

  /** Kept at most a quarter of a second later; a later text of the same draft takes its place. */
  put(draft: Draft): void {
    this.pending.set(draft.key, { ...draft, fields: { ...draft.fields } });
    this.timer ??= setTimeout(() => void this.flush(), this.delay);
  }

  /** Keeps now what was typed: when the page is hidden it may never be shown again. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const drafts = [...this.pending.values()];
    if (drafts.length === 0) return;
    this.pending.clear();
    try {
      await this.store.putDrafts(drafts);
    } catch (error) {
      for (const draft of drafts) if (!this.pending.has(draft.key)) this.pending.set(draft.key, draft);
      this.failed(error);
    }
  }

  async get(key: string): Promise<Draft | undefined> {
    return this.pending.get(key) ?? (await this.store.draft(key));
  }

  /** Forgets what is not yet written, because a save is about to let go of the rest. */
  release(key: string): void {
    this.pending.delete(key);
  }

  async drop(key: string): Promise<void> {
    this.release(key);
    await this.store.dropDraft(key);
  }

  listen(page: Document & { defaultView: Window | null }, until: { signal?: AbortSignal } = {}): void {
    page.addEventListener("visibilitychange", () => page.visibilityState === "hidden" && void this.flush(), until);
    page.defaultView?.addEventListener("pagehide", () => void this.flush(), until);
  }
}
