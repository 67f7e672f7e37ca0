import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bytesOf, copyOf, newMap, sync, write } from '../../test/sample.ts';
import { copyBoard } from '../copy/copy-board.ts';
import { deleteNote } from '../empathy-map/change-notes.ts';
import { empathyMap } from '../empathy-map/empathy-map.ts';
import { eraseAuthor } from '../erase/erase-author.ts';
import { textsBy } from '../erase/texts-by.ts';
import { KNOWN_KINDS, kindOfBoard } from '../kinds/registry.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { createUndo } from '../undo/undo.ts';
import { movePicked, pickForReport, unpickForReport } from './pick-notes.ts';
import {
  hasReport,
  linesFilled,
  REPORT_LINES,
  type ReportLine,
  readReport,
  watchReport,
} from './report.ts';
import { reportToMarkdown } from './report-markdown.ts';
import { secondsToRead, toldOf } from './told-report.ts';
import { writeReport } from './write-report.ts';

let ana: Y.Doc;
let ben: Y.Doc;
let notes: string[];

beforeEach(() => {
  ana = newMap();
  writeReport(ana);
  notes = ['one', 'two', 'three', 'four'].map((text) => write(ana, text));
  ben = copyOf(ana);
});

const outline = (doc: Y.Doc) => empathyMap.outline(empathyMap.read(doc));
const told = (doc: Y.Doc) =>
  toldOf(readReport(doc), outline(doc)).map(({ node, area }) => `${area?.id}: ${node.text}`);
const text = (doc: Y.Doc, line: ReportLine) => readReport(doc).lines[line]?.text;
function say(doc: Y.Doc, line: ReportLine, words: string): void {
  const fragment = readReport(doc).lines[line]?.fragment;
  if (!fragment) throw new Error(`no line ${line}`);
  setFragmentText(fragment, words);
}
const pick = (doc: Y.Doc, ...indices: number[]) =>
  indices.map((index) => pickForReport(doc, notes[index] ?? ''));

describe('BO-1', () => {
  test.each(KNOWN_KINDS)('a board of the kind %s has three lines, made once', (kind) => {
    const doc = new Y.Doc();
    kindOfBoard(kind)?.write(doc);
    expect(hasReport(readReport(doc))).toBe(false);
    writeReport(doc);
    expect(hasReport(readReport(doc))).toBe(true);
    say(doc, 'saw', 'Long waits');
    const before = bytesOf(doc);
    writeReport(doc);
    expect(bytesOf(doc)).toBe(before);
    expect(linesFilled(readReport(doc))).toBe(1);
  });

  test('a board of an older release has nothing to report, and reading makes nothing', () => {
    const old = newMap();
    const before = bytesOf(old);
    expect(readReport(old)).toEqual({
      lines: { saw: undefined, 'will-do': undefined, need: undefined },
      picked: [],
    });
    expect(reportToMarkdown(readReport(old), outline(old), 'en')).toBe('');
    expect(bytesOf(old)).toBe(before);
  });

  test('what is no line is put right by the server, and what is no pick is skipped', () => {
    const doc = newMap();
    const map = doc.getMap('report');
    map.set('saw', 'no fragment');
    for (const [key, value] of [
      ['pick/', 1],
      ['pick/no', 1],
      ['pick/note-good', 'first'],
      ['pick/note-none', Number.NaN],
      ['pick/note-last', 7],
    ] as const) {
      map.set(key, value);
    }
    expect(readReport(doc).lines.saw).toBeUndefined();
    writeReport(doc);
    expect(text(doc, 'saw')).toBe('');
    expect(readReport(doc).picked).toEqual(['note-last']);
  });

  test('words of two who begin a line at once are both in it', () => {
    say(ana, 'saw', 'Waits. ');
    say(ben, 'saw', 'Buses.');
    sync(ana, ben);
    expect(text(ana, 'saw')).toBe(text(ben, 'saw'));
    expect(text(ana, 'saw')).toContain('Waits. ');
    expect(text(ana, 'saw')).toContain('Buses.');
  });
});

