import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { LATER_LIMITS } from './later-limits.ts';

/**
 * What can be asked: dots on things, yes/no/later on one proposal, an order, a place on a scale, or
 * one of several answers.
 */
export const PollKind = z.enum(['dots', 'decision', 'ranking', 'scale', 'choice']);
export type PollKind = z.infer<typeof PollKind>;

/** The answers to a proposal; they are the ids of its options. */
export const DECISIONS = ['decide-yes', 'decide-no', 'decide-later'] as const;

const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(100_000));

const ScaleOf = z.object({
  max: z.union([z.literal(5), z.literal(10)]),
  low: line(LATER_LIMITS.pollOption),
  high: line(LATER_LIMITS.pollOption),
});

/** Words of its own, or something on the board, which is shown as it stands there. */
const OptionForm = z.union([
  z.strictObject({ text: line(LATER_LIMITS.pollOption) }),
  z.strictObject({ entryId: Id }),
]);

/** Starts a vote on a board. The id is the sender's, so that the same form again starts nothing. */
export const NewPollForm = z.strictObject({
  id: Id,
  kind: PollKind,
  question: line(LATER_LIMITS.pollQuestion),
  /** Nobody sees how it stands until it is closed; else everybody does, all the while. */
  secret: z.boolean(),
  /** How many dots each person has; for the other kinds null. */
  dots: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(LATER_LIMITS.pollDots))),
  /** Several dots may stand on one thing. */
  cumulative: z.boolean(),
  scale: z.nullable(ScaleOf),
  /** Empty for a decision and a scale. */
  options: z.array(OptionForm).check(z.maxLength(LATER_LIMITS.pollOptions)),
});
export type NewPollForm = z.infer<typeof NewPollForm>;

/** One option; with an `entryId` its words are those of the note or cluster, and `text` is empty. */
export const PollOption = z.object({ id: Id, text: z.string(), entryId: z.nullable(z.string()) });
export type PollOption = z.infer<typeof PollOption>;

/** What is asked, and how; fixed when the vote begins. */
export const PollDefinition = z.object({
  id: Id,
  kind: PollKind,
  question: z.string(),
  secret: z.boolean(),
  dots: z.nullable(z.number()),
  cumulative: z.boolean(),
  scale: z.nullable(ScaleOf),
  options: z.array(PollOption),
  openedAt: z.number(),
});
export type PollDefinition = z.infer<typeof PollDefinition>;

/** So many for one option. */
export const Mark = z.strictObject({
  option: Id,
  count: z.number().check(z.int(), z.minimum(1), z.maximum(LATER_LIMITS.pollOptions)),
});
export type Mark = z.infer<typeof Mark>;

/**
 * One person's whole vote: dots on options; the one option that was chosen (1); or each option's
 * place in an order (1 is first), those left out behind all others. It names nobody: whose it is, the
 * session says.
 */
export const Ballot = z.strictObject({
  marks: z.array(Mark).check(z.minLength(1), z.maxLength(LATER_LIMITS.pollOptions)),
});
export type Ballot = z.infer<typeof Ballot>;

/** One's own ballot, while the vote is open; null: none yet. */
export const OwnBallot = z.object({ ballot: z.nullable(Ballot) });
export type OwnBallot = z.infer<typeof OwnBallot>;

/** What was counted on paper: how many people, and what they gave; it replaces what was entered before. */
export const PaperForm = z.strictObject({
  people: z.number().check(z.int(), z.minimum(0), z.maximum(LATER_LIMITS.paperPeople)),
  marks: z
    .array(z.strictObject({ option: Id, count }))
    .check(z.maxLength(LATER_LIMITS.pollOptions)),
});
export type PaperForm = z.infer<typeof PaperForm>;

/** What came out; lists are in the order of the poll's options. */
export const PollResult = z.object({
  /** Ballots that were cast on devices. */
  ballots: count,
  /** A secret vote of so few that the counts would tell who voted how: then none are given. */
  tooFew: z.boolean(),
  /** Dots, votes, or points of an order, as given on devices. */
  counts: z.array(z.number()),
  /** What a scribe entered from paper. */
  paper: z.nullable(z.object({ people: count, counts: z.array(count) })),
  /** Of an order: the option that is preferred to each other one by more people; null: none is. */
  beatsAll: z.nullable(Id),
});
export type PollResult = z.infer<typeof PollResult>;

/** How a poll stands, as everybody at the board may know it. */
export const PollStanding = z.object({
  open: z.boolean(),
  /** Ballots cast on devices; of a secret vote as of the last tick. */
  ballots: count,
  /** Null while it is secret and open. */
  result: z.nullable(PollResult),
});
export type PollStanding = z.infer<typeof PollStanding>;
