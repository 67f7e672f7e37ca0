import { copyBoard } from '@throughline/board';
import { newState } from '@throughline/convening';
import type { Board, ConveningRecord, NewConvening } from '@throughline/network';
import {
  type Breakout,
  type ConveningState,
  LIMITS,
  type LocalizedText,
} from '@throughline/protocol';
import type { StoredDocument } from '@throughline/rooms';
import { copyOfBoard } from '../boards/copy-of-board.ts';
import { newId, newJoinCode, newJoinToken } from '../people/secrets.ts';

const MARK: LocalizedText = { en: ' · Rehearsal', es: ' · Ensayo' };

/**
 * A convening that looks like another one before its first step: its agenda, and its teams' and the network's
 * boards with nothing on them but what their templates say, and its groups with nobody in them. It is open at
 * once, and nobody can come in.
 */
export function copyForRehearsal(
  record: ConveningRecord,
  { agenda, breakouts }: Pick<ConveningState, 'agenda' | 'breakouts'>,
  boards: readonly { board: Board; stored: StoredDocument }[],
  now: number,
): NewConvening {
  const id = newId();
  return {
    record: {
      ...record,
      id,
      name: marked(record.name),
      rehearsalOf: record.id,
      joinCode: newJoinCode(),
      joinToken: newJoinToken(),
      createdAt: now,
      version: 0,
    },
    state: {
      ...newState(id, agenda),
      stage: 'open',
      rehearsalOf: record.id,
      breakouts: breakouts.map(withNobody),
    },
    boards: boards
      // The groups of a breakout belong to the people of the real day.
      .filter(({ board }) => board.owner.type !== 'group')
      .map(({ board, stored }) => {
        const { networkId, owner, title, position } = board;
        const place = { networkId, conveningId: id, owner, title, position, now };
        return copyOfBoard(board, stored, place, (source, copy, owners) =>
          copyBoard(source, copy, { what: 'structure', keepAuthors: false, owners }),
        );
      }),
  };
}

/** Groups as they were planned: those who are simulated are seated when they are sent out. */
const withNobody = (breakout: Breakout): Breakout => ({
  ...breakout,
  left: [],
  groups: breakout.groups.map((group) => ({
    ...group,
    people: [],
    boardId: null,
    roles: { scribe: null, timekeeper: null, reporter: null },
  })),
});

const marked = ({ en, es }: LocalizedText): LocalizedText => ({
  en: en.slice(0, LIMITS.conveningName - MARK.en.length) + MARK.en,
  es: es.slice(0, LIMITS.conveningName - MARK.es.length) + MARK.es,
});
