import type { BoardInfo, Me } from '@throughline/protocol';
import { mayerOf } from '../network/mayer-of.ts';

/** Why somebody reads along: the board is others' to write on, or it lets nobody write just now. */
export function whyReading(me: Me, { networkId, owner }: BoardInfo): 'others-write' | 'paused' {
  // Who is in a group is not told, but of its members nobody else sees its board.
  const people = new Set(owner.type === 'group' && me.level === 'member' ? [me.key] : []);
  const thing = owner.type === 'group' ? { type: owner.type, people } : owner;
  const open = {
    networkId,
    owner: thing,
    locked: false,
    galleryOpen: false,
    onShow: false,
    rehearsal: false,
  };
  return mayerOf({ me })('board.write', open) ? 'paused' : 'others-write';
}
