import { fragmentText } from '@throughline/board';
import * as Y from 'yjs';
import { TOKEN } from './histories.ts';

/** One note, its tokens taken out of its text and counted. */
export interface NoteReading {
  readonly tokens: ReadonlyMap<string, number>;
  /** The text that is left: what stood there before anybody typed. */
  readonly rest: string;
  /** All other fields but the order, which a neighbour's arrival may change. */
  readonly fields: string;
}

/** Everything that a document says, down to what no screen shows. */
export interface BoardReading {
  readonly notes: ReadonlyMap<string, NoteReading>;
  /** The document's root names, `meta` and the need statement. */
  readonly frame: string;
}

/** Reads a whole board without the tolerance of the screens' reader: nothing is skipped. */
export function readBoard(doc: Y.Doc): BoardReading {
  const notes = new Map<string, NoteReading>();
  for (const [id, note] of doc.getMap('notes').entries()) {
    notes.set(id, note instanceof Y.Map ? readNote(note) : strangeNote(note));
  }
  const need = [...doc.getMap('need').entries()].map(([name, value]) => [name, plain(value)]);
  const meta = doc.getMap('meta').toJSON();
  const roots = [...doc.share.keys()].sort();
  return { notes, frame: JSON.stringify({ roots, meta, need: need.sort() }) };
}

function readNote(note: Y.Map<unknown>): NoteReading {
  const { text: _text, order: _order, ...fields } = note.toJSON();
  const fragment = note.get('text');
  const text = fragment instanceof Y.XmlFragment ? fragmentText(fragment) : '';
  const tokens = new Map<string, number>();
  for (const [token] of text.matchAll(TOKEN)) tokens.set(token, (tokens.get(token) ?? 0) + 1);
  const inOrder = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return { tokens, rest: text.replaceAll(TOKEN, ''), fields: JSON.stringify(inOrder) };
}

const strangeNote = (value: unknown): NoteReading => ({
  tokens: new Map(),
  rest: `no note, but ${JSON.stringify(value)}`,
  fields: '',
});

const plain = (value: unknown) =>
  value instanceof Y.XmlFragment ? fragmentText(value) : JSON.stringify(value);
