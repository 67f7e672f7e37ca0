import type { Language, Role } from '@throughline/protocol';
import { comparePlaces } from '../document/order-keys.ts';
import type { NoteKind } from '../notes/notes-shape.ts';
import type { NoteView } from '../notes/read-note.ts';
import type { Signal } from './signal.ts';
import type { NoteLane, NoteValues, PatternItem } from './vocabulary.ts';

/** A note of this board's own. */
export type PatternNote = NoteView<NoteLane, NoteValues>;

/** Something that can be laid into a cluster. The same object for as long as nothing in it changes. */
export interface Card {
  readonly id: string;
  /** What was pulled from another board; undefined for a note that was written here. */
  readonly signal: Signal | undefined;
  /** The note, where it was written here. */
  readonly note: PatternNote | undefined;
  readonly text: string;
  readonly language: Language;
  readonly kind: NoteKind;
  readonly role: Role;
  /** Null for one that is in none. */
  readonly cluster: string | null;
  /** Kept apart on purpose: it fits nowhere, and that may be what counts. */
  readonly isOutlier: boolean;
  readonly order: string | undefined;
  /** Where it was put on the board; undefined where nobody put it anywhere. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

type Place = PatternItem<'place'>;

/** A signal or a note as a card, in the place that people gave it. */
export function cardOf(what: Signal | PatternNote, place: Place | undefined): Card {
  const isNote = 'fragment' in what;
  const { id, text, language, kind, role } = what;
  const { x, y, isOutlier = false } = place?.values ?? {};
  return {
    id,
    signal: isNote ? undefined : what,
    note: isNote ? what : undefined,
    text,
    language,
    kind,
    role,
    cluster: place?.parent ?? null,
    isOutlier: isOutlier && !place?.parent,
    order: place?.order,
    at: x === undefined || y === undefined ? undefined : { x, y },
  };
}

/** The cards with those that are as before taken from there. */
export function cardsOf(
  whats: Iterable<Signal | PatternNote>,
  placeOf: (id: string) => Place | undefined,
  known: ReadonlyMap<string, KnownCard>,
): Map<string, KnownCard> {
  const cards = new Map<string, KnownCard>();
  for (const what of whats) {
    const place = placeOf(what.id);
    const before = known.get(what.id);
    const same = before?.what === what && before.place === place;
    cards.set(what.id, same ? before : { what, place, card: cardOf(what, place) });
  }
  return cards;
}

/** A card with what it was made of. */
export interface KnownCard {
  readonly what: Signal | PatternNote;
  readonly place: Place | undefined;
  readonly card: Card;
}

/** In the order that people gave them, those in no order last, in that of their coming. */
export function inOrder(cards: readonly Card[]): readonly Card[] {
  const placed = cards.filter((card) => card.order !== undefined).sort(comparePlaces);
  return [...placed, ...cards.filter((card) => card.order === undefined)];
}
