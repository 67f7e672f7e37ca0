import {
  layCards,
  makeCluster,
  putSignal,
  readPatternBoard,
  type SignalOrigin,
  setFragmentText,
  writePatternBoard,
} from '@throughline/board';
import type { ConveningRecord, NewBoard, Team } from '@throughline/network';
import { ROLES } from '@throughline/protocol';
import * as Y from 'yjs';
import { PATTERNS } from './patterns.ts';

const WRITER = { author: 'somebody-1', role: 'teacher-leader', language: 'en' } as const;
const KINDS = ['heard', 'observed', 'data', 'guess'] as const;

export interface SignalsOf {
  readonly convening: ConveningRecord;
  readonly teams: readonly Team[];
  readonly count: number;
}

/** A network's pattern board with so many signals of these teams, two of three of them in patterns. */
export function boardOfSignals({ convening, teams, count }: SignalsOf): NewBoard {
  const doc = new Y.Doc();
  doc.gc = true;
  writePatternBoard(doc);
  const words = PATTERNS.flatMap(({ notes }, pattern) => notes.map((text) => ({ text, pattern })));
  const inPattern = PATTERNS.map((): string[] => []);
  for (let i = 0; i < count; i++) {
    const said = words[(i * 7) % words.length];
    const team = teams[(i * 5 + (i % 3)) % teams.length];
    if (!said || !team) continue;
    const id = `signal-${i}`;
    putSignal(doc, id, {
      origin: originOf(convening, team, i),
      source: {
        list: 'says',
        kind: KINDS[i % 4] ?? 'heard',
        role: ROLES[i % 6] ?? 'other',
        language: /[áéíóúñ¿«]/.test(said.text) ? 'es' : 'en',
        text: said.text,
      },
      at: i,
    });
    if (i % 3 !== 0) inPattern[said.pattern]?.push(id);
  }
  const perPattern = Math.max(6, Math.ceil(count / 60));
  for (const [i, { title, counter }] of PATTERNS.entries()) {
    const all = inPattern[i] ?? [];
    for (let from = 0; from < all.length; from += perPattern) {
      const cards = all.slice(from, from + perPattern);
      const id = makeCluster(doc, { writer: WRITER, title: from === 0 ? title : '', cards: [] });
      if (!id) continue;
      layCards(doc, cards, { cluster: id, writer: WRITER });
      const fragment = readPatternBoard(doc).items.byId.get(id);
      if (fragment?.type === 'cluster' && from === 0 && fragment.texts.counter) {
        setFragmentText(fragment.texts.counter.fragment, counter);
      }
    }
  }
  return {
    id: 'pattern-board-1',
    kind: 'pattern-board',
    networkId: convening.networkId,
    conveningId: convening.id,
    owner: { type: 'network' },
    title: 'What keeps coming back',
    position: 90,
    epoch: 1,
    schemaVersion: 1,
    createdAt: 1,
    content: Y.encodeStateAsUpdate(doc),
    contentClient: doc.clientID,
  };
}

function originOf(convening: ConveningRecord, team: Team, i: number): SignalOrigin {
  return {
    networkId: convening.networkId,
    conveningId: convening.id,
    conveningName: convening.name,
    teamId: team.id,
    teamName: team.name,
    teamBadge: team.badge,
    boardId: `board-of-${team.id}`,
    boardKind: 'empathy-map',
    noteId: `note-${i}`,
  };
}
