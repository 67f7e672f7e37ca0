import * as z from 'zod/mini';
import { LATER_LIMITS } from '../later-limits.ts';
import { LocalizedText } from '../vocabulary.ts';
import { typed } from './names.ts';

/** How much was done in one place of a board: in an area, or in a text of its template. No word of it is in here. */
export const ChangeInPlace = z.object({
  /** Its id in the outline of its kind, and where the texts of its kind name it. */
  place: z.string(),
  label: z.string(),
  what: z.enum(['area', 'field']),
  added: z.number(),
  removed: z.number(),
  moved: z.number(),
  changed: z.number(),
});
export type ChangeInPlace = z.infer<typeof ChangeInPlace>;

/** A version of a board, without its content. */
export const BoardVersion = z.object({
  /** From 1, in the order in which they were made. */
  number: z.number(),
  /** Milliseconds since 1970. */
  at: z.number(),
  reason: z.enum(['session', 'hourly', 'named', 'sealed', 'carried', 'before-restore', 'restored']),
  /** What a person called it. */
  name: z.nullable(z.string()),
  /** What the convening was called that ended, of a sealed one; of a board that was carried here, where that began. */
  convening: z.nullable(LocalizedText),
  /** Who named it, or put it back; null where that is not told. */
  by: z.nullable(z.string()),
  /** Which version was put back. */
  restored: z.nullable(z.number()),
  /** SHA-256 of what the board said, in hex. */
  hash: z.string(),
  /** Who wrote since the version before, by today's roster; null where that is not told. */
  people: z.nullable(z.array(z.object({ name: z.string(), color: z.string() }))),
  /** What changed since the version before. */
  summary: z.array(ChangeInPlace),
});
export type BoardVersion = z.infer<typeof BoardVersion>;

/** `GET /api/boards/:id/versions`: the latest first. */
export const BoardVersions = z.object({
  versions: z.array(BoardVersion),
  /** Something was written since the last one. */
  changedSince: z.boolean(),
  mayName: z.boolean(),
  mayRestore: z.boolean(),
});
export type BoardVersions = z.infer<typeof BoardVersions>;

/** `POST /api/boards/:id/versions`: the board as it is now, under a name. */
export const VersionForm = z.object({ name: typed(LATER_LIMITS.versionName) });
export type VersionForm = z.infer<typeof VersionForm>;

/** `PATCH /api/boards/:id/versions/:version`. */
export const VersionChange = z.object({ name: typed(LATER_LIMITS.versionName) });
export type VersionChange = z.infer<typeof VersionChange>;

/** All that stands on a board, as the board package reads it. */
export const BoardContentOnWire = z.object({
  format: z.literal(1),
  hands: z.array(z.string()),
  roots: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** `GET /api/boards/:id/versions/:version`: of a version, or of `now`. */
export const VersionContent = z.object({
  /** Null: the board as it is now. */
  version: z.nullable(BoardVersion),
  hash: z.string(),
  content: BoardContentOnWire,
});
export type VersionContent = z.infer<typeof VersionContent>;

/** `POST /api/boards/:id/versions/:version/restore`. */
export const RestoreForm = z.object({
  /** An area, or one note, item or text, by its id in the outline; null: the whole board. */
  part: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
});
export type RestoreForm = z.infer<typeof RestoreForm>;

/** What became of it. */
export const Restored = z.object({
  /** The version that the board is now; of a board that said just that already, the last one. */
  version: BoardVersion,
  /** The version to put back to undo this; null where nothing changed. */
  before: z.nullable(z.number()),
});
export type Restored = z.infer<typeof Restored>;
