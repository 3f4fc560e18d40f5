import { answer, fileFor, install, tidy, type Shell } from "./shell";

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: a hash of the files' contents, and their paths. */
declare const SHELL: Shell;

const get = (request: Request) => fetch(request);

self.addEventListener("install", (event) => event.waitUntil(install(SHELL, caches, get, self.location.origin)));
self.addEventListener("activate", (event) => event.waitUntil(tidy(SHELL, caches).then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const path = fileFor(SHELL, event.request.method, new URL(event.request.url), self.location.origin);
  if (path) event.respondWith(answer(SHELL, caches, get, event.request, path));
});
// The app asks at its start, before anybody has typed: never in the midst of a sentence.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});
