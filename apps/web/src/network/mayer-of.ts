import { type Action, may, type ThingOf } from '@throughline/network';
import type { Session } from '@throughline/protocol';

/** Asks, of somebody who is signed in, what `may` is asked at the server: what to offer on a screen. */
export type Mayer = <A extends Action>(action: A, thing: ThingOf[A]) => boolean;

/** What somebody may do. It only decides what a screen offers: the server asks again, and its answer counts. */
export function mayerOf({ me }: Pick<Session, 'me'>): Mayer {
  const asker = { ...me, teamId: me.team?.id ?? null };
  return (action, thing) => may(asker, action, thing);
}
