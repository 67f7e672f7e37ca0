import { useEffect } from 'react';
import { type BoardTools, useBoardTools } from '../board-tools.ts';
import { findNote, notesIn, notesNow } from '../content-now.ts';
import { type Say, useSay } from '../news/use-say.ts';
import { deleteWithUndo, focusNote, moveByOne } from '../note-actions.ts';
import { openStepByNumber } from '../steps/open-step.ts';
import { startDraft } from '../writing.ts';
import { type BoardKey, boardKey, type KeyPlace, type MapKey, type NoteKey } from './board-key.ts';

/**
 * The board's keys. Letters and digits count only while the keyboard is on the map, so that a person
 * who dictates, or who types elsewhere, sets nothing off.
 */
export function useBoardKeys(): void {
  const tools = useBoardTools();
  const say = useSay();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { dialog, menu } = tools.screen.getState();
      if (dialog !== null || menu !== null) return;
      const asked = boardKey(event, keyPlace(tools, event.target));
      if (asked === undefined || !mayAsk(tools, asked, event.target)) return;
      event.preventDefault();
      if ('noteId' in asked) doOnNote(tools, asked, say);
      else doOnMap(tools, asked, say);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [tools, say]);
}

/** What changes something is for those who may write where the keyboard is; undo knows no place. */
function mayAsk(
  { mayWrite, screen }: BoardTools,
  { kind }: BoardKey,
  target: EventTarget | null,
): boolean {
  if (READERS_KEYS.has(kind)) return true;
  if (!mayWrite || kind === 'undo' || kind === 'redo') return mayWrite;
  const area = target instanceof Element ? target.closest<HTMLElement>('[data-area]') : null;
  return !screen.getState().locked.has(area?.dataset.area ?? '');
}

/** What also who only reads may ask. */
const READERS_KEYS: ReadonlySet<BoardKey['kind']> = new Set([
  'help',
  'area',
  'step',
  'find',
  'talk',
]);

function doOnMap(tools: BoardTools, asked: MapKey, say: Say): void {
  const { screen, changes } = tools;
  switch (asked.kind) {
    case 'undo':
    case 'redo':
      changes.undo[asked.kind]();
      screen.setState({ toast: null });
      say({ did: asked.kind });
      break;
    case 'find':
      screen.setState({ dialog: { kind: 'find' } });
      break;
    case 'help':
      screen.setState({ dialog: { kind: 'keyboard' } });
      break;
    case 'area':
      openStepByNumber(tools, asked.number);
      break;
    case 'add':
      startDraft(tools, asked.list, null);
      break;
  }
}

function doOnNote(tools: BoardTools, asked: NoteKey, say: Say): void {
  const { screen } = tools;
  const { noteId } = asked;
  switch (asked.kind) {
    case 'step':
      focusBeside(tools, noteId, asked.by);
      break;
    case 'reorder': {
      const place = moveByOne(tools, noteId, asked.by);
      if (place !== undefined) say({ did: asked.by === -1 ? 'up' : 'down', place });
      break;
    }
    case 'talk':
      screen.setState({ dialog: { kind: 'comments', on: noteId } });
      break;
    case 'move':
      screen.setState({ dialog: { kind: 'move', noteId } });
      break;
    case 'kind':
      screen.setState({ menu: { id: noteId, at: 'kind' } });
      break;
    case 'remove':
      deleteWithUndo(tools, noteId);
      break;
  }
}

/** Where on the board the keyboard is. */
function keyPlace(tools: BoardTools, target: EventTarget | null): KeyPlace {
  const element = target instanceof Element ? target : document.body;
  const area = element.closest('[data-area]');
  const list =
    element.closest<HTMLElement>('[data-list]') ?? area?.querySelector<HTMLElement>('[data-list]');
  return {
    typing: element.closest('[contenteditable="true"], input, select, textarea') !== null,
    onMap: element.closest('[data-map]') !== null,
    noteId: element.closest<HTMLElement>('[data-note]')?.dataset.note,
    list: [...notesNow(tools).keys()].find((known) => known === list?.dataset.list),
  };
}

/** Gives the keyboard to the next or previous note of the same list. */
function focusBeside(tools: BoardTools, noteId: string, by: -1 | 1): void {
  const note = findNote(tools, noteId);
  if (note === undefined) return;
  const notes = notesIn(tools, note.list);
  const beside = notes[notes.indexOf(note) + by];
  if (beside !== undefined) focusNote(beside.id);
}
