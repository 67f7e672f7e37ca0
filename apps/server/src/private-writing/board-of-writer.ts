import { takesPrivateNotes } from '@throughline/board';
import { breakoutToWriteIn, groupOf } from '@throughline/convening';
import type { Board, Person } from '@throughline/network';
import type { Step } from '@throughline/protocol';

/**
 * The board to which a person's notes of a step come: their group's where people are in groups, or their
 * team's of the kind that the step is about, or else the network's; who has no team writes to the network's of
 * whatever kind. As things are now: who is moved takes their notes along.
 * @param boards of the convening, in their order
 */
export function boardOfWriter(
  boards: readonly Board[],
  step: Pick<Step, 'id' | 'board' | 'groups'>,
  state: Parameters<typeof breakoutToWriteIn>[0],
  person: Pick<Person, 'key' | 'teamId'>,
): Board | undefined {
  const taking = boards.filter(({ kind }) => takesPrivateNotes(kind));
  const group = groupOf(breakoutToWriteIn(state, step), person.key);
  const fit = taking.filter(({ kind }) => !step.board || kind === step.board.kind);
  return (
    taking.find(({ id }) => id === group?.boardId) ??
    fit.find(({ owner }) => owner.type === 'team' && owner.teamId === person.teamId) ??
    fit.find(({ owner }) => owner.type === 'network') ??
    (person.teamId === null ? taking.find(({ owner }) => owner.type === 'network') : undefined)
  );
}
