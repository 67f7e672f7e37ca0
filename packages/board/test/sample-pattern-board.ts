import type { Role } from '@throughline/protocol';
import * as Y from 'yjs';
import type { SignalOrigin, SignalSource } from '../src/pattern-board/signal.ts';
import { writePatternBoard } from '../src/pattern-board/write-pattern-board.ts';
import { putSignal } from '../src/pattern-board/write-signals.ts';

export const WRITER = { author: 'author-1', role: 'principal', language: 'en' } as const;

export function newPatternBoard(): Y.Doc {
  const doc = new Y.Doc();
  writePatternBoard(doc);
  return doc;
}

/** Pulls a note of a team's board, as the server does. */
export function pull(
  doc: Y.Doc,
  id: string,
  from: { team?: string | null; role?: Role; at?: number } & Partial<
    SignalSource & SignalOrigin
  > = {},
): void {
  const { team = 'team-1', at = 1, role = 'parent', ...rest } = from;
  const origin: SignalOrigin = {
    networkId: 'network-1',
    conveningId: 'convening-1',
    conveningName: { en: 'First day', es: 'Primer día' },
    teamId: team,
    teamName: team === null ? '' : `Team ${team.slice(5)}`,
    teamBadge: 'TT',
    boardId: `board-of-${team}`,
    boardKind: 'empathy-map',
    noteId: `note-of-${id}`,
    ...rest,
  };
  const source: SignalSource = {
    list: 'says',
    kind: 'heard',
    language: 'en',
    text: `what ${id} says`,
    role,
    ...rest,
  };
  putSignal(doc, id, { origin, source, at });
}
