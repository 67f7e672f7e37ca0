import { setImmediate } from 'node:timers/promises';
import {
  type BoardContent,
  contentFromJson,
  readComments,
  readContent,
  templateIn,
} from '@throughline/board';
import type { Board, Directory } from '@throughline/network';
import type { ChangedBoard, SinceLastHere } from '@throughline/protocol';
import type { StoredDocument, UpdateLog, VersionStore } from '@throughline/rooms';
import { openDocument } from '../boards/open-document.ts';
import { summaryOfChange } from '../versions/summary-of-change.ts';
import { nearestVersion, type Visit } from './nearest-version.ts';

interface Ports {
  readonly directory: Pick<Directory, 'boardNews' | 'visitsOf'>;
  readonly versions: Pick<VersionStore, 'list' | 'places' | 'version'>;
  readonly updateLog: Pick<UpdateLog, 'load'>;
}

/**
 * What changed on these boards since this person was last at each. Whether something did, the board's log
 * says; what, the version nearest to that visit does, beside what is stored now. Server SPEC, VB-rules.
 */
export async function sinceLastHere(
  ports: Ports,
  person: { readonly id: string; readonly networkId: string },
  boards: readonly Board[],
): Promise<SinceLastHere> {
  const [news, visits] = await Promise.all([
    ports.directory.boardNews(person.id, person.networkId),
    ports.directory.visitsOf(person.id),
  ]);
  const visitOf = new Map(visits.map((visit) => [visit.boardId, visit]));
  const seen = boards.flatMap(({ id }) => visitOf.get(id)?.at ?? []);
  const changed: ChangedBoard[] = [];
  for (const board of boards) {
    const visit = visitOf.get(board.id);
    if (visit === undefined || news.get(board.id) !== 'changed') continue;
    // Between two boards everybody else has their turn.
    await setImmediate();
    const one = await changeOf(ports, board, visit);
    if (one) changed.push(one);
  }
  return {
    lastAt: seen.length === 0 ? null : Math.max(...seen),
    changed: changed.sort((a, b) => (b.visitedAt ?? 0) - (a.visitedAt ?? 0)),
    unchanged: boards.filter(({ id }) => news.get(id) === 'seen').length,
  };
}

/** Undefined where the board cannot be read: whoever opens it is told. */
async function changeOf(
  { versions, updateLog }: Ports,
  { id, kind, title }: Board,
  visit: Visit,
): Promise<ChangedBoard | undefined> {
  try {
    const stored = await updateLog.load(id);
    if (!stored) return undefined;
    const near = nearestVersion(await versions.list(id), await versions.places(id), visit);
    const before = asItStood(stored, visit) ?? (near && (await keptAs(versions, id, near.number)));
    const doc = openDocument(stored);
    const content = readContent(doc, stored.owners);
    const areas = templateIn(doc)?.areas ?? [];
    const said = [...readComments(doc).on.values()].flatMap((threads) =>
      threads.flatMap(({ first, answers }) => [first, ...answers]),
    );
    doc.destroy();
    return {
      boardId: id,
      kind,
      title,
      visitedAt: visit.at,
      from: near?.number ?? null,
      summary: [...summaryOfChange(before, content)],
      whole: before === undefined,
      comments: said.filter(({ createdAt }) => createdAt > visit.at).length,
      areas: [...areas],
    };
  } catch {
    return undefined;
  }
}

/** The board as the log tells of that moment, as long as what was written since is not folded into it. */
function asItStood(stored: StoredDocument, { epoch, seq }: Visit): BoardContent | undefined {
  const { checkpoint, updates, owners } = stored;
  const isFolded = checkpoint !== null && checkpoint.seq > seq;
  // Without a checkpoint the log begins with what the board was made with.
  if (stored.epoch !== epoch || isFolded) return undefined;
  const doc = openDocument({ ...stored, updates: updates.filter((update) => update.seq <= seq) });
  const content = readContent(doc, owners);
  doc.destroy();
  return content;
}

async function keptAs({ version }: Ports['versions'], id: string, number: number) {
  const kept = await version(id, number);
  return kept && contentFromJson(kept.content);
}
