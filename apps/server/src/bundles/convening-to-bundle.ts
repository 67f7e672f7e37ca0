import { contentFromJson, withoutWithdrawn } from '@throughline/board';
import { withoutOpenPolls } from '@throughline/board/without-open-polls';
import type { Board, ConveningRecord, Directory, Imports, Team } from '@throughline/network';
import { ChangeInPlace, type ConveningState, LocalizedText } from '@throughline/protocol';
import type { BoardToBundle, Bundle, ConveningToBundle } from '@throughline/reports';
import type { RoomRegistry, UpdateLog, VersionFacts, VersionStore } from '@throughline/rooms';
import * as z from 'zod/mini';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { hashOf, taken } from '../versions/taken.ts';
import { compare, IdsToBundle } from './ids-to-bundle.ts';
import { SaidNow } from './said-now.ts';

export interface BundlePorts {
  readonly directory: Directory;
  readonly imports: Imports;
  readonly desk: Pick<ConveningDesk, 'state'>;
  readonly updateLog: Pick<UpdateLog, 'load'>;
  readonly versions: Pick<VersionStore, 'list' | 'version'>;
  readonly rooms: Pick<RoomRegistry, 'look'>;
}

const Summary = z.array(ChangeInPlace);

/** A convening as it is taken along. It reads what is durable, board by board, when that is asked for. */
export async function conveningToBundle(
  ports: BundlePorts,
  record: ConveningRecord,
): Promise<ConveningToBundle> {
  const { directory, desk } = ports;
  const state = await desk.state(record.id);
  if (!state) throw new Error('a convening without a state');
  const ids = await IdsToBundle.of(record, ports);
  const boards = await directory.boardsOfConvening(record.id);
  const inOrder = [...boards].sort(
    (a, b) => a.position - b.position || compare(ids.thing(a.id), ids.thing(b.id)),
  );
  const saidNow = await SaidNow.over(ports, ids.origins);
  const reading = { ports, ids, saidNow, record };
  return {
    facts: await factsOf(reading, state, inOrder),
    boards: await Promise.all(inOrder.map((board) => boardToBundle(reading, board))),
    who: async () => ({
      people: ids.people(),
      teams: await teamsOf(reading, teamIdsIn(state, inOrder, ids)),
    }),
    hashOf,
  };
}

interface Reading {
  readonly ports: BundlePorts;
  readonly ids: IdsToBundle;
  readonly saidNow: SaidNow;
  readonly record: ConveningRecord;
}

async function factsOf(
  { ports, ids, record }: Reading,
  state: ConveningState,
  boards: readonly Board[],
): Promise<ConveningToBundle['facts']> {
  const { networkId, name, date, place, format, createdAt } = record;
  const network = await ports.directory.network(networkId);
  const phases = await ports.directory.phases(networkId);
  const { origins } = ids;
  const known = new Set(boards.map(({ id }) => id));
  return {
    network: origins?.network ?? { id: networkId, name: localized(network?.name) },
    convening: {
      id: ids.thing(record.id),
      name: localized(name),
      date,
      place,
      format,
      stage: state.stage,
      phaseId: origins ? origins.phaseId : record.phaseId,
      createdAt,
      galleryOpen: state.galleryOpen,
      boardsLocked: state.boardsLocked,
    },
    phases: origins
      ? [...origins.phases]
      : phases.map(({ id, name: called, kind, startsOn, endsOn }) => {
          return { id, name: localized(called), kind, startsOn, endsOn };
        }),
    agenda: state.agenda,
    skipped: state.skipped,
    written: state.written.map(({ stepId, boardIds }) => ({
      stepId,
      boardIds: boardIds.filter((id) => known.has(id)).map((id) => ids.thing(id)),
    })),
    parked: state.parked.map(({ id, text, at }) => ({ id, text, at })),
    breakouts: await Promise.all(state.breakouts.map((one) => breakoutOf(one, ids, known))),
  };
}

