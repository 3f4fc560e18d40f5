// The page's side of the service worker: keeps the app on the phone, and takes a new one only at the start.
import { say } from "./say";

let state: "none" | "ready" | "failed" = "none";
const PATIENCE = 3_000;

/** Whether the app opens without signal, as a sentence. */
export const shellState = (): string => say(state === "ready" ? "capture.shell.ready" : state === "failed" ? "capture.shell.failed" : "capture.shell.waiting");

/** True when a newer app takes over and the page loads again. Never fails: without a worker the app works while there is signal. */
export async function keepShell(workers: ServiceWorkerContainer | undefined = navigator.serviceWorker): Promise<boolean> {
  if (!workers) {
    state = "failed";
    return false;
  }
  try {
    const registration = await workers.getRegistration("/capture");
    if (registration?.waiting && workers.controller) return await takeOver(registration.waiting, workers);
    void register(workers);
  } catch {
    state = "failed";
  }
  return false;
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  try {
    const registration = await workers.register("/capture/sw.js", { scope: "/capture", updateViaCache: "none" });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    const look = () => (state = registration.active ? "ready" : worker?.state === "redundant" ? "failed" : state);
    worker?.addEventListener("statechange", look);
    look();
  } catch {
    state = navigator.onLine === false ? state : "failed";
    if (workers.controller) state = "ready";
  }
}

function takeOver(waiting: ServiceWorker, workers: ServiceWorkerContainer): Promise<boolean> {
  return new Promise((done) => {
    // A new one that does not come must not keep the hall waiting, and one that comes late must not break into a sentence.
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      done(false);
    }, PATIENCE);
    workers.addEventListener("controllerchange", () => {
      if (late) return;
      clearTimeout(timer);
      done(true);
      location.reload();
    });
    waiting.postMessage("take-over");
  });
}
