import { takesPrivateNotes } from '@throughline/board';
import { breakoutOf, groupOf } from '@throughline/convening';
import type { Board, Person } from '@throughline/network';
import type { ConveningState, Step } from '@throughline/protocol';

/**
 * The board to which a person's notes of a step come: their group's where the step has groups, or their
 * team's of the kind that the step is about, or else the network's. As things are now: who is moved takes
 * their notes along.
 * @param boards of the convening, in their order
 */
export function boardOfWriter(
  boards: readonly Board[],
  step: Pick<Step, 'board' | 'groups'>,
  state: Pick<ConveningState, 'breakouts'>,
  person: Pick<Person, 'key' | 'teamId'>,
): Board | undefined {
  const taking = boards.filter(({ kind }) => takesPrivateNotes(kind));
  const group = groupOf(breakoutOf(state, step.groups), person.key);
  const fit = taking.filter(({ kind }) => !step.board || kind === step.board.kind);
  return (
    taking.find(({ id }) => id === group?.boardId) ??
    fit.find(({ owner }) => owner.type === 'team' && owner.teamId === person.teamId) ??
    fit.find(({ owner }) => owner.type === 'network')
  );
}
