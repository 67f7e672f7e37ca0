import { type Seeded, seeded } from '@throughline/testing';
import * as Y from 'yjs';
import {
  addNoteWithId,
  deleteNote,
  moveNote,
  setNoteKind,
} from '../src/empathy-map/change-notes.ts';
import { setNeedStrength } from '../src/empathy-map/need.ts';
import type { EmpathyNote } from '../src/empathy-map/read-empathy-map.ts';
import { readEmpathyMap } from '../src/empathy-map/read-empathy-map.ts';
import { EVIDENCE_STRENGTHS, LISTS, NEED_PARTS } from '../src/empathy-map/vocabulary.ts';
import { writeEmpathyMap } from '../src/empathy-map/write-empathy-map.ts';
import { NOTE_KINDS } from '../src/notes/notes-shape.ts';
import { setFragmentText } from '../src/text/fragment-text.ts';
import { Replicas } from './replicas.ts';
import { itemLines, items, put, shownItems } from './sample-items.ts';
import { EDITS, Letters } from './typing.ts';

/** The origin of the editor's transactions, as y-tiptap's key is. */
export const EDITOR = { what: 'the editor' };

export type MakeUndo = (doc: Y.Doc) => Y.UndoManager;

const LIST_CHOICE = LISTS.slice(0, 3);

/**
 * Two people, Ana and Ben, on one map; only Ana undoes. After each of her undos and redos, what Ben had written
 * or set on her screen must be as it was.
 */
export class UndoFuzz {
  readonly random: Seeded;
  readonly replicas: Replicas;
  readonly ana: Y.Doc;
  readonly ben: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly letters = new Letters();
  /** Letters that somebody took away by the editor, by name: Ana's redo may take her own again. */
  readonly erased = { ana: new Set<string>(), ben: new Set<string>() };
  readonly problems: string[] = [];
  /** Without erasing, deleting and new paragraphs: then nothing that was written may be missing in the end. */
  gentle = false;
  /** Half of the notes are made for the first letters of what is typed. Off in runs that are older than this. */
  byTyping = false;
  /** Half of what they do is done to groups and cards. Off in runs that are older than this. */
  withItems = false;
  #notes = 0;

  constructor(seed: number, makeUndo: MakeUndo) {
    this.random = seeded(seed);
    this.replicas = new Replicas(2, (doc) => {
      writeEmpathyMap(doc);
      const note = { author: 'author-0', role: 'parent', language: 'es', kind: 'heard' } as const;
      addNoteWithId(doc, 'note-a', { ...note, list: 'who' });
      addNoteWithId(doc, 'note-b', { ...note, list: 'sees' });
      const text = shownNotes(doc)[0]?.fragment;
      if (text) setFragmentText(text, 'Una madre 👩🏽‍🏫\nque trabaja');
    });
    [this.ana, this.ben] = this.replicas.docs as [Y.Doc, Y.Doc];
    this.undo = makeUndo(this.ana);
    this.undo.captureTimeout = this.random.pick([0, 1e9]);
  }

  /** One thing that one of them does, or that the wire does. */
  step(): void {
    const choice = this.random.below(12);
    if (choice < 2) this.act(this.ana, 'ana');
    else if (choice < 4) this.act(this.ben, 'ben');
    else if (choice < 8) this.deliver(() => this.replicas.deliverOne(this.random));
    else if (choice < 9) this.deliver(() => this.replicas.deliverAll(this.random));
    else this.checkedPop(choice < 11 ? 'undo' : 'redo');
    if (this.random.below(4) === 0) this.undo.stopCapturing();
  }

  /** What leaves Ana's screen then is erased by Ben: he may take away a paragraph into which her undo put words. */
  deliver(letThrough: () => void): void {
    const before = shownTexts(this.ana).join();
    letThrough();
    const after = shownTexts(this.ana).join();
    this.noteErased('ben', [...before].filter((letter) => !after.includes(letter)).join(''));
  }

  /** Everything is delivered; then both must see the same. */
  settle(): void {
    this.replicas.deliverAll(this.random);
    const [ana, ben] = [this.ana, this.ben].map((doc) => JSON.stringify(everythingShown(doc)));
    if (ana !== ben) this.problems.push(`Ana sees ${ana}, and Ben ${ben}`);
  }

