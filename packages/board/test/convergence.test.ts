import { type Seeded, seeded } from '@throughline/testing';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import {
  addNoteWithId,
  deleteNote,
  moveNote,
  setNoteKind,
} from '../src/empathy-map/change-notes.ts';
import { readEmpathyMap } from '../src/empathy-map/read-empathy-map.ts';
import { LISTS } from '../src/empathy-map/vocabulary.ts';
import { writeEmpathyMap } from '../src/empathy-map/write-empathy-map.ts';
import { NOTE_KINDS } from '../src/notes/notes-shape.ts';
import { createUndo } from '../src/undo/undo.ts';
import { Replicas } from './replicas.ts';
import { rawNote } from './sample.ts';
import { itemLines, items, put, shownItems } from './sample-items.ts';
import { EDITS, Letters } from './typing.ts';
import { everythingShown, shownNotes } from './undo-fuzz.ts';

/** A run that fails is repeated alone by `SEED=<its seed> vitest run test/convergence.test.ts`. */
const runs = process.env.SEED ? 1 : Number(process.env.RUNS ?? 60);
const firstSeed = seeded().seed;

vi.setConfig({ testTimeout: 600_000 });

/** Two to four people on one map, each doing what comes to mind; updates arrive late and in any order. */
class Crowd {
  readonly random: Seeded;
  readonly replicas: Replicas;
  readonly undos: readonly Y.UndoManager[];
  readonly letters = new Letters();
  readonly added: string[] = [];
  readonly #lists;

  constructor(seed: number) {
    this.random = seeded(seed);
    // Few lists, so that people meet in them.
    this.#lists = LISTS.slice(0, 1 + this.random.below(3));
    this.replicas = new Replicas(2 + this.random.below(3), (doc) => writeEmpathyMap(doc));
    this.undos = this.replicas.docs.map((doc) => createUndo(doc, ['editor']));
  }

  step(): void {
    const { random, replicas } = this;
    if (random.below(3) === 0) replicas.deliverOne(random);
    else if (random.below(12) === 0)
      random.pick(this.undos)[random.pick(['undo', 'redo'] as const)]();
    else this.act(random.pick(replicas.docs));
  }

  act(doc: Y.Doc): void {
    const { random } = this;
    const notes = shownNotes(doc);
    const note = notes[random.below(notes.length)];
    switch (note ? random.below(8) : 0) {
      case 0:
      case 1:
        this.add(doc);
        return;
      case 2:
      case 3:
      case 4:
        if (note) this.move(doc, note.id);
        return;
      case 5:
        if (note) setNoteKind(doc, note.id, random.pick(NOTE_KINDS));
        return;
      case 6:
        if (note && random.below(2) === 0) deleteNote(doc, note.id);
        return;
      default:
        if (note) {
          const text = this.letters.write('somebody', random);
          doc.transact(() => EDITS.type(note.fragment, text, random), 'editor');
        }
    }
  }

