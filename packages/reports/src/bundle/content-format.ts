import type { BoardContent } from '@throughline/board';
import * as z from 'zod/mini';

type ContentValue = BoardContent['roots'][string][string];
/** A plain value that is an object or an array. */
export const PlainFormat: z.ZodMiniType<PlainValue> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.array(PlainFormat),
    z.record(z.string(), PlainFormat),
  ]),
);
type PlainValue =
  | null
  | boolean
  | number
  | string
  | readonly PlainValue[]
  | { readonly [name: string]: PlainValue };

/** A text is its lines; a map, a list and a plain value say which of them they are by their one name. */
export const ValueFormat: z.ZodMiniType<ContentValue> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.strictObject({ text: z.array(z.string()) }),
    z.strictObject({ map: z.record(z.string(), ValueFormat) }),
    z.strictObject({ list: z.array(ValueFormat) }),
    z.strictObject({ value: PlainFormat }),
  ]),
);

/** All that stands on a board, as its readers may know it. */
export const ContentFormat: z.ZodMiniType<BoardContent> = z.strictObject({
  format: z.literal(1),
  hands: z.array(z.string()).check(z.maxLength(0)),
  roots: z.record(z.string(), z.record(z.string(), ValueFormat)),
});

/** So deep do boards not go by far; what is deeper would exhaust whoever reads it. */
const DEEPEST = 32;

/** Whether a value nests no deeper than boards do. Looks level by level, so that no depth can exhaust the stack. */
export function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((part) =>
      typeof part === 'object' && part !== null ? Object.values(part) : [],
    );
    if (level.length === 0) return true;
  }
  return false;
}
