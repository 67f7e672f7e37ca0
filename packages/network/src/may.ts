import type { Board, Person } from './records.ts';

/** What can be asked, and of what thing. */
export type Question =
  | { action: 'board.read' | 'board.write'; board: Pick<Board, 'conveningId' | 'teamId'> }
  | { action: 'convening.see' | 'convening.run' | 'convening.delete'; conveningId: string };

/**
 * The only permission question. Pure: it knows what it is given and nothing else.
 * Team boards: the team writes; those who run or study the convening read along; other teams do
 * not see them. A steward belongs to every convening of this server, everyone else to their own.
 */
export function may(person: Person, question: Question): boolean {
  switch (question.action) {
    case 'board.write':
      return isIn(person, question.board.conveningId) && sitsAt(person, question.board.teamId);
    case 'board.read':
      return (
        isIn(person, question.board.conveningId) &&
        (sitsAt(person, question.board.teamId) || readsAlong(person))
      );
    case 'convening.see':
      return isIn(person, question.conveningId);
    case 'convening.run':
      return isIn(person, question.conveningId) && runs(person);
    case 'convening.delete':
      return person.level === 'steward';
  }
}

const isIn = (person: Person, conveningId: string) =>
  person.level === 'steward' || person.conveningId === conveningId;

/** Only members write on a team's board, a facilitator at a table who was put on the team among them. */
const sitsAt = (person: Person, teamId: string) =>
  person.teamId === teamId && (person.level === 'member' || person.level === 'facilitator');

function runs(person: Person): boolean {
  return person.level === 'steward' || person.level === 'facilitator';
}

function readsAlong(person: Person): boolean {
  switch (person.level) {
    case 'steward':
    case 'facilitator':
    case 'partner':
    case 'observer':
      return true;
    case 'member':
      return false;
  }
}
