import { type Action, may, type ThingOf } from '@throughline/network';
import type { Session } from '@throughline/protocol';

/** Asks, of somebody who is signed in, what `may` is asked at the server: what to offer on a screen. */
export type Mayer = <A extends Action>(action: A, thing: ThingOf[A]) => boolean;

/**
 * What somebody may do in a network that the server has shown to them. It only decides what a screen
 * offers: the server asks again, and its answer counts.
 */
export function mayIn({ me }: Pick<Session, 'me'>, networkId: string): Mayer {
  const asker = {
    id: me.id,
    networkId,
    teamId: me.team?.id ?? null,
    level: me.level,
    state: me.state,
  };
  return (action, thing) => may(asker, action, thing);
}
