// A fresh memory for each test, and a way to kill the phone between two breaths: the database stays, all else is gone.
import "fake-indexeddb/auto";
import { Store } from "../../src/capture/store";

let count = 0;

export class Phone {
  readonly name = `phone-${++count}`;
  store!: Store;

  static async new(): Promise<Phone> {
    const phone = new Phone();
    await phone.wake();
    return phone;
  }

  async wake(): Promise<Store> {
    this.store = await Store.open(this.name);
    return this.store;
  }

  /** Nothing is flushed, nothing is told: only what was kept is there afterwards. */
  async kill(): Promise<Store> {
    this.store.close();
    return this.wake();
  }
}

/** Makes every write of one kind fail like a full disk, until it is undone. */
export function fill(method: "add" | "put"): () => void {
  const proto = IDBObjectStore.prototype as unknown as Record<string, unknown>;
  const real = proto[method];
  proto[method] = () => {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  };
  return () => void (proto[method] = real);
}
