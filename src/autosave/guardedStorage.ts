/** The browser's storage, which may be blocked, full or missing: asking never throws. */
export interface GuardedStorage {
  /** The value, or null where there is none or storage is blocked. */
  read(key: string): string | null;
  /** Whether the value is stored now; what stood there stays where it is not. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  /** Every key, or none where storage is blocked. */
  keys(): readonly string[];
  /** Whether storage can be reached at all. It may still be full. */
  reachable(): boolean;
}

/** Guards the storage that `find` finds. Already naming it throws where a browser blocks it, so it is found anew each time. */
export function guardStorage(find: () => Storage | null | undefined): GuardedStorage {
  const ask = <T>(question: (storage: Storage) => T, otherwise: T): T => {
    try {
      const storage = find();
      return storage ? question(storage) : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => ask((storage) => storage.getItem(key), null),
    write: (key, value) =>
      ask((storage) => {
        storage.setItem(key, value);
        return true;
      }, false),
    remove: (key) => {
      ask((storage) => {
        storage.removeItem(key);
      }, undefined);
    },
    keys: () =>
      ask(
        (storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key !== null),
        [],
      ),
    reachable: () =>
      ask((storage) => {
        storage.getItem('');
        return true;
      }, false),
  };
}
