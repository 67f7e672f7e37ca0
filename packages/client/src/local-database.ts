/**
 * IndexedDB as promises, for copies of documents. Every way in which it can fail, the call that throws
 * at once included, ends in a rejection; no error is left for the window to hear of.
 */

/** Yjs updates, in the order of their writing. */
const UPDATES = 'updates';
/** What is known of the copy, by name. */
const FACTS = 'facts';

export interface CopyStores {
  readonly updates: IDBObjectStore;
  readonly facts: IDBObjectStore;
}

function factory(): IDBFactory {
  // Some browsers throw here instead of leaving it undefined.
  const found = globalThis.indexedDB as IDBFactory | undefined;
  if (!found) throw new Error('this browser has no IndexedDB');
  return found;
}

/** Opens a copy's database, and makes it when there is none. It lets go by itself when it is deleted. */
export function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory().open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(UPDATES, { autoIncrement: true });
      request.result.createObjectStore(FACTS);
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => database.close();
      resolve(database);
    };
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error ?? new Error(`cannot open ${name}`));
    };
  });
}

/** How long a deletion waits for pages that hold on to the database. */
const BLOCKED_LIMIT_MS = 2_000;

/**
 * Deletes a database; also when there is none of that name. A frozen page may hold on to it: the
 * deletion then stays asked for, and happens when that page lets go.
 */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory().deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onblocked = () => setTimeout(resolve, BLOCKED_LIMIT_MS);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error ?? new Error(`cannot delete ${name}`));
    };
  });
}

/** Names of all databases of this origin; none where the browser does not tell. */
export async function databaseNames(): Promise<string[]> {
  try {
    return (await factory().databases()).flatMap(({ name }) => name ?? []);
  } catch {
    return [];
  }
}

/** Runs requests in one transaction. Resolves when it is complete: written, not only asked for. */
export function inTransaction(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (stores: CopyStores) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([UPDATES, FACTS], mode);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the write was given up'));
    try {
      work({
        updates: transaction.objectStore(UPDATES),
        facts: transaction.objectStore(FACTS),
      });
    } catch (error) {
      transaction.abort();
      reject(error);
    }
  });
}
