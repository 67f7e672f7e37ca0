import { addNote } from '@throughline/board';
import { BoardInfo, ConveningForStaff } from '@throughline/protocol';
import * as Y from 'yjs';
import { openDocument } from '../../src/boards/open-document.ts';
import { Asking } from '../asking.ts';
import { type Guest, Running } from '../running.ts';

const twice = (text: string) => ({ en: text, es: text });

/** A network with one convening that goes on and one that is planned after it. */
export interface TwoConvenings {
  readonly running: Running;
  readonly http: Asking;
  readonly steward: Guest;
  /** At the second team, whose map of the first convening is empty. */
  readonly ana: Guest;
  /** At the third. */
  readonly bo: Guest;
  readonly networkId: string;
  readonly first: string;
  readonly second: string;
  readonly teamIds: readonly string[];
}

let commands = 0;

export async function twoConvenings(now?: () => number): Promise<TwoConvenings> {
  const running = await Running.start({}, now ? { now } : {});
  const http = new Asking(running);
  const steward = await running.steward();
  const [ana, bo] = [await running.join('Ana', 1), await running.join('Bo', 2)];
  const { convening, teams } = await running.sample();
  const { networkId, id: first } = convening;
  const second = await http.answer(
    ConveningForStaff,
    steward,
    'POST',
    `/networks/${networkId}/convenings`,
    { name: twice('Convening 2'), date: '2099-05-10' },
  );
  const teamIds = teams.map(({ id }) => id);
  return { running, http, steward, ana, bo, networkId, first, second: second.id, teamIds };
}

/** Makes another board at a convening. */
export const makeBoard = (
  { http, steward, networkId, first }: TwoConvenings,
  form: { kind: string; owner: object; conveningId?: string | null },
): Promise<BoardInfo> =>
  http.answer(BoardInfo, steward, 'POST', `/networks/${networkId}/boards`, {
    conveningId: first,
    ...form,
  });

/** What lies in the store of a board. */
export async function documentOf({ running }: TwoConvenings, boardId: string): Promise<Y.Doc> {
  const stored = await running.server.storage.updateLog.load(boardId);
  if (!stored) throw new Error(`there is no board ${boardId}`);
  return openDocument(stored);
}

/** Somebody's change goes into the log as it does through their room. */
export async function writes(
  world: TwoConvenings,
  boardId: string,
  key: string,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const { updateLog } = world.running.server.storage;
  const doc = await documentOf(world, boardId);
  const before = Y.encodeStateVector(doc);
  change(doc);
  const stored = await updateLog.load(boardId);
  const seq = (stored?.updates.at(-1)?.seq ?? stored?.checkpoint?.seq ?? 0) + 1;
  const bytes = Y.encodeStateAsUpdate(doc, before);
  const entry = { seq, author: key, bytes, claims: [doc.clientID] };
  await updateLog.append(boardId, stored?.epoch ?? 1, [entry]);
}

export const notes = { list: 'says', role: 'parent', language: 'en' } as const;

/** Writes a note on an empathy map. */
export const writesNote = (
  world: TwoConvenings,
  boardId: string,
  text: string,
  { kind = 'heard', author = world.ana.session.me.key as string } = {},
): Promise<void> =>
  writes(world, boardId, world.ana.session.me.key, (doc) => {
    addNote(doc, { ...notes, kind: kind as 'heard', author, text });
  });

/** Gives a command to a convening. */
export async function command(
  { running }: TwoConvenings,
  conveningId: string,
  order: Parameters<Running['server']['desk']['carryOut']>[2],
): Promise<void> {
  commands++;
  const reply = await running.server.desk.carryOut(conveningId, `command-${commands}`, order);
  if (!reply.ok) throw new Error(`refused: ${reply.refusal}`);
}
