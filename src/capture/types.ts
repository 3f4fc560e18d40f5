// The shapes that travel between this app and the host, and what the phone keeps of them.

export interface Words {
  text: string;
  lang: string;
}

/** A string is a code, a date or a number; words carry their language; null is a field that was cleared. */
export type Value = string | Words | null;
export type Fields = Record<string, Value>;
export type Kind = "Concern" | "Answer" | "Commitment" | "Attendance" | "File";

export interface Edit {
  id: string;
  entry: string;
  kind: Kind;
  about: string | null;
  /** The heads of the entry as the device knew it: the clock plays no part. */
  after: string[];
  at: string;
  fields: Fields;
}

/** waiting: never left the phone. sent: left, no answer seen. aside: refused, and mended or given up. */
export type Progress = "waiting" | "sent" | "accepted" | "refused" | "aside";

export interface Kept extends Edit {
  /** The order in which this phone learnt of it. */
  n: number;
  forum: string;
  progress: Progress;
  /** null: somebody in the hall, by a phone of their own. */
  by: string | null;
  mine: boolean;
  /** Written on this phone. */
  here?: boolean;
  code?: string;
  message?: string;
}

export interface Name {
  en: string;
  sw: string;
}
export interface Keyed extends Name {
  key: string;
}
export interface Theme extends Keyed {
  family: string;
}
export interface Forum {
  id: string;
  name: Name;
  county: string;
  place: string;
  held: string;
  venue: string;
  phase: string;
  /** Themes that it is to speak of: they stand first. */
  agenda?: string[];
}
export interface Place {
  code: string;
  name: string;
  level: string;
  parent: string | null;
}
export interface Kit {
  version: string;
  now: string;
  who: { person: string; office: Name };
  forums: Forum[];
  themes: Theme[];
  families: Keyed[];
  groups: Keyed[];
  institutions: Keyed[];
  places: Place[];
}

export interface Result {
  edit: string;
  state: "accepted" | "refused";
  code?: string;
  message?: string;
}
export interface Entry {
  id: string;
  kind: Kind;
  about: string | null;
  edits: (Edit & { by: string | null; mine: boolean })[];
}
export interface Answer {
  results: Result[];
  entries: Entry[];
  next: number;
  more: boolean;
  phase: string;
  now: string;
}
export interface Question {
  forum: string;
  after: number;
  edits: Edit[];
}

/** Words being typed, kept before anybody presses anything. */
export interface Draft {
  key: string;
  forum: string;
  route: string;
  entry: string;
  fields: Fields;
}

export type Media = "photo" | "voice";

/**
 * A photo or voice note on this phone. recording: runs, or ran when the tab was killed. draft: belongs to a voice that nobody saved yet. waiting: announced with the words,
 * its bytes still to be sent.
 */
export interface Held {
  /** The entry that announces it. */
  entry: string;
  forum: string;
  about: string;
  by: string;
  media: Media;
  type: string;
  size: number;
  seconds?: number;
  sha: string;
  progress: "recording" | "draft" | "waiting" | "accepted" | "refused";
  /** The edit that announced it. */
  edit?: string;
  message?: string;
}

/** A second or so of a recording, kept while it runs. */
export interface Chunk {
  entry: string;
  bytes: ArrayBuffer;
  until: number;
}
