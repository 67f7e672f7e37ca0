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
  // What somebody may not ask for is not looked at; some commands ask for more than the others.
  if (!session.may('convening.run', { networkId })) return { ok: false, refusal: 'not-allowed' };
  const envelope = CommandEnvelope.safeParse(message);
  if (!envelope.success) return { ok: false, refusal: 'malformed' };
  const { id, command } = envelope.data;
  if (!session.may(ACTION_OF_COMMAND[command.type], { networkId })) {
    return { ok: false, refusal: 'not-allowed' };
  }
  const carryOut = () => desk.carryOut(conveningId, id, command);
  const actorKey = session.person?.key;
  if (actorKey === undefined || EVERYDAY.has(command.type)) return carryOut();
  const act = { networkId, actorKey, action: command.type, thingId: conveningId, at: now() };
  return auditLog.during(act, carryOut);
}
