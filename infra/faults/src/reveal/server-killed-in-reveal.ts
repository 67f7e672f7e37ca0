import { writePrivateDocument } from '@throughline/board';
import { openControl } from '@throughline/client';
import { compose, type RunningServer } from '@throughline/server';
import { readConfig } from '@throughline/server/config';
import * as Y from 'yjs';

/**
 * The real server, which fills its data with notes that people wrote alone, is killed at a step of a
 * reveal, or goes on after that and says what it has: `DO` says which.
 */
const { DO = '', KILL_AT = '', PEOPLE = '8', NOTES = '5' } = process.env;
const STEP_ID = 'step-alone';
const step = {
  id: STEP_ID,
  title: { en: 'Alone', es: 'A solas' },
  prompt: { en: '', es: '' },
  minutes: 5,
  mode: 'solo',
  writing: 'alone',
  names: 'without-names',
} as const;

const die = () => process.kill(process.pid, 'SIGKILL');
const server = await compose(readConfig(process.env, []), {
  revealing: (reached) => {
    if (DO === 'die' && reached === KILL_AT) die();
  },
});
const [convening] = await server.storage.directory.convenings();
if (!convening) throw new Error('there is no convening');
const [team] = await server.storage.directory.teams(convening.networkId);
const boards = await server.storage.directory.boardsOfConvening(convening.id);
const board = boards.find(({ owner }) => owner.type === 'team' && owner.teamId === team?.id);
if (!team || !board) throw new Error('there is no table');

if (DO === 'fill') await fill();
else await reveal(server);
if (DO === 'die') die();
if (DO === 'settle') process.stdout.write(`${JSON.stringify(await found())}\n`);
await server.close();
process.exit(0);

/** Eight people, five notes each that may be shown, and one that its writer keeps. */
async function fill(): Promise<void> {
  const { desk, storage } = server;
  const { id: conveningId, networkId } = convening as { id: string; networkId: string };
  await desk.carryOut(conveningId, 'fill-put', { type: 'put-step', step, before: null });
  const agenda = (await desk.state(conveningId))?.agenda ?? [];
  const at = agenda.findIndex(({ id }) => id === STEP_ID);
  await desk.carryOut(conveningId, 'fill-go', { type: 'go-to-step', step: at });
  await desk.carryOut(conveningId, 'fill-begin', { type: 'begin-writing', stepId: STEP_ID });
  for (let number = 0; number < Number(PEOPLE); number++) {
    const [id, key] = [`person-${number}`, `key-of-${number}`];
    await storage.directory.addPerson({
      id,
      key,
      otherKeys: [],
      networkId,
      teamId: team?.id ?? null,
      name: `Person ${number}`,
      role: 'parent',
      superintendent: false,
      level: 'member',
      language: 'en',
      color: 0,
      email: null,
      state: 'here',
      announced: false,
      createdAt: 1,
      lastSeenAt: null,
      version: 0,
    });
    const doc = new Y.Doc();
    const note = (text: string, kept: boolean) => ({ id: `id-of-${text}`, text, list: null, kept });
    const shown = Array.from({ length: Number(NOTES) }, (_, at) =>
      note(`show-${number}-${at}`, false),
    );
    writePrivateDocument(doc, [...shown, note(`keep-${number}`, true)]);
    await storage.privateWriting.addDocument(
      { id: `document-${number}`, networkId, conveningId, stepId: STEP_ID, authorKey: key },
      { content: Y.encodeStateAsUpdate(doc), contentClient: doc.clientID },
    );
  }
}

/** Asks for the reveal as a facilitator does: over the control plane. */
async function reveal({ port, makeStewardLink }: RunningServer): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  const signedIn = await fetch(`${origin}/api/steward/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ token: (await makeStewardLink()).split('#')[1] }),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const control = openControl({
    serverUrl: origin,
    conveningId: convening?.id ?? '',
    extraHeaders: { origin, cookie },
    onState() {},
    onEvent() {},
    onPresence() {},
  });
  await control.send({ type: 'reveal', stepId: STEP_ID, boardId: board?.id ?? '' });
  control.close();
}

/** What stands on the board, what is still private, and what waits in between. */
async function found() {
  const notes = await server.rooms.look(board?.id ?? '', (doc) =>
    Object.values(doc.getMap('notes').toJSON()).map(({ text }) => String(text)),
  );
  const documents = await server.storage.privateWriting.documentsOfStep(
    convening?.id ?? '',
    STEP_ID,
  );
  const kept = await Promise.all(
    documents.map(({ id }) =>
      server.rooms.look(id, (doc) =>
        Object.values(doc.getMap('notes').toJSON()).map(({ text }) => String(text)),
      ),
    ),
  );
  return {
    board: notes?.result ?? [],
    kept: kept.flatMap((one) => one?.result ?? []),
    waiting: (await server.storage.privateWriting.openReveals()).length,
  };
}
