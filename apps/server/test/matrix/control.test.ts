import { ACTION_OF_COMMAND, may } from '@throughline/network';
import {
  CONTROL_PATH,
  type Command,
  CommandReply,
  type PlannedBreakout,
  PROTOCOL_VERSION,
} from '@throughline/protocol';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/people/secrets.ts';
import { Running } from '../running.ts';
import { type Asking, KINDS, makeAsking } from './askers.ts';
import { makeWorld, type World } from './world.ts';

const NEW_STEP = {
  id: 'step-new',
  title: { en: 'Listen', es: 'Escuchar' },
  prompt: { en: '', es: '' },
  minutes: 5,
  mode: 'table',
} as const;

const NEW_GROUP = {
  name: 'Red',
  place: '',
  link: '',
  roles: { scribe: null, timekeeper: null, reporter: null },
};
const NEW_BREAKOUT: PlannedBreakout = {
  id: 'breakout-1',
  name: 'Mixed',
  by: 'choice',
  board: null,
  groups: [{ ...NEW_GROUP, id: 'group-1', people: [], teamIds: [] }],
};

/** One of each command. One that is missing does not compile. */
const commandsAt = (
  teamId: string,
): { readonly [Type in Command['type']]: Extract<Command, { type: Type }> } => ({
  'open-door': { type: 'open-door' },
  'close-door': { type: 'close-door' },
  'set-lobby': { type: 'set-lobby', on: true },
  'set-door-lock': { type: 'set-door-lock', on: true },
  'set-gallery': { type: 'set-gallery', open: true },
  'set-board-lock': { type: 'set-board-lock', on: true },
  'open-convening': { type: 'open-convening' },
  'close-convening': { type: 'close-convening' },
  'seal-convening': { type: 'seal-convening' },
  'unseal-convening': { type: 'unseal-convening' },
  'go-to-step': { type: 'go-to-step', step: 0 },
  'add-time': { type: 'add-time', minutes: 1 },
  'pause-timer': { type: 'pause-timer' },
  'resume-timer': { type: 'resume-timer' },
  'set-end': { type: 'set-end', endsBy: 1 },
  'set-help': { type: 'set-help', tableId: teamId, on: true },
  'come-to-table': { type: 'come-to-table', tableId: teamId },
  'set-done': { type: 'set-done', tableId: teamId, on: true },
  'set-skip': { type: 'set-skip', stepId: 'step-none', on: true },
  'set-step-minutes': { type: 'set-step-minutes', steps: [{ stepId: 'step-none', minutes: 1 }] },
  'put-step': { type: 'put-step', step: NEW_STEP, before: null },
  'remove-step': { type: 'remove-step', stepId: 'step-none' },
  'raise-hand': { type: 'raise-hand', on: true },
  'lower-hand': { type: 'lower-hand', key: 'key-none' },
  'put-breakout': { type: 'put-breakout', breakout: NEW_BREAKOUT },
  'set-group': {
    type: 'set-group',
    breakoutId: 'breakout-1',
    groupId: 'group-1',
    facts: { ...NEW_GROUP, name: 'Blue' },
  },
  'move-people': {
    type: 'move-people',
    breakoutId: 'breakout-1',
    groupId: 'group-1',
    people: ['key-one'],
  },
  'choose-group': { type: 'choose-group', breakoutId: 'breakout-1', groupId: 'group-1' },
  'send-out': { type: 'send-out', breakoutId: 'breakout-1' },
  'walk-on': { type: 'walk-on', from: null },
  'end-walk': { type: 'end-walk' },
  recall: { type: 'recall', seconds: 0 },
  'set-together': { type: 'set-together', breakoutId: null },
  'remove-breakout': { type: 'remove-breakout', breakoutId: 'breakout-1' },
  broadcast: { type: 'broadcast', text: 'Five minutes left.' },
  'set-spotlight': { type: 'set-spotlight', spotlight: null },
  guide: { type: 'guide', to: null },
  'set-lock': { type: 'set-lock', lock: { boardId: 'board-none', area: null }, on: true },
  park: { type: 'park', id: 'thought-1', text: 'Buses' },
  unpark: { type: 'unpark', id: 'thought-1' },
  'show-report': { type: 'show-report', boardId: 'board-none' },
  'hide-report': { type: 'hide-report' },
  reveal: { type: 'reveal', stepId: 'step-none', boardId: null },
  'add-steps': { type: 'add-steps', steps: [{ ...NEW_STEP, id: 'step-other' }] },
});

let running: Running;
let world: World;
let elsewhere: string;
const sockets: Socket[] = [];
beforeAll(async () => {
  running = await Running.start();
  world = await makeWorld(running.server.storage);
  elsewhere = (await makeWorld(running.server.storage)).networkId;
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await running.stop();
});

/** A connection to the world's convening, or why there is none. */
function connect({ cookie }: Asking): Promise<Socket | string> {
  const socket = io(running.origin, {
    path: CONTROL_PATH,
    auth: { protocol: PROTOCOL_VERSION, convening: world.conveningId },
    extraHeaders: { origin: running.origin, ...(cookie ? { cookie } : {}) },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  return new Promise((resolve) => {
    socket.on('connect', () => resolve(socket));
    socket.on('connect_error', ({ message }) => resolve(message));
  });
}

describe('the control plane', () => {
  it.each(KINDS)('A-01 N-2 lets $name do what the table says, command by command', async (kind) => {
    const asking = await makeAsking(running.server.storage, kind, world, elsewhere);
    const { person } = asking;
    const connected = await connect(asking);
    const waitsHere = person?.state === 'waiting' && person.networkId === world.networkId;
    if (!waitsHere && (!person || !may(person, 'convening.see', { ...world, rehearsalOf: null }))) {
      expect(connected).toBe(person ? 'not-allowed' : 'signed-out');
      return;
    }
    if (!person || typeof connected === 'string') throw new Error(`not let in: ${connected}`);
    for (const command of Object.values(commandsAt(world.teamId))) {
      const message = { id: newId(), command };
      const reply = CommandReply.parse(await connected.emitWithAck('command', message));
      const refused = !reply.ok && reply.refusal === 'not-allowed';
      const allowed = may(person, ACTION_OF_COMMAND[command.type], { ...world, people: new Set() });
      expect([command.type, refused]).toEqual([command.type, !allowed]);
    }
  });
});
