import {
  BOARD_KINDS,
  type BoardKind,
  LANGUAGES,
  type Language,
  LocalizedText,
  ROLES,
  type Role,
} from '@throughline/protocol';
import * as Y from 'yjs';
import { isOneOf } from '../document/is-one-of.ts';
import { isFragment, rootMap } from '../document/roots.ts';
import { NOTE_KINDS, type NoteKind } from '../notes/notes-shape.ts';
import { fragmentText } from '../text/fragment-text.ts';

/**
 * The root map that holds a pattern board's signals by their ids. It is the server's: the guard refuses
 * every update of a person that touches it. Where a signal stands in the lanes is people's own, in `items`.
 */
export const SIGNALS_ROOT = 'server:signals';

/** How many signals a pattern board takes. */
export const MAX_SIGNALS = 2_000;

export const SIGNAL_STATES = [
  /** Its source says what it said when it was pulled. */
  'linked',
  /** Its source was changed, or taken away and brought back; `text` and `kind` are the source's now. */
  'changed',
  /** Its source is not there any more; no word of it is left here. */
  'withdrawn',
] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** That the team from whose board a signal came does not agree with how it is used. */
export interface SignalDispute {
  readonly teamId: string;
  readonly reason: string;
  readonly language: Language;
  /** Author key of who said so; empty once they were erased. */
  readonly author: string;
  /** Milliseconds since 1970, here and below. */
  readonly at: number;
}

/** Where a signal came from: written by the server from its own records, and never changed. */
export interface SignalOrigin {
  readonly networkId: string;
  /** Null for a board that stands beside the convenings. */
  readonly conveningId: string | null;
  readonly conveningName: LocalizedText | null;
  /** Null, with empty names, for a group's board and the network's. */
  readonly teamId: string | null;
  readonly teamName: string;
  readonly teamBadge: string;
  readonly boardId: string;
  readonly boardKind: BoardKind;
  readonly noteId: string;
}

/** What a note of another board says. */
export interface SignalSource {
  /** One of the lists of the source's kind of board. */
  readonly list: string;
  readonly kind: NoteKind;
  readonly role: Role;
  readonly language: Language;
  /** Its paragraphs joined by `\n`; empty when withdrawn. */
  readonly text: string;
}

/** A note of another board that was pulled onto this one and stays linked to its source. */
export interface Signal extends SignalOrigin, SignalSource {
  readonly id: string;
  readonly state: SignalState;
  readonly pulledAt: number;
  /** Since when it is changed or withdrawn; null while it is linked. */
  readonly changedAt: number | null;
  /** What it said when it was pulled; null once it was withdrawn, or somebody who wrote there was erased. */
  readonly pulled: Pick<SignalSource, 'text' | 'kind'> | null;
  readonly disputedBy: readonly SignalDispute[];
}

/** Every signal of a pattern board by its id, in the order in which they were pulled. */
export function readSignals(doc: Y.Doc): ReadonlyMap<string, Signal> {
  const signals: Signal[] = [];
  for (const [id, value] of rootMap(doc, SIGNALS_ROOT)?.entries() ?? []) {
    const signal = readSignal(id, value);
    if (signal) signals.push(signal);
  }
  return inPullOrder(signals);
}

/** Signals by their ids, in the order in which they were pulled. */
export function inPullOrder(signals: Iterable<Signal>): ReadonlyMap<string, Signal> {
  const sorted = [...signals].sort((a, b) => a.pulledAt - b.pulledAt || (a.id < b.id ? -1 : 1));
  return new Map(sorted.map((signal) => [signal.id, signal]));
}

/** Reads one signal, with defaults for what is missing; undefined for what is none. */
export function readSignal(id: string, value: unknown): Signal | undefined {
  if (!(value instanceof Y.Map)) return undefined;
  const text = (name: string) => textOr(value.get(name), '');
  const boardKind = value.get('boardKind');
  if (!isOneOf(BOARD_KINDS, boardKind) || text('boardId') === '') return undefined;
  return {
    id,
    networkId: text('networkId'),
    conveningId: textOr(value.get('conveningId'), null),
    conveningName: LocalizedText.safeParse(value.get('conveningName')).data ?? null,
    teamId: textOr(value.get('teamId'), null),
    teamName: text('teamName'),
    teamBadge: text('teamBadge'),
    boardId: text('boardId'),
    boardKind,
    noteId: text('noteId'),
    list: text('list'),
    ...saidBy(value),
    role: wordOr(ROLES, value.get('role'), 'other'),
    language: wordOr(LANGUAGES, value.get('language'), 'en'),
    state: wordOr(SIGNAL_STATES, value.get('state'), 'withdrawn'),
    pulledAt: numberOr(value.get('pulledAt'), 0),
    changedAt: numberOr(value.get('changedAt'), null),
    pulled: pulledIn(value.get('pulled')),
    disputedBy: disputesIn(value.get('disputes')),
  };
}

function saidBy(value: Y.Map<unknown>): Pick<SignalSource, 'text' | 'kind'> {
  const kind = wordOr(NOTE_KINDS, value.get('kind'), 'guess');
  return { text: textOr(value.get('text'), ''), kind };
}

function pulledIn(value: unknown): Signal['pulled'] {
  if (typeof value !== 'object' || value === null) return null;
  const { text, kind } = value as Record<string, unknown>;
  return { text: textOr(text, ''), kind: wordOr(NOTE_KINDS, kind, 'guess') };
}

function disputesIn(value: unknown): SignalDispute[] {
  if (!(value instanceof Y.Map)) return [];
  return [...value.entries()].flatMap(([teamId, dispute]) => {
    if (!(dispute instanceof Y.Map)) return [];
    const reason = dispute.get('reason');
    return {
      teamId,
      reason: isFragment(reason) ? fragmentText(reason) : '',
      language: wordOr(LANGUAGES, dispute.get('language'), 'en'),
      author: textOr(dispute.get('author'), ''),
      at: numberOr(dispute.get('at'), 0),
    };
  });
}

const wordOr = <const T extends string>(words: readonly T[], value: unknown, or: T): T =>
  isOneOf(words, value) ? value : or;
const textOr = <Or>(value: unknown, or: Or): string | Or =>
  typeof value === 'string' ? value : or;
const numberOr = <Or>(value: unknown, or: Or): number | Or =>
  typeof value === 'number' ? value : or;
