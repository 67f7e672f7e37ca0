import { ACTION_OF_COMMAND } from '@throughline/network';
import { CommandEnvelope, type CommandReply } from '@throughline/protocol';
import type { LiveSession } from '../people/signed-in.ts';
import type { ConveningDesk } from './convening-desk.ts';

/** Authorise, validate, decide, publish: one command from one connection. Never throws. */
export async function handleCommand(
  desk: ConveningDesk,
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
  return desk.carryOut(conveningId, id, command);
}
