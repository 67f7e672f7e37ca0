import * as z from 'zod/mini';
import { BoardKind } from './http/boards.ts';
import { Id } from './ids.ts';

/** How the groups of a breakout were made; late-comers are placed the same way. */
export const GROUPED_BY = ['teams', 'mix', 'random', 'choice', 'import'] as const;
export const GroupedBy = z.enum(GROUPED_BY);
export type GroupedBy = z.infer<typeof GroupedBy>;

/** Who does what for a group. */
export const GROUP_ROLES = ['scribe', 'timekeeper', 'reporter'] as const;

/** Where the texts of a breakout end, in UTF-16 code units, and how many of everything there can be. */
export const BREAKOUT_LIMITS = {
  name: 60,
  place: 60,
  link: 500,
  groups: 150,
  people: 200,
  breakouts: 20,
} as const;

const Name = z.string().check(z.minLength(1), z.maxLength(BREAKOUT_LIMITS.name));
/** Author keys. */
const People = z.array(Id).check(z.maxLength(BREAKOUT_LIMITS.people));

/** What can be said of a group at any time. */
export const GroupFacts = z.object({
  name: Name,
  /** Its table, or empty. */
  place: z.string().check(z.maxLength(BREAKOUT_LIMITS.place)),
  /** The address of its call, or empty. */
  link: z.string().check(z.maxLength(BREAKOUT_LIMITS.link), z.regex(/^(?:https:\/\/\S+)?$/)),
  /** Author keys, of people in the group. */
  roles: z.object({
    scribe: z.nullable(Id),
    timekeeper: z.nullable(Id),
    reporter: z.nullable(Id),
  }),
});
export type GroupFacts = z.infer<typeof GroupFacts>;

/** A group as a facilitator plans it. */
export const PlannedGroup = z.object({
  ...GroupFacts.shape,
  id: Id,
  people: People,
  /** Teams whose late-comers belong here. */
  teamIds: z.array(Id).check(z.maxLength(BREAKOUT_LIMITS.groups)),
});
export type PlannedGroup = z.infer<typeof PlannedGroup>;

export const Group = z.object({
  ...PlannedGroup.shape,
  /** Its board; null until the server has opened it, and where the groups need none. */
  boardId: z.nullable(Id),
});
export type Group = z.infer<typeof Group>;

const breakoutOf = <G extends z.ZodMiniType>(group: G) => ({
  id: Id,
  name: Name,
  by: GroupedBy,
  /** What each group's board is made from; null: they work without one. */
  board: z.nullable(z.object({ kind: BoardKind, templateId: z.nullable(Id) })),
  groups: z.array(group).check(z.minLength(1), z.maxLength(BREAKOUT_LIMITS.groups)),
});

export const PlannedBreakout = z.object(breakoutOf(PlannedGroup));
export type PlannedBreakout = z.infer<typeof PlannedBreakout>;

/** Groups that people go out into, made ahead or live, and kept. */
export const Breakout = z.object({
  ...breakoutOf(Group),
  /** Who was moved away while out: until all are back they can finish their sentence on that group's board. */
  left: z.array(z.object({ key: Id, groupId: Id })),
});
export type Breakout = z.infer<typeof Breakout>;

/** That people are out in groups now. Times are server time, milliseconds since 1970. */
export const Out = z.object({
  breakoutId: Id,
  since: z.number(),
  /** When everybody is called back; null: nobody was called yet. */
  backAt: z.nullable(z.number()),
  /** In a gallery walk, how many stations on from their own each group is; null: no walk. */
  walk: z.nullable(z.number()),
});
export type Out = z.infer<typeof Out>;
