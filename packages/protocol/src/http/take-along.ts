import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Language } from '../vocabulary.ts';

/** What of a board is taken along: all of it, a goal on one page for a school board, or its report-out as a slide. */
export const TAKEN_PARTS = ['board', 'brief', 'slide'] as const;
export type TakenPart = (typeof TAKEN_PARTS)[number];

export const FILE_FORMATS = ['pdf', 'docx', 'csv', 'json', 'svg'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const PAPER_FORMATS = ['letter', 'a4'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

const paper = {
  /** That of who asks where absent. */
  language: z.optional(Language),
  size: z.optional(z.enum(PAPER_FORMATS)),
  /**
   * Lines of JSON go before the file, each with how far it is (`done`, `of`); the last one says which file follows it
   * (`file`) and how many bytes it has (`bytes`).
   */
  progress: z.optional(z.literal('yes')),
};

/** `GET /api/boards/:id/take-along`: a PDF of the whole board where nothing else is said. */
export const TakeAlongQuery = z.object({
  ...paper,
  what: z.optional(z.enum(TAKEN_PARTS)),
  as: z.optional(z.enum(FILE_FORMATS)),
  /** With the names of those of the team who wrote under theirs; only for those who may know them. */
  names: z.optional(z.literal('yes')),
  /** The number of a version; the board as it is now where absent. */
  version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,6}$/))),
});
export type TakeAlongQuery = z.infer<typeof TakeAlongQuery>;

/** `GET /api/networks/:id/digest`. */
export const DigestQuery = z.object({ ...paper, as: z.optional(z.enum(['pdf', 'docx'])) });
export type DigestQuery = z.infer<typeof DigestQuery>;

/** `GET /api/networks/:id/blank-sheet`: the first template of the network where none is named. */
export const BlankSheetQuery = z.object({ ...paper, template: z.optional(Id) });
export type BlankSheetQuery = z.infer<typeof BlankSheetQuery>;

/** A line before the file of an answer with progress. */
export const TakingLine = z.union([
  z.object({ done: z.number(), of: z.number() }),
  z.object({ file: z.string(), type: z.string(), bytes: z.number() }),
  z.object({ failed: z.literal(true) }),
]);
export type TakingLine = z.infer<typeof TakingLine>;
