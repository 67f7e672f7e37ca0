import {
  addNote,
  type EmpathyMapView,
  type EmpathyNote,
  LISTS,
  LOCAL_CHANGE,
  type NewNote,
  noteFragment,
} from '@throughline/board';
import type { Seeded } from '@throughline/testing';
import * as Y from 'yjs';
import { TOKEN } from './histories.ts';

/** Above this a board gets no new notes: its own limit of 500 is not what is tried here. */
const ENOUGH_NOTES = 250;
/** A note with more characters than this is left alone; people's notes end at 2,000. */
const FULL_NOTE = 900;

/** The place where somebody writes next. */
export interface Place {
  readonly noteId: string;
  readonly text: Y.XmlText;
  readonly index: number;
}

/** A place in some note: now and then in a new one, often in the first of all, where people meet. */
export function choosePlace(
  doc: Y.Doc,
  view: EmpathyMapView,
  author: Pick<NewNote, 'author' | 'role' | 'language'>,
  random: Seeded,
): Place | undefined {
  const open = [...view.lists.values()].flat().filter(({ text }) => text.length < FULL_NOTE);
  const wantsNew = open.length === 0 || random.below(20) === 0;
  if (wantsNew && view.noteCount < ENOUGH_NOTES) {
    const noteId = addNote(doc, { ...author, kind: 'heard', list: random.pick(LISTS) });
    const fragment = noteFragment(doc, noteId);
    const text = fragment && textsOf(fragment)[0];
    return text && { noteId, text, index: 0 };
  }
  const [first] = open;
  if (!first) return undefined;
  return placeIn(random.below(3) === 0 ? first : random.pick(open), random);
}

/** Writes a token, in one transaction as an editor does. */
export function writeToken(doc: Y.Doc, { text, index }: Place, token: string): void {
  doc.transact(() => text.insert(index, token), LOCAL_CHANGE);
}

/** Where this token stands in a note, or undefined when it does not. */
export function findToken(note: EmpathyNote, token: string): Place | undefined {
  for (const text of textsOf(note.fragment)) {
    const index = text.toString().indexOf(token);
    if (index >= 0) return { noteId: note.id, text, index };
  }
  return undefined;
}

/** Deletes a token, in one transaction. */
export function eraseToken(doc: Y.Doc, { text, index }: Place, token: string): void {
  doc.transact(() => text.delete(index, token.length), LOCAL_CHANGE);
}

/** Half of the time at the end, or else anywhere that is not inside a token. */
function placeIn(note: EmpathyNote, random: Seeded): Place | undefined {
  const texts = textsOf(note.fragment);
  if (texts.length === 0) return undefined;
  const text = random.pick(texts);
  const written = text.toString();
  const wanted = random.below(2) === 0 ? written.length : random.below(written.length + 1);
  return { noteId: note.id, text, index: outsideOfTokens(written, wanted) };
}

function outsideOfTokens(written: string, wanted: number): number {
  for (const { index, 0: token } of written.matchAll(TOKEN)) {
    if (wanted > index && wanted < index + token.length) return index + token.length;
  }
  return wanted;
}

function textsOf(fragment: Y.XmlFragment): Y.XmlText[] {
  return fragment.toArray().flatMap((paragraph) => {
    const inner = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    return inner instanceof Y.XmlText ? [inner] : [];
  });
}
