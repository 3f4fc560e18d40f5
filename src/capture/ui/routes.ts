// Addresses within the app: a tab the phone killed opens again where it was.
import type { App } from "../app";

export const home = (app: App): string => (app.forum ? `#/f/${app.forum.id}` : "#/");

export const paths = {
  concern: (app: App, entry = "") => `${home(app)}/concern/${entry}`,
  next: (app: App, entry: string) => `${home(app)}/next/${entry}`,
  promise: (app: App, about = "-", entry = "") => `${home(app)}/promise/${about}/${entry}`,
  answer: (app: App, about: string, entry = "") => `${home(app)}/answer/${about}/${entry}`,
  tally: (app: App) => `${home(app)}/tally`,
};

/** `replace`: the way back does not lead into a form that is already kept. */
export function go(hash: string, replace = false): void {
  if (replace) location.replace(hash);
  else location.hash = hash;
}