  act(doc: Y.Doc, who: 'ana' | 'ben'): void {
    const { random } = this;
    if (this.withItems && random.below(2) === 0) {
      this.actOnItem(doc, who);
      return;
    }
    const notes = shownNotes(doc);
    const newest = notes.find(({ id }) => id === `note-${this.#notes - 1}`);
    const note = random.below(2) === 0 && newest ? newest : notes[random.below(notes.length)];
    switch (random.below(12)) {
      case 0:
        this.add(doc, who);
        return;
      case 1:
        if (note) setNoteKind(doc, note.id, random.pick(NOTE_KINDS));
        return;
      case 2:
      case 3:
        if (note) this.move(doc, note);
        return;
      case 4:
        if (note && !this.gentle && random.below(3) === 0) deleteNote(doc, note.id);
        return;
      case 5:
        setNeedStrength(doc, [...EVIDENCE_STRENGTHS, undefined][random.below(5)]);
        return;
      default:
        this.edit(doc, who, note);
    }
  }

  add(doc: Y.Doc, who: 'ana' | 'ben'): string {
    const after = this.random.pick(['nowhere', ...shownNotes(doc).map(({ id }) => id)]);
    const typed = this.byTyping && this.random.below(2) === 0;
    return addNoteWithId(doc, `note-${this.#notes++}`, {
      ...(typed && { text: this.letters.write(who, this.random), typing: true }),
      list: this.random.pick(LIST_CHOICE),
      kind: 'guess',
      author: `author-${who}`,
      role: 'parent',
      language: 'en',
      after,
    });
  }

  move(doc: Y.Doc, note: EmpathyNote): void {
    const list = this.random.pick(LIST_CHOICE);
    const others = readEmpathyMap(doc).lists.get(list) ?? [];
    const before = others[this.random.below(others.length + 1)]?.id ?? null;
    moveNote(doc, note.id, { list, before });
  }

  actOnItem(doc: Y.Doc, who: 'ana' | 'ben'): void {
    const { random } = this;
    const all = [...shownItems(doc).byId.values()];
    const groups = [null, ...all.filter(({ type }) => type === 'group').map(({ id }) => id)];
    const item = all[random.below(all.length)];
    switch (item ? random.below(8) : 0) {
      case 0:
        put(doc, `item-${this.#notes++}`, { type: 'group', parent: random.pick(groups) });
        return;
      case 1: {
        const parent = random.pick(groups);
        if (parent !== null) put(doc, `item-${this.#notes++}`, { type: 'card', parent });
        return;
      }
      case 2:
      case 3:
        if (item) items.move(doc, item.id, { parent: random.pick(groups), before: null });
        return;
      case 4:
        if (item && !this.gentle && random.below(3) === 0) items.delete(doc, item.id);
        return;
      case 5:
        if (item?.type === 'group')
          items.setValue(doc, item.id, 'strength', ['one', 'several'][random.below(3)]);
        return;
      default: {
        const texts = Object.values<{ fragment: Y.XmlFragment } | undefined>(item?.texts ?? {});
        this.editText(doc, who, texts[random.below(2)]?.fragment);
      }
    }
  }

  edit(doc: Y.Doc, who: 'ana' | 'ben', note: EmpathyNote | undefined): void {
    const need = readEmpathyMap(doc).need.parts[this.random.pick(NEED_PARTS)];
    this.editText(doc, who, this.random.below(5) === 0 ? need?.fragment : note?.fragment);
  }

  editText(doc: Y.Doc, who: 'ana' | 'ben', fragment: Y.XmlFragment | undefined): void {
    if (!fragment) return;
    doc.transact(() => {
      const choice = this.random.below(this.gentle ? 5 : 8);
      if (choice < 5) EDITS.type(fragment, this.letters.write(who, this.random), this.random);
      else if (choice === 5) this.noteErased(who, EDITS.erase(fragment, this.random));
      else if (choice === 6) EDITS.split(fragment, this.random);
      else this.noteErased(who, EDITS.dropParagraph(fragment, this.random));
    }, EDITOR);
  }

  noteErased(who: 'ana' | 'ben', text: string): void {
    for (const letter of text) this.erased[who].add(letter);
  }

  /** Ana's undo or redo, with a look at what it did to Ben's. */
  checkedPop(way: 'undo' | 'redo'): void {
    const before = this.look(way);
    this.undo[way]();
    const after = this.look(way);
    for (const [what, { value, place }] of before) {
      const now = after.get(what)?.value;
      if (now === value || (way === 'redo' && this.isDeleted(place))) continue;
      this.problems.push(`${way} made ${what} ${now}, and it was ${value}`);
    }
  }

