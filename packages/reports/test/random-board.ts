import {
  addNote,
  dataItems,
  dataNotes,
  empathyMapNotes,
  galleryItems,
  goalItems,
  type ItemChanges,
  kindOfBoard,
  listsForPrivateNotes,
  type NoteChanges,
  notesBoardNotes,
  patternItems,
  patternNotes,
  pickForReport,
  putSignal,
  readContent,
  readReport,
  setFragmentText,
  writeReport,
} from '@throughline/board';
import { BOARD_KINDS, type BoardKind } from '@throughline/protocol';
import * as Y from 'yjs';
import type { BoardToPrint } from '../src/outline/board-paper.ts';
import type { Imprint } from '../src/outline/imprint.ts';

/** What is drawn from: a number from 0 to under 1. */
export type Random = () => number;

export const IMPRINT: Imprint = {
  language: 'en',
  title: 'What Maya sees',
  team: 'Riverside School District',
  network: 'Mountain network',
  convening: 'Convening 1',
  at: Date.UTC(2027, 2, 7, 12),
  hash: '0123456789abcdef'.repeat(4),
};

const NOTES: { readonly [Kind in BoardKind]?: unknown } = {
  'empathy-map': empathyMapNotes,
  'data-board': dataNotes,
  'pattern-board': patternNotes,
  notes: notesBoardNotes,
};
const ITEMS: { readonly [Kind in BoardKind]?: unknown } = {
  'goal-statement': goalItems,
  'data-board': dataItems,
  'pattern-board': patternItems,
  'strategy-gallery': galleryItems,
};

const WORDS =
  'the bus leaves before the last lesson ends and nobody at home can read what the school sends la abuela pregunta señal niños año ¿cuándo? José’s mother waits “outside” 38 % maths – reading…'.split(
    ' ',
  );

/** A line as people write them: its last word stands nowhere else, so that it can be looked for. */
export function lineOf(random: Random, mark: string): string {
  const words = Array.from({ length: 2 + Math.floor(random() * 24) }, () => pick(random, WORDS));
  return `${words.join(' ')} ${mark}`;
}

export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

/** A board of some kind, with the words of all that people wrote on it. */
export function randomBoard(
  random: Random,
  {
    kind = pick(random, BOARD_KINDS),
    size = 5 + Math.floor(random() * 40),
    textFor = (i: number) => lineOf(random, `w${i}x`),
  } = {},
): { board: BoardToPrint; texts: string[]; kind: BoardKind; doc: Y.Doc } {
  const doc = new Y.Doc();
  kindOfBoard(kind)?.write(doc);
  writeReport(doc);
  const texts: string[] = [];
  const say = () => {
    const text = textFor(texts.length);
    texts.push(text);
    return text;
  };
  const writer = () => ({
    author: `author-${Math.floor(random() * 4)}`,
    role: pick(random, ['parent', 'principal', 'other', 'board-member'] as const),
    language: pick(random, ['en', 'es'] as const),
    ...(random() < 0.1 ? { by: 'scribe' as const } : {}),
  });
  const notes = NOTES[kind] as NoteChanges<string, never> | undefined;
  const items = ITEMS[kind] as ItemChanges | undefined;
  for (let i = 0; i < size; i++) {
    if (notes && (!items || random() < 0.6)) addNoteTo(notes);
    else if (items) addItemTo(items);
    if (kind === 'pattern-board' && random() < 0.5) pull(i);
  }
  const { lines } = readReport(doc);
  for (const line of Object.values(lines)) if (line) setFragmentText(line.fragment, say());
  const imprint = { ...IMPRINT, language: pick(random, ['en', 'es'] as const) };
  return { board: { content: readContent(doc), imprint }, texts, kind, doc };

  function addNoteTo(changes: NoteChanges<string, never>): void {
    const lists = listsForPrivateNotes(kind, doc) as readonly never[];
    const note = { list: pick(random, lists), kind: pick(random, ['heard', 'guess'] as const) };
    const id = changes.add(doc, { ...writer(), ...note, text: say() });
    if (random() < 0.05) pickForReport(doc, id);
  }

  function addItemTo({ shapes, add }: ItemChanges): void {
    const made = [...(doc.getMap('items') as Y.Map<Y.Map<unknown>>).entries()];
    type Choice = { readonly type: string; readonly parent: string | null };
    const choices = Object.entries(shapes.types).flatMap(
      ([type, { parents, texts: names }]): Choice[] =>
        names.length === 0
          ? []
          : parents.flatMap((parent): Choice[] =>
              parent === null
                ? [{ type, parent: null }]
                : made.flatMap(([id, item]) =>
                    item.get('type') === parent ? [{ type, parent: id }] : [],
                  ),
            ),
    );
    const { type, parent } = pick(random, choices);
    if (type === 'place') return;
    const names = shapes.types[type]?.texts ?? [];
    const said = Object.fromEntries(names.map((name) => [name, say()]));
    const values = { isInsight: true, team: `team-${texts.length}`, answer: 'accepts' };
    add(doc, { ...writer(), type, parent, texts: said, values } as never);
  }

  function pull(i: number): void {
    const team = Math.floor(random() * 4);
    const origin = {
      networkId: 'network-1',
      conveningId: 'convening-1',
      conveningName: { en: 'First day', es: 'Primer día' },
      teamId: `team-${team}`,
      teamName: `Team ${team}`,
      teamBadge: `T${team}`,
      boardId: `board-${team}`,
      boardKind: 'empathy-map',
      noteId: `note-${i}`,
    } as const;
    const source = { list: 'says', kind: 'heard', role: 'parent', language: 'es' } as const;
    putSignal(doc, `signal-${i}`, { origin, source: { ...source, text: say() }, at: i });
  }
}

/** An empathy map with these notes and nothing else. */
export function mapWith(notes: readonly string[], imprint: Partial<Imprint> = {}): BoardToPrint {
  const doc = new Y.Doc();
  kindOfBoard('empathy-map')?.write(doc);
  for (const text of notes) {
    const writer = { author: 'author-1', role: 'parent', language: 'en' } as const;
    addNote(doc, { ...writer, list: 'says', kind: 'heard', text });
  }
  return { content: readContent(doc), imprint: { ...IMPRINT, ...imprint } };
}