  add(doc: Y.Doc): void {
    const list = this.random.pick(this.#lists);
    const before = idsIn(doc, list);
    const index = this.random.below(before.length + 1);
    const after = before[index - 1];
    const id = `note-${this.added.length}`;
    const fields = {
      list,
      kind: 'guess',
      author: 'author',
      role: 'other',
      language: 'en',
    } as const;
    addNoteWithId(doc, id, after === undefined ? fields : { ...fields, after });
    this.added.push(id);
    const place = after === undefined ? before.length : index;
    expect(idsIn(doc, list)).toEqual(before.toSpliced(place, 0, id));
  }

  move(doc: Y.Doc, id: string): void {
    const list = this.random.pick(this.#lists);
    const others = idsIn(doc, list).filter((other) => other !== id);
    const index = this.random.below(others.length + 1);
    expect(moveNote(doc, id, { list, before: others[index] ?? null })).toBe(true);
    expect(idsIn(doc, list)).toEqual(others.toSpliced(index, 0, id));
  }
}

function idsIn(doc: Y.Doc, list: (typeof LISTS)[number]): string[] {
  return (readEmpathyMap(doc).lists.get(list) ?? []).map(({ id }) => id);
}

test('B-19 all copies end equal, with every note that was not taken away once in one list', () => {
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const what = `seed ${seed}`;
    const crowd = new Crowd(seed);
    const { docs } = crowd.replicas;
    for (let i = 0; i < 120; i++) {
      crowd.step();
      for (const doc of docs) expectEachOnce(doc, what);
    }
    crowd.replicas.deliverAll(crowd.random);
    const [first, ...others] = docs.map((doc) => ({
      shown: everythingShown(doc),
      all: doc.toJSON(),
    }));
    for (const other of others) expect(other, what).toEqual(first);
    const [doc = new Y.Doc()] = docs;
    const kept = crowd.added.filter((id) => rawNote(doc, id).get('deletedAt') === null);
    const shown = shownNotes(doc).map(({ id }) => id);
    expect(shown, what).toEqual(expect.arrayContaining(kept));
  }
});

test('B-19 copies agree on items, whatever circles and gaps their moves and deletions leave', () => {
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const crowd = new Crowd(seed);
    const { docs } = crowd.replicas;
    const [first, ...others] = docs;
    for (let i = 0; i < 120; i++) {
      if (crowd.random.below(3) === 0) crowd.replicas.deliverOne(crowd.random);
      else changeItems(crowd.random.pick(docs), `item-${i}`, crowd.random);
    }
    crowd.replicas.deliverAll(crowd.random);
    const lines = itemLines(first as Y.Doc);
    for (const other of others) expect(itemLines(other), `seed ${seed}`).toEqual(lines);
    // A group may stand on the board, so none that is not deleted is ever out of sight.
    const all = [...(first as Y.Doc).getMap('items')] as [string, Y.Map<unknown>][];
    const kept = all.filter(([, item]) => item.get('type') === 'group' && !item.get('deletedAt'));
    for (const [id] of kept)
      expect(shownItems(first as Y.Doc).byId.has(id), `seed ${seed}`).toBe(true);
  }
});

function changeItems(doc: Y.Doc, id: string, random: Seeded): void {
  const all = [...shownItems(doc).byId.values()];
  const groups = [null, ...all.filter(({ type }) => type === 'group').map((group) => group.id)];
  const [item, parent] = [all[random.below(all.length)], random.pick(groups)];
  const choice = random.below(6);
  if (!item || choice < 2) put(doc, id, { type: 'group', parent });
  else if (choice === 2 && parent !== null) put(doc, id, { type: 'card', parent });
  else if (choice < 5) {
    const before = shownItems(doc).under(parent, item.type)[0]?.id ?? null;
    const moved = items.move(doc, item.id, { parent, before });
    if (moved && before !== item.id) expect(shownItems(doc).byId.get(item.id)?.parent).toBe(parent);
  } else if (random.below(3) === 0) items.delete(doc, item.id);
}

test('B-19 every pair of changes at the same place gives two copies the same order', () => {
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const crowd = new Crowd(seed);
    const { docs } = crowd.replicas;
    for (let i = 0; i < 6; i++) crowd.add(docs[0] as Y.Doc);
    for (let round = 0; round < 5; round++) {
      crowd.replicas.deliverAll(crowd.random);
      // Nobody has seen the others' change of this round.
      for (const doc of docs) {
        const note = shownNotes(doc)[crowd.random.below(3)];
        if (note && crowd.random.below(2) === 0) crowd.move(doc, note.id);
        else crowd.add(doc);
      }
    }
    crowd.replicas.deliverAll(crowd.random);
    const [first, ...others] = docs.map(everythingShown);
    for (const other of others) expect(other, `seed ${seed}`).toEqual(first);
    expect(shownNotes(docs[0] as Y.Doc)).toHaveLength(crowd.added.length);
  }
});

function expectEachOnce(doc: Y.Doc, what: string): void {
  const shown = shownNotes(doc).map(({ id }) => id);
  expect(new Set(shown).size, what).toBe(shown.length);
}
