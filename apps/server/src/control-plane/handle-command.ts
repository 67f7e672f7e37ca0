import type { Decidable } from '@throughline/convening';
import { ACTION_OF_COMMAND, type AuditLog } from '@throughline/network';
import {
  type Command,
  CommandEnvelope,
  type CommandReply,
  type ConveningState,
} from '@throughline/protocol';
import type { LiveSession } from '../people/signed-in.ts';
import type { RevealDesk } from '../private-writing/reveal-desk.ts';
import { peopleIn } from './board-now.ts';
import type { ConveningDesk } from './convening-desk.ts';

/** What commands are carried out with. */
export interface HandlesCommands {
  readonly desk: ConveningDesk;
  readonly revealDesk: Pick<RevealDesk, 'reveal'>;
  readonly auditLog: Pick<AuditLog, 'during'>;
  readonly now: () => number;
}

/** What is an act to be looked up later: how the agenda goes on and who sits where is not. */
const LOOKED_UP: ReadonlySet<Command['type']> = new Set([
  'open-door',
  'close-door',
  'set-lobby',
  'set-door-lock',
  'set-gallery',
  'set-board-lock',
  'set-lock',
  'open-convening',
  'close-convening',
  'seal-convening',
  'unseal-convening',
  'reveal',
]);

/** Authorise, validate, decide, publish: one command from one connection. Never throws. */
export async function handleCommand(
  { desk, revealDesk, auditLog, now }: HandlesCommands,
  {
    session,
    conveningId,
    networkId,
  }: { session: LiveSession; conveningId: string; networkId: string },
  message: unknown,
): Promise<CommandReply> {
  const envelope = CommandEnvelope.safeParse(message);
  // Who may not run the room is not told what a command of theirs would have to look like.
  const mayRun = session.may('convening.run', { networkId });
  if (!envelope.success) return { ok: false, refusal: mayRun ? 'malformed' : 'not-allowed' };
  const { id, command } = envelope.data;
  const state = await desk.state(conveningId);
  if (!mayGive(session, command, { networkId, state })) {
    return { ok: false, refusal: 'not-allowed' };
  }
  const asked = withSender(command, session);
  if (asked === undefined) return { ok: false, refusal: 'not-allowed' };
  const carryOut = () =>
    asked.type === 'reveal'
      ? revealDesk.reveal({ id: conveningId, networkId }, id, asked)
      : desk.carryOut(conveningId, id, asked);
  const actorKey = session.person?.key;
  const isAct = LOOKED_UP.has(command.type) && state?.rehearsalOf === undefined;
  if (actorKey === undefined || !isAct) return carryOut();
  const act = { networkId, actorKey, action: command.type, thingId: conveningId, at: now() };
  return auditLog.during(act, carryOut);
}

/** What tables tell is asked of a team or a group, everything else of the network. */
function mayGive(
  session: LiveSession,
  command: Command,
  { networkId, state }: { networkId: string; state: ConveningState | undefined },
): boolean {
  switch (command.type) {
    case 'set-help':
    case 'set-done': {
      const { tableId } = command;
      const people = state ? peopleIn(state, tableId) : new Set<string>();
      return session.may(ACTION_OF_COMMAND[command.type], { networkId, teamId: tableId, people });
    }
    default:
      return session.may(ACTION_OF_COMMAND[command.type], { networkId });
  }
}

/** What somebody asks for themselves is asked with the key that their session says, not one that they send. */
function withSender(command: Command, { person }: LiveSession): Decidable | undefined {
  if (command.type !== 'raise-hand' && command.type !== 'choose-group') return command;
  return person && { ...command, key: person.key };
}
