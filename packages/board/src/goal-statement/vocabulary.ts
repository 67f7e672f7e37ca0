import { PROMISE_STATES, type PromiseState } from '@throughline/protocol';
import type { FieldsShape } from '../fields/fields.ts';
import type { ItemShapes } from '../items/item-shapes.ts';
import { anId, day, numberWithin, oneOf } from '../values/value.ts';

export const GOAL_SCHEMA_VERSION = 1;

/** The eight parts of a goal statement, in the order in which a team fills them. */
export const GOAL_AREAS = [
  'now',
  'causes',
  'goal',
  'theory',
  'drivers',
  'measures',
  'steps',
  'risks',
] as const;
export type GoalArea = (typeof GOAL_AREAS)[number];

/** The blanks of the goal's sentence that people write in; the day by which is a value. */
export const SENTENCE_FIELDS = [
  'group',
  'sites',
  'from',
  'to',
  'measure',
  'change',
  'deciders',
] as const;
export type SentenceField = (typeof SENTENCE_FIELDS)[number];

/** What a team says about its goal beside the sentence. */
export const GOAL_ANSWERS = ['action', 'matters', 'barrier', 'ask', 'owner'] as const;

/** Who could be harmed, and what guards them: the two questions at the head of the risks. */
export const HARM_FIELDS = ['harm', 'guard'] as const;

export const GOAL_FIELDS = [...SENTENCE_FIELDS, ...GOAL_ANSWERS, ...HARM_FIELDS] as const;
export type GoalField = (typeof GOAL_FIELDS)[number];

/** The days of a goal: by when it is reached, and when the team first looks how it goes. */
export const GOAL_DAYS = { by: day, check: day } as const;
export type GoalDay = keyof typeof GOAL_DAYS;

export const GOAL_FIELDS_SHAPE: FieldsShape<GoalField, typeof GOAL_DAYS> = {
  texts: GOAL_FIELDS,
  values: GOAL_DAYS,
};

/** What a piece of evidence is. A guess is none: it says that nobody has looked yet. */
export const EVIDENCE_SOURCES = ['need', 'heard', 'observed', 'data', 'guess'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** In whose hands a cause lies. */
export const CAUSE_REACHES = ['ours', 'shared', 'others'] as const;
export type CauseReach = (typeof CAUSE_REACHES)[number];

/** How a link of the theory of action stands; undefined until somebody has looked. */
export const LINK_STATUSES = ['holding', 'shaky', 'wrong'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** How a next step stands: each is a promise that the team gave. */
export const STEP_STATES = PROMISE_STATES;
export type StepState = PromiseState;

/** What a team does with a change after a small test of it; undefined until it has decided. */
export const TEST_VERDICTS = ['adopt', 'adapt', 'abandon'] as const;
export type TestVerdict = (typeof TEST_VERDICTS)[number];

/** The texts of a test card, in the order in which they are filled. */
export const TEST_TEXTS = ['change', 'prediction', 'trial', 'seen'] as const;

export const MEASURE_UNITS = ['percent', 'count', 'points', 'days'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** The texts of a link, in the order in which it is read: if we (action), then (shift), so that (outcome). */
export const LINK_TEXTS = ['action', 'shift', 'outcome', 'assume', 'sign', 'seen'] as const;

/** A why answers the one before; five of them lead from what is seen to what the system does. */
export const MAX_WHYS = 5;

const MAX_ITEMS = 400;
const anyNumber = numberWithin(-1_000_000_000, 1_000_000_000);

/** What a goal statement is made of beside its fields. */
export const GOAL_TYPES = {
  fact: { parents: [null], texts: ['what'], values: {} },
  cause: { parents: [null], texts: ['what'], values: { reach: oneOf(CAUSE_REACHES) } },
  why: { parents: ['cause'], texts: ['what'], values: {} },
  evidence: {
    parents: [null, 'fact', 'cause', 'why', 'link'],
    texts: ['what'],
    values: { source: oneOf(EVIDENCE_SOURCES, 'guess'), board: anId, note: anId },
  },
  link: { parents: [null], texts: LINK_TEXTS, values: { status: oneOf(LINK_STATUSES) } },
  driver: { parents: [null], texts: ['what'], values: {} },
  secondary: { parents: ['driver'], texts: ['what'], values: {} },
  idea: { parents: ['secondary'], texts: ['what', 'owner', 'sign'], values: { test: day } },
  measure: {
    parents: [null],
    texts: ['what', 'source'],
    values: { unit: oneOf(MEASURE_UNITS, 'percent'), baseline: anyNumber, target: anyNumber },
  },
  reading: { parents: ['measure'], texts: ['what'], values: { on: day, value: anyNumber } },
  step: {
    parents: [null],
    texts: ['what', 'who'],
    values: { by: day, state: oneOf(STEP_STATES, 'open') },
  },
  test: {
    parents: [null],
    texts: TEST_TEXTS,
    values: { on: day, verdict: oneOf(TEST_VERDICTS) },
  },
  risk: { parents: [null], texts: ['what', 'whom', 'guard'], values: {} },
} as const;
export type GoalTypes = typeof GOAL_TYPES;
export type GoalType = keyof GoalTypes;

export const GOAL_ITEMS: ItemShapes<GoalTypes> = { types: GOAL_TYPES, limit: MAX_ITEMS };
