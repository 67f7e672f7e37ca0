import type { Directory, ErasedData, Person } from '@throughline/network';
import { DamagedDocument, type StoredDocument, type UpdateLog } from '@throughline/rooms';
import { holdsKey } from './without-author.ts';

interface Ports {
  readonly directory: Pick<Directory, 'networks' | 'boardsOfNetwork'>;
  readonly data: Pick<ErasedData, 'documentsWrittenUnder'>;
  readonly updateLog: Pick<UpdateLog, 'load'>;
  /** One cannot be read, so that nobody can tell whether it is among them. */
  readonly damaged: (error: DamagedDocument) => void;
}

/**
 * Every document that somebody wrote in or whose content names one of their author keys. One of a
 * steward of the server may lie in any network.
 */
export async function* documentsOf(
  { directory, data, updateLog, damaged }: Ports,
  { networkId, keys }: Pick<Person, 'networkId'> & { keys: readonly string[] },
): AsyncGenerator<{ id: string; stored: StoredDocument }> {
  const networks =
    networkId === null ? (await directory.networks()).map(({ id }) => id) : [networkId];
  const boards = await Promise.all(networks.map((id) => directory.boardsOfNetwork(id)));
  const written = new Set(await data.documentsWrittenUnder(keys));
  for (const id of new Set([...written, ...boards.flat().map((board) => board.id)])) {
    try {
      const stored = await updateLog.load(id);
      if (stored && (written.has(id) || holdsKey(stored, keys))) yield { id, stored };
    } catch (error) {
      if (!(error instanceof DamagedDocument)) throw error;
      damaged(error);
    }
  }
}
