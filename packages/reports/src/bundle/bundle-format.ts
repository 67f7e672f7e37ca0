import {
  BoardKind,
  BREAKOUT_LIMITS,
  ChangeInPlace,
  Day,
  Format,
  FRONT_LIMITS,
  GroupedBy,
  Id,
  LATER_LIMITS,
  LIMITS,
  LocalizedText,
  MAX_STEPS,
  Organisation,
  PhaseKind,
  PRESENCE_COLORS,
  Role,
  Setting,
  Stage,
  Step,
  TeamSize,
} from '@throughline/protocol';
import * as z from 'zod/mini';

/** The number of this format. A file with a higher one was made by a later release. */
export const BUNDLE_VERSION = 1;
/** How each bundle says what it is. */
export const BUNDLE_FORMAT = 'throughline-convening';

const name = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const moment = z.number().check(z.int(), z.minimum(0), z.maximum(8_640_000_000_000_000));
const whole = (most: number) => z.number().check(z.int(), z.minimum(0), z.maximum(most));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Of a file in the bundle: never a path that leads out of it. */
const file = z.string().check(z.regex(/^[a-z0-9]+(?:[./-][a-z0-9]+)*$/), z.maxLength(120));

const Phase = z.strictObject({
  id: Id,
  name: LocalizedText,
  kind: PhaseKind,
  startsOn: Day,
  endsOn: Day,
});

const Team = z.strictObject({
  id: Id,
  name: name(LIMITS.teamName),
  badge: name(LIMITS.teamBadge * 4),
  organisation: Organisation,
  size: TeamSize,
  setting: Setting,
});

/** Somebody under whose name something stands. Nobody else is in a bundle, and nothing else of them. */
const Person = z.strictObject({
  id: Id,
  name: name(LIMITS.personName),
  role: Role,
  teamId: z.nullable(Id),
  color: whole(PRESENCE_COLORS - 1),
});

const Group = z.strictObject({
  id: Id,
  name: name(BREAKOUT_LIMITS.name),
  place: z.string().check(z.maxLength(BREAKOUT_LIMITS.place)),
  people: z.array(Id),
  teamIds: z.array(Id),
  roles: z.strictObject({
    scribe: z.nullable(Id),
    timekeeper: z.nullable(Id),
    reporter: z.nullable(Id),
  }),
  boardId: z.nullable(Id),
});

const Breakout = z.strictObject({
  id: Id,
  name: name(BREAKOUT_LIMITS.name),
  by: GroupedBy,
  board: z.nullable(z.strictObject({ kind: BoardKind })),
  groups: z.array(Group).check(z.minLength(1), z.maxLength(BREAKOUT_LIMITS.groups)),
});

const Owner = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('team'), teamId: Id }),
  z.strictObject({ type: z.literal('group'), groupId: Id }),
  z.strictObject({ type: z.literal('network') }),
]);

const Version = z.strictObject({
  number: whole(10_000_000),
  /** Milliseconds since 1970, in UTC, here and below. */
  at: moment,
  reason: z.enum(['session', 'hourly', 'named', 'sealed', 'carried', 'before-restore', 'restored']),
  name: z.nullable(z.string().check(z.maxLength(LATER_LIMITS.versionName))),
  /** What the convening was called that ended, of a sealed one; of one that was carried, that of the board that it came from. */
  convening: z.nullable(LocalizedText),
  by: z.nullable(Id),
  restored: z.nullable(whole(10_000_000)),
  /** SHA-256 of what the board said. */
  hash,
  /** Who wrote since the version before; null where that is not told. */
  people: z.nullable(z.array(Id)),
  summary: z.array(ChangeInPlace),
  file,
});
export type BundledVersion = z.infer<typeof Version>;

const Board = z.strictObject({
  id: Id,
  kind: BoardKind,
  owner: Owner,
  title: z.nullable(name(LIMITS.boardTitle)),
  position: whole(1_000_000),
  schemaVersion: whole(10_000),
  createdAt: moment,
  hash,
  file,
  versions: z.array(Version),
});
export type BundledBoard = z.infer<typeof Board>;

/** `bundle.json`: everything but the words of the boards, which stand in the files that it names. */
export const BundleFormat = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  network: z.strictObject({ id: Id, name: LocalizedText }),
  convening: z.strictObject({
    id: Id,
    name: z.strictObject({ en: name(LIMITS.conveningName), es: name(LIMITS.conveningName) }),
    date: z.nullable(Day),
    place: z.string().check(z.maxLength(LIMITS.place)),
    format: Format,
    stage: Stage,
    phaseId: z.nullable(Id),
    createdAt: moment,
    galleryOpen: z.boolean(),
    boardsLocked: z.boolean(),
  }),
  phases: z.array(Phase).check(z.maxLength(500)),
  agenda: z.array(Step).check(z.maxLength(MAX_STEPS)),
  /** Steps that were passed over. */
  skipped: z.array(Id),
  /** Steps in which people wrote alone, whose promise stands, and the boards on which their notes were put. */
  written: z.array(z.strictObject({ stepId: Id, boardIds: z.array(Id) })),
  /** What was put aside to be talked about later. */
  parked: z
    .array(
      z.strictObject({
        id: Id,
        text: z.string().check(z.maxLength(FRONT_LIMITS.parked)),
        at: moment,
      }),
    )
    .check(z.maxLength(FRONT_LIMITS.parkedAtOnce)),
  breakouts: z.array(Breakout).check(z.maxLength(BREAKOUT_LIMITS.breakouts)),
  teams: z.array(Team).check(z.maxLength(1_000)),
  people: z.array(Person).check(z.maxLength(20_000)),
  boards: z.array(Board).check(z.maxLength(2_000)),
});
export type Bundle = z.infer<typeof BundleFormat>;
