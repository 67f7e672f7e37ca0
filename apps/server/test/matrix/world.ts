import { addNote } from '@throughline/board';
import { newState } from '@throughline/convening';
import type { NewBoard, Person } from '@throughline/network';
import { newConvening, newNetwork, newPerson } from '@throughline/network/contracts';
import type { Storage } from '@throughline/storage';
import * as Y from 'yjs';
import { newEmpathyMap } from '../../src/boards/new-board.ts';
import { hashSecret, newId, newJoinCode, newSecret } from '../../src/people/secrets.ts';
import { taken } from '../../src/versions/taken.ts';
import { patternBoard } from '../pattern-board.ts';

/** A network with one of everything in it, made afresh so that a trial may change it. */
export interface World {
  readonly networkId: string;
  readonly phaseId: string;
  /** The team at which those sit who sit at one. */
  readonly teamId: string;
  readonly otherTeamId: string;
  readonly conveningId: string;
  /** In which each writes alone; the room is there. */
  readonly stepId: string;
  /** The convening after it, with no board yet. */
  readonly nextConveningId: string;
  /** The rehearsal of that convening, with nobody in it. */
  readonly rehearsalId: string;
  readonly joinCode: string;
  /** The north team's, of the convening. */
  readonly boardId: string;
  readonly networkBoardId: string;
  /** The network's, with one signal on it that was pulled from the north team's board. */
  readonly patternBoardId: string;
  readonly signalId: string;
  readonly invitationId: string;
  /** Of the network's own. */
  readonly templateId: string;
  readonly datasetId: string;
  /** An open vote on the north team's board. */
  readonly pollId: string;
  /** An open one, to the north team. */
  readonly pulseId: string;
  /** On the north team's board, by one who is in. */
  readonly noteId: string;
  /** Members: one who is in, one who waits in the lobby, and one who is expected. */
  readonly people: { readonly here: Person; readonly waiting: Person; readonly expected: Person };
}

const STEP = {
  id: 'step-alone',
  title: { en: 'Alone', es: 'A solas' },
  prompt: { en: '', es: '' },
  minutes: 5,
  mode: 'solo',
  writing: 'alone',
} as const;

