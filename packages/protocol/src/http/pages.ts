import * as z from 'zod/mini';

/** How many entries a page of a list holds when nobody says, and at most. */
export const PAGE_SIZE = 100;
export const MOST_PAGE_SIZE = 500;

/** Where a page of a list begins: what the answer before gave as `next`, unread. */
export const Cursor = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,400}$/));

/** The query of every list that is paged. */
export const PageQuery = z.object({
  cursor: z.optional(Cursor),
  limit: z.optional(
    z.pipe(
      z.string().check(z.regex(/^\d{1,3}$/)),
      z.pipe(z.transform(Number), z.number().check(z.minimum(1), z.maximum(MOST_PAGE_SIZE))),
    ),
  ),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** One page of a list. `next` is null on the last. */
export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), next: z.nullable(Cursor) });
