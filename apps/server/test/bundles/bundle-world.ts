import { inflateRawSync } from 'node:zlib';
import { empathyMapNotes } from '@throughline/board';
import { newState } from '@throughline/convening';
import type { ConveningRecord, NewBoard, Person, Team } from '@throughline/network';
import { ConveningSummary, Problem } from '@throughline/protocol';
import { type Seeded, seeded } from '@throughline/testing';
import * as Y from 'yjs';
import { newBoard } from '../../src/boards/new-board.ts';
import { newId, newJoinCode, newJoinToken } from '../../src/people/secrets.ts';
import type { Guest, Running } from '../running.ts';
import { type Cast, kindFor, SAID, SOURCE_NOTE, scribble } from './random-board.ts';

/** A convening with random boards, in the sample network of a server. */
export interface BundleWorld {
  readonly record: ConveningRecord;
  readonly boards: readonly NewBoard[];
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
}

const person = (index: number, networkId: string, teamId: string | null): Person => ({
  id: newId(),
  key: newId(),
  otherKeys: index === 0 ? [newId()] : [],
  networkId,
  teamId,
  name: `Canary Person ${index} <i>`,
  role: 'parent',
  superintendent: false,
  level: 'member',
  language: 'es',
  color: index % 12,
  email: `canary${index}@example.org`,
  state: 'here',
  announced: false,
  createdAt: 1,
  lastSeenAt: null,
  version: 0,
});

/** Makes the convening and writes on its boards, with versions in between: named, sealed and put back. */
export async function makeBundleWorld(
  on: Running,
  random: Seeded,
  count: number,
): Promise<BundleWorld> {
  const { directory } = on.server.storage;
  const { convening, teams } = await on.sample();
  const { networkId } = convening;
  const people = [0, 1, 2, 3].map((index) =>
    person(index, networkId, index === 3 ? null : (teams[index % 2]?.id ?? null)),
  );
  await directory.addPeople(people);
  const record: ConveningRecord = {
    ...convening,
    id: newId(),
    name: { es: 'Encuentro de prueba', en: 'A convening <b>to try</b> ../x' },
    date: '2027-03-07',
    joinCode: newJoinCode(),
    joinToken: newJoinToken(),
  };
  const ids = Array.from({ length: count }, () => newId());
  const cast: Cast = {
    keys: [...people.map(({ key }) => key), ...(people[0]?.otherKeys ?? [])],
    teams,
    sources: [ids[0] ?? '', newId()],
    networkId,
    conveningId: record.id,
  };
  const boards = ids.map((id, index) => {
    const kind = kindFor(index);
    const team = teams[index % 2];
    const owner =
      kind === 'pattern-board' || !team
        ? ({ type: 'network' } as const)
        : ({ type: 'team', teamId: team.id } as const);
    const place = { networkId, conveningId: record.id, owner, position: index, now: 7 };
    const board = { ...newBoard(kind, { ...place, title: index % 3 ? null : 'A=title <b>' }), id };
    const doc = new Y.Doc();
    Y.applyUpdate(doc, board.content);
    if (index === 0) empathyMapNotes.addWithId(doc, SOURCE_NOTE, { ...SAID, author: '' });
    scribble(random, kind, doc, cast);
    return { ...board, content: Y.encodeStateAsUpdate(doc), contentClient: doc.clientID };
  });
  const step = { id: 'step-1', minutes: 20, mode: 'table' } as const;
  const text = { es: 'Escuchar', en: 'Listen' };
  const group = {
    id: 'group-1',
    name: 'Group 1',
    place: 'Table 1',
    link: 'https://call.example.org/x',
  };
  const seats = { people: people.map(({ key }) => key), teamIds: [teams[0]?.id ?? ''] };
  const roles = { scribe: people[1]?.key ?? null, timekeeper: null, reporter: null };
  const breakout = { id: 'breakout-1', name: 'Mixed', by: 'mix' as const, board: null, left: [] };
  const state = {
    ...newState(record.id, [{ ...step, title: text, prompt: text }]),
    stage: 'closed' as const,
    breakouts: [{ ...breakout, groups: [{ ...group, ...seats, roles, boardId: ids[0] ?? null }] }],
    parked: [{ id: 'parked-1', text: 'Who pays?', at: 9 }],
    written: [{ stepId: 'step-1', boardIds: ids.slice(0, 1) }],
  };
  // Clients that wrote are the people's own elsewhere; here the server wrote all of it.
  await directory.addConvening({ record, state, boards });
  await keepVersions(on, random, { boards, people, cast, record });
  return { record, boards, people, teams };
}

