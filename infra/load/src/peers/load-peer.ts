import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IMPORT_FROM_PEERS, PEERS_FOLDER } from './peers-folder.ts';

/** Imports one of the peers' packages from their own folder. `T` is as much of it as a launcher uses. */
export async function loadPeer<T>(name: string): Promise<T> {
  const helper = pathToFileURL(join(PEERS_FOLDER, IMPORT_FROM_PEERS)).href;
  const { load } = (await import(helper)) as { load: (name: string) => Promise<T> };
  return load(name);
}