  /** Whether a note is deleted: Ana's redo may delete again what she had deleted, whatever is in it. */
  isDeleted(place: string): boolean {
    for (let id: unknown = place; typeof id === 'string'; ) {
      const entry = this.ana.getMap('notes').get(id) ?? this.ana.getMap('items').get(id);
      if (!(entry instanceof Y.Map)) return false;
      if (typeof entry.get('deletedAt') === 'number') return true;
      id = entry.get('parent');
    }
    return false;
  }

  /** What Ana sees of Ben's, by name: his letters, and the values that he set last. */
  look(way: 'undo' | 'redo'): Map<string, { value: unknown; place: string }> {
    const seen = new Map<string, { value: unknown; place: string }>();
    const seeLetters = (place: string, text = '') => {
      for (const letter of this.letters.of('ben', text)) {
        const erased =
          this.erased.ben.has(letter) || (way === 'redo' && this.erased.ana.has(letter));
        if (!erased) seen.set(`Ben's ${letter}`, { value: `in ${place}`, place });
      }
    };
    const seeValue = (place: string, map: Y.Map<unknown>, key: string) => {
      const item = map._map.get(key);
      if (!item || item.deleted || writerOf(item, way === 'undo') !== this.ben.clientID) return;
      seen.set(`Ben's ${key} of ${place}`, { value: map.get(key), place });
    };
    for (const { id, text } of shownNotes(this.ana)) seeLetters(id, text);
    for (const [id, note] of this.ana.getMap('notes') as Y.Map<Y.Map<unknown>>) {
      // Making room gives a note a new key too: that alone is nothing that Ben set.
      seeValue(id, note, 'order');
      const known = seen.size;
      for (const key of ['list', 'kind']) seeValue(id, note, key);
      // A note with no deletedAt at all is shown for its words only: see B-21.
      if (seen.size === known || !note.has('deletedAt')) continue;
      const shown = shownNotes(this.ana).some((view) => view.id === id);
      if (shown) seen.set(`the note ${id} with what Ben set`, { value: 'shown', place: id });
    }
    for (const { id, texts } of shownItems(this.ana).byId.values()) {
      for (const text of Object.values<{ text: string } | undefined>(texts))
        seeLetters(id, text?.text);
    }
    // As they lie in the document: an item that was taken back is shown for the words in it alone.
    for (const [id, item] of this.ana.getMap('items') as Y.Map<Y.Map<unknown>>)
      for (const key of ['parent', 'strength', 'score']) seeValue(id, item, key);
    const { parts } = readEmpathyMap(this.ana).need;
    for (const part of NEED_PARTS) seeLetters(part, parts[part]?.text);
    seeValue('need', this.ana.getMap('need'), 'strength');
    return seen;
  }
}

/** All that a person sees of a map, as plain data. */
export function everythingShown(doc: Y.Doc): unknown {
  const { lists, need } = readEmpathyMap(doc);
  return {
    lists: [...lists].map(([list, notes]) => [
      list,
      notes.map(({ id, kind, text }) => ({ id, kind, text })),
    ]),
    need: [need.strength, ...NEED_PARTS.map((part) => need.parts[part]?.text)],
    items: [itemLines(doc), [...shownItems(doc).byId.values()].map(({ values }) => values)],
  };
}

/** The client that set a value first, where Ana's undo has only brought it back. */
function writerOf(item: Y.Item, throughCopies: boolean): number {
  let writer = item;
  for (let left = item.left; left && throughCopies; left = left.left) {
    if (left.redone && Y.compareIDs(left.redone, writer.id)) writer = left;
  }
  return writer.id.client;
}

export function shownNotes(doc: Y.Doc): EmpathyNote[] {
  return [...readEmpathyMap(doc).lists.values()].flat();
}

export function shownTexts(doc: Y.Doc): string[] {
  const { parts } = readEmpathyMap(doc).need;
  const texts = [...shownItems(doc).byId.values()].flatMap((item) =>
    Object.values<{ text: string } | undefined>(item.texts),
  );
  return [...shownNotes(doc), ...Object.values(parts), ...texts].map((view) => view?.text ?? '');
}
