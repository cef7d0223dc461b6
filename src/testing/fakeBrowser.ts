/** Storage and Web Locks of a browser without one, for tests. */

/** A `Storage` with room for so many characters, keys included; `broken` makes every access throw. */
export class FakeStorage implements Storage {
  room: number;
  broken = false;
  readonly #values = new Map<string, string>();

  constructor(room = Infinity) {
    this.room = room;
  }

  get length(): number {
    this.#reach();
    return this.#values.size;
  }

  key(at: number): string | null {
    this.#reach();
    return [...this.#values.keys()][at] ?? null;
  }

  getItem(key: string): string | null {
    this.#reach();
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#reach();
    const others = [...this.#values].filter(([other]) => other !== key);
    const used = others.reduce((sum, [other, text]) => sum + other.length + text.length, 0);
    if (used + key.length + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.#values.set(key, value);
  }

  removeItem(key: string): void {
    this.#reach();
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
  }

  /** A copy, as a duplicated tab gets one of its session storage. */
  copy(): FakeStorage {
    const copy = new FakeStorage(this.room);
    for (const [key, value] of this.#values) copy.setItem(key, value);
    return copy;
  }

  entries(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  #reach(): void {
    if (this.broken) throw new DOMException('blocked', 'SecurityError');
  }
}

/** The locks of one origin; every page gets its own manager and lets go of all at once when it ends. */
export class FakeLocks {
  /** ms until a free lock is given. */
  delay = 0;
  readonly #queues = new Map<string, (() => void)[]>();

  page(): { readonly manager: LockManager; readonly end: () => void } {
    const ends: (() => void)[] = [];
    const request = (
      name: string,
      { signal }: { signal: AbortSignal },
      work: () => Promise<unknown>,
    ): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const queue = this.#queues.get(name) ?? [];
        this.#queues.set(name, queue);
        const leave = (): void => {
          const place = queue.indexOf(start);
          if (place >= 0) queue.splice(place, 1);
          if (place === 0) queue[0]?.();
        };
        let started = false;
        const start = (): void => {
          if (signal.aborted) return;
          started = true;
          ends.push(leave);
          work().then((value) => {
            leave();
            resolve(value);
          }, reject);
        };
        queue.push(start);
        signal.addEventListener('abort', () => {
          if (started) return;
          leave();
          reject(new DOMException('aborted', 'AbortError'));
        });
        if (queue.length === 1) setTimeout(start, this.delay);
      });
    const query = (): Promise<LockManagerSnapshot> => {
      const held = [...this.#queues].filter(([, queue]) => queue.length > 0).map(([name]) => ({ name }));
      return Promise.resolve({ held, pending: [] });
    };
    const manager = { request, query } as unknown as LockManager;
    return { manager, end: () => ends.forEach((leave) => leave()) };
  }
}