/** Makes a world whose ids begin with a prefix of its own. */
export async function makeWorld(storage: Storage): Promise<World> {
  const prefix = `w${newId().replace(/\W/g, 'x')}`;
  const { directory, invitations } = storage;
  const network = newNetwork(prefix);
  const [north, south] = network.teams;
  const convening = network.convenings[0];
  const phase = network.phases[0];
  if (!north || !south || !convening || !phase) throw new Error('the fixture has changed');
  const networkId = network.network.id;
  const conveningId = convening.record.id;
  const joinCode = newJoinCode();
  const at = (position: number, id: string | null) => ({ conveningId: id, position, now: 1 });
  const boards = network.teams.map((team, index) => newEmpathyMap(team, at(index, conveningId)));
  const hereKey = newId();
  const noteId = writeNote(boards[0], hereKey);
  const networkBoard = {
    ...newEmpathyMap(north, at(9, conveningId)),
    owner: { type: 'network' } as const,
  };
  await directory.createNetwork({
    ...network,
    convenings: [
      {
        ...convening,
        record: { ...convening.record, joinCode },
        state: { ...convening.state, agenda: [STEP], currentStep: 0, stepStartedAt: 1 },
        boards: [...boards, networkBoard],
      },
    ],
  });
  const rehearsalId = newId();
  await directory.addConvening({
    record: {
      ...convening.record,
      id: rehearsalId,
      rehearsalOf: conveningId,
      joinCode: newJoinCode(),
      joinToken: newId(),
    },
    state: { ...newState(rehearsalId), rehearsalOf: conveningId },
    boards: [],
  });
  const next = newConvening(prefix, [], 'next');
  await directory.addConvening({ ...next, record: { ...next.record, date: '2027-05-10' } });
  const signalId = newId();
  const pattern = patternBoard(networkBoard, boards[0]?.id ?? '', signalId);
  await directory.addBoard(pattern);
  await storage.signalLinks.add([
    {
      id: signalId,
      boardId: pattern.id,
      sourceId: boards[0]?.id ?? '',
      noteId: 'note-1',
      teamId: north.id,
    },
  ]);
  const member = (state: Person['state'], key = newId()) =>
    newPerson({ id: newId(), key, state, teamId: south.id }, prefix);
  const people = {
    here: member('here', hereKey),
    waiting: member('waiting'),
    expected: member('expected'),
  };
  await directory.addPeople(Object.values(people));
  const templateId = newId();
  const name = { en: 'Ours', es: 'Nuestra' };
  await directory.addTemplate({
    id: templateId,
    networkId,
    kind: 'empathy-map',
    replaces: null,
    name,
    about: name,
    areas: [],
    notes: [],
    createdAt: 1,
    version: 0,
  });
  const datasetId = newId();
  await directory.addDataset(
    {
      id: datasetId,
      networkId,
      title: 'Math',
      source: 'The state',
      addedAt: 1,
      threshold: 10,
      hidden: 0,
      sizesKnown: false,
      lines: 1,
      read: 1,
      places: 1,
      firstTime: '2011',
      lastTime: '2011',
      locations: ['ADAMS 14'],
      state: null,
      groups: ['White'],
      times: ['2011'],
      measures: ['rate'],
    },
    [[{ rate: { state: 'value', value: 50 } }]],
  );
  const pollId = newId();
  await storage.polls.add(boards[0]?.id ?? '', {
    id: pollId,
    kind: 'choice',
    question: 'Which one?',
    secret: true,
    dots: null,
    cumulative: false,
    scale: null,
    options: ['option-1', 'option-2'].map((id) => ({ id, text: id, entryId: null })),
    openedAt: Date.now(),
  });
  const pulseId = newId();
  const open = { sentAt: Date.now(), closesAt: Date.now() + 86_400_000 };
  await storage.pulses.send({ id: pulseId, networkId, teamId: north.id, ...open });
  await storage.buddies.pair({ teamIds: [north.id, south.id], since: 1 });
  await keepVersion(storage, boards[0]?.id ?? '');
  const invitationId = newId();
  await invitations.make({
    id: invitationId,
    hash: hashSecret(newSecret()),
    networkId,
    level: 'member',
    teamId: null,
    createdAt: 1,
    expiresAt: 9_999_999_999_999,
    usedBy: null,
    usedAt: null,
  });
  return {
    networkId,
    phaseId: phase.id,
    teamId: north.id,
    otherTeamId: south.id,
    conveningId,
    stepId: STEP.id,
    nextConveningId: next.record.id,
    rehearsalId,
    joinCode,
    boardId: boards[0]?.id ?? '',
    networkBoardId: networkBoard.id,
    patternBoardId: pattern.id,
    signalId,
    invitationId,
    templateId,
    datasetId,
    pollId,
    pulseId,
    noteId,
    people,
  };
}

/** A version of a board as it is. */
async function keepVersion({ updateLog, versions }: Storage, boardId: string): Promise<void> {
  const stored = await updateLog.load(boardId);
  if (!stored) throw new Error('there is no such board');
  const { json, hash, at } = taken(stored);
  const made = { number: 1, at: 1, reason: 'session', hash, people: [], summary: '[]' } as const;
  const nobody = { name: null, by: null, conveningId: null, restored: null };
  await versions.add(boardId, { ...made, ...nobody, content: json }, at);
}

/** Puts a note on a board that is about to be made. */
function writeNote(board: NewBoard | undefined, author: string): string {
  if (!board) throw new Error('the fixture has changed');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, board.content);
  doc.clientID = board.contentClient;
  const fields = { list: 'says', kind: 'heard', role: 'parent', language: 'en' } as const;
  const id = addNote(doc, { ...fields, author, text: 'What was said' });
  board.content = Y.encodeStateAsUpdate(doc);
  return id;
}
