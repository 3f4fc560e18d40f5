// HTTP, bounded: every request ends, and what is no answer of our host counts as no signal.
import type { Answer, Kit, Question, Result } from "./types";

export interface Reply<T> {
  /** 0 where nothing came back, or something that is not ours: the sign-in page of a hotel's network, for example. */
  status: number;
  body?: T;
}
export interface Wire {
  kit(): Promise<Reply<Kit>>;
  sync(question: Question): Promise<Reply<Answer>>;
  file(entry: string, type: string, bytes: ArrayBuffer): Promise<Reply<Result>>;
}

const SECONDS = 20;
/** Bytes a second of the slowest network that still bears a file. */
const SLOWEST = 1_500;

export function httpWire(language: () => string, get: typeof fetch = (...a) => fetch(...a)): Wire {
  const ask = async <T>(path: string, init: RequestInit, ours: (body: T) => boolean, seconds = SECONDS): Promise<Reply<T>> => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), seconds * 1000);
    try {
      const headers = { ...init.headers, "X-Jukwaa": "capture", "Accept-Language": language(), Accept: "application/json" };
      // A redirect is the way to the sign-in page, never an answer.
      const reply = await get(path, { ...init, headers, credentials: "same-origin", cache: "no-store", redirect: "manual", signal: stop.signal });
      if (reply.type === "opaqueredirect") return { status: 401 };
      if (reply.status !== 200) return { status: reply.status };
      const body = (await reply.json()) as T;
      return ours(body) ? { status: 200, body } : { status: 0 };
    } catch {
      return { status: 0 };
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    kit: () => ask<Kit>("/capture/kit", {}, (b) => Array.isArray(b.forums) && typeof b.who?.person === "string"),
    sync: (question) =>
      ask<Answer>(
        "/capture/sync",
        { method: "POST", body: JSON.stringify(question), headers: { "Content-Type": "application/json" } },
        (b) => Array.isArray(b.results) && Array.isArray(b.entries) && typeof b.next === "number",
      ),
    file: (entry, type, bytes) =>
      ask<Result>(
        `/capture/file/${entry}`,
        { method: "PUT", body: bytes, headers: { "Content-Type": type } },
        (b) => b.edit === entry && (b.state === "accepted" || b.state === "refused"),
        SECONDS + bytes.byteLength / SLOWEST,
      ),
  };
}