async function keepVersions(
  on: Running,
  random: Seeded,
  {
    boards,
    people,
    cast,
    record,
  }: {
    boards: readonly NewBoard[];
    people: readonly Person[];
    cast: Cast;
    record: ConveningRecord;
  },
): Promise<void> {
  const { rooms } = on.server;
  const { updateLog, versions } = on.server.storage;
  const { taken } = await import('../../src/versions/taken.ts');
  // All at once: the store commits them together. Each has a seed of its own, so that a run can be repeated.
  const seeds = new Map(boards.map(({ id }) => [id, random.below(2 ** 31)]));
  const scribbled = async (board: NewBoard) => {
    const own = seeded(seeds.get(board.id) ?? 1);
    let number = 0;
    const keep = async (reason: 'named' | 'sealed' | 'session') => {
      const stored = await updateLog.load(board.id);
      if (!stored) throw new Error('no board');
      const now = taken(stored);
      number++;
      const facts = {
        number,
        at: 1_800_000_000_000 + number,
        reason,
        restored: null,
        hash: now.hash,
      };
      const name = {
        named: 'Before the "board" meeting',
        sealed: JSON.stringify(record.name),
        session: null,
      };
      const by = reason === 'named' ? (people[1]?.key ?? null) : null;
      const conveningId = reason === 'sealed' ? record.id : null;
      const wrote = reason === 'session' ? null : people.slice(0, 2).map(({ key }) => key);
      const told = { name: name[reason], by, conveningId, people: wrote, summary: '[]' };
      await versions.add(board.id, { ...facts, ...told, content: now.json }, now.at);
    };
    if (own.below(5) === 0) return;
    await keep('named');
    await rooms.serve(board.id, newId(), (doc) => scribble(own, board.kind, doc, cast));
    if (own.below(2) === 0) await keep('session');
    await keep('sealed');
  };
  await Promise.all(boards.map(scribbled));
}

export async function takeAlong(on: Running, who: Guest, conveningId: string): Promise<Uint8Array> {
  const response = await on.request(`/api/convenings/${conveningId}/bundle`, {
    cookie: who.cookie,
  });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}

const send = (on: Running, who: Guest, path: string, bytes: Uint8Array) =>
  on.request(path, {
    method: 'POST',
    cookie: who.cookie,
    headers: { 'Content-Type': 'application/zip' },
    body: bytes as Uint8Array<ArrayBuffer>,
  });

export async function takeIn(on: Running, who: Guest, networkId: string, bytes: Uint8Array) {
  const response = await send(on, who, `/api/networks/${networkId}/bundles`, bytes);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return ConveningSummary.parse(await response.json());
}

export const preview = (on: Running, who: Guest, networkId: string, bytes: Uint8Array) =>
  send(on, who, `/api/networks/${networkId}/bundles/preview`, bytes);

export async function refusalOf(on: Running, who: Guest, networkId: string, bytes: Uint8Array) {
  const response = await send(on, who, `/api/networks/${networkId}/bundles`, bytes);
  const { code, fields } = Problem.parse(await response.json());
  return fields?.file ?? code;
}

/** The files of a ZIP that this server wrote. */
export function unzipped(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip);
  const files = new Map<string, string>();
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 46)
  ) {
    const [size, nameLength, head] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    files.set(name, inflateRawSync(bytes.subarray(from, from + size)).toString());
  }
  return files;
}
