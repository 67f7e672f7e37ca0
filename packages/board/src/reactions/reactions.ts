import { Id } from '@throughline/protocol';
import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import type { Part } from '../watch/watch-board.ts';

/** The team for which somebody reacts, as its badge shows it. */
export interface ReactingTeam {
  readonly id: string;
  readonly badge: string;
}

/** One person's reaction to a note or an item. */
export interface Reaction {
  readonly target: string;
  /** One of the words of its kind of board. */
  readonly reaction: string;
  /** Author key. */
  readonly author: string;
  /** Undefined for somebody who sits at no team. */
  readonly team: ReactingTeam | undefined;
}

/** Reactions by what they are to, in an order that is the same on every copy. */
export type ReactionsView = ReadonlyMap<string, readonly Reaction[]>;

/** Under which key a reaction stands: the last part says whose it is, and the guard holds people to it. */
export const reactionKey = ({ target, reaction, author }: Omit<Reaction, 'team'>): string =>
  `${target}/${reaction}/${author}`;

/** Reads one reaction; undefined for what is none. */
function readReaction(key: string, value: unknown): Reaction | undefined {
  const [target = '', reaction = '', author = '', ...more] = key.split('/');
  const isWhole = Id.safeParse(target).success && Id.safeParse(author).success && reaction !== '';
  if (!isWhole || more.length > 0 || !value) return undefined;
  return { target, reaction, author, team: teamIn(value) };
}

const BADGE_LENGTH = 3;

function teamIn(value: unknown): ReactingTeam | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { team, badge } = value as Readonly<Record<string, unknown>>;
  if (!Id.safeParse(team).success || typeof badge !== 'string') return undefined;
  const letters = [...badge.trim()].slice(0, BADGE_LENGTH).join('');
  return letters === '' ? undefined : { id: String(team), badge: letters };
}

/** Reads every reaction on a board. Bad or foreign data is skipped; nothing is thrown, nothing changed. */
export function readReactions(doc: Y.Doc): ReactionsView {
  const byTarget = new Map<string, Reaction[]>();
  const entries = [...(rootMap(doc, 'reactions')?.entries() ?? [])];
  for (const [key, value] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const reaction = readReaction(key, value);
    if (!reaction) continue;
    const known = byTarget.get(reaction.target);
    if (known) known.push(reaction);
    else byTarget.set(reaction.target, [reaction]);
  }
  return byTarget;
}

/** The reactions as a part of what is watched. What was not reacted to keeps its identity. */
export function watchedReactions(doc: Y.Doc): Part<ReactionsView> {
  let view: ReactionsView = new Map();
  return {
    root: 'reactions',
    renew(changed) {
      if (changed.size === 0) return view;
      const touched = new Set([...changed].map((key) => key.split('/')[0]));
      const next = readReactions(doc);
      view = new Map(
        [...next].map(([target, all]) => [
          target,
          touched.has(target) ? all : (view.get(target) ?? all),
        ]),
      );
      return view;
    },
  };
}
