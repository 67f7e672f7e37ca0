import { CardFigures, PollKind } from '@throughline/protocol';
import * as z from 'zod/mini';
import { ContentFormat } from './content-format.ts';

/** One line of what a board says, with what stands under it. */
interface Said {
  readonly id: string;
  readonly what: string;
  /** Where its kind's texts name it: of areas, fields and kinds of item. */
  readonly label: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly says: readonly Said[];
}
export const SaidFormat: z.ZodMiniType<Said> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    what: z.string(),
    label: z.nullable(z.string()),
    text: z.string(),
    language: z.nullable(z.string()),
    says: z.array(SaidFormat),
  }),
);

/** A vote that was closed, as sums. Null counts: so few voted in secret that they would tell who voted how. */
const Vote = z.strictObject({
  id: z.string(),
  kind: PollKind,
  question: z.string(),
  secret: z.boolean(),
  ballots: z.number(),
  people: z.nullable(z.number()),
  options: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      count: z.nullable(z.number()),
      onPaper: z.nullable(z.number()),
    }),
  ),
});

/** What a group told the room: three lines, and what it showed of its board. */
const ReportOut = z.strictObject({
  saw: z.string(),
  willDo: z.string(),
  need: z.string(),
  showed: z.array(z.string()),
});

/**
 * What stands on a board, twice: `content` is all of it, and what an import reads; the rest says the same to people
 * and to programs that know nothing of how boards are kept.
 */
export const BoardFormat = z.strictObject({
  id: z.string(),
  content: ContentFormat,
  says: z.array(SaidFormat),
  votes: z.array(Vote),
  figures: z.array(z.strictObject({ card: z.string(), figures: CardFigures })),
  reportOut: z.nullable(ReportOut),
});
export type BoardOfBundle = z.infer<typeof BoardFormat>;

/** The part of it that an import reads. */
export const BoardToImport = z.object({ id: z.string(), content: ContentFormat });
