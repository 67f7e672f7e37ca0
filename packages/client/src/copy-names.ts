import { databaseNames } from './local-database.ts';

/**
 * Names of local copies: `throughline:<personKey>:<documentId>:<epoch>`, each also a key in
 * localStorage while the copy is wanted. IndexedDB alone cannot tell everywhere which databases there
 * are, nor tell an open page whether its copy was lost or thrown away on purpose.
 */

export interface CopyName {
  readonly personKey: string;
  readonly documentId: string;
  readonly epoch: number;
}

export function copyName({ personKey, documentId, epoch }: CopyName): string {
  return `${documentPrefix(personKey, documentId)}${epoch}`;
}

export function personPrefix(personKey: string): string {
  return `throughline:${personKey}:`;
}

function documentPrefix(personKey: string, documentId: string): string {
  return `${personPrefix(personKey)}${documentId}:`;
}

/** Remembers that this copy is wanted on this device. */
export function wantCopy(name: string): void {
  withStorage((storage) => storage.setItem(name, ''));
}

/** From now on nothing makes this copy again until it is wanted anew. */
export function unwantCopy(name: string): void {
  withStorage((storage) => storage.removeItem(name));
}

/** False also where the browser gives us no localStorage. */
export function isCopyWanted(name: string): boolean {
  return withStorage((storage) => storage.getItem(name)) === '';
}

/** Every copy whose name begins so, as far as this browser can tell. */
export async function copiesNamed(prefix: string): Promise<string[]> {
  const names = new Set([...wantedNames(), ...(await databaseNames())]);
  return [...names].filter((name) => name.startsWith(prefix));
}

/** Copies of this document that were made before it was last restored. */
export async function olderCopies({ personKey, documentId, epoch }: CopyName): Promise<string[]> {
  const prefix = documentPrefix(personKey, documentId);
  const names = await copiesNamed(prefix);
  return names.filter((name) => Number(name.slice(prefix.length)) < epoch);
}

function wantedNames(): string[] {
  const names = withStorage((storage) =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''),
  );
  return names ?? [];
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(globalThis.localStorage);
  } catch {
    return undefined;
  }
}
