import { setImmediate } from 'node:timers/promises';
import { type BoardContent, contentToJson, readContent, writeContent } from '@throughline/board';
import { newState } from '@throughline/convening';
import type {
  ConveningRecord,
  Directory,
  ImportedConvening,
  ImportedVersion,
  Network,
  NewBoard,
  Person,
  Team,
} from '@throughline/network';
import type { BoardOwner, ConveningState } from '@throughline/protocol';
import {
  type BundledBoard,
  type BundledVersion,
  type OpenBundle,
  UnusableBundle,
} from '@throughline/reports';
import { MAX_DOCUMENT_BYTES } from '@throughline/rooms';
import * as Y from 'yjs';
import { newId, newJoinCode, newJoinToken } from '../people/secrets.ts';
import { hashOf } from '../versions/taken.ts';
import { IdsFromBundle } from './ids-from-bundle.ts';
import type { TeamPlan } from './plan-import.ts';

/** Where a bundle is taken in. */
export interface ImportPlace {
  readonly network: Network;
  readonly plan: readonly TeamPlan[];
  readonly directory: Pick<Directory, 'board' | 'personByKey' | 'phases'>;
  /** Who does it. */
  readonly by: Pick<Person, 'language'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What is to be stored of a bundle, and which boards signals may be followed from. */
export interface ReadyToImport {
  readonly imported: ImportedConvening;
  /** Pattern boards, and of each the boards here from which its signals came. */
  readonly patternBoards: readonly { readonly id: string; readonly sources: ReadonlySet<string> }[];
}

/**
 * Makes of a bundle what is stored: a convening like the one that was taken along, under ids of its own. Everything
 * but the versions is read at once; those are read while they are stored.
 * @throws UnusableBundle
 */
export async function readyToImport(open: OpenBundle, place: ImportPlace): Promise<ReadyToImport> {
  const { bundle } = open;
  const ids = new IdsFromBundle(bundle, place.plan, place);
  const boards: NewBoard[] = [];
  const stateVectors = new Map<string, Uint8Array>();
  for (const board of bundle.boards) {
    await setImmediate();
    const made = boardOf(board, await ids.content(await open.board(board)), { ids, place });
    boards.push(made.board);
    stateVectors.set(board.id, made.stateVector);
  }
  // Read once more than they are stored: what signals name is known before anything is.
  for (const board of bundle.boards.filter(({ kind }) => kind === 'pattern-board')) {
    for (const version of board.versions) await ids.content(await open.version(board, version));
  }
  const record = await recordOf(open, ids, place);
  const histories = historiesOf(open, { ids, stateVectors, record });
  const imported: ImportedConvening = {
    convening: { record, state: stateOf(open, ids, record.id), boards },
    teams: newTeams(ids, place),
    people: newPeople(open, ids, place),
    histories,
    origins: {
      network: bundle.network,
      phases: bundle.phases,
      phaseId: bundle.convening.phaseId,
      teams: bundle.teams.map((team) => ({ ...team, id: ids.thing(team.id) })),
      ids: ids.pairs(),
    },
    originOfKey: new Map([...ids.keys].map(([there, key]) => [key, there])),
  };
  const here = new Set([...boards.map(({ id }) => id), ...ids.sourcesHere()]);
  const patternBoards = boards.flatMap(({ id, kind }) =>
    kind === 'pattern-board' ? [{ id, sources: here }] : [],
  );
  return { imported, patternBoards };
}

interface Importing {
  readonly ids: IdsFromBundle;
  readonly place: ImportPlace;
}

function boardOf(
  { id, kind, owner, title, position, schemaVersion, createdAt }: BundledBoard,
  content: BoardContent,
  { ids, place }: Importing,
): { board: NewBoard; stateVector: Uint8Array } {
  const doc = new Y.Doc();
  const owners = writeContent(doc, content);
  const said = contentToJson(readContent(doc));
  if (said !== contentToJson(content)) {
    throw new UnusableBundle('not-as-it-should-be', 'a board would not say what it says');
  }
  const update = Y.encodeStateAsUpdate(doc);
  if (update.byteLength > MAX_DOCUMENT_BYTES) throw new UnusableBundle('too-large', 'a board');
  const board: NewBoard = {
    id: ids.thing(id),
    kind,
    networkId: place.network.id,
    conveningId: ids.convening,
    owner: ownerOf(owner, ids),
    title,
    position,
    epoch: 1,
    schemaVersion,
    createdAt,
    content: update,
    contentClient: doc.clientID,
    contentOwners: owners,
  };
  return { board, stateVector: Y.encodeStateVector(doc) };
}

const ownerOf = (owner: BundledBoard['owner'], ids: IdsFromBundle): BoardOwner =>
  owner.type === 'team' ? { type: 'team', teamId: ids.thing(owner.teamId) } : owner;

async function* historiesOf(
  open: OpenBundle,
  made: {
    readonly ids: IdsFromBundle;
    readonly stateVectors: ReadonlyMap<string, Uint8Array>;
    readonly record: ConveningRecord;
  },
): ImportedConvening['histories'] extends AsyncIterable<infer History>
  ? AsyncGenerator<History>
  : never {
  for (const board of open.bundle.boards) {
    const stateVector = made.stateVectors.get(board.id);
    if (!stateVector) throw new Error('a board that was not read');
    const versions = versionsOf(open, board, made);
    yield { boardId: made.ids.thing(board.id), versions, stateVector };
  }
}

async function* versionsOf(
  open: OpenBundle,
  board: BundledBoard,
  { ids, record }: { readonly ids: IdsFromBundle; readonly record: ConveningRecord },
): AsyncGenerator<ImportedVersion> {
  for (const version of board.versions) {
    await setImmediate();
    const content = await ids.content(await open.version(board, version));
    yield {
      ...factsOf(version, ids, record),
      // Where ids stand in what is hashed it is another one than the bundle's; there it is told anew.
      hash: hashOf(content),
      content: contentToJson(content),
    };
  }
}

function factsOf(
  { number, at, reason, name, convening, by, restored, people, summary }: BundledVersion,
  ids: IdsFromBundle,
  record: ConveningRecord,
): Omit<ImportedVersion, 'hash' | 'content'> {
  return {
    number,
    at,
    reason,
    name: convening === null ? name : JSON.stringify(convening),
    by: by === null ? null : ids.key(by),
    conveningId: reason === 'sealed' ? record.id : null,
    restored,
    people: people?.map((id) => ids.key(id)) ?? null,
    summary: JSON.stringify(summary),
  };
}

async function recordOf(
  { bundle: { convening, phases } }: OpenBundle,
  ids: IdsFromBundle,
  { network, directory }: ImportPlace,
): Promise<ConveningRecord> {
  const phase = phases.find(({ id }) => id === convening.phaseId);
  const known = await directory.phases(network.id);
  const same = known.find(
    ({ name, startsOn, endsOn }) =>
      name.en === phase?.name.en && startsOn === phase.startsOn && endsOn === phase.endsOn,
  );
  const { name, date, place, format, createdAt } = convening;
  return {
    id: ids.convening,
    networkId: network.id,
    phaseId: same?.id ?? null,
    name,
    date,
    place,
    format,
    rehearsalOf: null,
    joinCode: newJoinCode(),
    joinToken: newJoinToken(),
    createdAt,
    version: 0,
  };
}

function stateOf({ bundle }: OpenBundle, ids: IdsFromBundle, id: string): ConveningState {
  const key = (personId: string | null) => (personId === null ? null : ids.key(personId));
  return {
    ...newState(id, bundle.agenda),
    stage: bundle.convening.stage,
    galleryOpen: bundle.convening.galleryOpen,
    boardsLocked: bundle.convening.boardsLocked,
    skipped: bundle.skipped,
    parked: bundle.parked,
    written: bundle.written.map(({ stepId, boardIds }) => ({
      stepId,
      boardIds: boardIds.map((boardId) => ids.thing(boardId)),
    })),
    breakouts: bundle.breakouts.map((breakout) => ({
      ...breakout,
      board: breakout.board && { ...breakout.board, templateId: null },
      left: [],
      groups: breakout.groups.map((group) => ({
        ...group,
        link: '',
        people: group.people.map((personId) => ids.key(personId)),
        teamIds: group.teamIds.map((teamId) => ids.thing(teamId)),
        roles: {
          scribe: key(group.roles.scribe),
          timekeeper: key(group.roles.timekeeper),
          reporter: key(group.roles.reporter),
        },
        boardId: group.boardId === null ? null : ids.thing(group.boardId),
      })),
    })),
  };
}

function newTeams(ids: IdsFromBundle, { network, plan }: ImportPlace): Team[] {
  return plan.flatMap(({ team, joins }) =>
    joins ? [] : [{ ...team, id: ids.thing(team.id), networkId: network.id, version: 0 }],
  );
}

/** People who were there: they can do nothing, and are erased like anybody else. */
function newPeople({ bundle }: OpenBundle, ids: IdsFromBundle, place: ImportPlace): Person[] {
  return bundle.people.map(({ id, name, role, teamId, color }) => ({
    id: newId(),
    key: ids.key(id),
    otherKeys: [],
    networkId: place.network.id,
    teamId: teamId === null ? null : ids.thing(teamId),
    name,
    role,
    superintendent: false,
    level: 'member',
    language: place.by.language,
    color,
    email: null,
    state: 'gone',
    announced: false,
    createdAt: place.now,
    lastSeenAt: null,
    version: 0,
  }));
}
