import type { Breakout, Id, TeamSummary } from '@throughline/protocol';
import { type BreakoutDraft, draftOf } from './breakout-draft.ts';
import { freshId } from './fresh-id.ts';
import type { GroupPerson } from './group-person.ts';
import { withPeople } from './plan-groups.ts';

/** The groups of another day, as far as their people and teams are still there. */
export interface EarlierGroups {
  readonly draft: BreakoutDraft;
  /** How many sat in them and are in the network no more. */
  readonly gone: number;
}

/** Groups of another convening as new ones: with their names, places and people, and none of their boards. */
export function earlierGroups(
  breakout: Breakout,
  {
    people,
    teams,
    templateIds,
  }: {
    readonly people: readonly GroupPerson[];
    readonly teams: readonly TeamSummary[];
    readonly templateIds: ReadonlySet<Id>;
  },
): EarlierGroups {
  const keys = new Set(people.filter(({ state }) => state !== 'gone').map(({ key }) => key));
  const draft = draftOf(breakout);
  const { board } = draft;
  const groups = draft.groups.map((group) => ({
    ...withPeople(
      group,
      group.people.filter((key) => keys.has(key)),
    ),
    id: freshId('group'),
    teamIds: group.teamIds.filter((id) => teams.some((team) => team.id === id)),
  }));
  const before = draft.groups.reduce((sum, group) => sum + group.people.length, 0);
  const now = groups.reduce((sum, group) => sum + group.people.length, 0);
  const hasTemplate = board?.templateId != null && templateIds.has(board.templateId);
  return {
    draft: {
      ...draft,
      id: freshId('out'),
      board: board && { kind: board.kind, templateId: hasTemplate ? board.templateId : null },
      groups,
    },
    gone: before - now,
  };
}
