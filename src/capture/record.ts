// Records a voice. Every second is kept as it comes: a tab that is killed loses one.
import type { App } from "./app";
import { begun, finish, LONGEST } from "./files";
import type { Held } from "./types";

const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus"];
const BITS = 20_000;
const SLICE = 1_000;
const RECORDING = "jukwaa-capture-record";

/** What this browser records in that the host can clean; undefined where there is nothing: then a recording is chosen as a file. */
export function recordsIn(): string | undefined {
  if (typeof MediaRecorder === "undefined" || !navigator.mediaDevices?.getUserMedia) return undefined;
  return TYPES.find((t) => MediaRecorder.isTypeSupported(t));
}

export class Recording {
  /** Told every second, and once when it has ended. */
  onTick: () => void = () => {};
  private readonly since = Date.now();
  private readonly timer: ReturnType<typeof setInterval>;
  private writing: Promise<unknown> = Promise.resolve();
  private readonly over: Promise<void>;

  private constructor(
    private readonly app: App,
    readonly file: Held,
    private readonly recorder: MediaRecorder,
  ) {
    recorder.ondataavailable = (e) => this.keep(e.data);
    this.over = new Promise<void>((done) => (recorder.onstop = () => done())).then(() => this.end());
    void app.once(RECORDING, () => this.over);
    this.timer = setInterval(() => (this.seconds >= LONGEST ? this.halt() : this.onTick()), 500);
    recorder.start(SLICE);
  }

  /** Fails as getUserMedia fails: NotAllowedError, NotFoundError. */
  static async begin(app: App, about: string, type: string): Promise<Recording> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
    try {
      const file = begun(app, about, "voice", type.split(";")[0]!);
      await app.store.hold(file);
      return (app.recording = new Recording(app, file, new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS })));
    } catch (error) {
      for (const track of stream.getTracks()) track.stop();
      throw error;
    }
  }

  get seconds(): number {
    return (Date.now() - this.since) / 1000;
  }

  /** Ends it; resolves when it is kept whole. */
  stop(): Promise<void> {
    this.halt();
    return this.over;
  }

  private halt(): void {
    if (this.recorder.state !== "inactive") this.recorder.stop();
  }

  private keep(piece: Blob): void {
    if (piece.size === 0) return;
    const until = this.seconds;
    // One after the other, so that the pieces stand in their order.
    this.writing = this.writing
      .then(async () => this.app.store.addChunk({ entry: this.file.entry, bytes: await piece.arrayBuffer(), until }))
      .catch((error: unknown) => {
        this.app.failed(error, "capture.files.full");
        this.halt();
      });
  }

  private async end(): Promise<void> {
    clearInterval(this.timer);
    for (const track of this.recorder.stream.getTracks()) track.stop();
    await this.writing;
    this.app.recording = undefined;
    await finish(this.app, this.file);
    this.onTick();
  }
}

/** What was being recorded when the tab was killed is kept up to there; not what another tab is recording now. */
export async function recover(app: App): Promise<void> {
  await app.once(RECORDING, async () => {
    for (const file of await app.store.files()) if (file.progress === "recording") await finish(app, file);
  });
}
