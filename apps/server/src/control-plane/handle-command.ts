import { ACTION_OF_COMMAND, type AuditLog } from '@throughline/network';
import { type Command, CommandEnvelope, type CommandReply } from '@throughline/protocol';
import type { LiveSession } from '../people/signed-in.ts';
import type { ConveningDesk } from './convening-desk.ts';

/** What commands are carried out with. */
export interface HandlesCommands {
  readonly desk: ConveningDesk;
  readonly auditLog: Pick<AuditLog, 'during'>;
  readonly now: () => number;
}

/** What a convening's day is made of: how the agenda goes on is no act to be looked up later. */
const EVERYDAY: ReadonlySet<Command['type']> = new Set([
  'go-to-step',
  'add-time',
  'pause-timer',
  'resume-timer',
  'set-end',
  'set-help',
  'set-done',
  'set-skip',
  'set-step-minutes',
  'put-step',
  'remove-step',
  'add-steps',
]);

/** Authorise, validate, decide, publish: one command from one connection. Never throws. */
export async function handleCommand(
  { desk, auditLog, now }: HandlesCommands,
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
  if (!mayGive(session, command, networkId)) return { ok: false, refusal: 'not-allowed' };
  const carryOut = () => desk.carryOut(conveningId, id, command);
  const actorKey = session.person?.key;
  if (actorKey === undefined || EVERYDAY.has(command.type)) return carryOut();
  const act = { networkId, actorKey, action: command.type, thingId: conveningId, at: now() };
  return auditLog.during(act, carryOut);
}

/** What tables tell is asked of a team, everything else of the network. */
function mayGive(session: LiveSession, command: Command, networkId: string): boolean {
  switch (command.type) {
    case 'set-help':
    case 'set-done':
      return session.may(ACTION_OF_COMMAND[command.type], { networkId, teamId: command.teamId });
    default:
      return session.may(ACTION_OF_COMMAND[command.type], { networkId });
  }
}
