import { CommandEnvelope, type CommandReply } from '@throughline/protocol';
import type { LiveSession } from '../people/signed-in.ts';
import type { ConveningDesk } from './convening-desk.ts';

/** Authorise, validate, decide, publish: one command from one connection. Never throws. */
export async function handleCommand(
  desk: ConveningDesk,
  session: LiveSession,
  conveningId: string,
  message: unknown,
): Promise<CommandReply> {
  if (!session.may({ action: 'convening.run', conveningId })) {
    return { ok: false, refusal: 'not-allowed' };
  }
  const envelope = CommandEnvelope.safeParse(message);
  if (!envelope.success) return { ok: false, refusal: 'malformed' };
  return desk.carryOut(conveningId, envelope.data.id, envelope.data.command);
}
