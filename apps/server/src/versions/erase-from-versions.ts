import { setImmediate } from 'node:timers/promises';
import {
  type BoardContent,
  contentFromJson,
  contentToJson,
  eraseFromContent,
  eraseFromSignalsIn,
  signalSource,
  signalSourcesIn,
} from '@throughline/board';
import type { Directory, Erasure } from '@throughline/network';
import type { RoomRegistry, StoredVersion, VersionStore } from '@throughline/rooms';
import * as Y from 'yjs';
import { hashOf } from './taken.ts';
import { untilNext } from './until-next.ts';
import type { VersionKeeper } from './version-keeper.ts';

interface Ports {
  readonly versions: VersionStore;
  readonly keeper: Pick<VersionKeeper, 'inTurn'>;
  readonly directory: Pick<Directory, 'board'>;
  readonly rooms: Pick<RoomRegistry, 'look'>;
}

/**
 * Takes somebody out of every version of every board of their network, or of all. May be done twice: what of theirs
 * stands in versions of pattern boards goes before the versions that tell whose it was.
 */
export async function eraseFromVersions(ports: Ports, erasure: Erasure): Promise<void> {
  const { versions, keeper, directory } = ports;
  const { keys, policy, networkId } = erasure;
  const person = { keys: new Set(keys), policy };
  for (const id of await versions.documents()) {
    const board = await directory.board(id);
    if (networkId !== null && board?.networkId !== networkId) continue;
    await keeper.inTurn(id, async () => {
      const holds = await versionsThat(versions, id, (version) => holdsOne(version, keys));
      if (!holds) return;
      await eraseFromStoredSignals(ports, id, { policy });
      await rewriteAll(versions, id, (version, content) => ({
        ...version,
        content: eraseFromContent(content, person),
        people: version.people?.filter((key) => !keys.includes(key)) ?? null,
        by: version.by !== null && keys.includes(version.by) ? null : version.by,
        name: isNamedBy(version, keys) && policy === 'remove' ? null : version.name,
      }));
    });
  }
}

/**
 * The same for signals that came from a board from which somebody is erased.
 * @param state the board without them, as one Yjs update; absent: as it is now
 */
export async function eraseFromStoredSignals(
  { versions, keeper, directory, rooms }: Ports,
  sourceId: string,
  how: Pick<Erasure, 'policy'> & { readonly state?: Uint8Array },
): Promise<void> {
  const source = new Y.Doc();
  const now = how.state ?? (await rooms.look(sourceId, Y.encodeStateAsUpdate))?.result;
  if (now) Y.applyUpdate(source, now);
  const saysNow = (noteId: string) => signalSource(source, noteId);
  const keepText = how.policy !== 'remove';
  for (const id of await versions.documents()) {
    // No board is a source of its own; and whoever erases from its versions has its turn already.
    if (id === sourceId || (await directory.board(id))?.kind !== 'pattern-board') continue;
    await keeper.inTurn(id, async () => {
      const holds = await versionsThat(versions, id, ({ content }) => content.includes(sourceId));
      if (!holds) return;
      await rewriteAll(versions, id, (version, content) => ({
        ...version,
        content: signalSourcesIn(content).includes(sourceId)
          ? eraseFromSignalsIn(content, sourceId, { saysNow, keepText })
          : content,
      }));
    });
  }
}

type Rewritten = Omit<StoredVersion, 'content' | 'hash'> & { readonly content: BoardContent };

async function rewriteAll(
  versions: VersionStore,
  id: string,
  change: (version: StoredVersion, content: BoardContent) => Rewritten,
): Promise<void> {
  // Another server may add one meanwhile.
  await untilNext(async () => {
    const next: StoredVersion[] = [];
    for await (const version of allOf(versions, id)) {
      const { content, ...facts } = change(version, contentFromJson(version.content));
      next.push({ ...facts, hash: hashOf(content), content: contentToJson(content) });
    }
    await versions.rewrite(id, next);
  });
}

async function versionsThat(
  versions: VersionStore,
  id: string,
  is: (version: StoredVersion) => boolean,
): Promise<boolean> {
  for await (const version of allOf(versions, id)) if (is(version)) return true;
  return false;
}

async function* allOf(versions: VersionStore, id: string): AsyncGenerator<StoredVersion> {
  for (const { number } of await versions.list(id)) {
    // Between two of them everybody else has their turn.
    await setImmediate();
    const version = await versions.version(id, number);
    if (version) yield version;
  }
}

const holdsOne = ({ content, people, by }: StoredVersion, keys: readonly string[]) =>
  keys.some((key) => content.includes(key) || people?.includes(key) || by === key);

const isNamedBy = ({ reason, by }: StoredVersion, keys: readonly string[]) =>
  reason !== 'sealed' && by !== null && keys.includes(by);
