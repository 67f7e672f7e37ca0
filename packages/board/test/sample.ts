import * as Y from 'yjs';
import { addNote } from '../src/empathy-map/change-notes.ts';
import type { EmpathyNote } from '../src/empathy-map/read-empathy-map.ts';
import { readEmpathyMap } from '../src/empathy-map/read-empathy-map.ts';
import type { ListId } from '../src/empathy-map/vocabulary.ts';
import { writeEmpathyMap } from '../src/empathy-map/write-empathy-map.ts';
import type { NewNote } from '../src/notes/change-notes.ts';
import { setFragmentText } from '../src/text/fragment-text.ts';

/** Texts of every sort: joined emoji, a skin tone, a flag, right to left, combining marks, astral letters, markup. */
export const TEXTS = [
  '👩🏽‍🏫 y 👨‍👩‍👧‍👦 en la puerta',
  '🏳️‍🌈🇪🇸 1️⃣',
  'שלום עליכם, she said',
  '\u202Bمرحبا بالعالم\u202C',
  'e\u0301 n\u0303 Z\u0351\u036B\u0343',
  '𠮷野家 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  '<script>alert(1)</script> & **bold** [x](javascript:1)',
  'first line\nsecond line',
] as const;

/** A document that the server has made an empathy map. */
export function newMap(): Y.Doc {
  const doc = new Y.Doc();
  writeEmpathyMap(doc);
  return doc;
}

/** A second copy of a document, at another person's screen. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Brings two copies to the same state. */
export function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
}

/** Adds a note, at the end of `who` unless `more` says otherwise, and writes its text. */
export function write(doc: Y.Doc, text: string, more: Partial<NewNote<ListId>> = {}): string {
  const id = addNote(doc, {
    list: 'who',
    kind: 'heard',
    author: 'author-1',
    role: 'parent',
    language: 'es',
    ...more,
  });
  if (text !== '') setFragmentText(noteIn(doc, id).fragment, text);
  return id;
}

/** The note as readers show it; throws when they show none. */
export function noteIn(doc: Y.Doc, id: string): EmpathyNote {
  const note = [...readEmpathyMap(doc).lists.values()].flat().find((shown) => shown.id === id);
  if (!note) throw new Error(`no note ${id} is shown`);
  return note;
}

/** The texts of a list, in their order. */
export function textsIn(doc: Y.Doc, list: ListId): string[] {
  return (readEmpathyMap(doc).lists.get(list) ?? []).map(({ text }) => text);
}

/** A note as it lies in the document. */
export function rawNote(doc: Y.Doc, id: string): Y.Map<unknown> {
  return doc.getMap('notes').get(id) as Y.Map<unknown>;
}

/** The document's bytes: equal as long as nothing was changed. */
export function bytesOf(doc: Y.Doc): string {
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}
