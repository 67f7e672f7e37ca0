import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { type ListId, noteFragment, setFragmentText } from '@throughline/board';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { startI18n } from '../../i18n/start-i18n.ts';
import { BoardToolsContext } from '../board-tools.ts';
import { type PaperBoard, paperBoard } from '../testing/paper-board.ts';
import { useNotes } from '../use-board-content.ts';
import { NoteList } from './note-list.tsx';

const author = { author: 'person-dan', role: 'principal', language: 'es' } as const;
const seed = {
  notes: [
    { list: 'says', kind: 'heard', text: '“No me preguntan”', ...author },
    { list: 'says', kind: 'guess', text: 'She is tired', ...author },
  ],
} as const;
let tools: PaperBoard;

beforeEach(() => {
  tools = paperBoard(seed);
});
afterEach(() => {
  cleanup();
  return tools.connection.close();
});

function Says({ list = 'says' }: { list?: ListId }) {
  return <NoteList list={list} notes={useNotes().get(list) ?? []} start="Start here" />;
}

async function show(list: ListId = 'says') {
  const i18n = await startI18n('en', ['board', 'talk', 'empathy']);
  render(
    <I18nextProvider i18n={i18n}>
      <BoardToolsContext value={tools}>
        <Says list={list} />
      </BoardToolsContext>
    </I18nextProvider>,
  );
}

describe('a list of notes', () => {
  test('says a word of care beside a note that seems to name a student, and beside no other', async () => {
    const [first] = tools.connection.doc.getMap('notes').keys();
    const fragment = first === undefined ? undefined : noteFragment(tools.connection.doc, first);
    if (!fragment) throw new Error('there is no note');
    await show();
    expect(screen.queryByText(/Leave the name out/)).toBeNull();
    act(() => setFragmentText(fragment, 'We met student Marisol Vega'));
    const hint = screen.getByText('Could this name a student? Leave the name out.');
    // It is part of what describes the note to a screen reader, and in nobody's way.
    const button = screen.getByRole('button', { name: /Marisol/ });
    const described = button.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.contains(hint)).toBe(true);
    act(() => setFragmentText(fragment, 'We met a student'));
    expect(screen.queryByText(/Leave the name out/)).toBeNull();
  });

  test('tells how each note is known and from which seat, and never from whom', async () => {
    await show();
    const [first] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Heard');
    expect(first?.textContent).toContain('Principal');
    expect(document.body.textContent).not.toContain('person-dan');
    expect(screen.getByText('“No me preguntan”').getAttribute('lang')).toBe('es');
  });

  test('an empty one says what to do first', async () => {
    await show('does');
    expect(screen.getByText('Start here')).toBeTruthy();
  });

  test('letters that another person types draw no other note again', async () => {
    await show();
    const [, second] = screen.getAllByRole('listitem');
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changes.push(...records));
    if (second) watch.observe(second, { subtree: true, childList: true, attributes: true });
    const [note] = tools.content.snapshot().lists.get('says') ?? [];
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(tools.connection.doc));
    const fragment = noteFragment(theirs, note?.id ?? '');
    if (fragment) setFragmentText(fragment, 'Changed by Dan');
    act(() => Y.applyUpdate(tools.connection.doc, Y.encodeStateAsUpdate(theirs), 'dan'));
    expect(screen.getByText('Changed by Dan')).toBeTruthy();
    expect([...changes, ...watch.takeRecords()]).toEqual([]);
  });

  test('its button opens a text box in the list, and the board holds no empty note for it', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Add a note to Says' }));
    const box = screen.getByRole('textbox', { name: 'New note in Says' });
    expect(document.activeElement).toBe(box);
    expect(tools.content.snapshot().noteCount).toBe(2);
    const kinds = within(screen.getByRole('radiogroup'));
    expect(kinds.getByRole<HTMLInputElement>('radio', { name: 'Heard' }).checked).toBe(true);
  });

  test('says who else is writing in a note', async () => {
    await show();
    const [note] = tools.content.snapshot().lists.get('says') ?? [];
    const { awareness } = tools.connection;
    awareness.states.set(7, {
      user: { key: 'person-dan', name: 'Dan', role: 'principal', color: '#2d5d9f' },
      editing: note?.id,
    });
    act(() => awareness.emit('change', [{ added: [7], updated: [], removed: [] }, 'test']));
    expect(screen.getByText('Dan is writing')).toBeTruthy();
  });

  test('who only reads is shown the words and nothing to press but what opens comments', async () => {
    await tools.connection.close();
    tools = paperBoard(seed, 'read');
    await show();
    expect(screen.getByText('She is tired')).toBeTruthy();
    const names = screen.queryAllByRole('button').map((one) => one.getAttribute('aria-label'));
    expect(new Set(names)).toEqual(new Set(['Comments and reactions']));
  });
});
