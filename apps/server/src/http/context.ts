import type { Directory, Person, StewardLinks } from '@throughline/network';
import type { Request } from 'express';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import type { LiveSession, SignedIn } from '../people/signed-in.ts';
import type { DoorLimits } from './door-limits.ts';
import { HttpProblem } from './problem.ts';

/** What the HTTP resources are built from. */
export interface HttpContext {
  readonly directory: Directory;
  readonly stewardLinks: StewardLinks;
  readonly signedIn: SignedIn;
  readonly desk: ConveningDesk;
  readonly doorLimits: DoorLimits;
  /** Lets everybody in a convening's boards go and forgets it, once it was deleted. */
  readonly conveningDeleted: (conveningId: string, boardIds: readonly string[]) => Promise<void>;
  /** The address to give to others, for one who came by this request. */
  readonly originFor: (request: Request) => string;
  readonly now: () => number;
}

/** @throws HttpProblem `signed-out` */
export async function requireSession(
  { signedIn }: HttpContext,
  request: Request,
): Promise<{ session: LiveSession; person: Person }> {
  const session = await signedIn.find(request.headers.cookie);
  const person = session?.person;
  if (!session || !person) throw new HttpProblem('signed-out');
  return { session, person };
}
