// The app itself, kept on the phone: it opens without signal, and is whole or not changed at all.

export interface Shell {
  version: string;
  files: string[];
}
type Caches = Pick<CacheStorage, "open" | "keys" | "delete">;
const PREFIX = "capture-";

/** All files or none: a half-kept app would not open in the hall. */
export async function install(shell: Shell, caches: Caches, get: (request: Request) => Promise<Response>, origin: string): Promise<void> {
  const cache = await caches.open(PREFIX + shell.version);
  await Promise.all(
    shell.files.map(async (path) => {
      const reply = await get(new Request(new URL(path, origin), { cache: "reload", credentials: "same-origin" }));
      // A sign-in page under the app's name would be kept until the next release.
      if (!reply.ok || reply.redirected) throw new Error(`${path}: ${reply.status}`);
      await cache.put(path, reply);
    }),
  );
}

export async function tidy(shell: Shell, caches: Caches): Promise<void> {
  const old = (await caches.keys()).filter((k) => k.startsWith(PREFIX) && k !== PREFIX + shell.version);
  await Promise.all(old.map((k) => caches.delete(k)));
}

/** The file this request is answered from; undefined for all that must come from the host, the kit and the sync first of all. */
export function fileFor(shell: Shell, method: string, url: URL, origin: string): string | undefined {
  if (method !== "GET" || url.origin !== origin) return undefined;
  const path = url.pathname.replace(/\/$/, "");
  return shell.files.includes(path) ? path : undefined;
}

export async function answer(shell: Shell, caches: Caches, get: (request: Request) => Promise<Response>, request: Request, path: string): Promise<Response> {
  try {
    const kept = await (await caches.open(PREFIX + shell.version)).match(path);
    if (kept) return kept;
  } catch {
    // Storage denied: the host still has the file.
  }
  return get(request);
}
