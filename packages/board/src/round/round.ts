import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';

const ROOT = 'round';

/** The origin of what a table does with its round: it is no part of what one person undoes. */
export const ROUND_CHANGE: object = Object.freeze({ what: 'a turn of a round' });

/** How long a turn may be meant to take, in seconds. */
const MOST_SECONDS = 600;
/** Nobody goes round a longer table. */
const MOST_PEOPLE = 60;

/** A round at a table: one note each in turn. It says whose turn it is, and forbids nobody anything. */
export interface Round {
  /** Author keys, in the order in which they have their turns. */
  readonly order: readonly string[];
  /** Whose turn it is, as a place in the order; as many as there are once everybody had theirs. */
  readonly at: number;
  /** How long a turn is meant to take; null: as long as it takes. */
  readonly seconds: number | null;
  /** When this turn began: server time, milliseconds since 1970. */
  readonly since: number;
}

/** The round that goes on at a board, or undefined. Bad or foreign data is none. */
export function readRound(doc: Y.Doc): Round | undefined {
  const root = rootMap(doc, ROOT);
  const order = root?.get('order');
  const at = root?.get('at');
  const since = root?.get('since');
  const seconds = root?.get('seconds');
  if (!Array.isArray(order) || order.length === 0) return undefined;
  const keys = order.filter((key): key is string => typeof key === 'string');
  if (typeof at !== 'number' || !Number.isInteger(at) || typeof since !== 'number')
    return undefined;
  const isTime = typeof seconds === 'number' && seconds > 0 && seconds <= MOST_SECONDS;
  return {
    order: keys.slice(0, MOST_PEOPLE),
    at: Math.min(Math.max(0, at), keys.length),
    seconds: isTime ? seconds : null,
    since,
  };
}

/** Whose turn it is; undefined once everybody had theirs. */
export const turnOf = ({ order, at }: Round): string | undefined => order[at];

/** Begins a round, or another one in the place of the one before. */
export function beginRound(
  doc: Y.Doc,
  { order, seconds, now }: { order: readonly string[]; seconds: number | null; now: number },
): void {
  const keys = [...new Set(order)].slice(0, MOST_PEOPLE);
  if (keys.length > 0) write(doc, { order: keys, at: 0, seconds, since: now });
}

/**
 * Passes the turn on: to the next in the order who is there, those who came since behind all the others.
 * @param from whose turn its sender saw: two who pass at once pass it once
 * @param present author keys of those who are at the board now
 * @returns whether the turn went on
 */
export function passTurn(
  doc: Y.Doc,
  { from, present, now }: { from: string; present: readonly string[]; now: number },
): boolean {
  const round = readRound(doc);
  if (round === undefined || turnOf(round) !== from) return false;
  const newcomers = present.filter((key) => !round.order.includes(key));
  const order = [...round.order, ...newcomers].slice(0, MOST_PEOPLE);
  const next = order.findIndex((key, index) => index > round.at && present.includes(key));
  write(doc, { ...round, order, at: next < 0 ? order.length : next, since: now });
  return true;
}

/** Says how long a turn is meant to take; the present one begins anew. */
export function setTurnSeconds(doc: Y.Doc, seconds: number | null, now: number): void {
  const round = readRound(doc);
  if (round) write(doc, { ...round, seconds, since: now });
}

export function endRound(doc: Y.Doc): void {
  if (readRound(doc)) doc.transact(() => doc.getMap(ROOT).set('order', []), ROUND_CHANGE);
}

/** Watches the round at a board, of whatever kind. */
export function watchRound(doc: Y.Doc): {
  snapshot: () => Round | undefined;
  subscribe: (listener: () => void) => () => void;
} {
  const root = doc.getMap(ROOT);
  let known = readRound(doc);
  let said = JSON.stringify(known);
  return {
    snapshot() {
      const now = readRound(doc);
      const words = JSON.stringify(now);
      if (words !== said) {
        known = now;
        said = words;
      }
      return known;
    },
    subscribe(listener) {
      root.observe(listener);
      return () => root.unobserve(listener);
    },
  };
}

function write(doc: Y.Doc, { order, at, seconds, since }: Round): void {
  doc.transact(() => {
    const root = doc.getMap(ROOT);
    root.set('order', [...order]);
    root.set('at', at);
    root.set('seconds', seconds);
    root.set('since', since);
  }, ROUND_CHANGE);
}
