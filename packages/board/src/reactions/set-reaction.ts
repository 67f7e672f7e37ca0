import type * as Y from 'yjs';
import { transactLocally } from '../document/local-change.ts';
import { rootMap } from '../document/roots.ts';
import { type Reaction, reactionKey } from './reactions.ts';

/**
 * Reacts to a note or an item, or takes the reaction back, as one change.
 * @returns whether it is set from now on
 */
export function toggleReaction(doc: Y.Doc, reaction: Reaction): boolean {
  const map = rootMap(doc, 'reactions');
  const key = reactionKey(reaction);
  const { team } = reaction;
  const on = !map?.has(key);
  transactLocally(doc, () => {
    if (on) map?.set(key, team ? { team: team.id, badge: team.badge } : 1);
    else map?.delete(key);
  });
  return on;
}
