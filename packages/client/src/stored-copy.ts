import * as Y from 'yjs';
import { type CopyStores, inTransaction } from './local-database.ts';
import { type Clocks, ServerHas } from './server-has.ts';

/** What lies in a copy's database. */
export interface StoredCopy {
  readonly updates: readonly Uint8Array[];
  readonly serverHas: Clocks;
  /** Something was written since the server last had everything. */
  readonly unsent: boolean;
}

/** What is known of a copy at the moment of a write. */
export interface CopyFacts {
  readonly serverHas: Clocks;
  readonly unsent: boolean;
}

const SERVER_HAS = 'serverHas';
const UNSENT = 'unsent';

export async function readCopy(database: IDBDatabase): Promise<StoredCopy> {
  let updates: unknown = [];
  let serverHas: unknown;
  let unsent: unknown;
  await inTransaction(database, 'readonly', (stores) => {
    into(stores.updates.getAll(), (value) => {
      updates = value;
    });
    into(stores.facts.get(SERVER_HAS), (value) => {
      serverHas = value;
    });
    into(stores.facts.get(UNSENT), (value) => {
      unsent = value;
    });
  });
  return {
    updates: Array.isArray(updates) ? updates.filter(isReadable) : [],
    serverHas: decodeClocks(serverHas),
    unsent: unsent === true,
  };
}

/** Adds updates and renews the facts, all or none. */
export function writeCopy(
  database: IDBDatabase,
  updates: readonly Uint8Array[],
  facts: CopyFacts,
): Promise<void> {
  return inTransaction(database, 'readwrite', (stores) => {
    for (const update of updates) stores.updates.add(update);
    stores.facts.put(facts.unsent, UNSENT);
    // Another tab may know of more than we do: what the server has only grows.
    into(stores.facts.get(SERVER_HAS), (stored) => {
      const known = new ServerHas();
      known.add(decodeClocks(stored));
      known.add(facts.serverHas);
      stores.facts.put(known.encode(), SERVER_HAS);
    });
  });
}

/** Folds many updates into one, those of other tabs included. */
export function foldCopy(database: IDBDatabase): Promise<void> {
  return inTransaction(database, 'readwrite', ({ updates }) => {
    into(updates.getAll(), (stored) => fold(updates, stored));
  });
}

function fold(store: CopyStores['updates'], stored: unknown): void {
  if (!Array.isArray(stored)) return;
  const doc = new Y.Doc();
  try {
    applyAll(doc, stored.filter(isReadable), undefined);
  } catch {
    // Unfoldable is still readable: the copy stays as it is.
    return;
  }
  store.clear();
  store.add(Y.encodeStateAsUpdate(doc));
}

/**
 * Applies the updates of a copy to a document. Where damage left a hole, what builds on it is left
 * out: sent on, it would make the server refuse everything.
 */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[], origin: unknown): void {
  if (updates.length === 0) return;
  Y.applyUpdate(doc, Y.mergeUpdates([...updates]), origin);
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
}

function isReadable(update: unknown): update is Uint8Array {
  try {
    return update instanceof Uint8Array && Y.decodeUpdate(update) !== undefined;
  } catch {
    return false;
  }
}

function decodeClocks(encoded: unknown): Clocks {
  try {
    return encoded instanceof Uint8Array ? Y.decodeStateVector(encoded) : new Map();
  } catch {
    return new Map();
  }
}

function into<T>(request: IDBRequest<T>, take: (value: T) => void): void {
  request.onsuccess = () => take(request.result);
}