describe('BO-2', () => {
  test('two who pick at once pick both, in one order', () => {
    pick(ana, 0);
    pick(ben, 1);
    sync(ana, ben);
    expect(readReport(ana).picked).toHaveLength(2);
    expect(readReport(ana).picked).toEqual(readReport(ben).picked);
  });

  test('shows the first three of those that are still there, in their order', () => {
    expect(pick(ana, 2, 0, 1, 3)).toEqual([true, true, true, true]);
    expect(pick(ana, 2)).toEqual([false]);
    expect(told(ana)).toEqual(['who: three', 'who: one', 'who: two']);
    deleteNote(ana, notes[0] ?? '');
    expect(told(ana)).toEqual(['who: three', 'who: two', 'who: four']);
    expect(movePicked(ana, notes[3] ?? '', notes[2] ?? '')).toBe(true);
    expect(told(ana)).toEqual(['who: four', 'who: three', 'who: two']);
    expect(movePicked(ana, notes[3] ?? '', null)).toBe(true);
    expect(unpickForReport(ana, notes[2] ?? '')).toBe(true);
    expect(told(ana)).toEqual(['who: two', 'who: four']);
    expect(unpickForReport(ana, notes[2] ?? '')).toBe(false);
    expect(movePicked(ana, notes[2] ?? '', null)).toBe(false);
    expect(movePicked(ana, notes[3] ?? '', 'note-nowhere')).toBe(false);
    expect(pickForReport(ana, 'no')).toBe(false);
  });

  test('each change is one transaction, and what says the same keeps its identity', () => {
    const watcher = watchReport(ana);
    const first = watcher.snapshot();
    let told = 0;
    watcher.subscribe(() => told++);
    pick(ana, 0, 1);
    expect(told).toBe(2);
    const second = watcher.snapshot();
    expect(second.lines).toBe(first.lines);
    say(ana, 'need', 'A bus');
    const third = watcher.snapshot();
    expect(third.picked).toBe(second.picked);
    expect(third.lines.saw).toBe(second.lines.saw);
    write(ana, 'another note');
    expect(watcher.snapshot()).toBe(third);
    watcher.destroy();
  });
});

test('BO-3 each undoes their own part, and nothing of others', () => {
  const undo = createUndo(ana, []);
  say(ana, 'saw', 'Mine');
  undo.stopCapturing();
  pick(ana, 0);
  pick(ben, 1);
  say(ben, 'need', 'Theirs');
  sync(ana, ben);
  undo.undo();
  expect(readReport(ana).picked).toEqual([notes[1]]);
  undo.undo();
  expect(REPORT_LINES.map((line) => text(ana, line))).toEqual(['', '', 'Theirs']);
  undo.redo();
  undo.redo();
  sync(ana, ben);
  expect(text(ben, 'saw')).toBe('Mine');
  expect([...readReport(ben).picked].sort()).toEqual([notes[0], notes[1]].sort());
  undo.stopCapturing();
  unpickForReport(ana, notes[1] ?? '');
  undo.undo();
  expect(readReport(ana).picked).toContain(notes[1]);
});

describe('BO-4', () => {
  test.each(['all', 'structure'] as const)('a copy (%s) has a report-out', (what) => {
    say(ana, 'saw', 'Long waits');
    pick(ana, 0);
    const copy = new Y.Doc();
    copyBoard(ana, copy, { what, keepAuthors: false, owners: new Map() });
    expect(hasReport(readReport(copy))).toBe(true);
    expect(text(copy, 'saw')).toBe(what === 'all' ? 'Long waits' : '');
    expect(told(copy)).toEqual(what === 'all' ? ['who: one'] : []);
  });

  test('an erased person’s words go from it, and are found before', () => {
    say(ben, 'need', 'Stays ');
    sync(ana, ben);
    say(ana, 'need', 'Stays goes');
    const person = {
      keys: new Set(['author-9']),
      clients: new Set([ana.clientID]),
      serverClients: new Set<number>(),
    };
    expect(textsBy(ana, person)).toContainEqual({ where: 'need', text: 'goes' });
    eraseAuthor(ana, { ...person, policy: 'remove' });
    expect(text(ana, 'need')).toBe('Stays ');
  });

  test('the text has what is filled, in both languages, and no markup of theirs', () => {
    say(ana, 'will-do', '**Shorter**\nlines');
    pick(ana, 1);
    expect(reportToMarkdown(readReport(ana), outline(ana), 'en')).toBe(
      '## Report-out\n\n**What we will do:** \\*\\*Shorter\\*\\* lines\n\n- two\n',
    );
    expect(reportToMarkdown(readReport(ana), outline(ana), 'es')).toContain(
      '**Lo que vamos a hacer:**',
    );
  });
});

test('BO-5 195 words, those of the notes among them, take 90 seconds to read', () => {
  say(ana, 'saw', 'word '.repeat(190));
  pick(ana, 0, 1, 2);
  write(ana, 'not picked, so not read');
  const view = readReport(ana);
  expect(secondsToRead(view, toldOf(view, outline(ana)))).toBe(Math.ceil((193 * 60) / 130));
  expect(secondsToRead(readReport(newMap()), [])).toBe(0);
});
