import type { Session } from '@throughline/protocol';
import { homeOf } from '../home/home-of.ts';

/** Where one goes who has just come in; to one's own page where there is nowhere else yet. */
export function placeAfterSignIn(session: Session): string {
  return homeOf(session) ?? '/me';
}