/** Without the addresses of calls, and without templates, which are the network's. */
async function breakoutOf(
  { id, name, by, board, groups }: ConveningState['breakouts'][number],
  ids: IdsToBundle,
  boards: ReadonlySet<string>,
): Promise<Bundle['breakouts'][number]> {
  const person = async (key: string | null) =>
    (key === null ? null : await ids.person(key)) ?? null;
  const told = groups.map(async (group) => {
    const people = await Promise.all(group.people.map(person));
    const { scribe, timekeeper, reporter } = group.roles;
    return {
      id: group.id,
      name: group.name,
      place: group.place,
      people: [...new Set(people.filter((one) => one !== null))],
      teamIds: group.teamIds.map((teamId) => ids.thing(teamId)),
      roles: {
        scribe: await person(scribe),
        timekeeper: await person(timekeeper),
        reporter: await person(reporter),
      },
      boardId:
        group.boardId !== null && boards.has(group.boardId) ? ids.thing(group.boardId) : null,
    };
  });
  return { id, name, by, board: board && { kind: board.kind }, groups: await Promise.all(told) };
}

async function boardToBundle(
  { ports, ids, saidNow, record }: Reading,
  board: Board,
): Promise<BoardToBundle> {
  const { kind, owner, title, position, schemaVersion, createdAt } = board;
  const facts = await ports.versions.list(board.id);
  return {
    facts: {
      id: ids.thing(board.id),
      kind,
      owner: owner.type === 'team' ? { ...owner, teamId: ids.thing(owner.teamId) } : owner,
      title,
      position,
      schemaVersion,
      createdAt,
    },
    async content() {
      const stored = await ports.updateLog.load(board.id);
      if (!stored) throw new Error('a board without a document');
      return ids.content(withoutOpenPolls(taken(stored).content));
    },
    versions: await Promise.all(facts.map((one) => versionToBundle(one, ids, record))),
    async version(number) {
      const version = await ports.versions.version(board.id, number);
      if (!version) throw new Error('a version is gone');
      const content = contentFromJson(version.content);
      return ids.content(withoutWithdrawn(content, await saidNow.of(content)));
    },
  };
}

async function versionToBundle(
  { number, at, reason, name, by, restored, people, summary }: VersionFacts,
  ids: IdsToBundle,
  record: ConveningRecord,
): Promise<BoardToBundle['versions'][number]> {
  const isOfConvening = reason === 'sealed' || reason === 'carried';
  const wrote = people && (await Promise.all(people.map((key) => ids.person(key))));
  const known = wrote?.filter((one) => one !== undefined) ?? null;
  return {
    number,
    at,
    reason,
    name: isOfConvening ? null : name,
    convening: isOfConvening ? conveningIn(name, reason === 'sealed' ? record : undefined) : null,
    by: by === null ? null : ((await ids.person(by)) ?? null),
    restored,
    people: known && [...new Set(known)].sort(compare),
    summary: Summary.parse(JSON.parse(summary)),
  };
}

function conveningIn(name: string | null, record: ConveningRecord | undefined) {
  const read = LocalizedText.safeParse(name === null ? null : JSON.parse(name)).data;
  const known = read ?? record?.name;
  return known === undefined ? null : localized(known);
}

/** In one order of its names, however it was sent. */
const localized = (text: { en: string; es: string } | undefined) => ({
  en: text?.en ?? '',
  es: text?.es ?? '',
});

const teamIdsIn = (state: ConveningState, boards: readonly Board[], ids: IdsToBundle) =>
  new Set([
    ...boards.flatMap(({ owner }) => (owner.type === 'team' ? [owner.teamId] : [])),
    ...state.breakouts.flatMap(({ groups }) => groups.flatMap(({ teamIds }) => teamIds)),
    ...ids.teamIds(),
  ]);

/** As they were when the convening was first taken along. */
async function teamsOf({ ports, ids }: Reading, teamIds: ReadonlySet<string>) {
  const found = await Promise.all(
    [...teamIds].map(async (id): Promise<Omit<Team, 'networkId' | 'version'> | undefined> => {
      return ids.origins?.teams.find((team) => team.id === id) ?? (await ports.directory.team(id));
    }),
  );
  const teams = found.flatMap((team) => {
    if (!team) return [];
    const { id, name, badge, organisation, size, setting } = team;
    return [{ id: ids.thing(id), name, badge, organisation, size, setting }];
  });
  return teams.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}
