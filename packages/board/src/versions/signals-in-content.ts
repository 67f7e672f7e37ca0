import { SIGNALS_ROOT, type SignalSource } from '../pattern-board/signal.ts';
import { type BoardContent, type ContentMap, isContentMap } from './content.ts';

/** What a note of a board says now; undefined for one that is not there any more. */
export type SaysNow = (noteId: string) => SignalSource | undefined;

/** The boards from which the signals of a stored pattern board came, each once. */
export function signalSourcesIn(content: BoardContent): readonly string[] {
  const signals = Object.values(content.roots[SIGNALS_ROOT] ?? {});
  const boards = signals.map((signal) => (isContentMap(signal) ? signal.map.boardId : undefined));
  return [...new Set(boards.filter((id) => typeof id === 'string'))];
}

/**
 * A stored pattern board without the words of notes that their team has taken away since: of a signal that was
 * withdrawn no word is shown, of an older version neither (B-41).
 * @param saysNow what a board's notes say; undefined for a board that is not there any more
 */
export function withoutWithdrawn(
  content: BoardContent,
  saysNow: (boardId: string) => SaysNow | undefined,
): BoardContent {
  return changeSignals(content, (signal) => {
    const isSaid = saysNow(wordIn(signal, 'boardId'))?.(wordIn(signal, 'noteId')) !== undefined;
    return isSaid ? signal : withdrawn(signal);
  });
}

/**
 * A stored pattern board after somebody was erased from a board that signals on it came from. A signal that says
 * what its source still says keeps it, without the role where that went; one that says something else may be
 * theirs: nothing tells any more.
 * @param saysNow the source, without them
 */
export function eraseFromSignalsIn(
  content: BoardContent,
  boardId: string,
  { saysNow, keepText }: { saysNow: SaysNow; keepText: boolean },
): BoardContent {
  return changeSignals(content, (signal) => {
    if (wordIn(signal, 'boardId') !== boardId) return signal;
    const now = saysNow(wordIn(signal, 'noteId'));
    const isSame = now?.text === signal.map.text;
    const role = isSame && now ? now.role : 'other';
    const left = isSame || keepText ? signal : withdrawn(signal);
    return { map: { ...left.map, pulled: null, role } };
  });
}

function changeSignals(
  content: BoardContent,
  change: (signal: ContentMap) => ContentMap,
): BoardContent {
  const before = content.roots[SIGNALS_ROOT];
  if (before === undefined) return content;
  const after = Object.entries(before).map(([id, signal]) => [
    id,
    isContentMap(signal) ? change(signal) : signal,
  ]);
  return { ...content, roots: { ...content.roots, [SIGNALS_ROOT]: Object.fromEntries(after) } };
}

const withdrawn = ({ map }: ContentMap): ContentMap => ({
  map: { ...map, text: '', pulled: null, state: 'withdrawn' },
});

function wordIn({ map }: ContentMap, name: string): string {
  const value = map[name];
  return typeof value === 'string' ? value : '';
}
