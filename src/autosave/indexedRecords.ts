/** The records in IndexedDB. The connection is opened at first use, and anew where the browser closed it. */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Entry, RecordKey, RecordStore } from './records';

/** One object store, whose keys are `RecordKey`s: [id] ≤ key < [id, []] holds for those of one tab. */
export function indexedRecords(database: string): RecordStore {
  let records: UseStore | null = null;
  // Already naming `indexedDB` throws in some browsers; here the promise rejects.
  const inStore: UseStore = async (mode, callback) => (records ??= createStore(database, 'records'))(mode, callback);
  return {
    keys: () =>
      inStore('readonly', async (store) => (await promisifyRequest(store.getAllKeys())) as unknown as RecordKey[]),
    get: (key) => inStore('readonly', (store) => promisifyRequest<unknown>(store.get([...key]))),
    entries: (id) =>
      inStore('readonly', async (store) => {
        const range = IDBKeyRange.bound([id], [id, []]);
        const [keys, values] = await Promise.all([
          promisifyRequest(store.getAllKeys(range)),
          promisifyRequest<unknown[]>(store.getAll(range)),
        ]);
        return keys.map((key, at): Entry => [key as unknown as RecordKey, values[at]]);
      }),
    write: ({ puts, deletes }) =>
      inStore('readwrite', async (store) => {
        const { transaction } = store;
        try {
          for (const key of deletes) store.delete([...key]);
          for (const [key, value] of puts) store.put(value, [...key]);
        } catch (error) {
          transaction.abort();
          throw error;
        }
        const done = promisifyRequest(transaction);
        // A page that goes may not come to see its requests answered.
        transaction.commit();
        await done;
      }),
  };
}
